import { useLocale, useTranslations } from 'next-intl'
import { Select } from '@/components/ui/field'
import { FilterForm } from '@/components/ui/filter-form'
import type { Multilingual } from '@/db/schema/content'
import { actionStates } from '@/db/vocabulary'
import { textFor } from '@/lib/multilingual'
import type { ActionFilter } from '@/lib/registry/action-filter'

type Props = {
  filter: ActionFilter
  /** By slug. */
  names: { party: Record<string, Multilingual>; body: Record<string, Multilingual> }
}

/** Filters as a form that leads to an address; nothing here needs a script. */
export function ActionFilterForm({ filter, names }: Props) {
  const locale = useLocale()
  const t = useTranslations('actions.filter')
  const words = useTranslations('words.actionStates')
  const named = (of: Record<string, Multilingual>) =>
    Object.entries(of).map(([slug, name]) => {
      const shown = textFor(name, locale)
      return (
        <option key={slug} lang={shown?.lang} value={slug}>
          {shown?.text ?? slug}
        </option>
      )
    })
  return (
    <FilterForm action={`/${locale}/actions`} apply={t('apply')} label={t('label')}>
      <div className="gap-x-4 sm:grid sm:grid-cols-2 lg:grid-cols-4">
        <Select defaultValue={filter.state} id="state" label={t('state')} name="state">
          <option value="unfinished">{t('unfinished')}</option>
          <option value="overdue">{t('overdue')}</option>
          {actionStates.map((state) => (
            <option key={state} value={state}>
              {words(state)}
            </option>
          ))}
          <option value="all">{t('all')}</option>
        </Select>
        <Select defaultValue={filter.owner} id="owner" label={t('owner')} name="owner">
          <option value="">{t('any')}</option>
          {named(names.party)}
        </Select>
        <Select defaultValue={filter.body} id="body" label={t('body')} name="body">
          <option value="">{t('any')}</option>
          {named(names.body)}
        </Select>
      </div>
    </FilterForm>
  )
}
