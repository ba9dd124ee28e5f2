/**
 * The fields of a kind's short form, in the order in which they are asked, and how what a form sends becomes a
 * content. Pure, and without a word for people: labels are in the messages (`agreement.fields`, `forms`).
 */
import { z } from 'zod'
import { textLanguages } from '@/db/vocabulary'

type OneField = { name: string } & (
  | { input: 'line'; most: number }
  /** EDTF, as typed. */
  | { input: 'date' }
  /** A day and a time as the clocks show there: `YYYY-MM-DDTHH:MM`. */
  | { input: 'time' }
  | { input: 'texts'; most: number; long?: true }
  | { input: 'number'; least: number; most: number }
  /** A number of something, or more than that. */
  | { input: 'figure' }
  /** One of these words, or none yet unless there is `always` one; `group` is where messages `words` has them. */
  | { input: 'choice'; group: string; words: readonly string[]; always?: true }
  | { input: 'choices'; group: string; words: readonly string[] }
  /** One entry of this kind, or none. */
  | { input: 'entry'; kind: Named }
  | { input: 'entries'; kind: Named }
  /** A file, which stands in the content as its SHA-256; beside it, as `name`, what it is called. */
  | { input: 'file' }
)

/** The kinds whose entries a form offers to choose from. */
export type Named =
  | 'party'
  | 'body'
  | 'agreement'
  | 'series'
  | 'meeting'
  | 'membership'
  | 'decision'
  | 'action'
  | 'plan'
  | 'project'

/** `rows`: several alike; one in which nothing was typed is none. */
export type FormField = OneField | { name: string; input: 'rows'; fields: OneField[] }

/** The fields of a source, as every kind has them. */
export const sourceField: FormField = {
  name: 'sources',
  input: 'rows',
  fields: [
    { name: 'title', input: 'texts', most: 300 },
    { name: 'locator', input: 'line', most: 100 },
    { name: 'url', input: 'line', most: 500 },
  ],
}
/** The fields of a document, in one language. */
export const paperFields: OneField[] = [
  { name: 'title', input: 'texts', most: 300 },
  { name: 'language', input: 'choice', group: 'textLanguages', words: textLanguages },
  { name: 'file', input: 'file' },
]
export const noteField: FormField = { name: 'note', input: 'texts', most: 5000, long: true }

/** One field as it is sent; how long it may be is its schema's to say. */
export const formText = z.string().max(20_000)

/** One more than any kind holds: too many are refused, and none is dropped unseen. */
const mostRows = 501

type Given = Readonly<Record<string, string>>

/** The content that a form's fields come to, each under `content.` and its path; what was not sent is empty. */
export function contentFrom(fields: FormField[], given: Given, at = 'content'): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const own: [string, unknown] = [field.name, valueFrom(field, given, `${at}.${field.name}`)]
      return field.input === 'file' ? [own, ['name', own[1] ? (given[`${at}.name`] ?? '') : '']] : [own]
    }),
  )
}

function valueFrom(field: FormField, given: Given, path: string): unknown {
  const text = (given[path] ?? '').trim()
  switch (field.input) {
    case 'line':
    case 'date':
    case 'time':
      return text
    case 'file':
      return given[`${path}.remove`] ? '' : text
    case 'texts':
      return Object.fromEntries(
        textLanguages.flatMap((language) => {
          const one = (given[`${path}.${language}`] ?? '').trim()
          return one ? [[language, one]] : []
        }),
      )
    case 'number':
      return text ? Number(text) : null
    case 'figure': {
      const value = (given[`${path}.value`] ?? '').trim()
      return value ? { value: Number(value), moreThan: given[`${path}.moreThan`] === 'on' } : null
    }
    case 'choice':
    case 'entry':
      return text || null
    case 'choices':
    case 'entries': {
      const before = `${path}.`
      return Object.keys(given)
        .filter((name) => name.startsWith(before) && given[name] === 'on')
        .map((name) => name.slice(before.length))
    }
    case 'rows':
      return Array.from({ length: mostRows }, (_, row) =>
        contentFrom(field.fields, given, `${path}.${row}`),
      ).filter((row) => !isBlank(row))
  }
}

/** What was typed, with the files that came with it in their places: a field `content.evidence.0.file` sends one. */
export function withFiles(
  given: Given,
  files: { field: string; sha256: string; name: string }[],
): Record<string, string> {
  const sent = files.flatMap(({ field, sha256, name }) => [
    [field, sha256],
    [`${field.slice(0, field.lastIndexOf('.'))}.name`, name],
  ])
  return { ...given, ...Object.fromEntries(sent) }
}

/** Nothing, or made of nothing. */
function isBlank(value: unknown): boolean {
  if (value === null || value === '') return true
  return typeof value === 'object' && Object.values(value).every(isBlank)
}

/** A content in which nothing is filled in but what is given. */
export function emptyContent(
  fields: FormField[],
  given: Record<string, unknown> = {},
): Record<string, unknown> {
  return { ...contentFrom(fields, {}), ...given }
}
