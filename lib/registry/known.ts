/** What the register held of an entry at the end of an earlier day: the latest revision that was published by then. */
import { type SQL, sql } from 'drizzle-orm'

/**
 * That revision, for `lateral`, of the entry whose id an expression gives; `day` is ISO, and counted in UTC as all
 * publications are. No row where nothing was published of it by then.
 */
export function revisionKnown(entry: SQL, day: string): SQL {
  return sql`(select r.number, r.content, r.published_at, r.by_import, r.author_party_id from register.revisions r
    where r.entry_id = ${entry} and (r.published_at at time zone 'UTC')::date <= ${day}::text::date
    order by r.number desc limit 1)`
}
