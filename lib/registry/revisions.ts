/** The published history of a public entry: its revisions, by office, never by person. */
import { type SQL, sql } from 'drizzle-orm'
import type { Multilingual } from '@/db/schema/content'
import type { Role } from '@/db/vocabulary'
import { isoTime } from './agreement-summary'
import { directory, type PartyName } from './directory'
import { listOf, read } from './read'
import { atVersion } from './version'

export type RevisionSummary = {
  number: number
  current: boolean
  /** ISO time. */
  publishedAt: string
  changeNote: string
  /** The office that proposed it. */
  author: { by: 'import' } | { by: 'post'; role: Role | null; party: PartyName | null }
}

/** What is mentioned in a content, by id: the names to show instead. An id that is not here is not public. */
export type Mentions = Record<string, Multilingual>
export type PublishedRevision = RevisionSummary & { content: Record<string, unknown> }

type Row = {
  number: number
  current: boolean
  published_at: string
  change_note: string
  by_import: boolean
  author_role: Role | null
  author_party_id: string | null
}

const columns = sql`r.number, r.current, r.published_at, r.change_note, r.by_import, r.author_role, r.author_party_id`

/** The revisions of an entry, the latest first; empty where it is not public. */
export function listRevisions(version: number, entryId: string): Promise<RevisionSummary[]> {
  return atVersion(version, `revisions ${entryId}`, async () => {
    const rows = await read<Row>(
      sql`select ${columns} from register.revisions r
        where r.entry_id = ${entryId} order by r.number desc`,
    )
    const { parties } = await directory(version)
    return rows.map((row) => summaryOf(row, parties))
  })
}

/** Two revisions of an entry, with the names of what they mention; a number that is not there is left out. */
export function findRevisions(
  version: number,
  entryId: string,
  numbers: number[],
): Promise<{ revisions: PublishedRevision[]; mentions: Mentions }> {
  return atVersion(version, `revisions ${entryId} ${numbers}`, async () => {
    const rows = await read<Row & { content: Record<string, unknown> }>(
      sql`select ${columns}, r.content from register.revisions r
        where r.entry_id = ${entryId} and r.number in (${listOf(numbers)})`,
    )
    const { parties } = await directory(version)
    return {
      revisions: rows.map((row) => ({ ...summaryOf(row, parties), content: row.content })),
      mentions: await mentionsIn(
        version,
        rows.map((row) => row.content),
      ),
    }
  })
}

function summaryOf(row: Row, parties: Map<string, PartyName>): RevisionSummary {
  const party = (row.author_party_id && parties.get(row.author_party_id)) || null
  return {
    number: row.number,
    current: row.current,
    publishedAt: isoTime(row.published_at),
    changeNote: row.change_note,
    author: row.by_import ? { by: 'import' } : { by: 'post', role: row.author_role, party },
  }
}

const uuid = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g

async function mentionsIn(version: number, contents: unknown[]): Promise<Mentions> {
  const ids = [...new Set(JSON.stringify(contents).match(uuid))]
  if (!ids.length) return {}
  const { parties, bodies } = await directory(version)
  const others = ids.filter((id) => !parties.has(id) && !bodies.has(id))
  const named = others.length ? await read<{ id: string; title: Multilingual }>(titlesOf(others)) : []
  const titles = new Map(named.map(({ id, title }) => [id, title]))
  const nameOf = (id: string) => parties.get(id)?.name ?? bodies.get(id)?.name ?? titles.get(id)
  return Object.fromEntries(
    ids.flatMap((id) => [[id, nameOf(id)] as const].filter(([, name]) => name)),
  ) as Mentions
}

/** What public entries of the kinds that others mention are called; parties and bodies are known without asking. */
function titlesOf(ids: string[]): SQL {
  const titled = ['agreements', 'meetings', 'decisions', 'actions', 'plans', 'projects']
  const views = titled.map((view) => sql`select id, title from ${sql.raw(`register.${view}`)}`)
  const all = sql.join([...views, sql`select id, name from register.series`], sql` union all `)
  return sql`select id, title from (${all}) named where id in (${listOf(ids)})`
}
