import { useLocale, useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { Text } from '@/components/entries/text'
import type { Decision } from '@/lib/decisions/view'
import { DecisionTag } from './state-tag'

type Props = {
  decisions: Decision[]
  /** Where the meeting is not the page's own. */
  withMeeting?: boolean
}

/** Decisions with their numbers, each leading to its page. */
export function DecisionList({ decisions, withMeeting = false }: Props) {
  const t = useTranslations('decisions')
  const locale = useLocale()
  return (
    <ul className="border-line border-t">
      {decisions.map((decision) => (
        <li
          className="border-line border-b py-3 sm:flex sm:gap-6"
          id={withMeeting ? undefined : `d${decision.ordinal}`}
          key={decision.slug}
        >
          <p className="shrink-0 tabular-nums sm:w-24">
            {t('number', { meeting: decision.meeting.number, number: decision.ordinal })}
          </p>
          <div className="min-w-0 grow">
            <p>
              <a className="font-strong" href={`/${locale}/decisions/${decision.slug}`}>
                <Text texts={decision.title} />
              </a>
            </p>
            {withMeeting && (
              <p className="text-ink-2">
                <Text texts={decision.meeting.title} />
              </p>
            )}
            {decision.state === 'proposed' && decision.deadline && (
              <p className="text-ink-2">
                {t.rich('until', { date: () => <EdtfDate text={decision.deadline ?? ''} /> })}
              </p>
            )}
          </div>
          <p className="shrink-0 max-sm:mt-1">
            <DecisionTag state={decision.state} />
          </p>
        </li>
      ))}
    </ul>
  )
}
