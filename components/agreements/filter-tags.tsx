import { useLocale, useTranslations } from 'next-intl'
import { edtfWords } from '@/components/dates/edtf-date'
import { Icon } from '@/components/ui/icon'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { facets } from '@/db/vocabulary'
import { type Filter, isNarrowed, searchOf, withChange } from '@/lib/registry/filter'
import { labelOf, type Names } from './choices'

type FilterTag = { key: string; name: string; label: string; lang?: string; without: Filter }

/** What narrows the list, each as a link to the list without it. */
export function FilterTags({ filter, names }: { filter: Filter; names: Names }) {
  const locale = useLocale()
  const register = useTranslations('register')
  const words = useTranslations('words')
  const dates = useTranslations('dates')
  if (!isNarrowed(filter)) return null
  const say = { words, register, names }
  const tags: FilterTag[] = [
    ...(filter.q
      ? [
          {
            key: 'q',
            name: register('filter.search'),
            label: filter.q,
            // The reader's own words, in whatever language.
            lang: '',
            without: withChange(filter, { q: '' }),
          },
        ]
      : []),
    ...facets.flatMap((facet) =>
      filter[facet].map((value) => ({
        key: `${facet} ${value}`,
        name: words(`facets.${facet}`),
        ...labelOf(facet, value, locale, say),
        without: withChange(filter, { [facet]: filter[facet].filter((other) => other !== value) }),
      })),
    ),
    ...(['from', 'to'] as const).flatMap((side) =>
      filter[side]
        ? [
            {
              key: side,
              name: register(`filter.${side}`),
              label: edtfWords(dates, locale, filter[side]),
              without: withChange(filter, { [side]: '' }),
            },
          ]
        : [],
    ),
  ]
  return (
    <ul aria-label={register('filter.chosen')} className="no-print mt-3 flex flex-wrap items-center gap-2">
      {tags.map((tag) => (
        <li key={tag.key}>
          <a
            className="inline-flex min-h-8 items-center gap-1.5 rounded-md border border-line-strong bg-surface px-2 text-ink text-table no-underline visited:text-ink hover:underline pointer-coarse:min-h-11"
            href={`/${locale}/agreements${searchOf(tag.without)}`}
          >
            <VisuallyHidden>{register('filter.remove')} </VisuallyHidden>
            <span>
              {tag.name}
              {register('colon')}
              <span lang={tag.lang}>{tag.label}</span>
            </span>
            <Icon name="cross" />
          </a>
        </li>
      ))}
      <li>
        <a
          className="inline-flex min-h-8 items-center pointer-coarse:min-h-11"
          href={`/${locale}/agreements`}
        >
          {register('filter.clear')}
        </a>
      </li>
    </ul>
  )
}
