import { useTranslations } from 'next-intl'
import { membershipClasses } from '@/db/vocabulary'
import type { MembershipThen } from '@/lib/registry/growth'
import { MembersTable } from './members-table'

type Props = {
  memberships: MembershipThen[]
  /** Whether those whose membership is over are listed as well, apart. */
  former: boolean
}

/** Who belongs on the day, class by class. */
export function MembersByClass({ memberships, former }: Props) {
  const t = useTranslations('register.bodies')
  const groups = membershipClasses.map((known) => ({
    id: known,
    group: t(`groups.${known}`),
    rows: memberships.filter((one) => one.class === known && one.belongs !== 'none'),
  }))
  const over = memberships.filter(({ belongs }) => belongs === 'none')
  const all = former ? [...groups, { id: 'former', group: t('former'), rows: over }] : groups
  const shown = all.filter(({ rows }) => rows.length > 0)
  if (!shown.length) return <p className="mt-6 text-ink-2">{t('nobodyThen')}</p>
  return shown.map(({ id, group, rows }) => (
    <div className="mt-6" key={id}>
      <h3 className="mb-2">{t('ofClass', { group, count: rows.length })}</h3>
      <MembersTable caption={t('membersCaption', { group })} memberships={rows} />
    </div>
  ))
}
