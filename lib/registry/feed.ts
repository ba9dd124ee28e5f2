/** What changed last, under a filter: for feeds. */
import { sql } from 'drizzle-orm'
import type { Language } from '@/db/vocabulary'
import {
  type AgreementSummary,
  isoTime,
  type SummaryRow,
  summaryColumns,
  summaryOf,
} from './agreement-summary'
import { allOf, conditionsOf } from './conditions'
import { directory } from './directory'
import { type Filter, searchOf } from './filter'
import { read } from './read'
import { atVersion } from './version'

export const feedLength = 50

/** `updatedAt`: the last publication of the agreement or of an act on it, ISO time. */
export type FeedEntry = AgreementSummary & { updatedAt: string }

/** The entries of one page of the feed, the latest first; one more than a page where there is a next one. */
export function listUpdated(version: number, filter: Filter, reader: Language): Promise<FeedEntry[]> {
  return atVersion(version, `updated ${reader} ${searchOf(filter)}`, async () => {
    const { base, facets } = await conditionsOf(version, filter)
    const rows = await read<SummaryRow & { changed_at: string }>(sql`
      with page as materialized (
        select a.id as page_id from register.agreements a
        where ${allOf([...base, ...facets.values()])}
        order by a.changed_at desc, a.number desc
        limit ${feedLength + 1} offset ${(filter.page - 1) * feedLength})
      select ${summaryColumns}, a.changed_at from page join register.agreements a on a.id = page.page_id
      order by a.changed_at desc, a.number desc`)
    const names = await directory(version)
    return rows.map(({ changed_at, ...row }) => ({
      ...summaryOf(row, names),
      updatedAt: isoTime(changed_at),
    }))
  })
}
