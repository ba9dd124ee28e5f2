/** The memberships of a body or of a party as they were known at the end of an earlier day. */
import { type SQL, sql } from 'drizzle-orm'
import { dayBefore } from '@/lib/dates'
import { endAtLatest } from '@/lib/members/belonging'
import type { MembershipContent } from '@/lib/members/schema'
import { revisionKnown } from './known'
import { read } from './read'

export type KnownMembership = Pick<MembershipContent, 'class' | 'began' | 'basis' | 'proposedBy' | 'note'> & {
  slug: string
  /** Ids. */
  party: string
  body: string
  /** By its record, by a withdrawal, or with its body, as each was known. */
  ended: string
  recordedOn: string
  revision: number
}

/** Whose they were then: one that was corrected since may have been of another. */
export async function knownMemberships(of: { body: string } | { party: string }, day: string) {
  const [field, id] = 'body' in of ? ['body', of.body] : ['party', of.party]
  const column = sql.raw(field === 'body' ? 'm.body_id' : 'm.party_id')
  const rows = await read<Row>(sql`
    select m.slug, k.content, k.number as revision, b.content->>'ended' as "bodyEnded", w.effect,
      ((m.first_published_at at time zone 'UTC')::date)::text as "recordedOn"
    from register.memberships m
    cross join lateral ${revisionKnown(sql`m.id`, day)} k
    left join lateral ${revisionKnown(sql`(k.content->>'body')::uuid`, day)} b on true
    left join lateral (${withdrawalKnown(day)}) w on true
    where (${column} = ${id} or m.revision > 1) and k.content->>${field} = ${id}
    order by m.began_to nulls last, m.began_from, m.number`)
  return rows.map(({ content, bodyEnded, effect, ...same }): KnownMembership => {
    const { class: of, began, basis, proposedBy, note, party, body } = content
    const ended = endAtLatest(endAtLatest(content.ended, effect ? dayBefore(effect) : ''), bodyEnded ?? '')
    return { ...same, class: of, began, basis, proposedBy, note, party: party!, body: body!, ended }
  })
}

type Row = {
  slug: string
  content: MembershipContent
  revision: number
  bodyEnded: string | null
  effect: string | null
  recordedOn: string
}

/** The notice of withdrawal from a membership `m` that stood then. */
function withdrawalKnown(day: string): SQL {
  return sql`select n.content->>'effect' as effect from register.withdrawals v
    cross join lateral ${revisionKnown(sql`v.id`, day)} n
    where v.membership_id = m.id and n.content->>'takenBack' is null limit 1`
}
