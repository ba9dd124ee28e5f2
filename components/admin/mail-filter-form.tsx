import { useLocale, useTranslations } from 'next-intl'
import { Select, TextField } from '@/components/ui/field'
import { FilterForm } from '@/components/ui/filter-form'
import { type MailFilter, mailStates } from '@/lib/mail-filter'

/** Leads to an address; nothing here needs a script. */
export function MailFilterForm({ filter }: { filter: MailFilter }) {
  const t = useTranslations('operations.mail')
  const locale = useLocale()
  return (
    <FilterForm action={`/${locale}/admin/mail`} apply={t('apply')} label={t('filter')}>
      <div className="gap-x-4 sm:grid sm:grid-cols-2">
        <TextField defaultValue={filter.to} id="to" label={t('to')} maxLength={200} name="to" type="search" />
        <Select defaultValue={filter.state} id="state" label={t('state')} name="state">
          <option value="">{t('any')}</option>
          {mailStates.map((state) => (
            <option key={state} value={state}>
              {t(`states.${state}`)}
            </option>
          ))}
        </Select>
      </div>
    </FilterForm>
  )
}
