import { useLocale, useTranslations } from 'next-intl'
import { Select, TextField } from '@/components/ui/field'
import { FilterForm } from '@/components/ui/filter-form'
import type { Multilingual } from '@/db/schema/content'
import { meetingKinds, meetingStates } from '@/db/vocabulary'
import { textFor } from '@/lib/multilingual'
import type { MeetingFilter } from '@/lib/registry/meeting-filter'

type Props = {
  filter: MeetingFilter
  /** By slug. */
  names: { party: Record<string, Multilingual>; body: Record<string, Multilingual> }
}

/** Filters as a form that leads to an address; nothing here needs a script. */
export function MeetingFilterForm({ filter, names }: Props) {
  const locale = useLocale()
  const t = useTranslations('calendar.filter')
  const words = useTranslations('words')
  const any = <option value="">{t('any')}</option>
  return (
    <FilterForm action={`/${locale}/meetings`} apply={t('apply')} label={t('label')}>
      <div className="gap-x-4 sm:grid sm:grid-cols-2 lg:grid-cols-4">
        {(['body', 'party'] as const).map((name) => (
          <Select defaultValue={filter[name]} id={name} key={name} label={t(name)} name={name}>
            {any}
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
        <Select defaultValue={filter.kind} id="kind" label={t('kind')} name="kind">
          {any}
          {meetingKinds.map((kind) => (
            <option key={kind} value={kind}>
              {words(`meetingKinds.${kind}`)}
            </option>
          ))}
        </Select>
        <Select defaultValue={filter.state} id="state" label={t('state')} name="state">
          {any}
          {meetingStates.map((state) => (
            <option key={state} value={state}>
              {words(`meetingStates.${state}`)}
            </option>
          ))}
        </Select>
        <TextField defaultValue={filter.place} id="place" label={t('place')} maxLength={100} name="place" />
        {(['from', 'to'] as const).map((name) => (
          <TextField
            defaultValue={filter[name]}
            id={name}
            key={name}
            label={t(name)}
            maxLength={40}
            name={name}
            placeholder="2026-12"
          />
        ))}
      </div>
    </FilterForm>
  )
}
