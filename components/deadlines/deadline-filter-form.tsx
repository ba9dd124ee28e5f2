import { useLocale, useTranslations } from 'next-intl'
import { Select } from '@/components/ui/field'
import { FilterForm } from '@/components/ui/filter-form'
import type { Multilingual } from '@/db/schema/content'
import { textFor } from '@/lib/multilingual'
import type { DeadlineFilter } from '@/lib/registry/deadline-filter'

type Props = {
  filter: DeadlineFilter
  /** By slug. */
  names: { party: Record<string, Multilingual>; body: Record<string, Multilingual> }
}

/** Filters as a form that leads to an address; nothing here needs a script. */
export function DeadlineFilterForm({ filter, names }: Props) {
  const locale = useLocale()
  const t = useTranslations('deadlines.filter')
  return (
    <FilterForm action={`/${locale}/deadlines`} apply={t('apply')} label={t('label')}>
      <div className="gap-x-4 sm:grid sm:grid-cols-2 lg:grid-cols-4">
        {(['party', 'body'] as const).map((name) => (
          <Select defaultValue={filter[name]} id={name} key={name} label={t(name)} name={name}>
            <option value="">{t('any')}</option>
            {Object.entries(names[name]).map(([slug, texts]) => {
              const shown = textFor(texts, locale)
              return (
                <option key={slug} lang={shown?.lang} value={slug}>
                  {shown?.text ?? slug}
                </option>
              )
            })}
          </Select>
        ))}
      </div>
    </FilterForm>
  )
}
