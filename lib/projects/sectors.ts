/** Projects of a sector that was merged into another are found and counted under that one. */
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { projects } from '@/db/schema/projects'
import { noteChanged } from './changes'

/** The register's rows alone: contents keep the code they were written with. Whoever calls this has advanced the register. */
export async function moveSector(tx: Tx, gone: string, kept: string): Promise<void> {
  const moved = await tx
    .update(projects)
    .set({ sector: kept })
    .where(eq(projects.sector, gone))
    .returning({ id: projects.id })
  const ids = moved.map(({ id }) => id)
  for (let at = 0; at < ids.length; at += 1000) await noteChanged(tx, ids.slice(at, at + 1000))
}
