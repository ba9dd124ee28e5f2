import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PortfolioList } from '@/components/updates/portfolio-list'
import { Outcome, wordOf } from '@/components/workspace/outcome'
import { requireActor } from '@/lib/auth'
import { listPortfolio } from '@/lib/projects/portfolio'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('updates.portfolio')
  return { title: t('title'), robots: { index: false } }
}

/** For the secretariat: the projects that need attention, and what can be asked of their leads. */
export default async function PortfolioPage({ searchParams }: Props) {
  const given = await searchParams
  const locale = await getLocale()
  const { actor } = await requireActor(locale)
  const rows = await listPortfolio(actor)
  if (!rows) notFound()
  const [t, workspace] = [
    await getTranslations('updates.portfolio'),
    await getTranslations('workspace.draft'),
  ]
  return (
    <Page
      above={
        <Breadcrumbs
          items={[{ href: `/${locale}/workspace`, text: workspace('back') }]}
          label={workspace('back')}
        />
      }
      lead={<p>{t('lead')}</p>}
      title={t('title')}
    >
      <Outcome done={wordOf(given.done)} error={wordOf(given.error)} />
      <PortfolioList rows={rows} />
    </Page>
  )
}
