import { useLocale, useTranslations } from 'next-intl'
import { StandingTag } from '@/components/agreements/status-tag'
import { DateOrGap } from '@/components/entries/gap'
import { Text } from '@/components/entries/text'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import type { Commitment } from '@/lib/registry/commitments'
import type { Comparison, Pair } from '@/lib/registry/comparison'
import type { Party } from '@/lib/registry/parties'
import { PartyLink } from './party-name'

type Parties = { one: Party; other: Party }

/** Agreements of both, with where either stands. */
export function SharedAgreements({
  pairs,
  caption,
  ...parties
}: Parties & { pairs: Pair<Commitment>[]; caption: string }) {
  const locale = useLocale()
  const t = useTranslations('register.members.commitments')
  return (
    <Table caption={caption}>
      <Heads first={t('agreement')} {...parties} />
      <tbody>
        {pairs.map(({ one, other }) => (
          <tr key={one.slug}>
            <RowHead className="min-w-40">
              <a href={`/${locale}/agreements/${one.slug}`}>
                <Text original={one.originalLanguage} texts={one.title} />
              </a>
            </RowHead>
            {[one, other].map((commitment, place) => (
              <Cell key={place === 0 ? parties.one.slug : parties.other.slug}>
                <StandingTag standing={commitment.standing} />
                {commitment.since && (
                  <span className="block text-ink-2 text-sm">
                    {t('since')} <DateOrGap text={commitment.since} />
                  </span>
                )}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** Bodies to which both belong, and since when. */
export function SharedBodies({
  bodies,
  caption,
  ...parties
}: Parties & { bodies: Comparison['bodies']; caption: string }) {
  const locale = useLocale()
  const t = useTranslations('register')
  const words = useTranslations('words.membershipClasses')
  return (
    <Table caption={caption}>
      <Heads first={t('members.body')} {...parties} />
      <tbody>
        {bodies.map(({ slug, name, one, other }) => (
          <tr key={slug}>
            <RowHead className="min-w-40">
              <a href={`/${locale}/bodies/${slug}`}>
                <Text texts={name} />
              </a>
            </RowHead>
            {[one, other].map((membership) => (
              <Cell className="min-w-28" key={membership.slug}>
                <DateOrGap text={membership.began} />
                <span className="block text-ink-2 text-sm">
                  {words(membership.class)}
                  {membership.belongs === 'possible' && ` · ${t('membership.perhapsThen')}`}
                </span>
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Heads({ first, one, other }: Parties & { first: string }) {
  return (
    <thead>
      <tr>
        <Head>{first}</Head>
        <Head>
          <PartyLink party={one} />
        </Head>
        <Head>
          <PartyLink party={other} />
        </Head>
      </tr>
    </thead>
  )
}
