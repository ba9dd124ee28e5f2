import { useTranslations } from 'next-intl'
import { PartyLink } from '@/components/members/party-name'
import type { MembershipClass } from '@/db/vocabulary'
import { membershipClasses } from '@/db/vocabulary'
import type { MembershipThen } from '@/lib/registry/growth'

/** Who belonged on the day, by class, and who may have. */
export function BelongingList({ memberships }: { memberships: MembershipThen[] }) {
  const t = useTranslations('growth')
  const groups = useTranslations('register.bodies.groups')
  const some = memberships.some(({ belongs }) => belongs !== 'none')
  if (!some) return <p className="text-ink-2">{t('nobody')}</p>
  return (
    <ul>
      {membershipClasses.flatMap((known) =>
        (['certain', 'possible'] as const).map((belongs) => (
          <Line
            key={`${known} ${belongs}`}
            label={belongs === 'certain' ? groups(known) : t('perhaps', { group: groups(known) })}
            memberships={memberships.filter((one) => one.class === known && one.belongs === belongs)}
          />
        )),
      )}
    </ul>
  )
}

function Line({
  label,
  memberships,
}: {
  label: string
  memberships: { class: MembershipClass; party: MembershipThen['party'] }[]
}) {
  const register = useTranslations('register')
  const parties = [...new Map(memberships.map(({ party }) => [party.slug, party])).values()]
  if (!parties.length) return null
  return (
    <li className="mb-2">
      <strong>{label}</strong>
      {register('colon')}
      {parties.map((party, place) => (
        <span key={party.slug}>
          {place > 0 && register('membership.separator')}
          <PartyLink party={party} />
        </span>
      ))}
    </li>
  )
}
