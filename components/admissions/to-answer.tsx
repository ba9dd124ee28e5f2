import { useLocale, useTranslations } from 'next-intl'
import { Text } from '@/components/entries/text'
import { Section } from '@/components/layout/page'
import type { Admission } from '@/lib/admissions/view'

/** The admissions that wait for a word of the actor's party; nothing is drawn where there is none. */
export function AdmissionsToAnswer({ admissions }: { admissions: Admission[] }) {
  const t = useTranslations('admission')
  const locale = useLocale()
  if (!admissions.length) return null
  return (
    <Section id="admissions" title={t('answer')}>
      <ul className="border-line border-t">
        {admissions.map(({ slug, party, body }) => (
          <li className="border-line border-b py-3" key={slug}>
            <a className="font-strong" href={`/${locale}/workspace/admissions/${slug}`}>
              <Text texts={party.name} />
            </a>
            <p className="text-ink-2">
              <Text texts={body.name} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
