/** What was published and is no longer: its rows leave the register; its revisions, its number and its address stay its own. */
import { and, eq, inArray } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import { revisions } from '@/db/schema/entries'
import { meetingParties, meetings, series } from '@/db/schema/meetings'
import {
  projectBasis,
  projectMilestones,
  projectPartners,
  projectSteps,
  projects,
} from '@/db/schema/projects'
import {
  acts,
  agreementParties,
  agreementRelations,
  agreementSubjects,
  agreements,
  agreementTexts,
  bodies,
  deadlines,
  memberships,
  parties,
  plans,
  ports,
} from '@/db/schema/register'
import type { ImportedKind } from '@/db/vocabulary'
import { refreshAgreements } from '@/lib/agreements/refresh'
import { today } from '@/lib/dates'
import { noteChanged } from '@/lib/projects/changes'
import { advanceRegister } from './publishing'

const rowsOf: Record<ImportedKind, [PgTable, PgColumn][]> = {
  act: [[acts, acts.id]],
  membership: [[memberships, memberships.id]],
  port: [[ports, ports.id]],
  plan: [[plans, plans.id]],
  meeting: [
    [meetingParties, meetingParties.meetingId],
    [meetings, meetings.id],
  ],
  series: [[series, series.id]],
  project: [
    [projectBasis, projectBasis.projectId],
    [projectMilestones, projectMilestones.projectId],
    [projectPartners, projectPartners.projectId],
    [projectSteps, projectSteps.projectId],
    [projects, projects.id],
  ],
  agreement: [
    [agreementTexts, agreementTexts.agreementId],
    [agreementRelations, agreementRelations.agreementId],
    [agreementSubjects, agreementSubjects.agreementId],
    [agreementParties, agreementParties.agreementId],
    [deadlines, deadlines.agreementId],
    [agreements, agreements.id],
  ],
  party: [[parties, parties.id]],
  body: [[bodies, bodies.id]],
}

/** Of entries on which nothing else in the register rests: whoever calls this has made sure of it. */
export async function retire(tx: Tx, entryIds: string[]): Promise<void> {
  if (!entryIds.length) return
  await advanceRegister(tx)
  await noteChanged(tx, entryIds)
  const affected = new Set<string>()
  // Thousands at once would take longer than one statement may.
  for (let at = 0; at < entryIds.length; at += 500)
    for (const id of await retireSome(tx, entryIds.slice(at, at + 500))) affected.add(id)
  for (const id of entryIds) affected.delete(id)
  await refreshAgreements(tx, [...affected], today())
}

/** Returns the agreements whose acts were among them. */
async function retireSome(tx: Tx, entryIds: string[]): Promise<string[]> {
  const affected = await tx
    .selectDistinct({ id: acts.agreementId })
    .from(acts)
    .where(inArray(acts.id, entryIds))
  for (const tables of Object.values(rowsOf))
    for (const [table, column] of tables) await tx.delete(table).where(inArray(column, entryIds))
  await tx
    .update(revisions)
    .set({ status: 'superseded', updatedAt: new Date() })
    .where(and(inArray(revisions.entryId, entryIds), eq(revisions.status, 'published')))
  return affected.map(({ id }) => id)
}
