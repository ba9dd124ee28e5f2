import { useLocale, useTranslations } from 'next-intl'
import { DateOrGap, Gap } from '@/components/entries/gap'
import { Text } from '@/components/entries/text'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import type { MembershipOfPartyThen } from '@/lib/registry/parties'

/** The bodies a party belongs to, or belonged. */
export function MembershipsTable({ memberships }: { memberships: MembershipOfPartyThen[] }) {
  const locale = useLocale()
  const t = useTranslations('register')
  const words = useTranslations('words')
  return (
    <Table caption={t('members.membershipsHeading')}>
      <thead>
        <tr>
          <Head>{t('members.body')}</Head>
          <Head>{t('membership.class')}</Head>
          <Head>{t('membership.began')}</Head>
          <Head>{t('membership.basis')}</Head>
        </tr>
      </thead>
      <tbody>
        {memberships.map((membership) => (
          <tr key={membership.slug}>
            <RowHead className="min-w-32">
              <a href={`/${locale}/bodies/${membership.body.slug}#${membership.slug}`}>
                <Text texts={membership.body.name} />
              </a>
            </RowHead>
            <Cell>{words(`membershipClasses.${membership.class}`)}</Cell>
            <Cell className="min-w-28">
              <DateOrGap text={membership.began} />
              {membership.belongs === 'possible' && (
                <span className="block text-ink-2 text-sm">{t('membership.perhapsThen')}</span>
              )}
              {membership.ended && (
                <span className="block text-ink-2">
                  {t('membership.ended')}
                  {t('colon')}
                  <DateOrGap text={membership.ended} />
                </span>
              )}
            </Cell>
            <Cell>{membership.basis ? words(`membershipBases.${membership.basis}`) : <Gap />}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
