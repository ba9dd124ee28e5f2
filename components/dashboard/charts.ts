/** All charts of the dashboard by name. */
import type { Dashboard } from '@/lib/registry/dashboard'
import { beginningsChart } from './beginnings-chart'
import type { Chart, ChartName, Most } from './chart'
import { leadsChart, sectorsChart } from './health-charts'
import { milestonesChart } from './milestones-chart'
import { moneyChart } from './money-chart'
import { placesChart } from './places-chart'
import type { Say } from './say'
import { stagesChart, yearsChart } from './stage-charts'
import { updatesChart } from './updates-chart'

const makers: Record<ChartName, (say: Say, dashboard: Dashboard, most: Most) => Chart> = {
  stages: stagesChart,
  years: yearsChart,
  sectors: sectorsChart,
  leads: leadsChart,
  updates: updatesChart,
  milestones: milestonesChart,
  money: moneyChart,
  places: placesChart,
  beginnings: beginningsChart,
}

export const chartOf = (name: ChartName, say: Say, dashboard: Dashboard, most: Most) =>
  makers[name](say, dashboard, most)
