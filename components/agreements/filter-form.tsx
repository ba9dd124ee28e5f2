import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { facets as facetNames } from '@/db/vocabulary'
import type { Facets } from '@/lib/registry/facets'
import type { Filter } from '@/lib/registry/filter'
import { labelOf, type Names } from './choices'
import { Facet } from './facet'

type Props = { filter: Filter; facets: Facets; names: Names }

/** Search and filters as one form that leads to an address; nothing here needs a script. */
export function FilterForm({ filter, facets, names }: Props) {
  const locale = useLocale()
  const format = useFormatter()
  const register = useTranslations('register')
  const words = useTranslations('words')
  const say = { words, register, names }
  const usual = filter.q ? 'relevance' : 'newest'
  return (
    <search>
      <form action={`/${locale}/agreements`} method="get">
        <TextField
          defaultValue={filter.q}
          hint={register('filter.searchHint')}
          id="q"
          label={register('filter.search')}
          maxLength={200}
          name="q"
          type="search"
        />
        {filter.sort !== usual && <input name="sort" type="hidden" value={filter.sort} />}
        <Button className="mt-3 w-full" type="submit">
          {register('filter.searchButton')}
        </Button>
        <details className="mt-5 lg:[&::details-content]:[block-size:auto] lg:[&::details-content]:[content-visibility:visible]">
          <summary className="min-h-10 w-fit cursor-pointer py-2 font-strong lg:list-none">
            <h2 className="inline text-lg">{register('filter.heading')}</h2>
          </summary>
          {facetNames.map((name) => (
            <Facet
              choices={facets.counts[name].map(({ value, count }) => ({
                value,
                count: format.number(count),
                chosen: filter[name].some((chosen) => chosen === value),
                ...labelOf(name, value, locale, say),
              }))}
              key={name}
              legend={words(`facets.${name}`)}
              more={register('filter.more')}
              none={register('filter.none')}
              other={register('filter.other')}
              name={name}
            />
          ))}
          <fieldset className="mt-5">
            <legend className="font-strong">{register('filter.period')}</legend>
            <p className="text-ink-2 text-sm">{register('filter.periodHint')}</p>
            <div className="grid grid-cols-2 gap-3">
              <TextField
                defaultValue={filter.from}
                id="from"
                label={register('filter.from')}
                maxLength={20}
                name="from"
              />
              <TextField
                defaultValue={filter.to}
                id="to"
                label={register('filter.to')}
                maxLength={20}
                name="to"
              />
            </div>
          </fieldset>
          <Button className="mt-5 w-full" type="submit">
            {register('filter.apply')}
          </Button>
        </details>
      </form>
    </search>
  )
}
