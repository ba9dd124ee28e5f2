import { useLocale, useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { Text } from '@/components/entries/text'
import { Section } from '@/components/layout/page'
import { dueGroup, dueGroups } from '@/lib/actions/groups'
import type { Action } from '@/lib/actions/view'
import { ActionTag } from './state-tag'

type Props = {
  actions: Action[]
  /** ISO. */
  today: string
}

/** The action items that the party owes: overdue, this month, later. Nothing where there is none. */
export function OwedPart({ actions, today }: Props) {
  const t = useTranslations('actions')
  const words = useTranslations('words.actionPosts')
  const locale = useLocale()
  if (!actions.length) return null
  const groups = Map.groupBy(actions, (action) => dueGroup(action, today))
  return (
    <Section id="owed" title={t('owed')}>
      {dueGroups
        .filter((group) => groups.has(group))
        .map((group) => (
          <div className="mt-5" key={group}>
            <h3>{t(`groups.${group}`)}</h3>
            <ul className="mt-2 border-line border-t">
              {groups.get(group)?.map((action) => (
                <li className="border-line border-b py-3 sm:flex sm:gap-6" key={action.slug}>
                  <div className="min-w-0 grow">
                    <p>
                      <a className="font-strong" href={`/${locale}/workspace/actions/${action.slug}/report`}>
                        {t.rich('reportOn', { action: () => <Text texts={action.title} /> })}
                      </a>
                    </p>
                    <p className="text-ink-2">
                      {t('number', { meeting: action.meeting.number, number: action.ordinal })} ·{' '}
                      {words(action.post)} · {t.rich('dueOn', { date: () => <EdtfDate text={action.due} /> })}
                    </p>
                  </div>
                  <p className="shrink-0 max-sm:mt-1">
                    <ActionTag overdue={action.overdue} state={action.state} />
                  </p>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </Section>
  )
}
