import { useLocale, useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import { Select, TextField } from '@/components/ui/field'
import { FilterForm } from '@/components/ui/filter-form'
import { events, kinds } from '@/db/vocabulary'
import type { AuditFilter } from '@/lib/audit-filter'
import type { PartyName } from '@/lib/people/directory'
import { PartyOptions } from './party-options'

type Props = { filter: AuditFilter; parties: PartyName[] }

/** Leads to an address; nothing here needs a script. */
export function AuditFilterForm({ filter, parties }: Props) {
  const t = useTranslations('admin.audit.filter')
  const words = useTranslations('words')
  const locale = useLocale()
  const any = <option value="">{t('any')}</option>
  const sorted = (of: { value: string; label: string }[]) =>
    of
      .sort((a, b) => a.label.localeCompare(b.label, locale))
      .map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))
  return (
    <FilterForm action={`/${locale}/admin/audit`} apply={t('apply')} label={t('label')}>
      {filter.person && <input name="person" type="hidden" value={filter.person} />}
      <div className="gap-x-4 sm:grid sm:grid-cols-2 lg:grid-cols-4">
        <TextField defaultValue={filter.who} id="who" label={t('who')} maxLength={100} name="who" />
        <Select defaultValue={filter.party} id="party" label={t('party')} name="party">
          {any}
          <PartyOptions parties={parties} />
        </Select>
        <Select defaultValue={filter.event} id="event" label={t('event')} name="event">
          {any}
          {sorted(events.map((value) => ({ value, label: words(`events.${value}`) })))}
        </Select>
        <Select defaultValue={filter.kind} id="kind" label={t('kind')} name="kind">
          {any}
          {sorted(kinds.map((value) => ({ value, label: words(`kinds.${value}`) })))}
        </Select>
        <TextField defaultValue={filter.entry} id="entry" label={t('entry')} maxLength={200} name="entry" />
        <TextField defaultValue={filter.from} id="from" label={t('from')} name="from" type="date" />
        <TextField defaultValue={filter.to} id="to" label={t('to')} name="to" type="date" />
      </div>
      <div className="mt-3">
        <Checkbox
          defaultChecked={filter.show === 'refusals'}
          id="show"
          label={t('refusals')}
          name="show"
          value="refusals"
        />
      </div>
    </FilterForm>
  )
}
