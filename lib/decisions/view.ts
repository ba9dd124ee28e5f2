/** A published decision as pages show it, on a day. */
import type { Multilingual, Source } from '@/db/schema/content'
import type { DecisionProcedure, DecisionState, Language, Majority } from '@/db/vocabulary'
import { decisionState } from './state'
import { type Cast, type Entitled, type Tally, tally, type Weight } from './tally'

type Named = { slug: string; name: Multilingual }
type MeetingNamed = { slug: string; number: number; title: Multilingual }

/** A row as it is read; days are ISO. */
export type DecisionRow = {
  id: string
  slug: string
  number: number
  /** Within the meeting. */
  ordinal: number
  revision: number
  title: Multilingual
  text: Multilingual
  procedure: DecisionProcedure
  majority: Majority | null
  fraction: string
  weights: Weight[]
  entitled: Entitled[]
  ballots: Cast[]
  deadline: string | null
  sources: Source[]
  note: Multilingual
  publishedOn: string
  meeting: MeetingNamed
  objections: { slug: string; party: Named; date: string; reason: string }[]
  /** What followed from it. */
  agreements: {
    slug: string
    number: number
    title: Multilingual
    originalLanguage: Language | null
  }[]
  memberships: { slug: string; party: Named; body: Named }[]
  meetings: MeetingNamed[]
}

/** One that is shown whole, with the names of those who are entitled, by id. */
export type WholeRow = DecisionRow & { names: Record<string, Named> }

export type Decision<Row extends DecisionRow = DecisionRow> = Row & {
  state: DecisionState
  tally: Tally | null
}

/** `day`: the ISO day it is looked at on. */
export function onDay<Row extends DecisionRow>(row: Row, day: string): Decision<Row> {
  const { majority } = row
  return {
    ...row,
    state: decisionState({ ...row, objections: row.objections.length }, day),
    tally: row.procedure === 'vote' && majority ? tally({ ...row, majority }) : null,
  }
}
