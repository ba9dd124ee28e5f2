import { useLocale, useTranslations } from 'next-intl'
import { ActionsTable } from '@/components/actions/actions-table'
import { IssuesTable } from '@/components/issues/issues-table'
import { Section } from '@/components/layout/page'
import type { Action } from '@/lib/actions/view'
import type { Decision } from '@/lib/decisions/view'
import type { Issue } from '@/lib/issues/view'
import { DecisionList } from './decision-list'

type Props = {
  decisions: Decision[]
  actions: Action[]
  /** Raised at this meeting. */
  issues: Issue[]
  /** What earlier meetings of the series have left to this one. */
  left: { actions: Action[]; issues: Issue[] }
  meeting: { slug: string; number: number }
  isPortMeeting: boolean
}

/** What a meeting settled, who is to do what, and what comes back at it from before. */
export function MeetingOutcome({ decisions, actions, issues, left, meeting, isPortMeeting }: Props) {
  const t = useTranslations('decisions')
  const actionWords = useTranslations('actions')
  const issueWords = useTranslations('issues')
  const locale = useLocale()
  const start = (place: string, text: string) => (
    <li key={place}>
      <a
        className="inline-flex min-h-10 items-center"
        href={`/${locale}/workspace/${place}/new?meeting=${meeting.slug}`}
      >
        {text}
      </a>
    </li>
  )
  return (
    <>
      <Section id="decisions" title={t('title')}>
        {decisions.length ? (
          <DecisionList decisions={decisions} />
        ) : (
          <p className="text-ink-2">{t('noneOfMeeting')}</p>
        )}
      </Section>
      {actions.length > 0 && (
        <Section id="actions" title={actionWords('title')}>
          <ActionsTable actions={actions} caption={actionWords('title')} />
        </Section>
      )}
      {left.actions.length > 0 && (
        <Section id="left-actions" title={actionWords('left')}>
          <ActionsTable actions={left.actions} caption={actionWords('left')} />
        </Section>
      )}
      {(issues.length > 0 || isPortMeeting) && (
        <Section id="issues" title={issueWords('title')}>
          {issues.length ? (
            <IssuesTable caption={issueWords('title')} issues={issues} />
          ) : (
            <p className="text-ink-2">{issueWords('none')}</p>
          )}
        </Section>
      )}
      {left.issues.length > 0 && (
        <Section id="left-issues" title={issueWords('left')}>
          <IssuesTable caption={issueWords('left')} issues={left.issues} />
        </Section>
      )}
      <ul className="no-print mt-3 flex flex-wrap gap-x-6">
        {start('decisions', t('add'))}
        {start('actions', t('addAction'))}
        {isPortMeeting && start('issues', issueWords('add'))}
      </ul>
    </>
  )
}
