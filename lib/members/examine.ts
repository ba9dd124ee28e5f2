/** What keeps a membership from being true beside what is published of its body and of its party; the whole of it. */
import { and, eq, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { bodies, memberships } from '@/db/schema/register'
import { boundsOf, isBefore, today } from '@/lib/dates'
import type { MembershipContent } from './schema'

type Period = { began: string; ended: string }

export async function examineMembership(tx: Tx, entryId: string, content: MembershipContent) {
  const issues: { path: string[]; code: string }[] = []
  const [body] = await tx.select().from(bodies).where(eq(bodies.id, content.body!))
  if (!body) return issues
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
