/** CSV for spreadsheets: UTF-8 with its mark, CR LF, and no cell that a spreadsheet would run. */
import Papa from 'papaparse'
import { languages } from '@/db/vocabulary'
import { permanentAddress } from './address'
import type { AgreementSummary } from './agreement-summary'

/** What codes are called in the reader's language. */
export type Labels = { type: (row: AgreementSummary) => string; status: (row: AgreementSummary) => string }

const columns = [
  'number',
  'id',
  ...languages.map((language) => `title_${language}`),
  'type',
  'type_label',
  'status',
  'status_label',
  'adopted',
  'expires',
  ...languages.map((language) => `place_${language}`),
  'body',
  'signatories',
  'acceding',
  'witnesses',
  'depositaries',
  'signed',
  'subjects',
  'original_language',
  'revision',
  'published',
  'address',
]

export const csvHead = csvStart(columns)

/** Agreements; what stands in each column follows from the record and the labels. */
export function csvRows(rows: AgreementSummary[], labels: Labels): string {
  return csvLines(rows.map((row) => cellsOf(row, labels)))
}

function cellsOf(row: AgreementSummary, labels: Labels): string[] {
  const having = (role: string) =>
    row.parties
      .filter((party) => party.role === role)
      .map((party) => party.slug)
      .join('; ')
  return [
    String(row.number),
    row.slug,
    ...languages.map((language) => row.title[language] ?? ''),
    row.type,
    labels.type(row),
    row.status,
    labels.status(row),
    row.adopted,
    row.expires,
    ...languages.map((language) => row.place[language] ?? ''),
    row.body?.slug ?? '',
    having('signatory'),
    having('acceding'),
    having('witness'),
    having('depositary'),
    String(row.signed),
    row.subjects.join('; '),
    row.originalLanguage ?? '',
    String(row.revision),
    row.publishedAt,
    permanentAddress('agreement', row.slug),
  ]
}

const formula = /^'*[=+\-@\t\r\n＝＋－＠]/

/**
 * A cell that begins like a formula gets an apostrophe (OWASP, CSV injection), full-width signs included: some
 * spreadsheets read them as the plain ones. What begins so after apostrophes of its own gets one too, or nobody could
 * tell which was ours.
 */
export function harmless(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell
}

/** The cell as it was before `harmless`. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell
}

/** The first line of a file, with the names of its columns. */
export function csvStart(names: string[]): string {
  return `\ufeff${line([names])}`
}

export function csvLines(rows: string[][]): string {
  return rows.length ? line(rows.map((row) => row.map(harmless))) : ''
}

function line(rows: string[][]): string {
  return `${Papa.unparse(rows, { newline: '\r\n' })}\r\n`
}
