/** The days that public agreements have to come, the nearest first: pages of them under a filter, and for calendars. */
import { sql } from 'drizzle-orm'
import type { DeadlineKind } from '@/db/vocabulary'
import type { AgreementName } from './agreement'
import { isoTime } from './agreement-summary'
import { allOf } from './conditions'
import { type DeadlineFilter, deadlineSearch } from './deadline-filter'
import { directory } from './directory'
import { read } from './read'
import { atVersion } from './version'

/** `date` is EDTF; `from` and `to` the earliest and latest ISO day it can mean; `changedAt` an ISO time. */
export type DeadlineOf = {
  kind: DeadlineKind
  date: string
  from: string
  to: string
  agreement: AgreementName
  changedAt: string
}

const pageLength = 25

/** Days that, as seen on `day` (ISO), may still come. `later`: whether there are more after these. */
export function listDeadlines(
  version: number,
  filter: DeadlineFilter,
  day: string,
  length = pageLength,
): Promise<{ rows: DeadlineOf[]; later: boolean }> {
  return atVersion(version, `deadlines ${day} ${length} ${deadlineSearch(filter)}`, async () => {
    const { partyIds, bodyIds } = await directory(version)
    const { party, body, after } = filter
    const where = allOf([
      sql`d.date_to >= ${day}::date`,
      ...(after
        ? [
            sql`(d.date_from, d.agreement_id, d.kind) > (${after.day}::date,
              (select b.id from register.agreements b where b.slug = ${after.slug}), ${after.kind})`,
          ]
        : []),
      ...(body ? [sql`a.body_id = ${bodyIds.get(body) ?? null}::uuid`] : []),
      ...(party
        ? [
            sql`exists (select from register.agreement_parties p where p.agreement_id = a.id
              and p.party_id = ${partyIds.get(party) ?? null}::uuid and p.role in ('signatory', 'acceding'))`,
          ]
        : []),
    ])
    const rows = await read<Row>(sql`
      select d.kind, d.date, d.date_from::text as "from", d.date_to::text as "to", a.slug, a.number, a.title,
        a.original_language as "originalLanguage", a.changed_at
      from register.deadlines d join register.agreements a on a.id = d.agreement_id
      where ${where} order by d.date_from, d.agreement_id, d.kind limit ${length + 1}`)
    return {
      rows: rows.slice(0, length).map(({ kind, date, from, to, changed_at, ...agreement }) => {
        return { kind, date, from, to, agreement, changedAt: isoTime(changed_at) }
      }),
      later: rows.length > length,
    }
  })
}

type Row = Omit<DeadlineOf, 'agreement' | 'changedAt'> & AgreementName & { changed_at: string }
