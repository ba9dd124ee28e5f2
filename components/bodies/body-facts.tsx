import { useLocale, useTranslations } from 'next-intl'
import { DateOrGap, Gap } from '@/components/entries/gap'
import { Text } from '@/components/entries/text'
import { DescriptionList } from '@/components/ui/description-list'
import type { Figure } from '@/db/schema/content'
import type { Body } from '@/lib/registry/bodies'

/** The record of a body; what is not recorded is shown as a gap, and 'more than' stays. */
export function BodyFacts({ body, permanent }: { body: Body; permanent: string }) {
  const locale = useLocale()
  const t = useTranslations('register')
  const words = useTranslations('words.bodyKinds')
  const figure = (of: Figure | null, unit: 'area' | 'population') =>
    of ? t(`bodies.${unit}${of.moreThan ? 'MoreThan' : 'Exact'}`, { value: of.value }) : <Gap />
  const link = ({ slug, name }: { slug: string; name: Body['name'] }) => (
    <a href={`/${locale}/bodies/${slug}`}>
      <Text texts={name} />
    </a>
  )
  return (
    <DescriptionList
      items={[
        { term: t('bodies.kind'), description: words(body.kind) },
        { term: t('bodies.formed'), description: <DateOrGap text={body.formed} /> },
        ...(body.ended ? [{ term: t('bodies.ended'), description: <DateOrGap text={body.ended} /> }] : []),
        ...(body.follows ? [{ term: t('bodies.follows'), description: link(body.follows) }] : []),
        {
          term: t('bodies.scope'),
          description: Object.keys(body.scope).length ? <Text texts={body.scope} /> : <Gap />,
        },
        { term: t('bodies.area'), description: figure(body.area, 'area') },
        { term: t('bodies.population'), description: figure(body.population, 'population') },
        ...(body.partOf ? [{ term: t('bodies.partOf'), description: link(body.partOf) }] : []),
        ...(body.parts.length
          ? [
              {
                term: t('bodies.parts'),
                description: (
                  <ul>
                    {body.parts.map((part) => (
                      <li key={part.slug}>{link(part)}</li>
                    ))}
                  </ul>
                ),
              },
            ]
          : []),
        { term: t('registerNumber'), description: body.number },
        { term: t('permanent'), description: <a href={permanent}>{permanent}</a> },
      ]}
    />
  )
}
