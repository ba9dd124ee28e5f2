import { useLocale, useTranslations } from 'next-intl'
import { Select } from '@/components/ui/field'
import { FilterForm } from '@/components/ui/filter-form'
import type { Multilingual } from '@/db/schema/content'
import { actKinds, notificationKinds } from '@/db/vocabulary'
import { textFor } from '@/lib/multilingual'
import type { NotificationFilter } from '@/lib/registry/notification-filter'

type Props = {
  filter: NotificationFilter
  /** By slug. */
  names: { party: Record<string, Multilingual>; body: Record<string, Multilingual> }
  subjects: string[]
}

/** Filters as a form that leads to an address; nothing here needs a script. */
export function NotificationFilterForm({ filter, names, subjects }: Props) {
  const locale = useLocale()
  const t = useTranslations('notifications.filter')
  const words = useTranslations('words')
  const named = (of: Record<string, Multilingual>) =>
    Object.entries(of).map(([slug, name]) => {
      const shown = textFor(name, locale)
      return (
        <option key={slug} lang={shown?.lang} value={slug}>
          {shown?.text ?? slug}
        </option>
      )
    })
  const any = <option value="">{t('any')}</option>
  return (
    <FilterForm action={`/${locale}/notifications`} apply={t('apply')} label={t('label')}>
      {filter.agreement && <input name="agreement" type="hidden" value={filter.agreement} />}
      <div className="gap-x-4 sm:grid sm:grid-cols-2 lg:grid-cols-4">
        <Select defaultValue={filter.party} id="party" label={t('party')} name="party">
          {any}
          {named(names.party)}
        </Select>
        <Select defaultValue={filter.kind} id="kind" label={t('kind')} name="kind">
          {any}
          <optgroup label={t('kinds')}>
            {notificationKinds.map((kind) => (
              <option key={kind} value={kind}>
                {words(`notificationKinds.${kind}`)}
              </option>
            ))}
          </optgroup>
          <optgroup label={t('acts')}>
            {actKinds.map((act) => (
              <option key={act} value={act}>
                {words(`actKinds.${act}`)}
              </option>
            ))}
          </optgroup>
        </Select>
        <Select defaultValue={filter.subject} id="subject" label={t('subject')} name="subject">
          {any}
          {subjects.map((subject) => (
            <option key={subject} value={subject}>
              {words(`subjects.${subject}`)}
            </option>
          ))}
        </Select>
        <Select defaultValue={filter.body} id="body" label={t('body')} name="body">
          {any}
          {named(names.body)}
        </Select>
      </div>
    </FilterForm>
  )
}
