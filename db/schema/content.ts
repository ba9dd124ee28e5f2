import type { TextLanguage } from '../vocabulary'

/** One value per language; at least one in published content where the field is required. */
export type Multilingual = Partial<Record<TextLanguage, string>>

/** Where a statement is taken from. `locator` is the section or page within it. */
export type Source = { title: Multilingual; locator: string; url: string }

/** A figure as its source gives it: `moreThan` keeps the '>' that stood before it. */
export type Figure = { value: number; moreThan: boolean }
