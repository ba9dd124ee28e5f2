/** What the columns of a spreadsheet can hold, for each kind: a table of fields, and what is special about a kind. */
import type { ImportedKind, Kind } from '@/db/vocabulary'
import type { Content } from '@/lib/entries/kind'

type Input =
  /** A text in one or several languages: a column for each, or one whose language its script shows. */
  | { input: 'texts' }
  | { input: 'line' }
  | { input: 'date' }
  | { input: 'number' }
  /** A number of something, or more than that: '>7000'. */
  | { input: 'figure' }
  /** One of these words, by its code or as it is called in any language; `also`: what sources call them. */
  | { input: 'word' | 'words'; group: string; words: readonly string[]; also?: Record<string, string> }
  | { input: 'entry' | 'entries'; kind: Kind }
  /** Several entries, each with how many of it: 'jinzhou 20'. */
  | { input: 'counted'; kind: Kind }
  /** What an entry is called, or these words where there is none. */
  | { input: 'called'; kind: Kind }
  /** The same of several, in one or several languages: what stands at the same place in each cell is one. */
  | { input: 'list'; kind: Kind }
  /** Places in the source that the whole import is taken from. */
  | { input: 'places' }

export type ImportField = {
  /** As in the content, where the value goes there as it is. */
  name: string
  /** What else the column may be called, beside the field's name and its label in four languages. */
  heads?: string[]
  /** The kind itself puts the value where it belongs (`finish`). */
  apart?: true
  /** Understood where a file has it; a template does not ask for it. */
  unasked?: true
} & Input

/** The values of one row by field, of the cells in which something stands. */
export type Values = Record<string, unknown>

export type Amendment = {
  kind: Kind
  id: string
  /** The field of the row that says it. */
  field: string
  change: (content: Content) => Content | null
}

export type ImportKind = {
  kind: ImportedKind
  empty: Content
  fields: ImportField[]
  /** Fields that tell two entries apart which are called the same, where both say something. */
  unlike: string[]
  /** Of entries without a name: the fields that together say which one it is. */
  same?: string[]
  /** Several rows of one address are one entry: `finish` gets the values of all. */
  joins?: true
  /** Puts the values of the fields that are `apart` into the content. */
  finish?: (content: Content, values: Values, all: Values[]) => Content
  /** What else follows from a row, as entries of their own. */
  follows?: (entryId: string, content: Content, values: Values) => { kind: Kind; content: Content }[]
  /** What a row says of other entries, and how they would read then; null: there is no room for it. */
  amends?: (entryId: string, values: Values) => Amendment[]
  /** What columns of the register's own list hold, where their names would say otherwise; '': what follows from the record. */
  listed?: Readonly<Record<string, string>>
  /** What is wrong among new entries of one file that mention one another, by entry; what of it the register holds is examined there. */
  among?: (fresh: ReadonlyMap<string, Content>) => Map<string, { field: string; code: string }>
  /** What keeps two new entries that are the `same` from being published together, as a code at a field. */
  clash?: (one: Content, other: Content) => { field: string; code: string } | null
}

/** Fields of which there may be a column for each language. */
export const isInLanguages = ({ input }: ImportField) => input === 'texts' || input === 'list'

/** Fields that every kind has. */
export const noteAndSource: ImportField[] = [
  {
    name: 'note',
    input: 'texts',
    heads: ['notes', 'remark', 'remarks', '说明', '附注', 'примечания', 'тайлбар'],
  },
  {
    name: 'source',
    input: 'places',
    heads: ['sources', '来源', '出处', 'источник', 'эх сурвалж'],
    apart: true,
  },
]
