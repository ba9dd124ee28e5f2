/** What a head of delegation does to take the own party out of a body: gives notice, or takes it back before it counts. */
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { entries } from '@/db/schema/entries'
import { bodies, memberships } from '@/db/schema/register'
import { withdrawals } from '@/db/schema/withdrawals'
import { dayBefore, isBefore, today } from '@/lib/dates'
import { publishOwn } from '@/lib/entries/own'
import { findPublished } from '@/lib/entries/published'
import { Refusal } from '@/lib/errors'
import { endAtLatest, membershipOn } from '@/lib/members/belonging'
import { examineMembership } from '@/lib/members/examine'
import type { MembershipContent } from '@/lib/members/schema'
import { type Actor, mayWithdraw } from '@/lib/policy'
import type { WithdrawalContent } from './schema'
import { withdrawalState } from './state'

/** Gives notice that the actor's party leaves a body. `effect`: the first ISO day on which it no longer belongs. */
export async function giveNotice(
  actor: Actor,
  tx: Tx,
  input: { membershipId: string; effect: string; reason: string },
): Promise<{ slug: string }> {
  const { membershipId, effect, reason } = input
  await lock(tx, membershipId, 'membership')
  const [found] = await tx
    .select({ membership: memberships, bodyEnded: bodies.ended })
    .from(memberships)
    .innerJoin(bodies, eq(bodies.id, memberships.bodyId))
    .where(eq(memberships.id, membershipId))
  if (!found) throw new Refusal('not_found')
  const { slug, partyId, bodyId, began, ended, firstPublishedAt } = found.membership
  if (!mayWithdraw(actor, partyId)) throw new Refusal('forbidden')
  const last = endAtLatest(ended, found.bodyEnded)
  const recordedOn = firstPublishedAt.toISOString().slice(0, 10)
  if (membershipOn({ began, ended: last, recordedOn }, today()) === 'none') throw new Refusal('not_member')
  if (await standingNotice(tx, membershipId)) throw new Refusal('already_given')
  if (!reason) throw new Refusal('reason_missing')
  if (effect <= today()) throw new Refusal('effect_before_notice')
  if (isBefore(last, dayBefore(effect))) throw new Refusal('ends_before')
  const content: WithdrawalContent = {
    ...{ membership: membershipId, party: partyId, body: bodyId },
    ...{ date: today(), effect, reason, takenBack: null },
  }
  await publishOwn(actor, tx, { kind: 'withdrawal', partyId, entryId: null, content })
  return { slug }
}

/** Takes a notice back, on the last day before it counts at the latest. */
export async function takeBack(
  actor: Actor,
  tx: Tx,
  { withdrawalId }: { withdrawalId: string },
): Promise<{ slug: string }> {
  await lock(tx, withdrawalId, 'withdrawal')
  const [found] = await tx
    .select({ withdrawal: withdrawals, slug: memberships.slug })
    .from(withdrawals)
    .innerJoin(memberships, eq(memberships.id, withdrawals.membershipId))
    .where(eq(withdrawals.id, withdrawalId))
  if (!found) throw new Refusal('not_found')
  const { partyId, membershipId } = found.withdrawal
  if (!mayWithdraw(actor, partyId)) throw new Refusal('forbidden')
  const state = withdrawalState(found.withdrawal, today())
  if (state === 'taken_back') throw new Refusal('wrong_state')
  if (state === 'in_effect') throw new Refusal('in_effect')
  const membership = await findPublished(tx, membershipId)
  const flaws = await examineMembership(tx, membershipId, membership?.content as MembershipContent)
  if (flaws.some(({ code }) => code === 'membership.overlap')) throw new Refusal('already_member')
  const published = await findPublished(tx, withdrawalId)
  const content = { ...published?.content, takenBack: today() }
  await publishOwn(actor, tx, { kind: 'withdrawal', partyId, entryId: withdrawalId, content })
  return { slug: found.slug }
}

/** Two at once come one after the other. */
async function lock(tx: Tx, id: string, kind: 'membership' | 'withdrawal'): Promise<void> {
  const [entry] = await tx
    .select({ id: entries.id })
    .from(entries)
    .where(and(eq(entries.id, id), eq(entries.kind, kind), sql`${entries.slug} is not null`))
    .for('no key update')
  if (!entry) throw new Refusal('not_found')
}

async function standingNotice(tx: Tx, membershipId: string): Promise<boolean> {
  const found = await tx
    .select({ id: withdrawals.id })
    .from(withdrawals)
    .where(and(eq(withdrawals.membershipId, membershipId), isNull(withdrawals.takenBack)))
  return found.length > 0
}
