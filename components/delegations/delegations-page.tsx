import { useLocale, useTranslations } from 'next-intl'
import { Page, Section } from '@/components/layout/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Outcome } from '@/components/workspace/outcome'
import { mayHaveBegun } from '@/lib/delegations/rules'
import type { Delegations } from '@/lib/delegations/view'
import { quorumOn } from '@/lib/members/quorum'
import { DelegationsList } from './delegations-list'
import { MeetingLine } from './meeting-line'
import { QuorumSentence } from './quorum-sentence'
import { SendSection } from './send-section'

type Props = {
  delegations: Delegations
  here: string
  /** Of parties, as it was set. */
  order: string[]
  today: string
  /** The slug of the party whose persons are to be marked. */
  chosen: string | null
  done: string | null
  error: string | null
}

/** The secretariat's page of all delegations to a meeting. */
export function DelegationsPage({ delegations, here, order, today, chosen, done, error }: Props) {
  const t = useTranslations('delegations')
  const locale = useLocale()
  const { meeting, invitations, memberships } = delegations
  const hasBegun = mayHaveBegun(meeting.state, meeting.dateFrom, today)
  const unanswered = invitations.filter(({ state }) => state === 'sent').length
  return (
    <Page
      above={<Breadcrumbs items={[{ href: `/${locale}/workspace`, text: t('back') }]} label={t('back')} />}
      lead={<MeetingLine meeting={meeting} />}
      title={t('all')}
    >
      <Outcome done={done} error={error} />
      <SendSection delegations={delegations} here={here} order={order} today={today} />
      {hasBegun && meeting.dateFrom && memberships.length > 0 && (
        <Section id="quorum" title={t('quorum.title')}>
          <QuorumSentence
            day={meeting.dateFrom}
            names={Object.fromEntries(memberships.map(({ party, name }) => [party, name]))}
            quorum={quorumOn(
              memberships,
              meeting.dateFrom,
              invitations.flatMap(({ presentAt, party }) => (presentAt ? [party.slug] : [])),
            )}
          />
        </Section>
      )}
      {invitations.length > 0 && (
        <Section id="delegations" title={t('all')}>
          <p className="max-w-read text-ink-2">
            {t('unanswered', { count: unanswered })} · {t('list.order')}
          </p>
          <p className="my-2">
            <a
              className="inline-flex min-h-10 items-center"
              href={`/${locale}/workspace/meetings/${meeting.slug}/delegations.csv`}
            >
              {t('list.csv')}
            </a>
          </p>
          <DelegationsList
            chosen={chosen}
            delegations={delegations}
            hasBegun={hasBegun}
            here={here}
            order={order}
          />
        </Section>
      )}
    </Page>
  )
}
