import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { LaterPages } from '@/components/admin/later-pages'
import { BeginForm } from '@/components/imports/begin-form'
import { ImportsTable } from '@/components/imports/imports-table'
import { Templates } from '@/components/imports/templates'
import { Page, Section } from '@/components/layout/page'
import { Outcome, wordOf } from '@/components/workspace/outcome'
import { requireActor } from '@/lib/auth'
import { listImports } from '@/lib/imports/queries'
import { parsePeopleFilter } from '@/lib/people-filter'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('imports')
  return { title: t('title'), robots: { index: false } }
}

/** Brings a spreadsheet, and shows those that were brought. */
export default async function ImportsPage({ searchParams }: Props) {
  const [given, locale] = [await searchParams, await getLocale()]
  const { actor } = await requireActor(locale)
  const { after } = parsePeopleFilter(given)
  const found = await listImports(actor, after)
  if (!found) notFound()
  const t = await getTranslations('imports')
  const base = `/${locale}/admin/imports`
  return (
    <Page lead={<p>{t('lead')}</p>} title={t('title')}>
      <Outcome done={wordOf(given.done)} error={wordOf(given.error)} />
      <BeginForm />
      <Templates />
      <Section id="brought" title={t('list.title')}>
        {found.rows.length ? <ImportsTable rows={found.rows} /> : <p>{t('list.none')}</p>}
        <LaterPages first={after ? base : null} next={found.next && `${base}?after=${found.next}`} />
      </Section>
    </Page>
  )
}
