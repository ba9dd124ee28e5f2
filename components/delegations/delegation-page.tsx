import { useLocale, useTranslations } from 'next-intl'
import { Page } from '@/components/layout/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Outcome } from '@/components/workspace/outcome'
import { answerable, openTo } from '@/lib/delegations/rules'
import type { Delegation } from '@/lib/delegations/view'
import { textFor } from '@/lib/multilingual'
import { AnswerSection } from './answer-section'
import { CredentialsSection } from './credentials-section'
import { ExtendSection } from './extend-section'
import { MeetingLine } from './meeting-line'
import { PeopleSection } from './people-section'

type Props = {
  delegation: Delegation
  /** Whoever looks does so for the secretariat, which may change it after its last day too. */
  secretariat: boolean
  here: string
  today: string
  done: string | null
  error: string | null
}

/** One party's answer to an invitation, whom it sends, and its credentials. */
export function DelegationPage({ delegation, secretariat, here, today, done, error }: Props) {
  const t = useTranslations('delegations')
  const locale = useLocale()
  const { meeting, invitation } = delegation
  const place = { invitation: invitation.id, version: invitation.version, here }
  const mayChange = secretariat
    ? answerable(meeting.state) || meeting.state === 'held'
    : openTo(invitation, meeting.state, today)
  const party = textFor(invitation.party.name, locale)
  const all = { href: `/${locale}/workspace/meetings/${meeting.slug}/delegations`, text: t('all') }
  return (
    <Page
      above={
        <Breadcrumbs
          items={[{ href: `/${locale}/workspace`, text: t('back') }, ...(secretariat ? [all] : [])]}
          label={t('back')}
        />
      }
      lead={<MeetingLine meeting={meeting} />}
      title={
        secretariat && party
          ? t.rich('titleOf', { party: () => <span lang={party.lang}>{party.text}</span> })
          : t('title')
      }
    >
      <Outcome done={done} error={error} />
      <AnswerSection delegation={delegation} mayChange={mayChange} place={place} today={today} />
      {secretariat && answerable(meeting.state) && (
        <ExtendSection
          begins={meeting.dateFrom}
          changesUntil={invitation.changesUntil}
          place={place}
          today={today}
        />
      )}
      <PeopleSection mayChange={mayChange} people={invitation.people} place={place} />
      <CredentialsSection credentials={invitation.credentials} mayChange={mayChange} place={place} />
    </Page>
  )
}
