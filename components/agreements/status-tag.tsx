import { useTranslations } from 'next-intl'
import type { IconName } from '@/components/ui/icon'
import { Tag, type Tone } from '@/components/ui/tag'
import type { AgreementStatus, PartyStanding } from '@/db/vocabulary'

const ofAgreement: Record<AgreementStatus, { icon: IconName; tone: Tone }> = {
  in_force: { icon: 'check', tone: 'ok' },
  provisionally_applied: { icon: 'clock', tone: 'info' },
  suspended: { icon: 'pause', tone: 'warn' },
  signed: { icon: 'pen', tone: 'info' },
  open_for_signature: { icon: 'pen', tone: 'info' },
  not_recorded: { icon: 'question', tone: 'neutral' },
  expired: { icon: 'hourglass', tone: 'neutral' },
  terminated: { icon: 'stop', tone: 'neutral' },
  superseded: { icon: 'arrow', tone: 'neutral' },
}

const ofParty: Record<PartyStanding, { icon: IconName; tone: Tone }> = {
  not_recorded: { icon: 'question', tone: 'neutral' },
  signed: { icon: 'pen', tone: 'info' },
  approved: { icon: 'clock', tone: 'warn' },
  provisional: { icon: 'clock', tone: 'info' },
  suspended: { icon: 'pause', tone: 'warn' },
  bound: { icon: 'check', tone: 'ok' },
  withdrawn: { icon: 'arrow-out', tone: 'neutral' },
}

export function StatusTag({ status }: { status: AgreementStatus }) {
  return <Tag {...ofAgreement[status]}>{useTranslations('words')(`agreementStatuses.${status}`)}</Tag>
}

export function StandingTag({ standing }: { standing: PartyStanding }) {
  return <Tag {...ofParty[standing]}>{useTranslations('words')(`partyStandings.${standing}`)}</Tag>
}
