import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ProposeForm } from '@/components/admissions/propose-form'
import { Page } from '@/components/layout/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { optionsFor } from '@/components/workspace/options'
import { Outcome, wordOf } from '@/components/workspace/outcome'
import { listProposable } from '@/lib/admissions/queries'
import { requireActor } from '@/lib/auth'
import { listOptions } from '@/lib/entries/options'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admission')
  return { title: t('propose'), robots: { index: false } }
}

/** For heads of the members of some body. */
export default async function ProposePage({ searchParams }: Props) {
  const given = await searchParams
  const locale = await getLocale()
  const { actor } = await requireActor(locale)
  const own = await listProposable(actor)
  if (!own.length) notFound()
  const [t, workspace] = [await getTranslations('admission'), await getTranslations('workspace.draft')]
  const options = optionsFor(locale, await listOptions(actor, 'admission', []), '')
  const ids = own.map(({ id }) => id)
  return (
    <Page
      above={
        <Breadcrumbs
          items={[{ href: `/${locale}/workspace`, text: workspace('back') }]}
          label={workspace('back')}
        />
      }
      lead={<p>{t('proposeLead')}</p>}
      title={t('propose')}
    >
      <Outcome done={null} error={wordOf(given.error)} />
      <ProposeForm
        bodies={options.bodies.filter(({ id }) => ids.includes(id))}
        body={own.find(({ slug }) => slug === given.body)?.id ?? ''}
        parties={options.parties}
        refused={Boolean(given.error)}
      />
    </Page>
  )
}
