/** What only the register can tell of a decision: who may vote or object, its number, and what keeps it from being true. */
import { and, eq, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { decisions } from '@/db/schema/decisions'
import { meetingParties, meetings } from '@/db/schema/meetings'
import { bodies, memberships } from '@/db/schema/register'
import { membershipClasses } from '@/db/vocabulary'
import { nextOrdinal } from '@/lib/entries/ordinal'
import { endAtLatest, membershipOn } from '@/lib/members/belonging'
import type { DecisionContent } from './schema'
import { type Cast, type Entitled, tally, votesOf, type Weight } from './tally'

/** What is wrong with it beside what is published. */
export async function examineDecision(tx: Tx, entryId: string, content: DecisionContent) {
  const issues: { path: (string | number)[]; code: string }[] = []
  const [meeting] = await tx.select().from(meetings).where(eq(meetings.id, content.meeting!))
  if (!meeting) return issues
  const [twin] = await tx
    .select({ id: decisions.id })
    .from(decisions)
    .where(
      and(
        eq(decisions.meetingId, meeting.id),
        eq(decisions.ordinal, content.number ?? 0),
        ne(decisions.id, entryId),
      ),
    )
  if (twin) issues.push({ path: ['number'], code: 'decision.numberTaken' })
  const [before] = await tx.select().from(decisions).where(eq(decisions.id, entryId))
  if (before?.procedure === 'silence') issues.push(...changedUnderSilence(before, content))
  if (content.procedure === 'vote' || content.procedure === 'silence') {
    if (meeting.bodyId && !dayOf(meeting)) issues.push({ path: ['meeting'], code: 'decision.noDay' })
    else {
      const entitled = await entitledTo(tx, content)
      issues.push(...strangers(entitled, content), ...unfounded(entitled, content))
    }
  }
  return issues
}

/** With its number within the meeting, and with those who may vote or object. */
export async function settleDecision(
  tx: Tx,
  entryId: string,
  content: DecisionContent,
): Promise<DecisionContent> {
  const isOpen = content.procedure === 'vote' || content.procedure === 'silence'
  return {
    ...content,
    number: content.number ?? (await nextOrdinal(tx, decisions, entryId, content.meeting!)),
    entitled: isOpen ? await entitledTo(tx, content) : [],
  }
}

/** The parties answer to what they read: under a silence procedure a language may be added, and nothing changed. */
function changedUnderSilence(before: typeof decisions.$inferSelect, content: DecisionContent) {
  const texts = (['title', 'text'] as const).filter((field) =>
    Object.entries(before[field]).some(([language, text]) => content[field][language as 'en'] !== text),
  )
  const others = [
    ...(content.procedure === 'silence' ? [] : ['procedure']),
    ...(content.deadline === before.deadline ? [] : ['deadline']),
    ...(content.meeting === before.meetingId ? [] : ['meeting']),
  ]
  return [...texts, ...others].map((field) => ({ path: [field], code: 'decision.underSilence' }))
}

/** Nothing follows from what was put to the vote and not carried. */
function unfounded(entitled: Entitled[], content: DecisionContent) {
  const { procedure, majority, fraction, ballots, weights } = content
  if (procedure !== 'vote' || !majority) return []
  const vote = { majority, fraction, entitled, ballots: ballots as Cast[], weights: weights as Weight[] }
  if (tally(vote).carried) return []
  return (['agreements', 'memberships', 'meetings'] as const).flatMap((field) =>
    content[field].length ? [{ path: [field], code: 'decision.notCarried' }] : [],
  )
}

/** Ballots of those who have no vote. */
function strangers(entitled: Entitled[], { procedure, ballots }: DecisionContent) {
  if (procedure !== 'vote') return []
  const known = new Set(entitled.map(({ party }) => party))
  return ballots.flatMap(({ party }, at) =>
    party && !known.has(party) ? [{ path: ['ballots', at, 'party'], code: 'decision.notEntitled' }] : [],
  )
}

/**
 * The members of the meeting's body on its day, each once, and the classes that have votes; of whom the dates leave open
 * whether they belonged that day, those who voted, and in a silence procedure all. Of a meeting without a body: the
 * parties that were invited.
 */
async function entitledTo(tx: Tx, content: DecisionContent): Promise<Entitled[]> {
  const [meeting] = await tx.select().from(meetings).where(eq(meetings.id, content.meeting!))
  if (!meeting) return []
  if (!meeting.bodyId) return invitedTo(tx, meeting.id)
  const day = dayOf(meeting)
  if (!day) return []
  const voted = new Set(content.ballots.map(({ party }) => party))
  const rows = await tx
    .select({
      party: memberships.partyId,
      class: memberships.class,
      began: memberships.began,
      ended: memberships.ended,
      bodyEnded: bodies.ended,
      recordedOn: sql<string>`((${memberships.firstPublishedAt} at time zone 'UTC')::date)::text`,
    })
    .from(memberships)
    .innerJoin(bodies, eq(bodies.id, memberships.bodyId))
    .where(eq(memberships.bodyId, meeting.bodyId))
    .orderBy(memberships.number)
  const found = new Map<string, Entitled>()
  for (const known of membershipClasses) {
    if (!votesOf(content.weights as Weight[], known)) continue
    for (const row of rows.filter((one) => one.class === known)) {
      const belongs = membershipOn({ ...row, ended: endAtLatest(row.ended, row.bodyEnded) }, day)
      const counts =
        belongs === 'certain' ||
        (belongs === 'possible' && (content.procedure === 'silence' || voted.has(row.party)))
      if (counts && !found.has(row.party)) found.set(row.party, { party: row.party, class: known })
    }
  }
  return [...found.values()]
}

async function invitedTo(tx: Tx, meetingId: string): Promise<Entitled[]> {
  const rows = await tx
    .selectDistinct({ party: meetingParties.partyId })
    .from(meetingParties)
    .where(and(eq(meetingParties.meetingId, meetingId), eq(meetingParties.role, 'invited')))
    .orderBy(meetingParties.partyId)
  return rows.map(({ party }) => ({ party, class: null }))
}

/** The last day that a meeting can have had. */
function dayOf({ dateFrom, dateTo }: { dateFrom: string | null; dateTo: string | null }): string | null {
  return dateTo ?? dateFrom
}
