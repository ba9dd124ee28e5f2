import { useLocale, useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { Section } from '@/components/layout/page'
import { Title } from '@/components/workspace/title'
import type { Rectification } from '@/lib/rectifications/view'

/** What the party may still object to, the first to close first; nothing is drawn where there is none. */
export function RectificationsToAnswer({ rectifications }: { rectifications: Rectification[] }) {
  const t = useTranslations('rectification')
  const locale = useLocale()
  if (!rectifications.length) return null
  return (
    <Section id="to-answer" title={t('answer')}>
      <ul className="border-line border-t">
        {rectifications.map(({ slug, number, agreement, lastDay }) => (
          <li className="border-line border-b py-3" key={slug}>
            <a className="font-strong" href={`/${locale}/workspace/rectifications/${slug}`}>
              {t('number', { number })}
            </a>
            <p>
              <Title original={agreement.originalLanguage} texts={agreement.title} />
            </p>
            <p className="text-ink-2">{t.rich('answerBy', { date: () => <EdtfDate text={lastDay} /> })}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
