/**
 * The parts that contents of several kinds are made of, as zod schemas. A draft may be incomplete, so these are
 * lenient; what must hold when it is submitted is checked by the kind's `complete` schema. Issues carry codes,
 * never sentences: components turn them into words (messages `errors`).
 */
import { z } from 'zod'
import { textLanguages } from '@/db/vocabulary'
import { edtfProblem } from '@/lib/edtf'

// All control characters but tab and line ends.
const controlCharacters = /[^\P{Cc}\t\n\r]/u
const loneSurrogate = /\p{Surrogate}/u

/** Text that PostgreSQL can store, trimmed, at most `most` characters. */
export const plainText = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'text.long')
    .refine((text) => !controlCharacters.test(text) && !loneSurrogate.test(text), 'text.characters')

/** One text per language; empty ones are left out. */
export const multilingual = (most: number) =>
  z
    .partialRecord(z.enum(textLanguages), plainText(most))
    .transform(
      (texts) => Object.fromEntries(Object.entries(texts).filter(([, text]) => text)) as typeof texts,
    )

/** An EDTF date as typed; its form is checked when the whole is complete. */
export const dateText = plainText(60)

export const source = z.strictObject({
  title: multilingual(300),
  locator: plainText(100),
  url: plainText(500),
})

// Signs that turn the direction of writing: a name could hide what it ends in.
const directionSigns = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** A file's name as it is offered to readers. */
export const fileName = plainText(150).transform((name) => name.normalize('NFC').replace(directionSigns, ''))

/** A file by the SHA-256 of its content, and what it is called; both empty where there is none. */
export const namedFile = { file: z.string().regex(/^([0-9a-f]{64})?$/), name: fileName }

/** A document: what it is called, its language, and the file it is in. */
export const paper = z.strictObject({
  title: multilingual(300),
  language: z.enum(textLanguages).nullable(),
  ...namedFile,
})

/** The files that some of a content's rows name, with where they stand in it. */
export function filesOf(
  field: string,
  rows: { file: string }[],
): { path: (string | number)[]; sha256: string }[] {
  return rows.flatMap(({ file }, at) => (file ? [{ path: [field, at, 'file'], sha256: file }] : []))
}

export const figure = z.strictObject({ value: z.number().nonnegative(), moreThan: z.boolean() })

type Check = z.core.$RefinementCtx

/** Adds an issue with a code at a path. */
export function flaw(check: Check, path: (string | number)[], code: string): void {
  check.addIssue({ code: 'custom', path, message: code, input: undefined })
}

/** Flags each of these fields that holds something other than EDTF; `at` is put before their paths. */
export function checkDates(
  check: Check,
  content: Record<string, unknown>,
  fields: string[],
  at: (string | number)[] = [],
): void {
  for (const field of fields) {
    const problem = edtfProblem(String(content[field] ?? ''))
    if (problem) flaw(check, [...at, field], `date.${problem}`)
  }
}

/** Flags sources without a title or with an address that is no web address. */
export function checkSources(check: Check, sources: z.infer<typeof source>[]): void {
  sources.forEach((item, position) => {
    if (!Object.keys(item.title).length) flaw(check, ['sources', position, 'title'], 'source.title')
    if (item.url && !/^https?:\/\/[^\s]+$/.test(item.url))
      flaw(check, ['sources', position, 'url'], 'source.url')
  })
}
