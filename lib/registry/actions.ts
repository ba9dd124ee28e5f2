/** Action items of public meetings: pages of them under a filter, those of a meeting, and each with its reports. */
import { type SQL, sql } from 'drizzle-orm'
import { actionQuery, earlierDuesQuery, reportsQuery } from '@/lib/actions/select'
import { type Action, type ActionRow, onDay, type WholeRow } from '@/lib/actions/view'
import { today } from '@/lib/dates'
import { type ActionChoice, type ActionFilter, actionSearch } from './action-filter'
import { allOf } from './conditions'
import { directory } from './directory'
import { read } from './read'
import { atVersion } from './version'

const pageLength = 25

/** The first that are due come first. `more`: whether there are others after these. */
export async function listActions(
  version: number,
  filter: ActionFilter,
): Promise<{ rows: Action[]; more: boolean }> {
  const { partyIds, bodyIds } = await directory(version)
  const { owner, body, state, after } = filter
  const where = allOf([
    asked(state),
    ...(owner ? [sql`a.owner_id = ${partyIds.get(owner) ?? null}::uuid`] : []),
    ...(body ? [sql`m.body_id = ${bodyIds.get(body) ?? null}::uuid`] : []),
    ...(after ? [sql`(a.due_to, a.number) > (${after.day}::date, ${after.number}::int)`] : []),
  ])
  const rows = await actions(
    version,
    `actions ${today()} ${actionSearch(filter)}`,
    sql`${where} order by a.due_to, a.number limit ${pageLength + 1}`,
  )
  return { rows: rows.slice(0, pageLength), more: rows.length > pageLength }
}

/** Of one meeting, in the order of their numbers. */
export function actionsOf(version: number, meeting: string): Promise<Action[]> {
  return actions(version, `actions of ${meeting}`, sql`m.slug = ${meeting} order by a.ordinal limit 500`)
}

/** Of one decision, in the order of their numbers. */
export function actionsAfter(version: number, decision: string): Promise<Action[]> {
  return actions(
    version,
    `actions after ${decision}`,
    sql`a.decision_id = (select d.id from register.decisions d where d.slug = ${decision}) order by a.ordinal limit 100`,
  )
}

/** What a series of meetings has left open before one of them: what comes back at it, the first that is due first. */
export function actionsLeftTo(version: number, meeting: string): Promise<Action[]> {
  return actions(
    version,
    `actions left to ${meeting}`,
    sql`${unfinished} and exists (
        select from register.meetings n where n.slug = ${meeting} and n.series_id = m.series_id and n.id <> m.id
          and n.state in ('planned', 'confirmed', 'in_session', 'postponed')
          and (m.date_from, m.number) < (n.date_from, n.number))
      order by a.due_to, a.number limit 100`,
  )
}

/** The one at a permanent address with all reports and the due dates it had before; null where there is none. */
export async function findAction(version: number, slug: string): Promise<Action<WholeRow> | null> {
  const more = sql`${reportsQuery('register.')}${earlierDuesQuery}`
  const [row] = await atVersion(version, `action ${slug}`, () =>
    read<WholeRow>(sql`${actionQuery('register.', more)} where a.slug = ${slug}`),
  )
  return row ? onDay(row, today()) : null
}

const unfinished = sql`a.state in ('open', 'in_progress')`

function asked(state: ActionChoice): SQL {
  if (state === 'all') return sql`true`
  if (state === 'unfinished') return unfinished
  if (state === 'overdue') return sql`${unfinished} and a.due_to < ${today()}::date`
  return sql`a.state = ${state}`
}

async function actions(version: number, key: string, condition: SQL): Promise<Action[]> {
  const rows = await atVersion(version, key, () =>
    read<ActionRow>(sql`${actionQuery('register.')} where ${condition}`),
  )
  return rows.map((row) => onDay(row, today()))
}
