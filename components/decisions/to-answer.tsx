import { useLocale, useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { Text } from '@/components/entries/text'
import { Section } from '@/components/layout/page'
import type { Decision } from '@/lib/decisions/view'

/** The decisions to which the actor's party may still object; nothing is drawn where there is none. */
export function DecisionsToAnswer({ decisions }: { decisions: Decision[] }) {
  const t = useTranslations('decisions')
  const locale = useLocale()
  if (!decisions.length) return null
  return (
    <Section id="decisions" title={t('toAnswer')}>
      <ul className="border-line border-t">
        {decisions.map(({ slug, title, deadline, meeting, ordinal }) => (
          <li className="border-line border-b py-3" key={slug}>
            <a className="font-strong" href={`/${locale}/workspace/decisions/${slug}/answer`}>
              <Text texts={title} />
            </a>
            <p className="text-ink-2">
              {t('number', { meeting: meeting.number, number: ordinal })} ·{' '}
              {t.rich('until', { date: () => <EdtfDate text={deadline ?? ''} /> })}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
