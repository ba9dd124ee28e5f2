import { useLocale, useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { Text } from '@/components/entries/text'
import { Section } from '@/components/layout/page'
import { type BodyNews, pathOf } from '@/lib/body-news/news'

/** What the actor's party was told of its bodies of late; nothing is drawn where there is none. */
export function NewsList({ news }: { news: BodyNews[] }) {
  const t = useTranslations('bodyNews')
  const locale = useLocale()
  if (!news.length) return null
  return (
    <Section id="news" title={t('heading')}>
      <ul className="border-line border-t">
        {news.map((one) => (
          <li
            className="border-line border-b py-3"
            key={[one.on, one.what, pathOf(one), one.by?.slug].join()}
          >
            <a href={`/${locale}${pathOf(one)}`}>
              {t.rich(`what.${one.what}`, {
                party: () => <Text texts={one.party.name} />,
                by: () => <Text texts={(one.by ?? one.body).name} />,
                date: () => one.effect && <EdtfDate text={one.effect} />,
              })}
            </a>
            <p className="text-ink-2">
              <Text texts={one.body.name} /> · <EdtfDate text={one.on} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
