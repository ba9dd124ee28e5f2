import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Select, TextField } from '@/components/ui/field'
import { type MailFilter, mailStates } from '@/lib/mail-filter'

/** Leads to an address; nothing here needs a script. */
export function MailFilterForm({ filter }: { filter: MailFilter }) {
  const t = useTranslations('operations.mail')
  const locale = useLocale()
  return (
    <search aria-label={t('filter')}>
      <form action={`/${locale}/admin/mail`} method="get">
        <div className="gap-x-4 sm:grid sm:grid-cols-2">
          <TextField
            defaultValue={filter.to}
            id="to"
            label={t('to')}
            maxLength={200}
            name="to"
            type="search"
          />
          <Select defaultValue={filter.state} id="state" label={t('state')} name="state">
            <option value="">{t('any')}</option>
            {mailStates.map((state) => (
              <option key={state} value={state}>
                {t(`states.${state}`)}
              </option>
            ))}
          </Select>
        </div>
        <Button className="mt-4" type="submit">
          {t('apply')}
        </Button>
      </form>
    </search>
  )
}
