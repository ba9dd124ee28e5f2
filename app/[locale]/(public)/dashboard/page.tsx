import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { AttentionSection } from '@/components/dashboard/attention-section'
import { amongOthers, chartNames } from '@/components/dashboard/chart'
import { ChartFigure } from '@/components/dashboard/chart-figure'
import { chartOf } from '@/components/dashboard/charts'
import { DashboardForm } from '@/components/dashboard/dashboard-form'
import { dashboardTitle } from '@/components/dashboard/dashboard-title'
import { sayOf } from '@/components/dashboard/say'
import { Page, Section } from '@/components/layout/page'
import { ProjectFilterTags } from '@/components/projects-list/project-filter-tags'
import { alternates } from '@/lib/registry/alternates'
import { dashboardAsked, termsToAskFor } from '@/lib/registry/asked'
import { firstInNeed, readDashboard } from '@/lib/registry/dashboard'
import { projectSearch } from '@/lib/registry/project-filter'
import { projectNames } from '@/lib/registry/project-names'
import { registerVersion } from '@/lib/registry/version'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function DashboardPage({ searchParams }: Props) {
  const [locale, t] = [await getLocale(), await getTranslations('dashboard')]
  const register = await getTranslations('register')
  const filter = await dashboardAsked(await searchParams)
  const version = await registerVersion()
  const [dashboard, names] = await Promise.all([readDashboard(version, filter), projectNames(version)])
  const reasons = await firstInNeed(version, filter, dashboard)
  const say = await sayOf(locale, filter, names)
  const search = projectSearch(filter)
  return (
    <Page
      lead={
        <a className="inline-flex min-h-10 items-center" href={`/${locale}/projects${search}`}>
          {t('all', { count: dashboard.total })}
        </a>
      }
      title={dashboardTitle(say)}
    >
      <ProjectFilterTags filter={filter} names={names} path="/dashboard" />
      <details className="no-print mt-2">
        <summary className="min-h-10 w-fit cursor-pointer py-2 font-strong">
          {register('filter.heading')}
        </summary>
        <DashboardForm
          filter={filter}
          names={names}
          sectors={await termsToAskFor('sectors')}
          path="/dashboard"
        />
      </details>
      <AttentionSection
        any={dashboard.attention.any}
        filter={filter}
        reasons={reasons}
        total={dashboard.total}
      />
      {chartNames.map((name) => {
        const chart = chartOf(name, say, dashboard, amongOthers)
        return (
          <Section id={name} key={name} title={chart.title}>
            <ChartFigure chart={chart} search={search} />
          </Section>
        )
      })}
      <p className="mt-6">
        <a className="inline-flex min-h-10 items-center" href={`/${locale}/orphans`}>
          {t('orphans')}
        </a>
      </p>
    </Page>
  )
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [locale, t] = [await getLocale(), await getTranslations('dashboard')]
  const filter = await dashboardAsked(await searchParams)
  const search = projectSearch(filter)
  return {
    title: dashboardTitle(await sayOf(locale, filter, await projectNames(await registerVersion()))),
    description: t('lead'),
    alternates: await alternates(locale, `/dashboard${search}`),
  }
}
