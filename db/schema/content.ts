import type { DelayUnit, ForceCondition, TextLanguage } from '../vocabulary'

/** One value per language; at least one in published content where the field is required. */
export type Multilingual = Partial<Record<TextLanguage, string>>

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
