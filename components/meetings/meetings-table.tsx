import { useLocale, useTranslations } from 'next-intl'
import { Gap } from '@/components/entries/gap'
import { Text } from '@/components/entries/text'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import type { MeetingSummary } from '@/lib/registry/meetings'
import { MeetingTag } from './state-tag'
import { When } from './when'

/** Meetings in a table: when, where, and how each stands. */
export function MeetingsTable({ meetings, caption }: { meetings: MeetingSummary[]; caption: string }) {
  const locale = useLocale()
  const t = useTranslations('meetings')
  const words = useTranslations('words.meetingKinds')
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Head className="w-1/2">{t('meeting')}</Head>
          <Head>{t('whenHead')}</Head>
          <Head>{t('place')}</Head>
          <Head>{t('state')}</Head>
        </tr>
      </thead>
      <tbody>
        {meetings.map((meeting) => (
          <tr key={meeting.slug}>
            <RowHead className="min-w-48">
              <a href={`/${locale}/meetings/${meeting.slug}`}>
                <Text texts={meeting.title} />
              </a>
              <span className="block text-ink-2 text-sm font-normal">
                {t('number', { number: meeting.number })} · {words(meeting.kind)}
                {meeting.ordinal !== null && ` · ${t('ordinal', { ordinal: meeting.ordinal })}`}
              </span>
            </RowHead>
            <Cell className="min-w-32">
              <When meeting={meeting} />
            </Cell>
            <Cell className="min-w-28">
              {Object.keys(meeting.place).length ? <Text texts={meeting.place} /> : <Gap />}
            </Cell>
            <Cell>
              <MeetingTag state={meeting.state} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
