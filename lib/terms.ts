/**
 * Subjects of agreements and sectors of projects: words that are the secretariat's own. Contents name a term by its code for
 * good; a term that was merged into another means that other wherever it is read. Pure: the browser loads it as well.
 */
import { z } from 'zod'
import { type Language, languages, type TermList } from '@/db/vocabulary'

export const termCode = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/)
export const mostTerms = 200
export const longestLabel = 80

const term = z.strictObject({
  code: termCode,
  /** None: as the product's own messages have it. */
  labels: z.partialRecord(z.enum(languages), z.string()),
  /** Still on records and in filters, but offered to no form. */
  retired: z.boolean(),
  mergedInto: termCode.nullable(),
})
export type Term = z.infer<typeof term>
export type Labels = Record<Language, string>

/** As a list stands among the settings; `codes`: with which it begins. */
export function termGroup(codes: readonly string[]) {
  return {
    schema: z.strictObject({ terms: z.array(term).max(mostTerms) }),
    empty: { terms: codes.map((code): Term => ({ code, labels: {}, retired: false, mergedInto: null })) },
  }
}

/** Each list as it stands. */
export type Terms = Record<TermList, { terms: Term[] }>

/** The term that a code means today; undefined where it never meant one. */
export function termNow(terms: readonly Term[], code: string): Term | undefined {
  const found = terms.find((one) => one.code === code)
  return found?.mergedInto ? terms.find((one) => one.code === found.mergedInto) : found
}

/** What a code of an address means: another code where its term was merged; undefined where it means nothing. */
export type Meaning = (code: string) => string | undefined

export const meaningIn =
  (terms: readonly Term[]): Meaning =>
  (code) =>
    termNow(terms, code)?.code

/** Where nothing was merged. */
export const meaningItself =
  (codes: readonly string[]): Meaning =>
  (code) =>
    codes.find((one) => one === code)

/** What can be filtered by: the codes that mean themselves. */
export function codesNow(terms: readonly Term[]): string[] {
  return terms.flatMap(({ code, mergedInto }) => (mergedInto ? [] : [code]))
}

/**
 * What a form offers, beside what its content holds already: a retired term stays offered to it, and where it names a term
 * by a code that was merged, that code stands for the term, so that nothing changes unseen.
 */
export function codesOffered(terms: readonly Term[], held: readonly string[]): string[] {
  return codesNow(terms).flatMap((code) => {
    const own = held.filter((one) => termNow(terms, one)?.code === code)
    const retired = terms.find((one) => one.code === code)?.retired
    return own.length ? own.slice(0, 1) : retired ? [] : [code]
  })
}
