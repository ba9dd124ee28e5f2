/** What the signed-in pages read of the news of bodies. */
import { sql } from 'drizzle-orm'
import { asActor } from '@/db/client'
import { type Actor, isDelegation } from '@/lib/policy'
import { type BodyNews, isTold, newsColumns, publishedNews } from './news'

/** Of the last thirty days, the latest first: what the actor's party is told of. */
export async function listNews(actor: Actor): Promise<BodyNews[]> {
  if (!isDelegation(actor)) return []
  const own = actor.post?.partyId ?? null
  return asActor({ personId: actor.personId, postId: actor.post?.id ?? null }, async (tx) => {
    const rows = await tx.execute(sql`select ${newsColumns} from ${publishedNews}
      where n.published_at > now() - interval '30 days' and ${isTold(sql`${own}::uuid`)}
      order by n.published_at desc, n.id limit 20`)
    return rows as unknown as BodyNews[]
  })
}
