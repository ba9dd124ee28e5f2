/** What the signed-in pages read of withdrawals. */
import { sql } from 'drizzle-orm'
import { asActor } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import { today } from '@/lib/dates'
import { endAtLatest, membershipOn } from '@/lib/members/belonging'
import { type Actor, mayWithdraw } from '@/lib/policy'
import { withdrawalQuery } from './select'
import { type Withdrawal, type WithdrawalRow, withStateOn } from './view'

/** A membership of the actor's own party, as far as its head may end it. */
export type Leavable = {
  id: string
  slug: string
  party: { slug: string; name: Multilingual }
  body: { slug: string; name: Multilingual }
  /** EDTF. */
  began: string
  ended: string
  /** Whether it belongs today. */
  belongs: boolean
  /** The notice that stands, and the id under which it is taken back. */
  notice: (Withdrawal & { id: string }) | null
}

type Row = Omit<Leavable, 'belongs' | 'notice'> & { partyId: string; bodyEnded: string; recordedOn: string }

/** Null where there is none, or the actor is not the head of its party. */
export function findLeavable(actor: Actor, slug: string): Promise<Leavable | null> {
  return asActor({ personId: actor.personId, postId: actor.post?.id ?? null }, async (tx) => {
    const [row] = (await tx.execute(sql`select m.id, m.slug, m.began, m.ended, m.party_id as "partyId",
        ((m.first_published_at at time zone 'UTC')::date)::text as "recordedOn", b.ended as "bodyEnded",
        jsonb_build_object('slug', p.slug, 'name', p.name) as party,
        jsonb_build_object('slug', b.slug, 'name', b.name) as body
      from memberships m join parties p on p.id = m.party_id join bodies b on b.id = m.body_id
      where m.slug = ${slug}`)) as unknown as Row[]
    if (!row || !mayWithdraw(actor, row.partyId)) return null
    const [notice] = (await tx.execute(
      sql`${withdrawalQuery('', sql`, w.id`)} where w.membership_id = ${row.id} and w.taken_back is null`,
    )) as unknown as (WithdrawalRow & { id: string })[]
    const { partyId: _, bodyEnded, recordedOn, ...membership } = row
    const ended = endAtLatest(row.ended, bodyEnded)
    return {
      ...membership,
      ended,
      belongs: membershipOn({ began: row.began, ended, recordedOn }, today()) !== 'none',
      notice: notice ? withStateOn(notice, today()) : null,
    }
  })
}
