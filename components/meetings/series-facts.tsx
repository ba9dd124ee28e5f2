import { useLocale, useTranslations } from 'next-intl'
import { Gap } from '@/components/entries/gap'
import { Text } from '@/components/entries/text'
import { PartyLink } from '@/components/members/party-name'
import { DescriptionList } from '@/components/ui/description-list'
import type { Series } from '@/lib/registry/series'

/** The record of a series: how often it meets, and whose turn it is to host. */
export function SeriesFacts({ series, permanent }: { series: Series; permanent: string }) {
  const locale = useLocale()
  const t = useTranslations('meetings')
  const register = useTranslations('register')
  const { body, interval, rotation, next } = series
  return (
    <DescriptionList
      items={[
        {
          term: t('body'),
          description: body ? (
            <a href={`/${locale}/bodies/${body.slug}`}>
              <Text texts={body.name} />
            </a>
          ) : (
            <Gap />
          ),
        },
        {
          term: t('interval'),
          description: interval ? t(`every.${interval.unit}`, { count: interval.count }) : <Gap />,
        },
        {
          term: t('rotation'),
          description: rotation.length ? (
            <ol className="list-decimal pl-5">
              {rotation.map((party) => (
                <li key={party.slug}>
                  <PartyLink party={party} />
                </li>
              ))}
            </ol>
          ) : (
            <Gap />
          ),
        },
        ...(next ? [{ term: t('nextHost'), description: <PartyLink party={next} /> }] : []),
        { term: register('registerNumber'), description: series.number },
        { term: register('permanent'), description: <a href={permanent}>{permanent}</a> },
      ]}
    />
  )
}
