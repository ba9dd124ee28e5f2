import { useLocale, useTranslations } from 'next-intl'
import { Text } from '@/components/entries/text'
import { Section } from '@/components/layout/page'
import type { Issue } from '@/lib/issues/view'

/** The issues that wait for an answer of the actor's party; nothing is drawn where there is none. */
export function IssuesToAnswer({ issues }: { issues: Issue[] }) {
  const t = useTranslations('issues')
  const words = useTranslations('words.issueSubjects')
  const locale = useLocale()
  if (!issues.length) return null
  return (
    <Section id="issues" title={t('waiting')}>
      <ul className="border-line border-t">
        {issues.map(({ slug, title, raisedBy, subject }) => (
          <li className="border-line border-b py-3" key={slug}>
            <a className="font-strong" href={`/${locale}/workspace/issues/${slug}/answer`}>
              <Text texts={title} />
            </a>
            <p className="text-ink-2">
              {words(subject)} · <Text texts={raisedBy.name} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
