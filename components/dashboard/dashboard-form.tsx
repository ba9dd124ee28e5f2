import { useLocale, useTranslations } from 'next-intl'
import type { ProjectNames } from '@/components/projects-list/project-words'
import { Select, TextField } from '@/components/ui/field'
import { FilterForm } from '@/components/ui/filter-form'
import type { Multilingual } from '@/db/schema/content'
import { textFor } from '@/lib/multilingual'
import { none, type ProjectFilter } from '@/lib/registry/project-filter'

type Props = { filter: ProjectFilter; names: ProjectNames; sectors: string[]; path: string }

/** Of which party, body, sector and year, and as of which day; a form that leads to an address. */
export function DashboardForm({ filter, names, sectors, path }: Props) {
  const locale = useLocale()
  const t = useTranslations('projects.filter')
  const words = useTranslations('words.sectors')
  const any = <option value="">{t('any')}</option>
  const named = (all: Record<string, Multilingual>) =>
    Object.entries(all).map(([slug, texts]) => {
      const shown = textFor(texts, locale)
      return (
        <option key={slug} lang={shown?.lang} value={slug}>
          {shown?.text ?? slug}
        </option>
      )
    })
  return (
    <FilterForm
      action={`/${locale}${path}`}
      apply={useTranslations('register.filter')('apply')}
      label={t('label')}
    >
      <div className="gap-x-4 sm:grid sm:grid-cols-2 lg:grid-cols-5">
        <Select defaultValue={filter.party} id="party" label={t('party')} name="party">
          {any}
          {named(names.party)}
        </Select>
        <Select defaultValue={filter.body} id="body" label={t('body')} name="body">
          {any}
          {named(names.body)}
        </Select>
        <Select defaultValue={filter.sector} id="sector" label={t('sector')} name="sector">
          {any}
          {sectors.map((sector) => (
            <option key={sector} value={sector}>
              {words(sector)}
            </option>
          ))}
          <option value={none}>{t('noSector')}</option>
        </Select>
        <TextField
          defaultValue={filter.year === none ? '' : filter.year}
          id="year"
          inputMode="numeric"
          label={t('year')}
          maxLength={4}
          name="year"
          placeholder="2019"
        />
        <TextField
          defaultValue={filter.at}
          id="at"
          label={t('at')}
          maxLength={40}
          name="at"
          placeholder="2026-06"
        />
      </div>
    </FilterForm>
  )
}
