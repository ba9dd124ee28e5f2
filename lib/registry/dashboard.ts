/** Where projects stand as a whole, as of a day and under a filter: counts alone, each of a list that has an address. */
import type { ProjectShape, UpdateInterval } from '@/db/vocabulary'
import type { HealthCounts } from '@/lib/projects/health-counts'
import { updateInterval } from '@/lib/projects/interval'
import { dueDayOf, periodAt, periodBefore, periodOf } from '@/lib/projects/periods'
import { type Announcement, listAnnouncements } from './announcements'
import { openMilestones } from './dashboard-milestones'
import {
  type Money,
  type Reason,
  reasons,
  type StageCounts,
  tallyAttention,
  tallyHealth,
  tallyKnown,
  tallyMoney,
  tallyReports,
  tallyStages,
  tallyYears,
  type YearCounts,
} from './dashboard-tallies'
import { beginningsOfProjects, type KnownPlace, placesOfProjects, sumsOfProjects } from './project-aspects'
import { chosenProjects } from './project-choice'
import type { ProjectFact } from './project-facts'
import { type ProjectFilter, projectSearch } from './project-filter'
import { reportsFor } from './project-reports'
import { type ListedProject, rowsOf } from './projects-list'
import { wholeOfProjects } from './projects-version'

/** By name alone: what else is known of an announcement may change while no project does. */
export type Announced = Pick<Announcement, 'slug' | 'title' | 'announced' | 'named' | 'year'>

export type Dashboard = Money & {
  total: number
  milestones: Awaited<ReturnType<typeof openMilestones>>
  attention: { any: number } & Record<Reason, number>
  /** Of each reason the register numbers of the first, as their list has them. */
  firstInNeed: Record<Reason, number[]>
  stages: StageCounts
  /** What was announced by number; of it `unnamed` are in no other count. */
  announced: { announcements: Announced[]; unnamed: number }
  /** The latest first; null: not recorded. */
  years: (YearCounts & { unnamed: number })[]
  /** Of open projects, as last declared. */
  sectors: { key: ProjectFact['sector']; counts: HealthCounts }[]
  leads: { key: string; counts: HealthCounts }[]
  /** The last four times for which reports are owed; `due`: until which ISO day those of the last may still come. */
  periods: { period: string; due: string; open: boolean }[]
  reports: { lead: string; counts: HealthCounts[] }[]
  places: { rows: PlacedProject[]; known: number }
}

/** Counted once, until a project or a report on one is published. */
export async function readDashboard(version: number, filter: ProjectFilter): Promise<Dashboard> {
  const interval = await updateInterval(version)
  const key = `dashboard on ${filter.day}, each ${interval} ${projectSearch(filter)}`
  return wholeOfProjects(version, key, async () => {
    // Side by side: the database looks for milestones while projects are counted here.
    const [milestones, counted] = await Promise.all([
      openMilestones(version, filter),
      countProjects(version, filter, interval),
    ])
    return { ...counted, milestones }
  })
}

/** More points than this nobody tells apart. */
const mostPlaced = 60

async function countProjects(
  version: number,
  filter: ProjectFilter,
  interval: UpdateInterval,
): Promise<Omit<Dashboard, 'milestones'>> {
  const { day } = filter
  const periods = lastPeriods(day, interval)
  const [facts, announcements, begun, sums, places, reports] = await Promise.all([
    chosenProjects(version, filter),
    listAnnouncements(version, filter),
    beginningsOfProjects(version, day),
    sumsOfProjects(version),
    placesOfProjects(version),
    reportsFor(version, day, periods),
  ])
  const of = {
    attention: tallyAttention(),
    stages: tallyStages(),
    years: tallyYears(
      begun,
      announcements.map(({ year }) => year),
    ),
    sectors: tallyHealth(({ sector }) => sector),
    leads: tallyHealth(({ lead }) => lead ?? ''),
    reports: tallyReports(reports),
    money: tallyMoney(sums),
    places: tallyKnown(places, mostPlaced),
  }
  const tallies = Object.values(of)
  for (const fact of facts) for (const tally of tallies) tally.add(fact)
  const placed = of.places.result()
  const rows = await rowsOf(version, day, placed.first)
  return {
    total: facts.length,
    attention: of.attention.result().counts,
    firstInNeed: of.attention.result().first,
    stages: of.stages.result(),
    announced: { announcements: announcements.map(announcedOf), unnamed: unnamedOf(announcements) },
    years: of.years.result().map((one) => ({
      ...one,
      unnamed: unnamedOf(announcements.filter(({ year }) => year === one.year)),
    })),
    sectors: of.sectors.result(),
    leads: of.leads.result(),
    periods: periods.map((period) => ({ period, due: dueDayOf(period), open: dueDayOf(period) >= day })),
    reports: of.reports.result(),
    ...of.money.result(),
    places: {
      rows: rows.map(({ number, slug, title, stage }) => ({ slug, title, stage, ...places[number]! })),
      known: placed.count,
    },
  }
}

/** The first projects that need attention for each reason, as their lists have them. */
export async function firstInNeed(version: number, { day }: ProjectFilter, dashboard: Dashboard) {
  const numbers = [...new Set(reasons.flatMap((reason) => dashboard.firstInNeed[reason]))]
  const rows = await rowsOf(version, day, numbers)
  return reasons.map((reason) => ({
    reason,
    count: dashboard.attention[reason],
    rows: dashboard.firstInNeed[reason].flatMap((number) => rows.find((row) => row.number === number) ?? []),
  }))
}

/** The one of the day and the three before. */
function lastPeriods(day: string, interval: UpdateInterval): string[] {
  const current = periodAt(day, interval)
  return [3, 2, 1, 0]
    .map((count) => periodBefore(current, count))
    .filter((period) => periodOf(period) !== null)
}

const unnamedOf = (all: Announced[]) => all.reduce((sum, { announced, named }) => sum + announced - named, 0)
const announcedOf = ({ slug, title, announced, named, year }: Announcement): Announced => ({
  ...{ slug, title, announced, named, year },
})

export type PlacedProject = Pick<ListedProject, 'slug' | 'title' | 'stage'> & {
  shape: ProjectShape
  places: KnownPlace[]
}
