import { useLocale, useTranslations } from 'next-intl'
import { Details } from '@/components/ui/details'
import type { Kind } from '@/db/vocabulary'

const kinds = {
  memberships: 'membership',
  parties: 'party',
  bodies: 'body',
  invitations: 'admission',
  ports: 'port',
  plans: 'plan',
  series: 'series',
  meetings: 'meeting',
  decisions: 'decision',
  actions: 'action',
  issues: 'issue',
  projects: 'project',
} as const

/** The kinds with a short form, each with the way to a new one. */
export function StartOthers({ mayStart }: { mayStart: (kind: Kind) => boolean }) {
  const t = useTranslations('forms')
  const locale = useLocale()
  return (
    <Details summary={t('others')}>
      <ul>
        {Object.entries(kinds)
          .filter(([, kind]) => mayStart(kind))
          .map(([place, kind]) => (
            <li key={place}>
              <a className="inline-flex min-h-10 items-center" href={`/${locale}/workspace/${place}/new`}>
                {t(`titles.${kind}.new`)}
              </a>
            </li>
          ))}
        <li>
          <a className="inline-flex min-h-10 items-center" href={`/${locale}/workspace/memberships`}>
            {t('propose.memberships')}
          </a>
        </li>
      </ul>
    </Details>
  )
}
