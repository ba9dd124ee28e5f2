import { useLocale, useTranslations } from 'next-intl'
import { DecisionList } from '@/components/decisions/decision-list'
import { Text } from '@/components/entries/text'
import { Section } from '@/components/layout/page'
import type { Decision } from '@/lib/decisions/view'
import type { SignedMinutes } from '@/lib/registry/signed-minutes'

type Props = { minutes: SignedMinutes[]; decisions: Decision[] }

/** On the page of an agreement that was made of minutes: of which, and what their meeting decided. Else nothing. */
export function MadeOfMinutes({ minutes, decisions }: Props) {
  const t = useTranslations('minutes.signed')
  const locale = useLocale()
  if (!minutes.length) return null
  return (
    <Section id="made-of" title={t('title')}>
      <ul className="max-w-read">
        {minutes.map(({ slug, meeting }) => (
          <li key={slug}>
            {t.rich('madeOf', {
              number: meeting.number,
              minutes: (words) => <a href={`/${locale}/meetings/${meeting.slug}/minutes`}>{words}</a>,
              meeting: () => (
                <a href={`/${locale}/meetings/${meeting.slug}`}>
                  <Text texts={meeting.title} />
                </a>
              ),
            })}
          </li>
        ))}
      </ul>
      {decisions.length > 0 && (
        <>
          <h3 className="mt-5 mb-2">{t('decisions')}</h3>
          <DecisionList decisions={decisions} />
        </>
      )}
    </Section>
  )
}
