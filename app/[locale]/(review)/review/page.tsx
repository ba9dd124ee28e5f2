import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { Queue } from '@/components/review/queue'
import { Outcome, wordOf } from '@/components/workspace/outcome'
import { requireActor } from '@/lib/auth'
import { listQueue } from '@/lib/entries/queries'
import { isSecretariat } from '@/lib/policy'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('review')
  return { title: t('title'), robots: { index: false } }
}

export default async function ReviewPage({ searchParams }: Props) {
  const locale = await getLocale()
  const { actor } = await requireActor(locale)
  if (!isSecretariat(actor)) notFound()
  const t = await getTranslations('review')
  const given = await searchParams
  const queue = await listQueue(actor)
  return (
    <Page lead={<p>{t('lead', { count: queue.length })}</p>} title={t('title')}>
      <Outcome done={wordOf(given.done)} error={wordOf(given.error)} />
      <div className="mt-6">{queue.length ? <Queue items={queue} /> : <p>{t('empty')}</p>}</div>
      <p className="mt-6">
        <a className="inline-flex min-h-10 items-center" href={`/${locale}/admin/imports`}>
          {t('imports')}
        </a>
      </p>
    </Page>
  )
}
