import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Select, TextField } from '@/components/ui/field'
import { FilterForm } from '@/components/ui/filter-form'
import type { Multilingual } from '@/db/schema/content'
import { healths, projectKinds, projectStages } from '@/db/vocabulary'
import { textFor } from '@/lib/multilingual'
import { attentionKinds, none, open, type ProjectFilter } from '@/lib/registry/project-filter'
import { attentionName, type ProjectNames } from './project-words'

type Props = { filter: ProjectFilter; names: ProjectNames; sectors: string[] }

/** Filters as a form that leads to an address; nothing here needs a script. */
export function ProjectFilterForm({ filter, names, sectors }: Props) {
  const t = useTranslations('projects')
  const words = useTranslations('words')
  const health = [...healths.map((one) => [one, words(`healths.${one}`)] as const)]
  const choices = [
    ['attention', attentionKinds.map((kind) => [kind, attentionName(kind, { projects: t, words })] as const)],
    [
      'stage',
      [
        [open, t('filter.open')],
        ...projectStages.map((one) => [one, words(`projectStages.${one}`)] as const),
      ],
    ],
    ['health', [...health, [none, t('noReport')]]],
    ['derived', [...health, [none, t('filter.noDates')]]],
    [
      'sector',
      [...sectors.map((one) => [one, words(`sectors.${one}`)] as const), [none, t('filter.noSector')]],
    ],
    ['kind', projectKinds.map((one) => [one, words(`projectKinds.${one}`)] as const)],
  ] as const
  return (
    <FilterForm
      action={`/${useLocale()}/projects`}
      apply={useTranslations('register.filter')('apply')}
      label={t('filter.label')}
    >
      <div className="gap-x-4 sm:grid sm:grid-cols-2 lg:grid-cols-4">
        {choices.map(([name, values]) => (
          <Choice filter={filter} key={name} name={name}>
            {values.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Choice>
        ))}
        {(['lead', 'partner', 'party'] as const).map((name) => (
          <Choice filter={filter} key={name} name={name}>
            <Named names={names.party} />
          </Choice>
        ))}
        <Choice filter={filter} name="body">
          <Named names={names.body} />
          <option value={none}>{t('filter.noBody')}</option>
        </Choice>
        <Choice filter={filter} name="intention">
          <Named names={names.intention} />
        </Choice>
        <TextField
          defaultValue={filter.year === none ? '' : filter.year}
          id="year"
          inputMode="numeric"
          label={t('filter.year')}
          maxLength={4}
          name="year"
          placeholder="2019"
        />
        <TextField
          defaultValue={filter.at}
          id="at"
          label={t('filter.at')}
          maxLength={40}
          name="at"
          placeholder="2026-06"
        />
      </div>
    </FilterForm>
  )
}

type ChoiceName = 'attention' | 'stage' | 'health' | 'derived' | 'sector' | 'kind'
type NamedName = 'lead' | 'partner' | 'party' | 'body' | 'intention'
type ChoiceProps = { name: ChoiceName | NamedName; filter: ProjectFilter; children: ReactNode }

function Choice({ name, filter, children }: ChoiceProps) {
  const t = useTranslations('projects.filter')
  return (
    <Select defaultValue={filter[name]} id={name} label={t(name)} name={name}>
      <option value="">{t('any')}</option>
      {children}
    </Select>
  )
}

function Named({ names }: { names: Record<string, Multilingual> }) {
  const locale = useLocale()
  return Object.entries(names).map(([slug, texts]) => {
    const shown = textFor(texts, locale)
    return (
      <option key={slug} lang={shown?.lang} value={slug}>
        {shown?.text ?? slug}
      </option>
    )
  })
}
