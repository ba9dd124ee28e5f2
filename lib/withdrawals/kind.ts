import { inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { withdrawals } from '@/db/schema/withdrawals'
import { identityOf, type KindDefinition, type Published } from '@/lib/entries/kind'
import { refreshEnds } from '@/lib/members/ends'
import { type WithdrawalContent, withdrawalComplete, withdrawalContent } from './schema'

export const withdrawal: KindDefinition<WithdrawalContent> = {
  draft: withdrawalContent,
  complete: withdrawalComplete,
  slugText: () => null,
  references: ({ membership, party, body }) => [
    { path: ['membership'], kind: 'membership', id: membership },
    { path: ['party'], kind: 'party', id: party },
    { path: ['body'], kind: 'body', id: body },
  ],
  concerned: () => [],
  project,
  titledBy: ({ party, body }) => [party, body],
  tellsMembers: true,
}

/** The membership's end follows from it. */
async function project(tx: Tx, published: Published<WithdrawalContent>[]): Promise<string[]> {
  await tx.delete(withdrawals).where(
    inArray(
      withdrawals.id,
      published.map(({ id }) => id),
    ),
  )
  await tx.insert(withdrawals).values(
    published.map((item) => {
      const { membership: membershipId, party: partyId, body: bodyId, ...same } = item.content
      return { ...identityOf(item), membershipId, partyId, bodyId, ...same }
    }),
  )
  await refreshEnds(
    tx,
    published.map(({ content }) => content.membership),
  )
  return []
}
