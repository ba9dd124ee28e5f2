import { useLocale, useTranslations } from 'next-intl'
import { Select, TextField } from '@/components/ui/field'
import { FilterForm } from '@/components/ui/filter-form'
import type { PartyName } from '@/lib/people/directory'
import { type PeopleFilter, peopleStates } from '@/lib/people-filter'
import { PartyOptions } from './party-options'

type Props = { filter: PeopleFilter; parties: PartyName[] }

/** Leads to an address; nothing here needs a script. */
export function PeopleFilterForm({ filter, parties }: Props) {
  const t = useTranslations('admin.people')
  const locale = useLocale()
  return (
    <FilterForm action={`/${locale}/admin/people`} apply={t('apply')} label={t('filter')}>
      <div className="gap-x-4 sm:grid sm:grid-cols-3">
        <TextField defaultValue={filter.q} id="q" label={t('q')} maxLength={100} name="q" type="search" />
        <Select defaultValue={filter.party} id="party" label={t('party')} name="party">
          <option value="">{t('any')}</option>
          <PartyOptions parties={parties} />
        </Select>
        <Select defaultValue={filter.state} id="state" label={t('state')} name="state">
          <option value="">{t('any')}</option>
          {peopleStates.map((state) => (
            <option key={state} value={state}>
              {t(`states.${state}`)}
            </option>
          ))}
        </Select>
      </div>
    </FilterForm>
  )
}
