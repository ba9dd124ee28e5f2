import { useLocale } from 'next-intl'
import { Text } from '@/components/entries/text'
import type { AgreementName } from '@/lib/registry/agreement'

/** The agreements that were made of some minutes, as links. */
export function SignedAs({
  agreements,
}: {
  agreements: Pick<AgreementName, 'slug' | 'title' | 'originalLanguage'>[]
}) {
  const locale = useLocale()
  return (
    <ul>
      {agreements.map(({ slug, title, originalLanguage }) => (
        <li key={slug}>
          <a href={`/${locale}/agreements/${slug}`}>
            <Text original={originalLanguage} texts={title} />
          </a>
        </li>
      ))}
    </ul>
  )
}
