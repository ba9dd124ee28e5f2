import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Gap } from '@/components/entries/gap'
import { Text } from '@/components/entries/text'
import { DescriptionList } from '@/components/ui/description-list'
import type { Multilingual } from '@/db/schema/content'
import type { Party } from '@/lib/registry/parties'
import { FormerNames } from './former-names'

/** The record of a party; what is not recorded is shown as a gap. A body has no place of its own. */
export function PartyFacts({ party, permanent }: { party: Party; permanent: string }) {
  const locale = useLocale()
  const t = useTranslations('register')
  const words = useTranslations('words.partyKinds')
  const text = (texts: Multilingual) => (Object.keys(texts).length ? <Text texts={texts} /> : <Gap />)
  const countries = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' })
  return (
    <DescriptionList
      items={[
        { term: t('members.kind'), description: words(party.kind) },
        ...(party.body
          ? [
              {
                term: t('members.body'),
                description: <a href={`/${locale}/bodies/${party.body}`}>{t('members.theBody')}</a>,
              },
            ]
          : [
              { term: t('members.country'), description: countries.of(party.country) ?? party.country },
              { term: t('members.province'), description: text(party.province) },
              { term: t('members.codeLong'), description: party.code || <Gap /> },
              ...(party.isoCode ? [{ term: 'ISO 3166-2', description: party.isoCode }] : []),
              ...(party.wikidata ? [{ term: 'Wikidata', description: party.wikidata }] : []),
              { term: t('members.position'), description: <Position party={party} /> },
              { term: t('members.ports'), description: text(party.ports) },
            ]),
        { term: t('members.focalPost'), description: text(party.focalPost) },
        ...(party.formerNames.length
          ? [{ term: t('members.formerNames'), description: <FormerNames names={party.formerNames} /> }]
          : []),
        { term: t('registerNumber'), description: party.number },
        { term: t('permanent'), description: <a href={permanent}>{permanent}</a> },
      ]}
    />
  )
}

function Position({ party: { latitude, longitude } }: { party: Party }) {
  const t = useTranslations('register.members')
  const format = useFormatter()
  const degrees = (value: number) =>
    format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  if (latitude === null || longitude === null) return <Gap />
  return t('coordinates', { latitude: degrees(latitude), longitude: degrees(longitude) })
}
