/** How published projects become rows of the register. */
import { inArray, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import {
  projectBasis,
  projectMilestones,
  projectPartners,
  projectSteps,
  projects,
  updates,
} from '@/db/schema/projects'
import type { ProjectBasis } from '@/db/vocabulary'
import { daysOf } from '@/lib/dates'
import { identityOf, type Published } from '@/lib/entries/kind'
import { replaceRows } from '@/lib/entries/rows'
import { storedTerms } from '@/lib/entries/terms'
import { type Term, termNow } from '@/lib/terms'
import { noteChanged } from './changes'
import { daysOfSteps } from './days'
import type { ProjectContent } from './schema'

type PublishedProject = Published<ProjectContent>

export async function projectProjects(tx: Tx, published: PublishedProject[]): Promise<string[]> {
  const sectors = await storedTerms(tx, 'sectors')
  await replaceRows(tx, projects, published, (item) => rowOf(item, sectors))
  await replaceParts(tx, projectPartners, published, partnersOf)
  await replaceParts(tx, projectSteps, published, stepsOf)
  await replaceParts(tx, projectMilestones, published, milestonesOf)
  await replaceParts(tx, projectBasis, published, basisOf)
  await tx
    .update(updates)
    .set({ visibility: sql`(select p.visibility from projects p where p.id = ${updates.projectId})` })
    .where(
      inArray(
        updates.projectId,
        published.map(({ id }) => id),
      ),
    )
  await noteChanged(
    tx,
    published.map(({ id }) => id),
  )
  return []
}

function rowOf(item: PublishedProject, sectors: Term[]): typeof projects.$inferInsert {
  const { kind, lead, body, intention, duplicateOf, steps, ...content } = item.content
  const { partners: _, milestones: __, commitments: ___, ...rest } = content
  const { decisions: ____, actions: _____, plans: ______, meeting: _______, ...own } = rest
  const first = daysOf(steps[0]!.date)
  const year = first.earliest?.slice(0, 4)
  return {
    ...identityOf(item),
    ...own,
    ...{ kind: kind!, leadId: lead, bodyId: body, intentionId: intention },
    sector: own.sector && (termNow(sectors, own.sector)?.code ?? own.sector),
    ...{ duplicateOfId: duplicateOf, stage: steps.at(-1)!.stage! },
    plannedStartTo: daysOf(content.plannedStart).latest,
    plannedEndTo: daysOf(content.plannedEnd).latest,
    actualStartFrom: daysOf(content.actualStart).earliest,
    actualEndFrom: daysOf(content.actualEnd).earliest,
    announcedIn: year && year === first.latest?.slice(0, 4) ? Number(year) : null,
  }
}

const partnersOf = ({ content }: PublishedProject) =>
  content.partners.map(({ party, role }) => ({ partyId: party!, role }))

function stepsOf({ content: { steps } }: PublishedProject) {
  const days = daysOfSteps(steps.map(({ date }) => date))
  return steps.map(({ stage, date, reason }, at) => ({ stage: stage!, date, reason, ...days[at]! }))
}

const milestonesOf = ({ content }: PublishedProject) =>
  content.milestones.map((one) => ({
    ...one,
    dueTo: daysOf(one.due).latest,
    doneFrom: daysOf(one.done).earliest,
  }))

function basisOf({ content }: PublishedProject) {
  const { commitments, decisions, actions, plans, meeting } = content
  const of = (kind: ProjectBasis, ids: string[]) => ids.map((entryId) => ({ kind, entryId }))
  return [
    ...commitments.map(({ agreement, article }) => ({
      kind: 'agreement' as const,
      entryId: agreement!,
      article,
    })),
    ...of('decision', decisions),
    ...of('action', actions),
    ...of('plan', plans),
    ...of('meeting', meeting ? [meeting] : []),
  ]
}

/** The rows of one part of each, in order; they are as visible as their project. */
async function replaceParts<T extends PgTable & { projectId: PgColumn }>(
  tx: Tx,
  table: T,
  published: PublishedProject[],
  partsOf: (item: PublishedProject) => object[],
): Promise<void> {
  await tx.delete(table).where(
    inArray(
      table.projectId,
      published.map(({ id }) => id),
    ),
  )
  const rows = published.flatMap((item) =>
    partsOf(item).map((part, position) => ({
      ...part,
      ...{ projectId: item.id, position, visibility: item.content.visibility },
    })),
  )
  if (rows.length) await tx.insert(table as PgTable).values(rows as never)
}
