import { useLocale, useTranslations } from 'next-intl'
import { Text } from '@/components/entries/text'
import type { Relation } from '@/lib/registry/agreement'
import type { Family as Related } from '@/lib/registry/family'
import { FamilyGraph } from './family-graph'
import { Relations } from './relations'

/** What an agreement is related to: directly, drawn, and over several steps. */
export function Family({ relations, family }: { relations: Relation[]; family: Related }) {
  const locale = useLocale()
  const t = useTranslations('family')
  const register = useTranslations('register')
  const further = family.members.filter(({ steps }) => steps > 1)
  return (
    <>
      <Relations relations={relations} />
      <FamilyGraph family={family} />
      {further.length > 0 && (
        <>
          <h3 className="mt-4">{t('further')}</h3>
          <ul className="mt-1 max-w-read">
            {further.map((one) => (
              <li className="mb-2" key={one.slug}>
                <a href={`/${locale}/agreements/${one.slug}`}>
                  <Text original={one.originalLanguage} texts={one.title} />
                </a>{' '}
                <span className="text-ink-2">({register('number', { number: one.number })})</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {family.more && <p className="mt-3 text-ink-2">{t('more')}</p>}
    </>
  )
}
