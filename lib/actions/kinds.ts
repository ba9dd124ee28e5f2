import { and, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { actionReports, actions, decisions } from '@/db/schema/decisions'
import { daysOf } from '@/lib/dates'
import { identityOf, type KindDefinition, type Published } from '@/lib/entries/kind'
import { nextOrdinal } from '@/lib/entries/ordinal'
import { replaceRows } from '@/lib/entries/rows'
import { actionFields, reportFields } from './form'
import {
  type ActionContent,
  type ActionReportContent,
  actionComplete,
  actionDraft,
  actionReportComplete,
  actionReportDraft,
} from './schema'

export const action: KindDefinition<ActionContent> = {
  draft: actionDraft,
  complete: actionComplete,
  slugText: (content) => content.title.en ?? null,
  references: ({ meeting, decision, owner }) => [
    ...(meeting ? [{ path: ['meeting'], kind: 'meeting' as const, id: meeting }] : []),
    ...(decision ? [{ path: ['decision'], kind: 'decision' as const, id: decision }] : []),
    ...(owner ? [{ path: ['owner'], kind: 'party' as const, id: owner }] : []),
  ],
  concerned: () => [],
  examine: examineAction,
  settle: async (tx, entryId, content) => ({
    ...content,
    number: content.number ?? (await nextOrdinal(tx, actions, entryId, content.meeting!)),
  }),
  project: projectActions,
  form: { fields: actionFields, begins: { post: 'head' } },
}

export const actionReport: KindDefinition<ActionReportContent> = {
  draft: actionReportDraft,
  complete: actionReportComplete,
  slugText: () => null,
  references: ({ action: id, party }) => [
    { path: ['action'], kind: 'action', id },
    { path: ['party'], kind: 'party', id: party },
  ],
  concerned: () => [],
  examine: async (tx, _, { action: id, party }) => {
    const [about] = await tx.select({ ownerId: actions.ownerId }).from(actions).where(eq(actions.id, id))
    return about?.ownerId === party ? [] : [{ path: ['action'], code: 'action.notOwner' }]
  },
  project: projectReports,
  form: { fields: reportFields },
  fixed: ['action', 'party', 'date'],
  titledBy: ({ action: id }) => [id],
}

/** That its number is free, and that its decision is one of the same meeting. */
async function examineAction(tx: Tx, entryId: string, content: ActionContent) {
  const issues: { path: string[]; code: string }[] = []
  const [twin] = await tx
    .select({ id: actions.id })
    .from(actions)
    .where(
      and(
        eq(actions.meetingId, content.meeting!),
        eq(actions.ordinal, content.number ?? 0),
        ne(actions.id, entryId),
      ),
    )
  if (twin) issues.push({ path: ['number'], code: 'decision.numberTaken' })
  if (!content.decision) return issues
  const [cause] = await tx.select().from(decisions).where(eq(decisions.id, content.decision))
  if (cause?.meetingId !== content.meeting) issues.push({ path: ['decision'], code: 'action.otherMeeting' })
  return issues
}

async function projectActions(tx: Tx, published: Published<ActionContent>[]): Promise<string[]> {
  await replaceRows(tx, actions, published, (item) => {
    const { meeting, decision, number, owner, due, ...rest } = item.content
    const { earliest, latest } = daysOf(due)
    return {
      ...rest,
      ...identityOf(item),
      ...{ meetingId: meeting!, decisionId: decision, ordinal: number!, ownerId: owner!, due },
      ...{ dueFrom: earliest!, dueTo: latest! },
    }
  })
  await takeStates(
    tx,
    published.map(({ id }) => id),
  )
  return []
}

async function projectReports(tx: Tx, published: Published<ActionReportContent>[]): Promise<string[]> {
  await replaceRows(tx, actionReports, published, (item) => {
    const { action: actionId, party: partyId, state, words, date } = item.content
    return { ...identityOf(item), actionId, partyId, state, words, date }
  })
  await takeStates(
    tx,
    published.map(({ content }) => content.action),
  )
  return []
}

/** The state of each is that of its last report; open before the first. */
async function takeStates(tx: Tx, ids: string[]): Promise<void> {
  const last = tx
    .select({ state: actionReports.state })
    .from(actionReports)
    .where(eq(actionReports.actionId, actions.id))
    .orderBy(desc(actionReports.number))
    .limit(1)
  await tx
    .update(actions)
    .set({ state: sql`coalesce((${last}), 'open')` })
    .where(inArray(actions.id, ids))
}
