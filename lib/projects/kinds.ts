import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import { projectPartners, projects, updates, updateViews } from '@/db/schema/projects'
import { filesOf } from '@/lib/content'
import { today } from '@/lib/dates'
import { identityOf, type KindDefinition, type Published, type Reference } from '@/lib/entries/kind'
import { replaceRows } from '@/lib/entries/rows'
import { noteChanged } from './changes'
import { projectFields, updateFields, updateViewFields } from './form'
import { periodOf } from './periods'
import { projectProjects } from './projection'
import { type ProjectContent, projectComplete, projectDraft } from './schema'
import { tellingOfReport, tellingOfStep } from './telling'
import {
  type UpdateContent,
  type UpdateViewContent,
  updateComplete,
  updateDraft,
  updateViewComplete,
  updateViewDraft,
} from './update-schema'

export const project: KindDefinition<ProjectContent> = {
  draft: projectDraft,
  complete: projectComplete,
  slugText: (content) => content.title.en ?? null,
  references,
  files: ({ documents }) => filesOf('documents', documents),
  terms: ({ sector }) => ({ list: 'sectors', field: 'sector', codes: sector ? [sector] : [] }),
  examine: examineProject,
  concerned: ({ lead, partners }) => [
    ...(lead ? [lead] : []),
    ...partners.flatMap(({ party }) => (party ? [party] : [])),
  ],
  project: projectProjects,
  leaves: tellingOfStep,
  form: { fields: projectFields, begins: { shape: 'points', exchange: 'none', visibility: 'public' }, next },
}

/** What one of the projects of an announcement by number has from that. */
function next({
  body,
  commitments,
  decisions,
  actions,
  plans,
  meeting,
}: ProjectContent): Partial<ProjectContent> {
  return { body, commitments, decisions, actions, plans, meeting }
}

function references(content: ProjectContent): Reference[] {
  const one = (field: string, kind: Reference['kind'], id: string | null) =>
    id ? [{ path: [field], kind, id }] : []
  const several = (field: string, kind: Reference['kind'], ids: string[]) =>
    ids.map((id) => ({ path: [field], kind, id }))
  const rows = (field: string, part: string, kind: Reference['kind'], ids: (string | null)[]) =>
    ids.flatMap((id, at): Reference[] => (id ? [{ path: [field, at, part], kind, id }] : []))
  const partners = content.partners.map(({ party }) => party)
  const agreements = content.commitments.map(({ agreement }) => agreement)
  return [
    ...one('lead', 'party', content.lead),
    ...rows('partners', 'party', 'party', partners),
    ...one('body', 'body', content.body),
    ...one('intention', 'project', content.intention),
    ...one('duplicateOf', 'project', content.duplicateOf),
    ...rows('commitments', 'agreement', 'agreement', agreements),
    ...several('decisions', 'decision', content.decisions),
    ...several('actions', 'action', content.actions),
    ...several('plans', 'plan', content.plans),
    ...one('meeting', 'meeting', content.meeting),
  ]
}

/** That what it names as a whole, or as the same, can be that. */
async function examineProject(tx: Tx, entryId: string, content: ProjectContent) {
  const { intention, announced, duplicateOf } = content
  const others = ne(projects.id, entryId)
  const named = tx.$count(
    projects,
    and(eq(projects.intentionId, intention ?? entryId), isNull(projects.duplicateOfId), others),
  )
  if (announced !== null && announced < (await named))
    return [{ path: ['announced'], code: 'project.moreNamed' }]
  if (duplicateOf) return examineDuplicate(tx, entryId, duplicateOf)
  if (!intention) return []
  const [whole] = await tx
    .select({ announced: projects.announced })
    .from(projects)
    .where(eq(projects.id, intention))
  if (!whole?.announced) return [{ path: ['intention'], code: 'project.notAnnounced' }]
  return (await named) < whole.announced ? [] : [{ path: ['intention'], code: 'project.allNamed' }]
}

/** An address leads on once: to a project that is not a duplicate, from one that others do not lead to. */
async function examineDuplicate(tx: Tx, entryId: string, duplicateOf: string) {
  const [kept] = await tx
    .select({ of: projects.duplicateOfId, announced: projects.announced })
    .from(projects)
    .where(eq(projects.id, duplicateOf))
  if (!kept || kept.of || kept.announced) return [{ path: ['duplicateOf'], code: 'project.noProject' }]
  const led = await tx.$count(projects, eq(projects.duplicateOfId, entryId))
  return led ? [{ path: ['duplicateOf'], code: 'project.ledTo' }] : []
}

export const update: KindDefinition<UpdateContent> = {
  draft: updateDraft,
  complete: updateComplete,
  slugText: () => null,
  references: ({ project: id, party, blockedBy }) => [
    { path: ['project'], kind: 'project', id },
    { path: ['party'], kind: 'party', id: party },
    ...(blockedBy ? [{ path: ['blockedBy'], kind: 'party' as const, id: blockedBy }] : []),
  ],
  concerned: () => [],
  files: ({ evidence }) => filesOf('evidence', evidence),
  examine: examineUpdate,
  settle: async (_, __, content) => ({ ...content, date: content.date || today() }),
  project: projectUpdates,
  leaves: tellingOfReport,
  form: { fields: updateFields },
  fixed: ['project', 'party', 'covers', 'date'],
  titledBy: ({ project: id }) => [id],
}

/** That the lead reports, and once for each time. */
async function examineUpdate(tx: Tx, entryId: string, { project: id, party, covers }: UpdateContent) {
  const [about] = await tx.select({ leadId: projects.leadId }).from(projects).where(eq(projects.id, id))
  if (about?.leadId !== party) return [{ path: ['project'], code: 'update.notLead' }]
  const [twin] = await tx
    .select({ id: updates.id })
    .from(updates)
    .where(
      and(eq(updates.projectId, id), eq(updates.coversTo, periodOf(covers)!.to), ne(updates.id, entryId)),
    )
  return twin ? [{ path: ['covers'], code: 'update.twice' }] : []
}

async function projectUpdates(tx: Tx, published: Published<UpdateContent>[]): Promise<string[]> {
  const ids = [...new Set(published.map(({ content }) => content.project))]
  const seen = await tx
    .select({ id: projects.id, visibility: projects.visibility })
    .from(projects)
    .where(inArray(projects.id, ids))
  await replaceRows(tx, updates, published, (item) => {
    const { project: projectId, party: partyId, blockedBy: blockedById, health, ...rest } = item.content
    const { from: coversFrom, to: coversTo } = periodOf(rest.covers)!
    const visibility = seen.find(({ id }) => id === projectId)!.visibility
    return {
      ...rest,
      ...identityOf(item),
      ...{ projectId, partyId, blockedById, health: health!, coversFrom, coversTo, visibility },
    }
  })
  await endLastUpdates(tx, ids)
  await noteChanged(tx, ids)
  return []
}

/** A report is the last of its project until one for a later time is there. */
async function endLastUpdates(tx: Tx, projectIds: string[]): Promise<void> {
  const later = alias(updates, 'later')
  const first = tx
    .select({ date: sql`min(${later.date})` })
    .from(later)
    .where(and(eq(later.projectId, updates.projectId), sql`${later.coversTo} > ${updates.coversTo}`))
  await tx
    .update(updates)
    .set({ until: sql`(${first})` })
    .where(inArray(updates.projectId, projectIds))
}

export const updateView: KindDefinition<UpdateViewContent> = {
  draft: updateViewDraft,
  complete: updateViewComplete,
  slugText: () => null,
  references: ({ update: id, party }) => [
    { path: ['update'], kind: 'update', id },
    { path: ['party'], kind: 'party', id: party },
  ],
  concerned: () => [],
  examine: examineView,
  project: (tx, published) =>
    replaceRows(tx, updateViews, published, (item) => {
      const { update: updateId, party: partyId, stance, words, date } = item.content
      return { ...identityOf(item), updateId, partyId, stance, words, date }
    }),
  form: { fields: updateViewFields },
  fixed: ['update', 'party', 'date'],
  titledBy: ({ update: id }) => [id],
}

/** That a partner of the project speaks. */
async function examineView(tx: Tx, _: string, { update: id, party }: UpdateViewContent) {
  const [partner] = await tx
    .select({ partyId: projectPartners.partyId })
    .from(projectPartners)
    .innerJoin(updates, eq(updates.projectId, projectPartners.projectId))
    .where(and(eq(updates.id, id), eq(projectPartners.partyId, party)))
  return partner ? [] : [{ path: ['update'], code: 'update.notPartner' }]
}
