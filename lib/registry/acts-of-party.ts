/** What a party has done about its agreements, act by act. */
import { sql } from 'drizzle-orm'
import type { ActKind } from '@/db/vocabulary'
import { boundsOf, isAfterDay } from '@/lib/dates'
import type { AgreementName } from './agreement'
import { revisionKnown } from './known'
import { read } from './read'
import { atVersion } from './version'

/** EDTF dates. */
export type PartyAct = { slug: string; act: ActKind; date: string; effect: string; agreement: AgreementName }

const mostActs = 50

/**
 * The latest ones, and how many there are; those that surely come after an ISO day are left out. An act that has only
 * the day of its effect stands at that.
 */
export function listActsOf(
  version: number,
  slug: string,
  day: string | null,
): Promise<{ acts: PartyAct[]; count: number }> {
  return atVersion(version, `acts of ${slug} until ${day ?? ''}`, async () => {
    const rows = await read<PartyAct & { count: number }>(sql`
      select c.slug, c.act, c.date, c.effect, count(*) over ()::int as count,
        jsonb_build_object('slug', a.slug, 'number', a.number, 'title', a.title,
          'originalLanguage', a.original_language) as agreement
      from register.parties p
      join register.acts c on c.party_id = p.id
      join register.agreements a on a.id = c.agreement_id
      where p.slug = ${slug} and (${day}::date is null or c.date_from is null or c.date_from <= ${day}::date)
      order by coalesce(c.date_from, c.effect_from) desc nulls last, c.number desc limit ${mostActs}`)
    return { acts: rows.map(({ count: _, ...act }) => act), count: rows[0]?.count ?? 0 }
  })
}

/** The same by what was recorded at the end of `known`; of the first 500 acts of a party. */
export function listActsKnown(
  version: number,
  slug: string,
  day: string,
  known: string,
): Promise<{ acts: PartyAct[]; count: number }> {
  return atVersion(version, `acts of ${slug} until ${day} known ${known}`, async () => {
    const rows = await read<PartyAct>(sql`
      select c.slug, k.content->>'act' as act, k.content->>'date' as date, k.content->>'effect' as effect,
        jsonb_build_object('slug', a.slug, 'number', a.number, 'title', a.title,
          'originalLanguage', a.original_language) as agreement
      from register.parties p
      join register.acts c on c.party_id = p.id
      join register.agreements a on a.id = c.agreement_id
      cross join lateral ${revisionKnown(sql`c.id`, known)} k
      where p.slug = ${slug} order by c.number limit 500`)
    const acts = rows.filter(({ date }) => !isAfterDay(date, day))
    const first = ({ date, effect }: PartyAct) => boundsOf(date).earliest ?? boundsOf(effect).earliest ?? ''
    acts.sort((a, b) => first(b).localeCompare(first(a)))
    return { acts: acts.slice(0, mostActs), count: acts.length }
  })
}
