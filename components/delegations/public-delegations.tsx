import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { PartyLink } from '@/components/members/party-name'
import { Tag } from '@/components/ui/tag'
import { OwnLine } from '@/components/workspace/own-words'
import { inOrderOfRole, inProtocolOrder } from '@/lib/delegations/order'
import type { MeetingQuorum, PublicDelegation } from '@/lib/registry/delegations'
import { QuorumSentence } from './quorum-sentence'

type Props = { delegations: PublicDelegation[]; first: string[]; quorum: MeetingQuorum | null }

/** The delegations to a meeting in protocol order, and whether enough of them came; nothing is drawn where there is none. */
export function PublicDelegations({ delegations, first, quorum }: Props) {
  const t = useTranslations('delegations')
  const locale = useLocale()
  if (!delegations.length) return null
  const parties = inProtocolOrder(
    delegations.map(({ party }) => party),
    first,
    locale,
  )
  return (
    <Section id="delegations" title={t('all')}>
      {quorum && <QuorumSentence {...quorum} />}
      <ol className="mt-3 border-line border-t">
        {parties.map((party) => (
          <DelegationItem
            delegation={delegations.find((one) => one.party.slug === party.slug)!}
            key={party.slug}
          />
        ))}
      </ol>
      <p className="mt-2 max-w-read text-ink-2">{t('list.order')}</p>
    </Section>
  )
}

function DelegationItem({ delegation: { party, attended, people } }: { delegation: PublicDelegation }) {
  const t = useTranslations('delegations')
  const words = useTranslations('words.delegateRoles')
  return (
    <li className="border-line border-b py-3">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <PartyLink party={party} />
        {attended !== null && (
          <Tag icon={attended ? 'check' : 'cross'} tone={attended ? 'ok' : 'neutral'}>
            {t(attended ? 'attendance.present' : 'attendance.absent')}
          </Tag>
        )}
      </p>
      <ul className="text-ink-2">
        {inOrderOfRole(people).map(({ role, office, name, position }) => (
          <li key={position}>
            {office || name ? t('public.role', { role: words(role) }) : words(role)}
            {office && name
              ? t.rich('public.named', {
                  office: () => <OwnLine>{office}</OwnLine>,
                  name: () => <OwnLine>{name}</OwnLine>,
                })
              : (office || name) && <OwnLine>{office || name || ''}</OwnLine>}
          </li>
        ))}
      </ul>
    </li>
  )
}
