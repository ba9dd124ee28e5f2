import type { DelayUnit, ForceCondition, TextAuthority, TextLanguage } from '../vocabulary'

/** One value per language; at least one in published content where the field is required. */
export type Multilingual = Partial<Record<TextLanguage, string>>

/** A text of an agreement in one language; files are named by the SHA-256 of their content. */
export type AgreementText = {
  language: TextLanguage | null
  authority: TextAuthority
  /** Where texts differ, this one holds. */
  prevailing: boolean
  file: string
  /** What the file is called when it is kept. */
  name: string
  /** Of a translation: the authentic text it was made from; null: not said. */
  madeFrom: string | null
}

/** Where a statement is taken from. `locator` is the section or page within it. */
export type Source = { title: Multilingual; locator: string; url: string }

/** A figure as its source gives it: `moreThan` keeps the '>' that stood before it. */
export type Figure = { value: number; moreThan: boolean }

/** What the text says of its entry into force; `condition` null: not recorded. Parties are ids, `date` is EDTF. */
export type ForceClause = {
  condition: ForceCondition | null
  /** How many parties must approve; null: all signatories. */
  approvals: number | null
  /** Those that must be among them. */
  among: string[]
  /** How long after the condition is met; null: at once. */
  delay: { count: number; unit: DelayUnit } | null
  /** The day, where the text names one. */
  date: string
}
