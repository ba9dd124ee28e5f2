import { useLocale, useTranslations } from 'next-intl'
import { FieldInput } from '@/components/forms/field-input'
import { FieldRows } from '@/components/forms/field-rows'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { TextArea } from '@/components/ui/field'
import type { Issue } from '@/components/workspace/issues'
import type { Options } from '@/components/workspace/options'
import { updateFields } from '@/lib/projects/form'
import type { UpdateContent } from '@/lib/projects/update-schema'
import { TimeField } from './time-field'

type Props = {
  /** Where it is sent to, and what goes with it unseen. */
  action: string
  hidden?: Record<string, string | number>
  /** The times to choose from; none where the update has its time. */
  times?: string[]
  content: Partial<UpdateContent>
  options: Options
  issues: Issue[]
  /** Why it is corrected; null where it is new. */
  changeNote: string | null
  /** A delegate's update first goes to the head. */
  forEndorsement: boolean
}

/** Asked only where there is something to say: folded away until then. */
const folded = { money: ['spent', 'currency'], evidence: ['evidence'] } as const
const foldedNames: string[] = Object.values(folded).flat()

/** What the lead says of a project: one column, which needs no script. */
export function UpdateForm(props: Props) {
  const { action, hidden = {}, times, content, options, issues, changeNote, forEndorsement } = props
  const t = useTranslations('updates')
  const agreement = useTranslations('workspace.form')
  const locale = useLocale()
  const field = (name: string) => {
    const found = updateFields.find((one) => one.name === name)
    const shared = { issues, options, path: [name], value: content[name as keyof UpdateContent] }
    if (!found) return null
    return found.input === 'rows' ? (
      <FieldRows {...shared} field={found} key={name} kind="update" />
    ) : (
      <FieldInput {...shared} field={found} key={name} kind="update" />
    )
  }
  const isOpen = (names: readonly string[]) =>
    issues.some(({ path }) => names.includes(String(path[0]))) ||
    names.some((name) => {
      const value = content[name as 'spent' | 'evidence']
      return Array.isArray(value) ? value.length > 0 : value != null
    })
  return (
    <form action={action} className="mt-6" encType="multipart/form-data" method="post">
      <input name="locale" type="hidden" value={locale} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
      {times && <TimeField chosen={content.covers ?? ''} times={times} />}
      {updateFields.filter(({ name }) => !foldedNames.includes(name)).map(({ name }) => field(name))}
      {Object.entries(folded).map(([part, names]) => (
        <Details key={part} open={isOpen(names)} summary={t(`form.${part as keyof typeof folded}`)}>
          {names.map(field)}
        </Details>
      ))}
      {changeNote !== null && (
        <TextArea
          defaultValue={changeNote}
          hint={agreement('hints.changeNote')}
          id="field-changeNote"
          label={agreement('fields.changeNote')}
          maxLength={1000}
          name="changeNote"
          rows={3}
        />
      )}
      <p className="mt-6 max-w-read">{t(forEndorsement ? 'form.delegateLead' : 'form.headLead')}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button name="intent" type="submit" value="send">
          {t(forEndorsement ? 'form.toHead' : 'form.publish')}
        </Button>
        <Button look="secondary" name="intent" type="submit" value="save">
          {t('form.keep')}
        </Button>
      </div>
    </form>
  )
}
