/** What the cells of an import are read with: names and words, each looked up once for all rows. */
import type { Tx } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import type { Kind } from '@/db/vocabulary'
import type { ImportKind } from './fields'
import { type Names, readNames } from './names'
import { type WordsCalled, wordsCalled } from './words'

export type Context = {
  names: Map<Kind, Names>
  /** By field. */
  words: Map<string, WordsCalled>
  sourceTitle: Multilingual
}

export async function readContext(
  tx: Tx,
  kind: ImportKind,
  columns: string[],
  sourceTitle: Multilingual,
): Promise<Context> {
  const names = new Map([[kind.kind as Kind, await readNames(tx, kind.kind)]])
  const words = new Map<string, WordsCalled>()
  const held = new Set(columns.map((target) => target.split('.')[0]))
  for (const field of kind.fields.filter(({ name }) => held.has(name))) {
    if ('kind' in field && !names.has(field.kind)) names.set(field.kind, await readNames(tx, field.kind))
    if ('words' in field) words.set(field.name, await wordsCalled(field.group, field.words, field.also))
  }
  return { names, words, sourceTitle }
}
