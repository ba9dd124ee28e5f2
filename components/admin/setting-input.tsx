import { useTranslations } from 'next-intl'
import { TextsInput } from '@/components/forms/texts-input'
import { Checkbox } from '@/components/ui/checkbox'
import { Select, TextArea, TextField } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { issueWords } from '@/components/workspace/issue-words'
import type { Multilingual } from '@/db/schema/content'
import type { SettingName } from '@/db/vocabulary'
import type { FormField } from '@/lib/entries/form'
import type { SettingIssue } from '@/lib/settings/shown'

type Props = {
  group: SettingName
  field: FormField
  value: unknown
  issues: SettingIssue[]
  machine?: string
}

/** The control, or the controls, for one setting. */
export function SettingInput({ group, field, value, issues, machine }: Props) {
  const t = useTranslations('settings')
  const errors = useTranslations('errors')
  const words = useTranslations('words')
  const key = `${group}.${field.name}`
  const issue = issues.find(({ path }) => path[0] === field.name)
  const name = `content.${field.name}`
  const hint = `hints.${key}` as 'hints.mail.from'
  const common = {
    id: `${group}-${field.name}`,
    label: t(`fields.${key}` as 'fields.mail.from'),
    hint: t.has(hint) ? t(hint, { machine: machine ?? '' }) : undefined,
    error: issue && issueWords(errors, issue),
  }
  const word = (of: string, one: string) => words(`${of}.${one}` as 'kinds.act')
  switch (field.input) {
    case 'texts':
      return (
        <TextsInput
          {...common}
          field={field}
          issues={issues}
          path={[field.name]}
          value={value as Multilingual}
        />
      )
    case 'line':
      return field.most > 1000 ? (
        <TextArea {...common} defaultValue={String(value)} name={name} rows={6} />
      ) : (
        <TextField
          {...common}
          autoComplete="off"
          className={field.most < 50 ? 'max-w-60' : ''}
          defaultValue={String(value)}
          maxLength={field.most}
          name={name}
        />
      )
    case 'number':
      return (
        <TextField
          {...common}
          className="max-w-40"
          defaultValue={String(value ?? '')}
          max={field.most}
          min={field.least}
          name={name}
          required
          type="number"
        />
      )
    case 'choice':
      return (
        <Select {...common} defaultValue={String(value ?? '')} name={name}>
          {!field.always && <option value="">{t('asMachine')}</option>}
          {field.words.map((one) => (
            <option key={one} value={one}>
              {word(field.group, one)}
            </option>
          ))}
        </Select>
      )
    case 'choices':
      return (
        <Fieldset error={common.error} hint={common.hint} id={common.id} legend={common.label}>
          {field.words.map((one) => (
            <Checkbox
              defaultChecked={(value as string[]).includes(one)}
              id={`${common.id}-${one}`}
              key={one}
              label={word(field.group, one)}
              name={`${name}.${one}`}
            />
          ))}
        </Fieldset>
      )
    default:
      return null
  }
}
