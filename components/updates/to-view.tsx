import { useLocale, useTranslations } from 'next-intl'
import { Text } from '@/components/entries/text'
import { Section } from '@/components/layout/page'
import type { Multilingual } from '@/db/schema/content'
import { Period } from './period'

type Props = { updates: { slug: string; title: Multilingual; covers: string }[] }

/** What others reported of joint projects: nothing is owed, but one may say something. */
export function UpdatesToView({ updates }: Props) {
  const t = useTranslations('updates.toView')
  const locale = useLocale()
  if (!updates.length) return null
  return (
    <Section id="updates-to-view" title={t('title')}>
      <p className="max-w-read text-ink-2">{t('lead')}</p>
      <ul className="mt-2">
        {updates.map(({ slug, title, covers }) => (
          <li key={slug}>
            <a
              className="inline-flex min-h-10 items-center"
              href={`/${locale}/workspace/updates/${slug}/view`}
            >
              <span>
                <Text texts={title} /> · <Period covers={covers} />
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
