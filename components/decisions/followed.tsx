import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Text } from '@/components/entries/text'
import { Section } from '@/components/layout/page'
import type { Decision } from '@/lib/decisions/view'

/** What followed from a decision: memberships, agreements, meetings. */
export function Followed({ decision }: { decision: Decision }) {
  const t = useTranslations('decisions')
  const words = useTranslations('words.kinds')
  const locale = useLocale()
  const { agreements, memberships, meetings } = decision
  const rows: { key: string; kind: string; href: string; text: ReactNode }[] = [
    ...memberships.map(({ slug, party, body }) => ({
      key: slug,
      kind: words('membership'),
      href: `/${locale}/bodies/${body.slug}#${slug}`,
      text: (
        <>
          <Text texts={party.name} /> · <Text texts={body.name} />
        </>
      ),
    })),
    ...agreements.map(({ slug, title, originalLanguage }) => ({
      key: slug,
      kind: words('agreement'),
      href: `/${locale}/agreements/${slug}`,
      text: <Text original={originalLanguage} texts={title} />,
    })),
    ...meetings.map(({ slug, title }) => ({
      key: slug,
      kind: words('meeting'),
      href: `/${locale}/meetings/${slug}`,
      text: <Text texts={title} />,
    })),
  ]
  if (!rows.length) return null
  return (
    <Section id="followed" title={t('followed')}>
      <ul className="border-line border-t">
        {rows.map(({ key, kind, href, text }) => (
          <li className="border-line border-b py-3" key={key}>
            <a href={href}>{text}</a> <span className="text-ink-2">· {kind}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
