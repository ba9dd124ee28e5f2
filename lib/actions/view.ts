/** A published action item as pages show it, on a day. */
import type { Multilingual } from '@/db/schema/content'
import type { ActionPost, ActionState } from '@/db/vocabulary'
import { isOverdue } from './state'

type Named = { slug: string; name: Multilingual }

/** A row as it is read. */
export type ActionRow = {
  id: string
  slug: string
  number: number
  /** Within the meeting. */
  ordinal: number
  revision: number
  title: Multilingual
  text: Multilingual
  /** Which post of the owner it belongs to. */
  post: ActionPost
  owner: Named
  /** EDTF; the last ISO day it can mean. */
  due: string
  dueTo: string
  state: ActionState
  note: Multilingual
  meeting: { slug: string; number: number; title: Multilingual }
  decision: { slug: string; ordinal: number; title: Multilingual } | null
}

/** `date` is an ISO day. */
export type ActionReport = {
  slug: string
  state: ActionState
  words: Multilingual
  date: string
  party: Named
}

/** A due date (EDTF) that a correction replaced by another, on an ISO day. */
export type EarlierDue = { due: string; changedOn: string }

/** One that is shown whole, the latest report and the latest change first. */
export type WholeRow = ActionRow & { reports: ActionReport[]; earlierDues: EarlierDue[] }

export type Action<Row extends ActionRow = ActionRow> = Row & { overdue: boolean }

/** `day`: the ISO day it is looked at on. */
export function onDay<Row extends ActionRow>(row: Row, day: string): Action<Row> {
  return { ...row, overdue: isOverdue(row.state, row.due, day) }
}
