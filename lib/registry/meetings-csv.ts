/** Meetings as CSV: a line each; dates as they are written, and the days they can mean. */
import { languages } from '@/db/vocabulary'
import { permanentAddress } from './address'
import { csvLines, csvStart } from './csv'
import type { ListedMeeting } from './meetings-list'

/** What codes are called in the reader's language. */
export type MeetingLabels = {
  kind: (row: ListedMeeting) => string
  state: (row: ListedMeeting) => string
}

const inLanguages = (column: string) => languages.map((language) => `${column}_${language}`)

export const meetingsCsvHead = csvStart([
  'number',
  'id',
  ...inLanguages('title'),
  'kind',
  'kind_label',
  'state',
  'state_label',
  'date',
  'earliest',
  'latest',
  'starts_local',
  'ends_local',
  'zone',
  'starts_utc',
  'ends_utc',
  ...inLanguages('place'),
  'body',
  'series',
  'ordinal',
  'hosts',
  'revision',
  'published',
  'address',
])

export function meetingsCsvRows(rows: ListedMeeting[], labels: MeetingLabels): string {
  return csvLines(
    rows.map((row) => [
      String(row.number),
      row.slug,
      ...languages.map((language) => row.title[language] ?? ''),
      row.kind,
      labels.kind(row),
      row.state,
      labels.state(row),
      row.date,
      row.dateFrom ?? '',
      row.dateTo ?? '',
      row.starts,
      row.ends,
      row.zone ?? '',
      row.startsAt ?? '',
      row.endsAt ?? '',
      ...languages.map((language) => row.place[language] ?? ''),
      row.body?.slug ?? '',
      row.series ?? '',
      row.ordinal === null ? '' : String(row.ordinal),
      row.hosts.map(({ slug }) => slug).join('; '),
      String(row.revision),
      row.publishedAt,
      permanentAddress('meeting', row.slug),
    ]),
  )
}
