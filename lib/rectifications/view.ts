/** A published rectification as pages show it, on a day. */

import type { Multilingual } from '@/db/schema/content'
import type { Language, RectificationState, TextLanguage } from '@/db/vocabulary'
import { daysAfter } from '@/lib/dates'
import { rectificationState } from './state'

/** A row as it is read; days are ISO. */
export type RectificationRow = {
  id: string
  slug: string
  number: number
  language: TextLanguage
  place: string
  wrong: string
  corrected: string
  reason: string
  notified: string
  lastDay: string
  agreement: { slug: string; number: number; title: Multilingual; originalLanguage: Language | null }
  objections: { party: Multilingual; date: string; reason: string }[]
}

export type Rectification = RectificationRow & {
  state: RectificationState
  /** The day it stands from, where nobody objects or has objected. */
  adopts: string
}

/** `day`: the ISO day it is looked at on. */
export function onDay(row: RectificationRow, day: string): Rectification {
  return {
    ...row,
    state: rectificationState(row.lastDay, row.objections.length, day),
    adopts: daysAfter(row.lastDay, 1),
  }
}
