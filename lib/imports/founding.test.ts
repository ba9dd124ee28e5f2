import fs from 'node:fs'
import { inArray, sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import type { Multilingual } from '@/db/schema/content'
import { entries } from '@/db/schema/entries'
import { testDatabase } from '@/db/testing'
import type { ImportedKind } from '@/db/vocabulary'
import { retire } from '@/lib/entries/retire'
import { as, cast } from '@/lib/entries/testing'
import { makeImport } from './making'
import { checked, importOf } from './testing'

const database = testDatabase()

type Row = { kind: string; content: Record<string, unknown> }
/** What is published of these kinds, ids and all, in an order of its own. */
async function contents(kinds: ImportedKind[]): Promise<string[]> {
  const rows = (await database.owner.execute(sql`
    select e.kind, r.content from entries e join revisions r on r.entry_id = e.id and r.status = 'published'
    where e.kind in ${kinds}`)) as unknown as Row[]
  return rows.map(({ kind, content }) => `${kind} ${JSON.stringify(content)}`).sort()
}

let title: Multilingual

beforeAll(async () => {
  const [row] = (await database.owner.execute(
    sql`select content -> 'sources' -> 0 -> 'title' as title from revisions where content -> 'sources' -> 0 is not null limit 1`,
  )) as unknown as { title: Multilingual }[]
  title = row!.title
})

it.each([
  ['party', 'members.csv', {}],
  ['membership', 'memberships.csv', {}],
  ['body', 'bodies.csv', {}],
] as const)('the file of each %s gives what the founding records give', async (kind, file, columns) => {
  const { moderator, second } = await cast(database.owner)
  const before = await contents([kind])
  const ids = await database.owner
    .select({ id: entries.id })
    .from(entries)
    .where(inArray(entries.kind, [kind]))
  // What is published no longer has its address still, and comes back under it.
  if (kind === 'membership') {
    await database.owner.transaction((tx) =>
      retire(
        tx,
        ids.map(({ id }) => id),
      ),
    )
    expect(await contents([kind])).toEqual([])
  }
  const text = fs.readFileSync(`db/seed/${file}`)
  const id = await checked(database.owner, moderator, { kind, text, columns, sourceTitle: title })
  const { counts } = await importOf(database.owner, id)
  if (kind === 'membership') {
    expect(counts).toMatchObject({ new: before.length, error: 0 })
    await as(second, (tx) => makeImport(second, tx, { id, mode: 'published', leave: false }))
  } else expect(counts).toEqual({ new: 0, changed: 0, same: before.length, error: 0, warnings: 0 })
  expect(await contents([kind])).toEqual(before)
})
