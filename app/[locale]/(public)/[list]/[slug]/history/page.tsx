import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { KeptName } from '@/components/entries/kept-name'
import { KeptTrail } from '@/components/entries/kept-trail'
import { RevisionTable } from '@/components/entries/revision-table'
import { Page } from '@/components/layout/page'
import { textFor } from '@/lib/multilingual'
import { alternates } from '@/lib/registry/alternates'
import { findKept } from '@/lib/registry/histories'
import { listRevisions } from '@/lib/registry/revisions'
import { registerVersion } from '@/lib/registry/version'

type Props = { params: Promise<{ list: string; slug: string }> }

export default async function History({ params }: Props) {
  const { list, slug } = await params
  const [locale, t] = [await getLocale(), await getTranslations('agreement.history')]
  const version = await registerVersion()
  const kept = await findKept(version, list, slug)
  if (!kept) notFound()
  return (
    <Page above={<KeptTrail kept={kept} />} lead={<KeptName kept={kept} />} title={t('heading')}>
      <p className="mt-4 max-w-read text-ink-2">{t('about')}</p>
      <div className="mt-6">
        <RevisionTable
          base={`/${locale}/${list}/${slug}/history`}
          revisions={await listRevisions(version, kept.id)}
        />
      </div>
    </Page>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { list, slug } = await params
  const [locale, t] = [await getLocale(), await getTranslations('agreement.history')]
  const kept = await findKept(await registerVersion(), list, slug)
  if (!kept) return {}
  const title = kept.names.map((name) => textFor(name, locale, kept.original)?.text ?? '').join(' · ')
  return {
    title: t('titleOf', { title }),
    description: t('about'),
    alternates: await alternates(locale, `/${list}/${slug}/history`),
  }
}
