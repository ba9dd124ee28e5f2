import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { FirstBodyForm } from '@/components/setup/first-body-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Outcome, wordOf } from '@/components/workspace/outcome'
import { requireActor } from '@/lib/auth'
import { isEmpty } from '@/lib/founding/first-body'
import { knownParties } from '@/lib/founding/known-parties'
import { typedInto } from '@/lib/typed'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.firstBody')
  return { title: t('title'), robots: { index: false } }
}

/** How a register begins; where it has begun, only that is said. */
export default async function FirstBodyPage({ searchParams }: Props) {
  const [given, locale] = [await searchParams, await getLocale()]
  const { actor } = await requireActor(locale)
  const empty = await isEmpty(actor)
  if (empty === null) notFound()
  const [t, settings] = [await getTranslations('settings.firstBody'), await getTranslations('settings')]
  const typed = await typedInto('/api/settings/first-body', given.held)
  return (
    <Page
      above={
        <Breadcrumbs
          items={[{ href: `/${locale}/admin/settings`, text: settings('title') }]}
          label={settings('title')}
        />
      }
      lead={<p>{t(empty ? 'lead' : 'over')}</p>}
      title={t('title')}
    >
      <Outcome done={null} error={wordOf(given.error)} />
      {empty && <FirstBodyForm parties={knownParties()} typed={typed} />}
      <p className="mt-4">
        <a className="inline-flex min-h-10 items-center" href={`/${locale}/admin/settings`}>
          {t('later')}
        </a>
      </p>
    </Page>
  )
}
