import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { type ChartName, chartNamed, type Most, whole } from '@/components/dashboard/chart'
import { ChartFigure } from '@/components/dashboard/chart-figure'
import { chartOf } from '@/components/dashboard/charts'
import { DashboardForm } from '@/components/dashboard/dashboard-form'
import { dashboardTitle } from '@/components/dashboard/dashboard-title'
import { sayOf } from '@/components/dashboard/say'
import { Page } from '@/components/layout/page'
import { ProjectFilterTags } from '@/components/projects-list/project-filter-tags'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { alternates } from '@/lib/registry/alternates'
import { dashboardAsked, termsToAskFor } from '@/lib/registry/asked'
import { readDashboard } from '@/lib/registry/dashboard'
import { projectSearch } from '@/lib/registry/project-filter'
import { projectNames } from '@/lib/registry/project-names'
import { registerVersion } from '@/lib/registry/version'

type Props = {
  params: Promise<{ chart: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ChartPage({ params, searchParams }: Props) {
  const name = chartNamed((await params).chart) ?? notFound()
  const register = await getTranslations('register')
  const { chart, say, search, filter } = await read(name, await searchParams, whole)
  const path = `/dashboard/${name}`
  return (
    <Page
      above={
        <Breadcrumbs
          items={[{ href: `/${say.locale}/dashboard${search}`, text: dashboardTitle(say) }]}
          label={register('breadcrumbs')}
        />
      }
      title={chart.title}
    >
      <ProjectFilterTags filter={filter} names={say.names} path={path} />
      <details className="no-print mt-2 mb-4">
        <summary className="min-h-10 w-fit cursor-pointer py-2 font-strong">
          {register('filter.heading')}
        </summary>
        <DashboardForm
          filter={filter}
          names={say.names}
          sectors={await termsToAskFor('sectors')}
          path={path}
        />
      </details>
      <ChartFigure chart={chart} search={search} whole />
    </Page>
  )
}

async function read(name: ChartName, params: Awaited<Props['searchParams']>, most: Most) {
  const locale = await getLocale()
  const filter = await dashboardAsked(params)
  const version = await registerVersion()
  const [dashboard, names] = await Promise.all([readDashboard(version, filter), projectNames(version)])
  const say = await sayOf(locale, filter, names)
  return { chart: chartOf(name, say, dashboard, most), say, filter, search: projectSearch(filter) }
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const name = chartNamed((await params).chart)
  if (!name) return {}
  const { chart, say, search } = await read(name, await searchParams, { ...whole, rows: whole.bars })
  const path = `/dashboard/${name}`
  return {
    title: chart.title,
    description: chart.description.slice(0, 300),
    alternates: await alternates(say.locale, `${path}${search}`, {
      'text/csv': `${path}/csv${search}`,
      'image/svg+xml': `${path}/svg${search}`,
    }),
  }
}
