import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EdtfDate } from '@/components/dates/edtf-date'
import { PartyLink } from '@/components/members/party-name'
import { Notice } from '@/components/ui/notice'
import type { Force, ForceStep } from '@/lib/agreements/force'
import type { Agreement } from '@/lib/registry/agreement'
import type { PartyName } from '@/lib/registry/directory'
import { ClauseWords, NameList } from './clause-words'

type Props = { clause: Agreement['forceClause']; force: Force<PartyName> }

/** Whether, since when and for whom it is in force by its own clause, and how that follows from what is recorded. */
export function ForceSection({ clause, force }: Props) {
  const t = useTranslations('agreement.force')
  const { since, steps, parties, contradictions } = force
  const later = parties.filter((one) => since && one.since !== since)
  return (
    <>
      <p className="max-w-read font-strong">
        {since === null && t('notMet')}
        {since === '' && t('unknownDay')}
        {since && t.rich('since', { date: computedDate(since) })}
      </p>
      <ol className="mt-2 max-w-read list-decimal pl-5">
        {steps.map((step) => (
          <li key={step.step}>
            <Step clause={clause} since={since} step={step} />
          </li>
        ))}
      </ol>
      {later.length > 0 && (
        <>
          <p className="mt-3">{t('others')}</p>
          <ul className="list-disc pl-5">
            {later.map((one) => (
              <li key={one.party.slug}>
                <PartyLink party={one.party} /> ({computedDate(one.since)()})
              </li>
            ))}
          </ul>
        </>
      )}
      {contradictions.length > 0 && (
        <Notice title={t('contradiction')} tone="warn">
          {contradictions.map(({ party, recorded, computed }) => (
            <p key={`${party.slug} ${recorded}`}>
              {t.rich('recordedFor', {
                party: () => <PartyLink party={party} />,
                recorded: () => <EdtfDate text={recorded} />,
                computed: computedDate(computed),
              })}
            </p>
          ))}
          <p>{t('both')}</p>
        </Notice>
      )}
    </>
  )
}

function Step({
  step,
  clause,
  since,
}: {
  step: ForceStep<PartyName>
  clause: Props['clause']
  since: string | null
}) {
  const t = useTranslations('agreement.force')
  const words = useTranslations('words.delayUnits')
  switch (step.step) {
    case 'signatures':
    case 'approvals':
    case 'date':
      return <ClauseWords among={links(clause.among)} clause={clause} />
    case 'counted': {
      const { have, needed, lacking } = step
      return (
        <>
          {t(clause.condition === 'approvals' ? 'approvals' : 'signatures', { have, needed })}
          {lacking.length > 0 && (
            <span className="block">
              {t.rich('lacking', { parties: () => <NameList names={links(lacking)} /> })}
            </span>
          )}
        </>
      )
    }
    case 'left':
      return t.rich('left', { parties: () => <NameList names={links(step.parties)} /> })
    case 'met':
      return t.rich('met', { date: computedDate(step.date) })
    case 'delay':
      return t.rich('later', {
        delay: words(step.unit, { count: step.count }),
        date: computedDate(since ?? ''),
      })
  }
}

const computedDate = (date: string) => () => <EdtfDate style="computed" text={date} />

function links(parties: PartyName[]): ReactNode[] {
  return parties.map((party) => <PartyLink key={party.slug} party={party} />)
}
