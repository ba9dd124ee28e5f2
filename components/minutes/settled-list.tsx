import { useLocale, useTranslations } from 'next-intl'
import { Text } from '@/components/entries/text'
import { Section } from '@/components/layout/page'
import type { Multilingual } from '@/db/schema/content'

type Settled = { slug: string; ordinal: number; title: Multilingual }
type Props = { meeting: number; decisions: Settled[]; actions: Settled[] }

/** What a meeting settled, beside its minutes: its decisions and action items, each by the number it is called by. */
export function SettledList({ meeting, decisions, actions }: Props) {
  const t = useTranslations('minutes')
  const locale = useLocale()
  const list = (id: 'decisions' | 'actions', letter: 'D' | 'A', settled: Settled[]) =>
    settled.length > 0 && (
      <Section id={id} title={t(id)}>
        <ul>
          {settled.map(({ slug, ordinal, title }) => (
            <li className="py-1.5" key={slug}>
              <a href={`/${locale}/${id}/${slug}`}>
                M{meeting}/{letter}
                {ordinal}
              </a>{' '}
              <Text texts={title} />
            </li>
          ))}
        </ul>
      </Section>
    )
  return (
    <>
      {list('decisions', 'D', decisions)}
      {list('actions', 'A', actions)}
    </>
  )
}
