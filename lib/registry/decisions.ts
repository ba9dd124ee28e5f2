/** Decisions of public meetings. Where each stands by today is worked out on each reading. */
import { type SQL, sql } from 'drizzle-orm'
import { today } from '@/lib/dates'
import { decisionQuery, votersQuery } from '@/lib/decisions/select'
import { type Decision, type DecisionRow, onDay, type WholeRow } from '@/lib/decisions/view'
import { read } from './read'
import { atVersion } from './version'

/** Of one meeting, in the order of their numbers. */
export function decisionsOf(version: number, meeting: string): Promise<Decision[]> {
  return decisions(version, `decisions of ${meeting}`, sql`m.slug = ${meeting} order by d.ordinal limit 500`)
}

/** The one at a permanent address; null where there is none. */
export async function findDecision(version: number, slug: string): Promise<Decision<WholeRow> | null> {
  const [row] = await atVersion(version, `decision ${slug}`, () =>
    read<WholeRow>(sql`${decisionQuery('register.', votersQuery('register.'))} where d.slug = ${slug}`),
  )
  return row ? onDay(row, today()) : null
}

const pageLength = 25

/** All of them, the latest registered first; `before`: the register number that the page ends before. */
export async function listDecisions(
  version: number,
  before: number | null,
): Promise<{ rows: Decision[]; more: boolean }> {
  const rows = await decisions(
    version,
    `decisions before ${before}`,
    sql`${before ? sql`d.number < ${before}` : sql`true`} order by d.number desc limit ${pageLength + 1}`,
  )
  return { rows: rows.slice(0, pageLength), more: rows.length > pageLength }
}

/** Those from which an entry followed: an agreement, a meeting or, of a body, its memberships; the latest first. */
export function decisionsBehind(
  version: number,
  kind: 'agreement' | 'meeting' | 'body',
  slug: string,
): Promise<Decision[]> {
  const entry = {
    agreement: sql`select e.id from register.agreements e where e.slug = ${slug}`,
    meeting: sql`select e.id from register.meetings e where e.slug = ${slug}`,
    body: sql`select e.id from register.memberships e join register.bodies b on b.id = e.body_id where b.slug = ${slug}`,
  }[kind]
  return decisions(
    version,
    `decisions behind ${kind} ${slug}`,
    sql`d.id in (select f.decision_id from register.decision_effects f where f.entry_id in (${entry}))
      order by d.number desc limit 50`,
  )
}

async function decisions(version: number, key: string, condition: SQL): Promise<Decision[]> {
  const rows = await atVersion(version, key, () =>
    read<DecisionRow>(sql`${decisionQuery('register.')} where ${condition}`),
  )
  return rows.map((row) => onDay(row, today()))
}
