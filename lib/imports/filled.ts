/** A content with what the cells of a row say filled in. Pure. */
import type { Multilingual } from '@/db/schema/content'
import { contentDifference } from '@/lib/entries/difference'
import type { Content } from '@/lib/entries/kind'
import type { ImportKind, Values } from './fields'

/** `all`: the values of every row of the entry; the first of them says what only one can say. */
export function filled(kind: ImportKind, base: Content, all: Values[]): Content {
  const content: Content = { ...base }
  const [values = {}] = all
  for (const field of kind.fields) {
    const value = values[field.name]
    if (value === undefined || field.apart) continue
    const before = content[field.name]
    const texts = field.input === 'texts' || field.input === 'called'
    if (texts) content[field.name] = { ...(before as object), ...(value as Multilingual) }
    else content[field.name] = isSameSet(before, value) ? before : value
  }
  for (const { source } of all)
    if (source) content.sources = withSources(content.sources as unknown[], source as unknown[])
  return kind.finish ? kind.finish(content, values, all) : content
}

/** Of several words or entries a cell says which, not in what order. */
function isSameSet(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return false
  const those = new Set(other)
  return one.length === other.length && one.every((item) => those.has(item))
}

/** Sources that are recorded stay, and none is there twice. */
function withSources(recorded: unknown[], more: unknown[]): unknown[] {
  return [
    ...recorded,
    ...more.filter((one) => !recorded.some((other) => !contentDifference(other, one).length)),
  ]
}
