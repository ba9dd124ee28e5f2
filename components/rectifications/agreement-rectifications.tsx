import { useLocale, useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { Section } from '@/components/layout/page'
import { Notice } from '@/components/ui/notice'
import type { Rectification } from '@/lib/rectifications/view'
import { RectificationSentence } from './rectification-sentence'
import { RectificationTag } from './state-tag'

type Props = { rectifications: Rectification[] }

/** Above everything else on an agreement's page: that its text is not, or may soon not be, as it reads. */
export function RectificationBanner({ rectifications }: Props) {
  const t = useTranslations('rectification')
  return rectifications
    .filter(({ state }) => state !== 'objected')
    .map((rectification) => (
      <Notice key={rectification.slug} tone={rectification.state === 'open' ? 'info' : 'warn'}>
        <p className="font-strong">
          {t.rich(`banner.${rectification.state === 'open' ? 'open' : 'adopted'}`, {
            date: () => <EdtfDate text={rectification.lastDay} />,
          })}
        </p>
        <p>
          <RectificationLink rectification={rectification} />
        </p>
      </Notice>
    ))
}

function RectificationLink({ rectification }: { rectification: Rectification }) {
  const t = useTranslations('rectification')
  const locale = useLocale()
  const { agreement, slug } = rectification
  return <a href={`/${locale}/agreements/${agreement.slug}/rectifications/${slug}`}>{t('see')}</a>
}

/** All of them, those that were objected to as well. */
export function RectificationList({ rectifications }: Props) {
  const t = useTranslations('rectification')
  if (!rectifications.length) return null
  return (
    <Section id="rectifications" title={t('heading')}>
      <ul className="border-line border-t">
        {rectifications.map((rectification) => (
          <li className="border-line border-b py-3" key={rectification.slug}>
            <p>
              <strong>{t('number', { number: rectification.number })}</strong>{' '}
              <RectificationTag state={rectification.state} />
            </p>
            <p className="max-w-read">
              <RectificationSentence rectification={rectification} />
            </p>
            <RectificationLink rectification={rectification} />
          </li>
        ))}
      </ul>
      <p className="mt-3 max-w-read text-ink-2">{t('keeps')}</p>
    </Section>
  )
}
