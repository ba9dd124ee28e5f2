/** What keeps a party or a membership from being true beside what else is published; the whole of it. */
import { and, eq, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { bodies, memberships, parties } from '@/db/schema/register'
import { boundsOf, isBefore, today } from '@/lib/dates'
import type { MembershipContent, PartyContent } from './schema'

type Period = { began: string; ended: string }

/** A body is one party. */
export async function examineParty(tx: Tx, entryId: string, content: PartyContent) {
  if (!content.body) return []
  const [other] = await tx
    .select({ id: parties.id })
    .from(parties)
    .where(and(eq(parties.bodyId, content.body), ne(parties.id, entryId)))
  return other ? [{ path: ['body'], code: 'party.bodyTaken' }] : []
}

export async function examineMembership(tx: Tx, entryId: string, content: MembershipContent) {
  const issues: { path: string[]; code: string }[] = []
  const [body] = await tx.select().from(bodies).where(eq(bodies.id, content.body!))
  if (!body) return issues
  const [itself] = await tx
    .select({ id: parties.id })
    .from(parties)
    .where(and(eq(parties.id, content.party!), eq(parties.bodyId, body.id)))
  if (itself) issues.push({ path: ['party'], code: 'membership.itself' })
  if (isBefore(content.began, body.formed)) issues.push({ path: ['began'], code: 'membership.beforeBody' })
  if (isBefore(body.ended, content.began)) issues.push({ path: ['began'], code: 'membership.afterBody' })
  if (body.classes.length && !body.classes.includes(content.class))
    issues.push({ path: ['class'], code: 'membership.class' })
  const others = await tx
    .select({ began: memberships.began, ended: memberships.ended })
    .from(memberships)
    .where(
      and(
        eq(memberships.bodyId, body.id),
        eq(memberships.partyId, content.party!),
        ne(memberships.id, entryId),
      ),
    )
  if (others.some((other) => overlap(other, content, today())))
    issues.push({ path: ['began'], code: 'membership.overlap' })
  return issues
}

/**
 * Whether there surely is a day that two periods share, and not just the one on which the first gives way to the
 * second. A beginning that is not recorded lies before the ISO day `now`.
 */
export function overlap(one: Period, other: Period, now: string): boolean {
  const begin = [one, other]
    .map(({ began }) => boundsOf(began).latest ?? now)
    .sort()
    .at(-1)!
  const ends = [one, other]
    .filter(({ ended }) => ended !== '')
    .map(({ ended }) => boundsOf(ended).earliest ?? '')
  return ends.every((end) => begin < end)
}
