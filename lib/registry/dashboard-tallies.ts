/** What the dashboard counts. Each tally is shown every project once, so that many of them are gone through but once. */
import { type Currency, currencies, type MoneyUse, type ProjectStage, projectStages } from '@/db/vocabulary'
import { type HealthCounts, noHealths, totalOf } from '@/lib/projects/health-counts'
import type { Begun, KnownSum } from './project-aspects'
import { needs } from './project-choice'
import type { ProjectFact } from './project-facts'
import { type AttentionKind, none } from './project-filter'
import type { Reported } from './project-reports'
import type { Known } from './projects-version'

export type Tally<T> = { add: (fact: ProjectFact) => void; result: () => T }

/** Why a project needs attention, as the dashboard counts it. */
export const reasons = ['overdue', 'off_track', 'contradiction', 'silent'] as const satisfies AttentionKind[]
export type Reason = (typeof reasons)[number]

const mostFirst = 3

/** How many need attention, in all and for each reason; of each reason the register numbers of the first. */
export function tallyAttention(): Tally<{
  counts: { any: number } & Record<Reason, number>
  first: Record<Reason, number[]>
}> {
  const counts = { any: 0, overdue: 0, off_track: 0, contradiction: 0, silent: 0 }
  const first: Record<Reason, number[]> = { overdue: [], off_track: [], contradiction: [], silent: [] }
  return {
    add: (fact) => {
      if (needs(fact, 'any')) counts.any += 1
      for (const reason of reasons) {
        if (!needs(fact, reason)) continue
        counts[reason] += 1
        if (first[reason].length < mostFirst) first[reason].push(fact.number)
      }
    },
    result: () => ({ counts, first }),
  }
}

export type StageCounts = Record<ProjectStage, number>

const noStages = () => Object.fromEntries(projectStages.map((stage) => [stage, 0])) as StageCounts

export function tallyStages(): Tally<StageCounts> {
  const counts = noStages()
  return {
    add: ({ stage }) => {
      counts[stage] += 1
    },
    result: () => counts,
  }
}

/** Medians in days, of those whose both dates are known to the month. */
export type Beginnings = Record<'dated' | 'undated' | typeof none, number> & { median: number | null }

export type YearCounts = { year: number | null; stages: StageCounts; begun: Beginnings }

/** By the year of the first step, the latest first, years of which nothing is known last; `also`: years to be there in any case. */
export function tallyYears(begun: Known<Begun>, also: (number | null)[]): Tally<YearCounts[]> {
  const begin = () => ({
    stages: noStages(),
    counts: { dated: 0, undated: 0, none: 0 },
    days: [] as number[],
  })
  const years = new Map(also.map((year) => [year, begin()]))
  return {
    add: ({ year, stage, number }) => {
      const of = years.get(year) ?? begin()
      years.set(year, of)
      of.stages[stage] += 1
      const one = begun[number]
      of.counts[one?.known ?? none] += 1
      if (one?.known === 'dated') of.days.push(one.days)
    },
    result: () =>
      [...years]
        .map(([year, { stages, counts, days }]) => ({
          year,
          stages,
          begun: { ...counts, median: medianOf(days) },
        }))
        .sort((a, b) => (b.year ?? 0) - (a.year ?? 0)),
  }
}

function medianOf(days: number[]): number | null {
  if (!days.length) return null
  const sorted = days.sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Of open projects what was last declared, by a key; the largest first. */
export function tallyHealth<K>(keyOf: (fact: ProjectFact) => K): Tally<{ key: K; counts: HealthCounts }[]> {
  const groups = new Map<K, HealthCounts>()
  return {
    add: (fact) => {
      if (!fact.active) return
      const key = keyOf(fact)
      const counts = groups.get(key) ?? noHealths()
      groups.set(key, counts)
      counts[fact.health ?? none] += 1
    },
    result: () =>
      [...groups]
        .map(([key, counts]) => ({ key, counts }))
        .sort((a, b) => totalOf(b.counts) - totalOf(a.counts) || (String(a.key) < String(b.key) ? -1 : 1)),
  }
}

/** Of each lead what it reported for each time; leads who owed nothing in all of them are left out. */
export function tallyReports(
  known: Known<(Reported | undefined)[]>,
): Tally<{ lead: string; counts: HealthCounts[] }[]> {
  const leads = new Map<string, HealthCounts[]>()
  return {
    add: ({ number, lead }) => {
      const reports = known[number]
      if (!lead || !reports?.some(Boolean)) return
      const counts = leads.get(lead) ?? reports.map(noHealths)
      leads.set(lead, counts)
      for (let at = 0; at < reports.length; at++) {
        const reported = reports[at]
        if (reported) counts[at]![reported] += 1
      }
    },
    result: () =>
      [...leads]
        .map(([lead, counts]) => ({ lead, counts }))
        .sort((a, b) => sumOf(b.counts) - sumOf(a.counts) || (a.lead < b.lead ? -1 : 1)),
  }
}

const sumOf = (counts: HealthCounts[]) => counts.reduce((sum, one) => sum + totalOf(one), 0)

export type Money = {
  money: { currency: Currency; projects: number; sums: Partial<Record<MoneyUse | 'unknown', number>> }[]
  withoutMoney: number
}

/** By currency and use; sums of different currencies are never added. */
export function tallyMoney(known: Known<KnownSum[]>): Tally<Money> {
  const money: Money['money'] = currencies.map((currency) => ({ currency, projects: 0, sums: {} }))
  const byCurrency = new Map(money.map((one) => [one.currency, one]))
  let withoutMoney = 0
  return {
    add: ({ number }) => {
      const own = known[number]
      if (!own) withoutMoney += 1
      else
        for (const [at, { currency, amount, use }] of own.entries()) {
          const one = byCurrency.get(currency)!
          one.sums[use ?? 'unknown'] = (one.sums[use ?? 'unknown'] ?? 0) + amount
          if (own.findIndex((other) => other.currency === currency) === at) one.projects += 1
        }
    },
    result: () => ({ money: money.filter(({ projects }) => projects > 0), withoutMoney }),
  }
}

/** How many there are of which something is known, and the register numbers of the first so many. */
export function tallyKnown(known: Known<unknown>, most: number): Tally<{ count: number; first: number[] }> {
  const first: number[] = []
  let count = 0
  return {
    add: ({ number }) => {
      if (known[number] === undefined) return
      count += 1
      if (first.length < most) first.push(number)
    },
    result: () => ({ count, first }),
  }
}
