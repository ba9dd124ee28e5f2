/** The whole of how two states of a text or of a content are compared. */
import { diffWords } from 'diff'

export type TextPart = { kind: 'same' | 'removed' | 'added'; text: string }
export type FieldDifference = { path: string[]; before: unknown; after: unknown }

/** Beyond this many changed words the texts have little in common, and comparing them word by word takes long. */
const mostEdits = 2_000

/**
 * The parts of two texts in reading order, what was removed before what was added in its place. Words are cut as the
 * language (a BCP 47 tag) cuts them. White space alone is no difference, so 'same' shows that of `after`; texts with
 * little in common come out as one removed and one added whole. Throws RangeError on a malformed tag.
 */
export function wordDifference(before: string, after: string, lang: string): TextPart[] {
  const intlSegmenter = new Intl.Segmenter(lang, { granularity: 'word' })
  const changes = diffWords(before, after, { intlSegmenter, maxEditLength: mostEdits }) ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ]
  return changes
    .map(({ value, removed, added }): TextPart => {
      return { kind: removed ? 'removed' : added ? 'added' : 'same', text: value }
    })
    .filter((part) => part.text !== '')
}

/**
 * The fields in which two JSON documents differ, by sorted key. Objects are walked, also where one side has none;
 * arrays of scalars are one field; in arrays with objects each index is one field. A missing field is `undefined`.
 */
export function contentDifference(before: unknown, after: unknown): FieldDifference[] {
  return differences([], before, after)
}

type Fields = Record<string, unknown>

function differences(path: string[], before: unknown, after: unknown): FieldDifference[] {
  if (sameJson(before, after)) return []
  const sides = [before, after].filter((side) => side !== undefined)
  if (sides.every(isFields) && keysOf(sides).length) {
    return keysOf(sides).flatMap((key) =>
      differences([...path, key], valueAt(before, key), valueAt(after, key)),
    )
  }
  if (sides.every(Array.isArray) && sides.flat().some((item) => item !== null && typeof item === 'object')) {
    const length = Math.max(...sides.map((side) => side.length))
    return Array.from({ length }, (_, index) => String(index))
      .map((key) => ({ path: [...path, key], before: valueAt(before, key), after: valueAt(after, key) }))
      .filter((item) => !sameJson(item.before, item.after))
  }
  return [{ path, before, after }]
}

function sameJson(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => sameJson(item, other[index]))
  }
  if (isFields(one) && isFields(other)) {
    return keysOf([one, other]).every((key) => sameJson(valueAt(one, key), valueAt(other, key)))
  }
  return one === other
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function keysOf(sides: Fields[]): string[] {
  return [...new Set(sides.flatMap(Object.keys))].sort()
}

/** Own fields only: a document may lack 'constructor', which every object inherits. */
function valueAt(side: unknown, key: string): unknown {
  return side !== undefined && Object.hasOwn(side as Fields, key) ? (side as Fields)[key] : undefined
}
