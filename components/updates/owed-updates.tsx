import { useLocale, useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { Text } from '@/components/entries/text'
import { Section } from '@/components/layout/page'
import { Tag } from '@/components/ui/tag'
import type { OwedUpdate } from '@/lib/projects/owed'
import { Period } from './period'

type Props = {
  updates: OwedUpdate[]
}

/** The updates that the party owes: overdue, due soon. Nothing where there is none. */
export function OwedUpdates({ updates }: Props) {
  const t = useTranslations('updates.owed')
  const locale = useLocale()
  if (!updates.length) return null
  const groups = [
    { name: 'overdue' as const, rows: updates.filter(({ overdue }) => overdue) },
    { name: 'soon' as const, rows: updates.filter(({ overdue }) => !overdue) },
  ]
  return (
    <Section id="owed-updates" title={t('title')}>
      {groups
        .filter(({ rows }) => rows.length)
        .map(({ name, rows }) => (
          <div className="mt-5" key={name}>
            <h3>{t(name)}</h3>
            <ul className="mt-2 border-line border-t">
              {rows.map(({ slug, title, covers, due, overdue }) => (
                <li className="border-line border-b py-3 sm:flex sm:gap-6" key={slug}>
                  <div className="min-w-0 grow">
                    <p>
                      <a className="font-strong" href={`/${locale}/workspace/projects/${slug}/report`}>
                        {t.rich('reportOn', { project: () => <Text texts={title} /> })}
                      </a>
                    </p>
                    <p className="text-ink-2">
                      <Period covers={covers} /> · {t.rich('dueOn', { date: () => <EdtfDate text={due} /> })}
                    </p>
                  </div>
                  {overdue && (
                    <p className="shrink-0 max-sm:mt-1">
                      <Tag icon="hourglass" tone="danger">
                        {t('overdue')}
                      </Tag>
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </div>
        ))}
    </Section>
  )
}
