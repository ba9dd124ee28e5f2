/** Where projects stand as a whole, as of a day and under a filter: counts alone, each of a list that has an address. */
import {
  type Currency,
  currencies,
  type MoneyUse,
  type ProjectShape,
  type ProjectStage,
  projectStages,
} from '@/db/vocabulary'
import { type HealthCounts, noHealths, totalOf } from '@/lib/projects/health-counts'
import { updateInterval } from '@/lib/projects/interval'
import { dueDayOf, periodAt, periodBefore, periodOf } from '@/lib/projects/periods'
import { type Announcement, listAnnouncements } from './announcements'
import { openMilestones } from './dashboard-milestones'
import {
  beginningsOfProjects,
  type KnownPlace,
  type KnownSum,
  placesOfProjects,
  sumsOfProjects,
} from './project-aspects'
import { chosenProjects, needs } from './project-choice'
import type { ProjectFact } from './project-facts'
import { type AttentionKind, none, type ProjectFilter, projectSearch } from './project-filter'
import { type Reported, reportsFor } from './project-reports'
import { type ListedProject, rowsOf } from './projects-list'
import { type Known, wholeOfProjects } from './projects-version'

export type StageCounts = Record<ProjectStage, number>

/** Why a project needs attention, as the dashboard counts it. */
const reasons = ['overdue', 'off_track', 'contradiction', 'silent'] as const satisfies AttentionKind[]
export type Reason = (typeof reasons)[number]

export type Dashboard = {
  total: number
  milestones: Awaited<ReturnType<typeof openMilestones>>
  attention: { any: number } & Record<(typeof reasons)[number], number>
  stages: StageCounts
  /** What was announced by number; of it `unnamed` are in no other count. */
  announced: { announcements: Announcement[]; unnamed: number }
  /** By the year of the first step, the latest first; null: not recorded. */
  years: { year: number | null; stages: StageCounts; unnamed: number; begun: Beginnings }[]
  /** Of open projects, as last declared. */
  sectors: { key: ProjectFact['sector']; counts: HealthCounts }[]
  leads: { key: string; counts: HealthCounts }[]
  /** The last four times for which reports are owed; `due`: until which ISO day those of the last may still come. */
  periods: { period: string; due: string; open: boolean }[]
  reports: { lead: string; counts: HealthCounts[] }[]
  money: { currency: Currency; projects: number; sums: Partial<Record<MoneyUse | 'unknown', number>> }[]
  withoutMoney: number
  places: { rows: PlacedProject[]; known: number }
}

/** Medians in days, of those whose both dates are known to the month. */
export type Beginnings = Record<'dated' | 'undated' | typeof none, number> & { median: number | null }

export function readDashboard(version: number, filter: ProjectFilter): Promise<Dashboard> {
  const key = `dashboard on ${filter.day} ${projectSearch(filter)}`
  return wholeOfProjects(version, key, () => countDashboard(version, filter))
}

async function countDashboard(version: number, filter: ProjectFilter): Promise<Dashboard> {
  const { day } = filter
  const periods = lastPeriods(day)
  const [facts, announcements, begun, sums, milestones, places, reports] = await Promise.all([
    chosenProjects(version, filter),
    listAnnouncements(version, filter),
    beginningsOfProjects(version, day),
    sumsOfProjects(version),
    openMilestones(version, filter),
    placesOfProjects(version),
    reportsFor(version, day, periods),
  ])
  const active = facts.filter((fact) => fact.active)
  return {
    total: facts.length,
    milestones,
    attention: {
      any: countOf(facts, 'any'),
      overdue: countOf(facts, 'overdue'),
      off_track: countOf(facts, 'off_track'),
      contradiction: countOf(facts, 'contradiction'),
      silent: countOf(facts, 'silent'),
    },
    stages: stagesOf(facts),
    announced: { announcements, unnamed: unnamedOf(announcements) },
    years: yearsOf(facts, announcements, begun),
    sectors: byHealth(active, ({ sector }) => sector),
    leads: byHealth(active, ({ lead }) => lead ?? ''),
    periods: periods.map((period) => ({ period, due: dueDayOf(period), open: dueDayOf(period) >= day })),
    reports: reportsOf(facts, reports),
    ...moneyOf(facts, sums),
    places: {
      rows: await placedOf(version, day, facts, places),
      known: facts.filter(({ number }) => places.has(number)).length,
    },
  }
}

const mostFirst = 3

/** The first projects that need attention for each reason, as their lists have them. */
export async function firstInNeed(version: number, filter: ProjectFilter) {
  const facts = await chosenProjects(version, filter)
  return Promise.all(
    reasons.map(async (reason) => {
      const numbers = facts.filter((fact) => needs(fact, reason)).map(({ number }) => number)
      const rows = await rowsOf(version, filter.day, numbers.slice(0, mostFirst))
      return { reason, count: numbers.length, rows }
    }),
  )
}

/** The one of the day and the three before. */
function lastPeriods(day: string): string[] {
  const current = periodAt(day, updateInterval())
  return [3, 2, 1, 0]
    .map((count) => periodBefore(current, count))
    .filter((period) => periodOf(period) !== null)
}

const countOf = (facts: ProjectFact[], kind: AttentionKind) =>
  facts.filter((fact) => needs(fact, kind)).length
const unnamedOf = (all: Announcement[]) =>
  all.reduce((sum, { announced, named }) => sum + announced - named, 0)

function stagesOf(facts: ProjectFact[]): StageCounts {
  const counts = Object.fromEntries(projectStages.map((stage) => [stage, 0])) as StageCounts
  for (const { stage } of facts) counts[stage] += 1
  return counts
}

/** The largest first. */
function byHealth<K>(
  facts: ProjectFact[],
  keyOf: (fact: ProjectFact) => K,
): { key: K; counts: HealthCounts }[] {
  const groups = new Map<K, HealthCounts>()
  for (const fact of facts) {
    const key = keyOf(fact)
    const counts = groups.get(key) ?? noHealths()
    counts[fact.health ?? none] += 1
    groups.set(key, counts)
  }
  return [...groups]
    .map(([key, counts]) => ({ key, counts }))
    .sort((a, b) => totalOf(b.counts) - totalOf(a.counts) || (String(a.key) < String(b.key) ? -1 : 1))
}

type Begun = Awaited<ReturnType<typeof beginningsOfProjects>>

function yearsOf(facts: ProjectFact[], announcements: Announcement[], begun: Begun): Dashboard['years'] {
  const years = new Map<number | null, ProjectFact[]>()
  for (const fact of facts) {
    const same = years.get(fact.year)
    if (same) same.push(fact)
    else years.set(fact.year, [fact])
  }
  for (const { year } of announcements) if (!years.has(year)) years.set(year, [])
  return [...years]
    .map(([year, same]) => ({
      year,
      stages: stagesOf(same),
      unnamed: unnamedOf(announcements.filter((one) => one.year === year)),
      begun: beginningsOf(same, begun),
    }))
    .sort((a, b) => (b.year ?? 0) - (a.year ?? 0))
}

function beginningsOf(facts: ProjectFact[], begun: Begun): Beginnings {
  const counts = { dated: 0, undated: 0, none: 0 }
  const days: number[] = []
  for (const { number } of facts) {
    const one = begun.get(number)
    counts[one?.known ?? none] += 1
    if (one?.known === 'dated') days.push(one.days)
  }
  days.sort((a, b) => a - b)
  const middle = days.length >> 1
  const median = days.length % 2 ? days[middle]! : (days[middle - 1]! + days[middle]!) / 2
  return { ...counts, median: days.length ? median : null }
}

/** Of each lead what it reported for each time; leads who owed nothing in all of them are left out. */
function reportsOf(facts: ProjectFact[], known: Known<(Reported | undefined)[]>): Dashboard['reports'] {
  const leads = new Map<string, HealthCounts[]>()
  for (const { number, lead } of facts) {
    const reports = known.get(number)
    if (!lead || !reports?.some(Boolean)) continue
    const counts = leads.get(lead) ?? reports.map(noHealths)
    leads.set(lead, counts)
    for (const [at, reported] of reports.entries()) if (reported) counts[at]![reported] += 1
  }
  return [...leads]
    .map(([lead, counts]) => ({ lead, counts }))
    .sort((a, b) => sumOf(b.counts) - sumOf(a.counts) || (a.lead < b.lead ? -1 : 1))
}

const sumOf = (counts: HealthCounts[]) => counts.reduce((sum, one) => sum + totalOf(one), 0)

/** By currency and use; sums of different currencies are never added. */
function moneyOf(facts: ProjectFact[], known: Known<KnownSum[]>) {
  const money = currencies.map((currency) => ({
    currency,
    projects: 0,
    sums: {} as Partial<Record<MoneyUse | 'unknown', number>>,
  }))
  let withoutMoney = 0
  for (const { number } of facts) {
    const sums = known.get(number)
    if (!sums) withoutMoney += 1
    for (const one of money) {
      const own = sums?.filter(({ currency }) => currency === one.currency) ?? []
      if (own.length) one.projects += 1
      for (const { amount, use } of own)
        one.sums[use ?? 'unknown'] = (one.sums[use ?? 'unknown'] ?? 0) + amount
    }
  }
  return { money: money.filter(({ projects }) => projects > 0), withoutMoney }
}

export type PlacedProject = Pick<ListedProject, 'slug' | 'title' | 'stage'> & {
  shape: ProjectShape
  places: KnownPlace[]
}

/** More points than this nobody tells apart. */
const mostPlaced = 60

/** The latest of those that have a place on the map. */
async function placedOf(
  version: number,
  day: string,
  facts: ProjectFact[],
  places: Awaited<ReturnType<typeof placesOfProjects>>,
): Promise<PlacedProject[]> {
  const placed = facts.filter(({ number }) => places.has(number)).slice(0, mostPlaced)
  const rows = await rowsOf(
    version,
    day,
    placed.map(({ number }) => number),
  )
  return rows.map(({ number, slug, title, stage }) => ({ slug, title, stage, ...places.get(number)! }))
}
