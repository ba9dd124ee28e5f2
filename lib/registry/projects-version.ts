/**
 * What was read of all projects at once stays true while no project and no report on one is published, whatever else is;
 * and when some are, it stays true of the others, so that only those are read again.
 */
import { type SQL, sql } from 'drizzle-orm'
import { read } from './read'
import { atVersion, memoryOf } from './version'

/** What is large: little of it is remembered. */
const atLastChange = memoryOf(40)

/** What `work` read under this key since projects last changed, read now or remembered. */
export async function wholeOfProjects<T>(version: number, key: string, work: () => Promise<T>): Promise<T> {
  const [row] = await atVersion(version, 'last change of projects', () =>
    read<{ last: number }>(sql`select coalesce(max(version), 0) as last from register.project_changes`),
  )
  return atLastChange(row!.last, key, work)
}

/** At the register number of each project what is known of it; nothing where nothing is. */
export type Known<T> = readonly (T | undefined)[]

/** Reads what is known of the public projects `p` that meet the condition, by register number. */
type ReadKnown<T> = (among: SQL) => Promise<[number, T][]>

type Kept<T> = { version: number; known: Promise<Known<T>> }

const kept = new Map<string, Kept<unknown>>()
const most = 40
/** When more have changed, all are read: one statement for all is quicker than so many looked up. */
const manyChanged = 2000

/** What is known under this key of each public project: remembered, and read again of those alone that have changed since. */
export function knownOfProjects<T>(version: number, key: string, readKnown: ReadKnown<T>): Promise<Known<T>> {
  const before = kept.get(key) as Kept<T> | undefined
  const now =
    before && before.version >= version
      ? before
      : { version, known: before ? carriedOn(before, version, readKnown) : readAll(readKnown) }
  kept.delete(key)
  kept.set(key, now)
  // A failed read is not remembered; whoever awaits it hears of it.
  now.known.catch(() => kept.get(key) === now && kept.delete(key))
  const oldest = kept.keys().next()
  if (kept.size > most && !oldest.done) kept.delete(oldest.value)
  return now.known
}

async function readAll<T>(readKnown: ReadKnown<T>): Promise<Known<T>> {
  const rows = await readKnown(sql`true`)
  const highest = rows.reduce((so, [number]) => Math.max(so, number), 0)
  const known: (T | undefined)[] = new Array(highest + 1).fill(undefined)
  for (const [number, one] of rows) known[number] = one
  return known
}

async function carriedOn<T>(before: Kept<T>, version: number, readKnown: ReadKnown<T>): Promise<Known<T>> {
  const [known, changed] = await Promise.all([before.known, changedSince(before.version, version)])
  if (!changed.length) return known
  if (changed.length > manyChanged) return readAll(readKnown)
  const again = await readKnown(sql`p.number = any(${`{${changed}}`}::int[])`)
  // A copy, for others may be reading the one before.
  const next = known.slice()
  const highest = Math.max(...changed)
  while (next.length <= highest) next.push(undefined)
  for (const number of changed) next[number] = undefined
  for (const [number, one] of again) next[number] = one
  return next
}

/** The register numbers of those that changed after one version and by another. */
function changedSince(since: number, version: number): Promise<number[]> {
  return atVersion(version, `projects changed since ${since}`, async () => {
    const rows = await read<{ number: number }>(sql`
      select number from register.project_changes where version > ${since} limit ${manyChanged + 1}`)
    return rows.map(({ number }) => number)
  })
}
