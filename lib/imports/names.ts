/**
 * Which entry a cell names: by its address, its codes, its name in any language, what it was called before, how it is
 * called for short ('锡盟'), or a name that was learnt. Of namesakes none is taken: the person says which.
 */
import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import { nameAliases } from '@/db/schema/imports'
import type { Kind } from '@/db/vocabulary'
import { normaliseText } from '@/lib/text'

export type Named = {
  id: string
  slug: string
  number: number
  name: Multilingual
  former: { name: Multilingual }[] | null
  code: string | null
  province: Multilingual | null
}

/** One spelling for names that read the same. */
export function nameKey(name: string): string {
  return normaliseText(name)
    .replace(/[\s·・"'“”‘’«»《》〈〉]+/gu, ' ')
    .trim()
}

/** The published entries of a kind by everything they are called. */
export class Names {
  readonly byId: Map<string, Named>
  /** From what surely means one to what may: the first that knows a name answers. */
  private readonly levels: Map<string, Set<string>>[]

  constructor(entries: Named[], learnt: { alias: string; entryId: string }[]) {
    this.byId = new Map(entries.map((one) => [one.id, one]))
    const levels = [surely, former, shortly].map((calls) => keyed(entries, calls))
    const aliases = new Map<string, Set<string>>()
    for (const { alias, entryId } of learnt) add(aliases, alias, entryId)
    this.levels = [levels[0]!, aliases, levels[1]!, levels[2]!]
  }

  /** One more, by its address and its name alone. */
  add(one: Named): void {
    this.byId.set(one.id, one)
    for (const name of [one.slug, ...Object.values(one.name)]) add(this.levels[0]!, nameKey(name), one.id)
  }

  /** The ids of those that it may mean. */
  called(name: string): string[] {
    const key = nameKey(name)
    for (const level of this.levels) {
      const found = level.get(key)
      if (found) return [...found]
    }
    return []
  }

  /** Those whose name has most in common with it, five at most. */
  alike(name: string): string[] {
    const key = nameKey(name)
    const pairs = pairsOf(key)
    const scored = [...this.byId.values()].flatMap(({ id, name: names }) => {
      const score = Math.max(0, ...Object.values(names).map((one) => likeness(key, pairs, nameKey(one))))
      return score > 0.2 ? [{ id, score }] : []
    })
    return scored
      .sort((a, b) => b.score - a.score)
      .slice(0, 5)
      .map(({ id }) => id)
  }
}

export async function readNames(tx: Tx, kind: Kind): Promise<Names> {
  const entries = (await tx.execute(sql`
    select e.id, e.slug, e.number, coalesce(r.content -> 'name', r.content -> 'title', '{}') as name,
      r.content -> 'formerNames' as former, r.content ->> 'code' as code, r.content -> 'province' as province
    from entries e join revisions r on r.entry_id = e.id and r.status = 'published'
    where e.kind = ${kind}`)) as unknown as Named[]
  const learnt = await tx.select().from(nameAliases).where(eq(nameAliases.kind, kind))
  return new Names(entries, learnt)
}

function keyed(
  entries: Named[],
  calls: (entry: Named) => (string | null | undefined)[],
): Map<string, Set<string>> {
  const keys = new Map<string, Set<string>>()
  for (const entry of entries) for (const name of calls(entry)) if (name) add(keys, nameKey(name), entry.id)
  return keys
}

function add(keys: Map<string, Set<string>>, key: string, id: string): void {
  const known = keys.get(key)
  if (known) known.add(id)
  else if (key) keys.set(key, new Set([id]))
}

const surely = ({ id, slug, code, name }: Named) => [id, slug, code, ...Object.values(name)]
const former = (entry: Named) => (entry.former ?? []).flatMap(({ name }) => Object.values(name))

/** What a place is, said after its name, is left out in speech; a league also keeps its first character alone. */
function shortly({ name }: Named): string[] {
  const { zh = '', mn = '', ru = '', en = '' } = name
  return [
    zh.replace(/(?<=..)(市|盟|旗|省|州|县|区)$/u, ''),
    /^..+盟$/u.test(zh) ? `${zh.slice(0, 1)}盟` : '',
    mn.replace(/\s(хот|аймаг|хошуу)$/iu, ''),
    ru.replace(/^(город|аймак|хошун)\s/iu, ''),
    en.replace(/\s(city|league|banner|province)$/iu, ''),
  ]
}

function pairsOf(text: string): Set<string> {
  const signs = [...text]
  return new Set(signs.slice(1).map((sign, at) => `${signs[at]}${sign}`))
}

function likeness(key: string, pairs: Set<string>, other: string): number {
  if (!key || !other) return 0
  if (key.length > 1 && (other.includes(key) || key.includes(other))) return 0.9
  const others = pairsOf(other)
  const shared = [...pairs].filter((pair) => others.has(pair)).length
  const inPairs = (2 * shared) / (pairs.size + others.size || 1)
  // Of short Han names one character says much.
  const one = /\p{Script=Han}/u.test(key) && [...key].length <= 3 && other.startsWith([...key][0]!) ? 0.4 : 0
  return Math.max(inPairs, one)
}
