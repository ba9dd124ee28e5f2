/** The names of entries that contents mention, for those who are signed in. */
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import { revisions } from '@/db/schema/entries'
import { type Kind, languages } from '@/db/vocabulary'
import { definitions } from '@/lib/kinds'
import { textFor } from '@/lib/multilingual'
import type { Content } from './kind'

/** By the entry's id; what is not published, or not for everybody, has none here. */
export type Names = Record<string, Multilingual>

/** An update has no name but its project's. */
const projectTitle = sql`(select about.content -> 'title' from revisions about
  where about.entry_id::text = ${revisions.content} ->> 'project' and about.status = 'published'
    and about.content ->> 'visibility' = 'public')`

/** The names of these entries, in one query. */
export async function namesOf(tx: Tx, ids: string[]): Promise<Names> {
  if (!ids.length) return {}
  const rows = await tx
    .select({
      id: revisions.entryId,
      name: sql<Multilingual | null>`coalesce(${revisions.content} -> 'name', ${revisions.content} -> 'title', ${projectTitle})`,
    })
    .from(revisions)
    .where(
      and(
        eq(revisions.status, 'published'),
        inArray(revisions.entryId, ids),
        sql`coalesce(${revisions.content} ->> 'visibility', 'public') = 'public'`,
      ),
    )
  return Object.fromEntries(rows.flatMap(({ id, name }) => (name ? [[id, name]] : [])))
}

/** The names of all that these contents of one kind mention. */
export function namesIn(tx: Tx, kind: Kind, contents: Content[]): Promise<Names> {
  return namesOf(
    tx,
    contents.flatMap(definitions[kind].references).map(({ id }) => id),
  )
}

/** What an entry is called: by its own title or name, or by the names of others. */
export function titleOf(kind: Kind, content: Content, names: Names): Multilingual {
  const titledBy = definitions[kind].titledBy?.(content)
  if (!titledBy) return (content.title ?? content.name ?? {}) as Multilingual
  const parts = titledBy.flatMap((id) => (id && names[id]) || [])
  return Object.fromEntries(
    languages.flatMap((language) =>
      parts.some((name) => name[language])
        ? [[language, parts.map((name) => textFor(name, language)?.text).join(' · ')]]
        : [],
    ),
  )
}
