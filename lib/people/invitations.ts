/** Who was asked in, and who has come: for administrators all, for a head those of the own party. Null for anybody else. */
import { eq, sql } from 'drizzle-orm'
import { asActor } from '@/db/client'
import { invitationLists } from '@/db/schema/account-invitations'
import type { Multilingual } from '@/db/schema/content'
import type { Role } from '@/db/vocabulary'
import { acting } from '@/lib/entries/queries'
import type { Actor } from '@/lib/policy'
import { invitationDays } from './invitation-link'
import type { ListWords } from './invited-list'
import { asksIn, type Judged, judge } from './inviting'

export type InvitationRow = {
  id: string
  name: string
  email: string
  role: Role
  party: { slug: string; name: Multilingual } | null
  /** Null where the reader may not know them. */
  invitedBy: string | null
  /** Times as the database writes them. */
  sentAt: string
  acceptedAt: string | null
  state: 'open' | 'expired' | 'accepted' | 'revoked'
}

const perPage = 25

/** The latest first, from the one after this id. */
export async function listInvitations(
  actor: Actor,
  after: string,
): Promise<{ rows: InvitationRow[]; next: string | null } | null> {
  if (!asksIn(actor)) return null
  const from = after
    ? sql`(i.created_at, i.id) < (select a.created_at, a.id from account_invitations a where a.id = ${after})`
    : sql`true`
  const own = actor.post?.partyId ? sql`i.party_id = ${actor.post.partyId}` : sql`true`
  const rows = (await asActor(acting(actor), (tx) =>
    tx.execute(sql`
      select i.id, i.name, i.email, i.role, i.sent_at as "sentAt", i.accepted_at as "acceptedAt", p.name as "invitedBy",
        case when y.id is null then null else jsonb_build_object('slug', y.slug, 'name', y.name) end as party,
        case when i.accepted_at is not null then 'accepted' when i.revoked_at is not null then 'revoked'
          when i.sent_at < now() - make_interval(days => ${invitationDays}) then 'expired' else 'open' end as state
      from account_invitations i left join people p on p.id = i.invited_by left join parties y on y.id = i.party_id
      where ${own} and ${from} order by i.created_at desc, i.id desc limit ${perPage + 1}`),
  )) as unknown as InvitationRow[]
  const page = rows.slice(0, perPage)
  return { rows: page, next: rows.length > perPage ? page.at(-1)!.id : null }
}

/** The lines that could not be sent, each with what is wrong with it now. */
export function findLeftLines(actor: Actor, words: ListWords): Promise<Judged[]> {
  return asActor(acting(actor), async (tx) => {
    const [kept] = await tx
      .select({ text: invitationLists.text })
      .from(invitationLists)
      .where(eq(invitationLists.personId, actor.personId))
    return kept ? judge(actor, tx, kept.text, words) : []
  })
}
