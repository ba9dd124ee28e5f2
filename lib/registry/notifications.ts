/** The depositary's log, the latest first: pages of it under a filter, for its page and its feed. */
import { type SQL, sql } from 'drizzle-orm'
import type { Multilingual } from '@/db/schema/content'
import { type ActKind, actKinds, type Language, type NotificationKind } from '@/db/vocabulary'
import type { NotificationNumber } from '@/lib/notification-number'
import { isoTime } from './agreement-summary'
import { allOf } from './conditions'
import { directory, type PartyName } from './directory'
import { type NotificationFilter, notificationSearch } from './notification-filter'
import { read } from './read'
import { atVersion } from './version'

const notificationsPage = 25

/** Dates are EDTF, `issuedAt` an ISO time. */
export type NotificationSummary = NotificationNumber & {
  issuedAt: string
  kind: NotificationKind
  act: ActKind | null
  date: string
  effect: string
  party: PartyName | null
  byImport: boolean
  agreement: { slug: string; number: number; title: Multilingual; originalLanguage: Language | null }
}

export type NotificationPage = { rows: NotificationSummary[]; newer: boolean; older: boolean }

/** A page of the log: `newer` and `older` say whether there is more on either side. */
export function listNotifications(
  version: number,
  filter: NotificationFilter,
  length = notificationsPage,
): Promise<NotificationPage> {
  return atVersion(version, `notifications ${length} ${notificationSearch(filter)}`, async () => {
    const { after, before } = filter
    const backwards = !after && before !== null
    const beside = after
      ? [sql`(n.year, n.number) < (${after.year}::int, ${after.number}::int)`]
      : before
        ? [sql`(n.year, n.number) > (${before.year}::int, ${before.number}::int)`]
        : []
    const where = allOf([...(await conditionsOf(version, filter)), ...beside])
    const direction = backwards ? sql`asc` : sql`desc`
    const rows = await read<NotificationRow>(sql`
      with page as materialized (
        select n.* from register.notifications n where ${where}
        order by n.year ${direction}, n.number ${direction} limit ${length + 1})
      select ${notificationColumns} from page n join register.agreements a on a.id = n.agreement_id
      order by n.year desc, n.number desc`)
    const more = rows.length > length
    const shown = backwards ? rows.slice(more ? 1 : 0) : rows.slice(0, length)
    const { parties } = await directory(version)
    return {
      rows: shown.map((row) => notificationOf(row, parties)),
      newer: backwards ? more : after !== null,
      older: backwards ? true : more,
    }
  })
}

export type NotificationRow = Omit<
  NotificationSummary,
  'issuedAt' | 'act' | 'party' | 'byImport' | 'agreement'
> & {
  issued_at: string
  act: string | null
  party_id: string | null
  by_import: boolean
  slug: string
  agreement_number: number
  title: Multilingual
  original_language: Language | null
}

/** Of `register.notifications n` and `register.agreements a`. */
export const notificationColumns = sql`n.year, n.number, n.issued_at, n.kind, n.act, n.date, n.effect, n.party_id,
  n.by_import, a.slug, a.number as agreement_number, a.title, a.original_language`

export function notificationOf(row: NotificationRow, parties: Map<string, PartyName>): NotificationSummary {
  const { year, number, kind, date, effect } = row
  return {
    year,
    number,
    kind,
    date,
    effect,
    issuedAt: isoTime(row.issued_at),
    act: actKinds.find((known) => known === row.act) ?? null,
    party: (row.party_id && parties.get(row.party_id)) || null,
    byImport: row.by_import,
    agreement: {
      slug: row.slug,
      number: row.agreement_number,
      title: row.title,
      originalLanguage: row.original_language,
    },
  }
}

/** A party or body that nobody knows matches nothing. */
async function conditionsOf(version: number, filter: NotificationFilter): Promise<SQL[]> {
  const { partyIds, bodyIds } = await directory(version)
  const { party, agreement, subject, body, kind } = filter
  const act = actKinds.find((known) => known === kind)
  return [
    ...(party ? [sql`n.party_ids @> array[${partyIds.get(party) ?? null}::uuid]`] : []),
    ...(agreement
      ? [sql`n.agreement_id = (select g.id from register.agreements g where g.slug = ${agreement})`]
      : []),
    ...(subject
      ? [
          sql`n.agreement_id in (select s.agreement_id from register.agreement_subjects s where s.subject = ${subject})`,
        ]
      : []),
    ...(body
      ? [
          sql`n.agreement_id in (select g.id from register.agreements g where g.body_id = ${bodyIds.get(body) ?? null}::uuid)`,
        ]
      : []),
    ...(act ? [sql`n.act = ${act}`] : kind ? [sql`n.kind = ${kind}`] : []),
  ]
}
