import { useTranslations } from 'next-intl'
import { PartyLink } from '@/components/members/party-name'
import type { Project } from '@/lib/projects/view'

/** Who takes part beside the lead, each with its role. */
export function PartyRoles({ partners }: Pick<Project, 'partners'>) {
  const t = useTranslations('projects.facts')
  const words = useTranslations('words.partnerRoles')
  if (!partners.length) return <span className="text-ink-2">{t('noPartners')}</span>
  return (
    <ul>
      {partners.map(({ party, role }) => (
        <li key={`${party.slug} ${role}`}>
          <PartyLink party={party} /> <span className="text-ink-2">· {role ? words(role) : t('noRole')}</span>
        </li>
      ))}
    </ul>
  )
}
