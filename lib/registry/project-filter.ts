/** What a reader asks of the list of projects, from an address and back to one. What makes no sense is ignored. */
import {
  type Contradiction,
  type Currency,
  contradictions,
  currencies,
  type Health,
  healths,
  type ProjectKind,
  type ProjectStage,
  projectKinds,
  projectStages,
  type Sector,
  sectors,
} from '@/db/vocabulary'
import { dayAsked, today } from '@/lib/dates'
import { periodOf } from '@/lib/projects/periods'
import { type Meaning, meaningItself } from '@/lib/terms'

/** What stands for a thing that is not recorded; of health: nobody reported. */
export const none = 'none'

/** All stages in which updates are owed. */
export const open = 'open'

/** Why a project needs attention; `any` of them, and each way in which what is said of it contradicts itself. */
export const attentionKinds = [
  'any',
  'overdue',
  'off_track',
  'contradiction',
  ...contradictions.map((one) => `contradiction_${one}` as const),
  'silent',
  'dormant',
] as const
export type AttentionKind = (typeof attentionKinds)[number]

/** Whether it began: with the days of its first step and of its beginning recorded to the month, or not so, or not at all. */
export const beginnings = ['dated', 'undated', none] as const
export type Beginning = (typeof beginnings)[number]

/** Words, slugs and years; '' where nothing is asked. */
export type ProjectFilter = {
  stage: ProjectStage | typeof open | ''
  /** As last declared. */
  health: Health | typeof none | ''
  /** As follows from the dates. */
  derived: Health | typeof none | ''
  attention: AttentionKind | ''
  sector: Sector | typeof none | ''
  kind: ProjectKind | ''
  lead: string
  /** A partner beside the lead. */
  partner: string
  /** Lead or partner. */
  party: string
  body: string
  /** The announcement by number that it is one of. */
  intention: string
  /** In which it was announced: `2024`, or `none`. */
  year: string
  /** `2026-Q3`: a time for which updates are owed; and what was reported for it, `none` where that is lacking. */
  period: string
  reported: Health | typeof none | ''
  /** In which sums are recorded of it. */
  currency: Currency | typeof none | ''
  /** Whether a place of it is recorded by its position. */
  place: 'known' | typeof none | ''
  began: Beginning | ''
  /** As it was typed; '' for today. */
  at: string
  /** The ISO day it means; today where it means none. */
  day: string
  /** The register number that a page begins after. */
  after: number | null
}

type Params = Record<string, string | string[] | undefined>

const narrowing = [
  'stage',
  'health',
  'derived',
  'attention',
  'sector',
  'kind',
  'lead',
  'partner',
  'party',
  'body',
  'intention',
  'year',
  'period',
  'reported',
  'currency',
  'place',
  'began',
] as const
export type Narrowing = (typeof narrowing)[number]

/** `sector`: what its code means today (see asked.ts). */
export function parseProjectFilter(
  params: Params | URLSearchParams,
  sector: Meaning = meaningItself(sectors),
): ProjectFilter {
  const given = (name: string) => {
    const value = params instanceof URLSearchParams ? params.get(name) : params[name]
    return String([value].flat()[0] ?? '')
  }
  const word = <W extends string>(name: string, words: readonly W[]) =>
    words.find((known) => known === given(name)) ?? ''
  const { asked, day } = dayAsked(given('at'))
  const [period, reported] = [periodOf(given('period')), word('reported', [...healths, none])] as const
  const both = period !== null && reported !== ''
  return {
    stage: word('stage', [...projectStages, open]),
    health: word('health', [...healths, none]),
    derived: word('derived', [...healths, none]),
    attention: word('attention', attentionKinds),
    sector: given('sector') === none ? none : (sector(given('sector')) ?? ''),
    kind: word('kind', projectKinds),
    lead: slug(given('lead')),
    partner: slug(given('partner')),
    party: slug(given('party')),
    body: slug(given('body')),
    intention: slug(given('intention')),
    year: /^([12]\d{3}|none)$/.test(given('year')) ? given('year') : '',
    period: both ? given('period') : '',
    reported: both ? reported : '',
    currency: word('currency', [...currencies, none]),
    place: word('place', ['known', none]),
    began: word('began', beginnings),
    at: day ? asked : '',
    day: day || today(),
    after: /^[1-9]\d{0,8}$/.test(given('after')) ? Number(given('after')) : null,
  }
}

/**
 * What can be asked of the dashboard: of whom, in which sector, of which year, and as of which day. `quarter=2026-Q3`
 * stands for its last day, or for today while it is not over.
 */
export function parseDashboardFilter(
  params: Params | URLSearchParams,
  meaning: Meaning = meaningItself(sectors),
): ProjectFilter {
  const { party, body, sector, year, at, day } = parseProjectFilter(params, meaning)
  const asked = params instanceof URLSearchParams ? params.get('quarter') : params.quarter
  const quarter = at ? null : periodOf(String(asked ?? ''))
  const ended = quarter && quarter.to < day ? quarter.to : ''
  return { ...parseProjectFilter({}), party, body, sector, year, at: at || ended, day: ended || day }
}

export const everyProject = () => parseProjectFilter({})

/** The search part of its address, '' for the empty one. Equal filters give equal text. */
export function projectSearch(filter: ProjectFilter): string {
  const search = new URLSearchParams()
  for (const name of [...narrowing, 'at'] as const) if (filter[name]) search.set(name, filter[name])
  if (filter.after) search.set('after', String(filter.after))
  return search.size ? `?${search}` : ''
}

/** The same, otherwise; a change of what is listed leads to its first page. */
export function projectsWith(filter: ProjectFilter, change: Partial<ProjectFilter>): ProjectFilter {
  return { ...filter, after: null, ...change }
}

/** What narrows the list. */
export function narrowedBy(filter: ProjectFilter): Narrowing[] {
  return narrowing.filter((name) => filter[name] !== '')
}

/** Of `contradiction_milestones`: `milestones`. */
export function contradictionOf(kind: AttentionKind | ''): Contradiction | null {
  return contradictions.find((one) => kind === `contradiction_${one}`) ?? null
}

const slug = (text: string) => (/^[a-z0-9][a-z0-9-]{0,199}$/.test(text) ? text : '')
