/** Which projects have changed, and when: readers remember what they read of the others (lib/registry/projects-known.ts). */
import { eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { registerState } from '@/db/schema/entries'
import { projectChanges, projects } from '@/db/schema/projects'

/** Notes that these projects changed at the register's version, which the publication has advanced before it writes anything. */
export async function noteChanged(tx: Tx, projectIds: string[]): Promise<void> {
  const changed = tx
    .select({ projectId: projects.id, version: registerState.version })
    .from(projects)
    .innerJoin(registerState, eq(registerState.id, 1))
    .where(inArray(projects.id, projectIds))
  await tx
    .insert(projectChanges)
    .select(changed)
    .onConflictDoUpdate({ target: projectChanges.projectId, set: { version: sql`excluded.version` } })
}
