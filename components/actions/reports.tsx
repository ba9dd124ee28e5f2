import { useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { Paragraphs, Text } from '@/components/entries/text'
import { Timeline } from '@/components/ui/timeline'
import type { ActionReport } from '@/lib/actions/view'

/** All that was reported on an action item, the latest first. */
export function Reports({ reports }: { reports: ActionReport[] }) {
  const t = useTranslations('actions')
  const words = useTranslations('words.actionStates')
  if (!reports.length) return <p className="text-ink-2">{t('noReports')}</p>
  return (
    <Timeline
      items={reports.map(({ slug, date, state, words: said, party }) => ({
        key: slug,
        when: <EdtfDate text={date} />,
        what: (
          <div id={slug}>
            <p>
              <strong>{words(state)}</strong> · <Text texts={party.name} />
            </p>
            <Paragraphs texts={said} />
          </div>
        ),
        official: false,
      }))}
    />
  )
}
