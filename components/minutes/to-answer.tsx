import { useLocale, useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { Section } from '@/components/layout/page'
import { Title } from '@/components/workspace/title'
import type { Minutes } from '@/lib/minutes/view'

/** Circulated minutes that the party may still ask to be corrected; nothing is drawn where there are none. */
export function MinutesToAnswer({ minutes }: { minutes: Minutes[] }) {
  const t = useTranslations('minutes')
  const locale = useLocale()
  if (!minutes.length) return null
  return (
    <Section id="minutes-to-answer" title={t('toAnswer')}>
      <ul className="border-line border-t">
        {minutes.map(({ slug, meeting, lastDay }) => (
          <li className="border-line border-b py-3" key={slug}>
            <a className="font-strong" href={`/${locale}/workspace/minutes/${slug}`}>
              {t('of', { number: meeting.number })}
            </a>
            <p>
              <Title original={null} texts={meeting.title} />
            </p>
            <p className="text-ink-2">{t.rich('answerBy', { date: () => <EdtfDate text={lastDay} /> })}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
