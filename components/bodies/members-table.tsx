import { useLocale, useTranslations } from 'next-intl'
import { DateOrGap, Gap } from '@/components/entries/gap'
import { Text } from '@/components/entries/text'
import { PartyHead, PartyLink } from '@/components/members/party-name'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import type { MembershipThen } from '@/lib/registry/growth'

/** The members of one class; each row can be linked to by the membership's permanent slug. */
export function MembersTable({ memberships, caption }: { memberships: MembershipThen[]; caption: string }) {
  const locale = useLocale()
  const t = useTranslations('register.membership')
  const words = useTranslations('words')
  const ended = memberships.some((membership) => membership.ended)
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Head>{t('member')}</Head>
          <Head>{t('kind')}</Head>
          <Head>{t('began')}</Head>
          {ended && <Head>{t('ended')}</Head>}
          <Head>{t('basis')}</Head>
        </tr>
      </thead>
      <tbody>
        {memberships.map((membership) => (
          <tr id={membership.slug} key={membership.slug}>
            <RowHead>
              <PartyHead party={membership.party} />
              {membership.revision > 1 && (
                <a
                  className="block text-sm font-normal"
                  href={`/${locale}/memberships/${membership.slug}/history`}
                >
                  {t('corrected')}
                </a>
              )}
            </RowHead>
            <Cell>{words(`partyKinds.${membership.party.kind}`)}</Cell>
            <Cell className="min-w-28">
              <DateOrGap text={membership.began} />
              {membership.belongs === 'possible' && (
                <span className="block text-ink-2 text-sm">{t('perhapsThen')}</span>
              )}
            </Cell>
            {ended && <Cell>{membership.ended && <DateOrGap text={membership.ended} />}</Cell>}
            <Cell className="min-w-32">
              {membership.basis ? words(`membershipBases.${membership.basis}`) : <Gap />}
              {membership.proposedBy.length > 0 && (
                <span className="block text-ink-2">
                  {t('proposedBy')}{' '}
                  {membership.proposedBy.map((party, place) => (
                    <span key={party.slug}>
                      {place > 0 && t('separator')}
                      <PartyLink party={party} />
                    </span>
                  ))}
                </span>
              )}
              {Object.keys(membership.note).length > 0 && (
                <span className="block text-ink-2 text-sm">
                  <Text texts={membership.note} />
                </span>
              )}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
