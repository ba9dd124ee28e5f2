import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { MeetingsTable } from '@/components/meetings/meetings-table'
import { alternates } from '@/lib/registry/address'
import { latestMeetings } from '@/lib/registry/meetings'
import { registerVersion } from '@/lib/registry/version'

export default async function Meetings() {
  const t = await getTranslations('meetings')
  const meetings = await latestMeetings(await registerVersion())
  return (
    <Page lead={t('lead')} title={t('title')}>
      <div className="mt-6">
        {meetings.length ? <MeetingsTable caption={t('title')} meetings={meetings} /> : <p>{t('none')}</p>}
      </div>
    </Page>
  )
}

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = [await getLocale(), await getTranslations('meetings')]
  return { title: t('title'), description: t('lead'), alternates: alternates(locale, '/meetings') }
}
