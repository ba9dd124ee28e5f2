import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import type { Rectification } from '@/lib/rectifications/view'
import type { AdoptedMinutes } from '@/lib/registry/minutes'
import { MinutesSentence } from './state-sentence'
import { MinutesTag, RectifiedTag } from './state-tag'

type Props = {
  meeting: string
  minutes: AdoptedMinutes | null
  /** Those of their text. */
  rectifications: Rectification[]
  today: string
}

/** On a meeting's page: its adopted minutes, or the way to write them for those who may. */
export function MeetingMinutes({ meeting, minutes, rectifications, today }: Props) {
  const t = useTranslations('minutes')
  const locale = useLocale()
  return (
    <Section id="minutes" title={t('title')}>
      {minutes ? (
        <>
          <p className="max-w-read">
            <MinutesTag state="adopted" /> <RectifiedTag rectifications={rectifications} />{' '}
            <MinutesSentence
              minutes={{ state: 'adopted', adopts: minutes.adopted, lastDay: minutes.lastDay, open: 0 }}
              today={today}
            />
          </p>
          <p className="mt-2">
            <a className="inline-flex min-h-10 items-center" href={`/${locale}/meetings/${meeting}/minutes`}>
              {t('read')}
            </a>
          </p>
        </>
      ) : (
        <>
          <p className="max-w-read text-ink-2">{t('noneAdopted')}</p>
          <p className="no-print mt-2">
            <a
              className="inline-flex min-h-10 items-center"
              href={`/${locale}/workspace/meetings/${meeting}/minutes`}
            >
              {t('start.link')}
            </a>
          </p>
        </>
      )}
    </Section>
  )
}
