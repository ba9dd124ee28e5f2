import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Page, Section } from '@/components/layout/page'
import { DescriptionList } from '@/components/ui/description-list'
import { agreementStatuses } from '@/db/vocabulary'
import { usualWaitingDays } from '@/lib/registry/waiting'

export default async function HelpPage() {
  const locale = await getLocale()
  const t = await getTranslations('guide.help')
  const words = await getTranslations('words')
  const days = await usualWaitingDays()
  return (
    <Page lead={<p>{t('lead')}</p>} title={t('title')}>
      <Section id="find" title={t('find.title')}>
        <p className="max-w-read">{t('find.text')}</p>
        <p className="mt-2">
          <a href={`/${locale}/agreements`}>{t('find.link')}</a>
        </p>
      </Section>
      <Section id="status" title={t('status.title')}>
        <DescriptionList
          items={agreementStatuses.map((status) => ({
            term: words(`agreementStatuses.${status}`),
            description: t(`status.${status}`),
          }))}
        />
      </Section>
      <Section id="dates" title={t('dates.title')}>
        <p className="max-w-read">{t('dates.text')}</p>
      </Section>
      <Section id="delegates" title={t('delegates.title')}>
        <p className="max-w-read">{t('delegates.text')}</p>
        <p className="mt-2 max-w-read" id="waiting">
          {days === null ? t('delegates.waitingUnknown') : t('delegates.waiting', { count: days })}
        </p>
        <p className="mt-2">
          <a href={`/${locale}/sign-in`}>{t('delegates.link')}</a>
        </p>
      </Section>
      <Section id="error" title={t('error.title')}>
        <p className="max-w-read">{t('error.text')}</p>
      </Section>
    </Page>
  )
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('guide.help'))('title') }
}
