import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { WaitingTable } from '@/components/admin/waiting-table'
import { Page, Section } from '@/components/layout/page'
import { requireActor } from '@/lib/auth'
import { findWaiting } from '@/lib/waiting'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.waiting')
  return { title: t('title'), robots: { index: false } }
}

/** How long what is submitted waits for the secretariat, and with whom. */
export default async function WaitingPage() {
  const { actor } = await requireActor(await getLocale())
  const waiting = await findWaiting(actor)
  if (!waiting) notFound()
  const t = await getTranslations('admin.waiting')
  const days = waiting.oldest === null ? 0 : Math.ceil(waiting.oldest / 86_400)
  return (
    <Page lead={<p>{t('lead')}</p>} title={t('title')}>
      <Section id="now" title={t('nowTitle')}>
        <p>
          {t('now', { count: waiting.now })} {waiting.oldest !== null && t('oldest', { count: days })}
        </p>
      </Section>
      <Section id="by-whom" title={t('byWhom')}>
        {waiting.people.length ? <WaitingTable people={waiting.people} /> : <p>{t('none')}</p>}
      </Section>
    </Page>
  )
}
