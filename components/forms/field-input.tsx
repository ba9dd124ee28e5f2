import { useTranslations } from 'next-intl'
import { useFieldLabel } from '@/components/entries/field-label'
import { Checkbox } from '@/components/ui/checkbox'
import { Details } from '@/components/ui/details'
import { Select, TextField } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { issueWords } from '@/components/workspace/issue-words'
import { fieldId, type Issue } from '@/components/workspace/issues'
import type { Option, Options } from '@/components/workspace/options'
import type { Figure, Multilingual, NamedFile } from '@/db/schema/content'
import type { Kind } from '@/db/vocabulary'
import type { FormField, Named } from '@/lib/entries/form'
import { FileInput } from './file-input'
import { TextsInput } from './texts-input'

export type InputProps = {
  kind: Kind
  field: Exclude<FormField, { input: 'rows' }>
  /** Where the value stands in the content. */
  path: (string | number)[]
  value: unknown
  options: Options
  issues: Issue[]
  /** Where one page has several such forms: what tells their fields apart. */
  scope?: string
}

/** The control, or the controls, for one field of a content. */
export function FieldInput({ kind, field, path, value, options, issues, scope }: InputProps) {
  const t = useTranslations('forms')
  const errors = useTranslations('errors')
  const words = useTranslations('words')
  const label = useFieldLabel()
  const hint = `hints.${kind}.${field.name}`
  const ofRow = `of.${path[0]}.${field.name}`
  const id = scope ? `${scope}-${fieldId(path)}` : fieldId(path)
  const issue = issues.find((one) => fieldId(one.path) === fieldId(path))
  const common = {
    id,
    label:
      path.length > 1
        ? t((t.has(ofRow as 'of.names.title') ? ofRow : `parts.${field.name}`) as 'parts.url')
        : label([field.name]),
    hint: t.has(hint as 'save') ? t(hint as 'save') : field.input === 'date' ? t('dateHint') : undefined,
    error: issue && issueWords(errors, issue),
  }
  const name = ['content', ...path].join('.')
  const word = (group: string, one: string) => words(`${group}.${one}` as 'kinds.act')
  switch (field.input) {
    case 'line':
    case 'date':
    case 'time':
      return (
        <TextField
          {...common}
          autoComplete="off"
          className={field.input !== 'line' || field.most < 50 ? 'max-w-60' : ''}
          defaultValue={String(value ?? '')}
          maxLength={field.input === 'line' ? field.most : 60}
          name={name}
          type={field.input === 'time' ? 'datetime-local' : undefined}
        />
      )
    case 'number':
      return (
        <TextField
          {...common}
          className="max-w-60"
          defaultValue={String(value ?? '')}
          max={field.most}
          min={field.least}
          name={name}
          step="any"
          type="number"
        />
      )
    case 'texts':
      return (
        <TextsInput {...common} field={field} issues={issues} path={path} value={value as Multilingual} />
      )
    case 'file':
      return <FileInput {...common} name={name} value={value as NamedFile | null} />
    case 'choice':
    case 'entry':
      return (
        <Select {...common} defaultValue={String(value ?? '')} name={name}>
          {!(field.input === 'choice' && field.always) && <option value="">{t('none')}</option>}
          {field.input === 'choice'
            ? field.words.map((one) => (
                <option key={one} value={one}>
                  {word(field.group, one)}
                </option>
              ))
            : optionsOf(options, field.kind).map((option) => (
                <option key={option.id} lang={option.lang} value={option.id}>
                  {option.label}
                </option>
              ))}
        </Select>
      )
    case 'choices':
    case 'entries': {
      const chosen = (value ?? []) as string[]
      const offered: Option[] =
        field.input === 'choices'
          ? field.words.map((one) => ({ id: one, label: word(field.group, one) }))
          : optionsOf(options, field.kind)
      const boxes = (
        <div className="grid gap-x-6 sm:grid-cols-2">
          {offered.map((option) => (
            <Checkbox
              defaultChecked={chosen.includes(option.id)}
              id={`${id}-${option.id}`}
              key={option.id}
              label={<span lang={option.lang}>{option.label}</span>}
              name={`${name}.${option.id}`}
            />
          ))}
        </div>
      )
      return (
        <Fieldset error={common.error} hint={common.hint} id={id} legend={common.label}>
          {offered.length > 6 ? (
            <Details open={Boolean(common.error)} summary={t('choose', { count: chosen.length })}>
              {boxes}
            </Details>
          ) : (
            boxes
          )}
        </Fieldset>
      )
    }
    case 'figure': {
      const figure = value as Figure | null
      return (
        <Fieldset error={common.error} hint={common.hint} id={id} legend={common.label}>
          <TextField
            className="max-w-60"
            defaultValue={figure ? String(figure.value) : ''}
            id={`${id}-value`}
            label={t('parts.value')}
            min={0}
            name={`${name}.value`}
            step="any"
            type="number"
          />
          <Checkbox
            defaultChecked={figure?.moreThan}
            id={`${id}-moreThan`}
            label={t('parts.moreThan')}
            name={`${name}.moreThan`}
          />
        </Fieldset>
      )
    }
  }
}

/** The same in each kind of mention: what can be chosen. */
function optionsOf(options: Options, kind: Named): Option[] {
  return {
    party: options.parties,
    body: options.bodies,
    agreement: options.agreements,
    series: options.series,
    meeting: options.meetings,
    membership: options.memberships,
    decision: options.decisions,
    action: options.actions,
    plan: options.plans,
    project: options.projects,
  }[kind]
}
