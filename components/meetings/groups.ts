/** The list of meetings under headings: what is to come by month, what was held by year, as far as dates tell. */
import type { ListedMeeting } from '@/lib/registry/meetings-list'

type Dated = Pick<ListedMeeting, 'part' | 'date' | 'starts' | 'dateFrom' | 'dateTo'>

/** `by`: the date leaves the year open, and this is the last it can be. `at` is YYYY-MM or YYYY. */
export type Heading = { kind: 'month' | 'year' | 'by'; at: string } | { kind: 'none' }

export type Group<Row> = { part: ListedMeeting['part']; heading: Heading; rows: Row[] }

/** Rows that follow one another and come under the same heading. */
export function groupsOf<Row extends Dated>(rows: Row[]): Group<Row>[] {
  const groups: Group<Row>[] = []
  for (const row of rows) {
    const heading = headingOf(row)
    const last = groups.at(-1)
    if (last && last.part === row.part && JSON.stringify(last.heading) === JSON.stringify(heading))
      last.rows.push(row)
    else groups.push({ part: row.part, heading, rows: [row] })
  }
  return groups
}

function headingOf({ part, date, starts, dateFrom, dateTo }: Dated): Heading {
  if (!dateTo) return { kind: 'none' }
  const known = isKnownToTheDay({ date, starts })
  const within = (length: number) => known || dateFrom?.slice(0, length) === dateTo.slice(0, length)
  if (part === 'coming' && within(7)) return { kind: 'month', at: dateTo.slice(0, 7) }
  return { kind: within(4) ? 'year' : 'by', at: dateTo.slice(0, 4) }
}

/** Whether it has exact times, or a first and a last day. */
export function isKnownToTheDay({ date, starts }: Pick<Dated, 'date' | 'starts'>): boolean {
  return starts !== '' || /^\d{4}-\d{2}-\d{2}(\/\d{4}-\d{2}-\d{2})?$/.test(date)
}
