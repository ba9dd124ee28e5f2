import { useLocale, useTranslations } from 'next-intl'
import { Text } from '@/components/entries/text'
import type { Relation } from '@/lib/registry/agreement'

export function Relations({ relations }: { relations: Relation[] }) {
  const locale = useLocale()
  const t = useTranslations('register')
  const words = useTranslations('words')
  return (
    <ul className="max-w-read">
      {relations.map((relation) => (
        <li className="mb-2" key={`${relation.kind} ${relation.inverse} ${relation.slug}`}>
          <span className="block text-ink-2">
            {words(`${relation.inverse ? 'inverseRelationKinds' : 'relationKinds'}.${relation.kind}`)}
          </span>
          <a href={`/${locale}/agreements/${relation.slug}`}>
            <Text original={relation.originalLanguage} texts={relation.title} />
          </a>{' '}
          <span className="text-ink-2">({t('number', { number: relation.number })})</span>
        </li>
      ))}
    </ul>
  )
}
