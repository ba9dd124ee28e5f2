/** Published minutes as pages show them, on a day. */

import type { Multilingual } from '@/db/schema/content'
import type { CorrectionOutcome, MinutesState, TextLanguage } from '@/db/vocabulary'
import { daysAfter } from '@/lib/dates'
import { minutesState } from './state'

/** A correction that a party has asked; `outcome` is null while it has no answer. */
export type Correction = {
  id: string
  number: number
  party: Multilingual
  /** The revision it is about. */
  about: number
  language: TextLanguage
  passage: string
  before: string
  after: string
  reason: string
  /** ISO. */
  date: string
  outcome: CorrectionOutcome | null
  answer: string
}

/** A row as it is read; days are ISO. */
export type MinutesRow = {
  slug: string
  number: number
  revision: number
  texts: Multilingual
  authentic: TextLanguage[]
  signedBy: Multilingual
  lastDay: string
  publishedAt: string
  meeting: { slug: string; number: number; title: Multilingual }
}

export type Minutes = MinutesRow & {
  state: MinutesState
  /** The day they are adopted from, where nobody asks for a correction or has asked. */
  adopts: string
  /** How many corrections have no answer. */
  open: number
}

/** `day`: the ISO day they are looked at on; `open`: how many corrections have no answer. */
export function onDay<Row extends MinutesRow>(row: Row, open: number, day: string): Row & Minutes {
  return {
    ...row,
    open,
    state: minutesState(row.lastDay, open, day),
    adopts: daysAfter(row.lastDay, 1),
  }
}
