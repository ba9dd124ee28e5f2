/** What the members of a body are told of: each step of an admission to it, and who gives notice to leave it. */
import { type SQL, sql } from 'drizzle-orm'
import type { Multilingual } from '@/db/schema/content'
import type { AdmissionOutcome, AdmissionStep, AdmissionWay } from '@/db/vocabulary'
import { today } from '@/lib/dates'

type Named = { slug: string; name: Multilingual }

export type BodyNews = {
  what: AdmissionWay | AdmissionStep | AdmissionOutcome | 'given' | 'taken_back'
  body: Named
  /** The newcomer, or who leaves. */
  party: Named
  /** Who proposed, seconded, objected, accepted; null: the body. */
  by: Named | null
  /** The admission that it is a step of; null: a withdrawal. */
  admission: string | null
  /** ISO: the first day on which whoever leaves no longer belongs. */
  effect: string | null
  /** The ISO day of its publication. */
  on: string
}

/** Where it stands in the register, without the language. */
export function pathOf({ body, admission }: Pick<BodyNews, 'body' | 'admission'>): string {
  return `/bodies/${body.slug}${admission ? `/admissions/${admission}` : '#withdrawals'}`
}

const named = (alias: string) => sql.raw(`jsonb_build_object('slug', ${alias}.slug, 'name', ${alias}.name)`)

/** Of `publishedNews`. */
export const newsColumns = sql`n.what, ${named('b')} as body, ${named('p')} as party,
  case when y.id is not null then ${named('y')} end as by, n.admission, n.effect::text as effect,
  ((n.published_at at time zone 'UTC')::date)::text as on`

/** What there is, as `n`, from whichever entry it comes; with its body `b`, its party `p`, and by whom, `y`. */
export const publishedNews = sql`(
    select a.id, a.revision, a.published_at, a.way as what, a.body_id, a.party_id, a.proposed_by_id as by_id,
      a.slug as admission, null::date as effect from admissions a
    union all
    select s.id, s.revision, s.published_at, s.step, a.body_id, a.party_id, s.party_id, a.slug, null
    from admission_steps s join admissions a on a.id = s.admission_id
    union all
    select d.id, d.revision, d.published_at, d.outcome, a.body_id, a.party_id, null, a.slug, null
    from admission_decisions d join admissions a on a.id = d.admission_id
    union all
    select w.id, w.revision, w.published_at, case when w.taken_back is null then 'given' else 'taken_back' end,
      w.body_id, w.party_id, w.party_id, null, w.effect
    from withdrawals w
  ) n
  join bodies b on b.id = n.body_id
  join parties p on p.id = n.party_id
  left join parties y on y.id = n.by_id`

/** Whether a party, by an expression for its id, is a full member of the body today, or whom the news is about. */
export const isTold = (party: SQL) => sql`(${party} = n.party_id or exists (
  select from memberships m where m.body_id = n.body_id and m.party_id = ${party} and m.class = 'member'
    and (m.began_from is null or m.began_from <= ${today()}::text::date)
    and (m.ended_to is null or m.ended_to >= ${today()}::text::date)))`
