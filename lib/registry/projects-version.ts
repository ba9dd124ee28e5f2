/**
 * What was read of all projects at once stays true while no project and no report on one is published, whatever else is.
 * A publication makes a row or raises a revision, and what is withheld or taken back takes a row away: so how many
 * there are, their revisions and the last publication together tell whether anything has changed.
 */
import { sql } from 'drizzle-orm'
import { read } from './read'
import { atVersion, wholeAtMark } from './version'

function projectsMark(version: number): Promise<string> {
  return atVersion(version, 'mark of projects', async () => {
    const of = (
      table: string,
    ) => sql`(select concat_ws(' ', count(*), sum(number::bigint * revision), max(published_at))
      from ${sql.raw(`register.${table}`)})`
    const [row] = await read<{ mark: string }>(
      sql`select concat_ws(', ', ${of('projects')}, ${of('updates')}) as mark`,
    )
    return row!.mark
  })
}

/** What `work` read under this key since projects last changed, read now or remembered. */
export async function wholeOfProjects<T>(version: number, key: string, work: () => Promise<T>): Promise<T> {
  return wholeAtMark(await projectsMark(version), key, work)
}
