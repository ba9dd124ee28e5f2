import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/field'
import type { Issue } from '@/components/workspace/issues'
import type { Options } from '@/components/workspace/options'
import type { Kind } from '@/db/vocabulary'
import type { FormField } from '@/lib/entries/form'
import { FieldInput } from './field-input'
import { FieldRows } from './field-rows'

type Props = {
  kind: Kind
  fields: FormField[]
  content: Record<string, unknown>
  options: Options
  /** What is wrong with what was stored. */
  issues: Issue[]
  /** A draft to change; null: a new one begins. */
  draft: { revisionId: string; version: number; changeNote: string; isCorrection: boolean } | null
}

const bringsFiles = (fields: FormField[]) =>
  fields.some((field) => field.input === 'rows' && field.fields.some(({ input }) => input === 'file'))

/** The form of a kind whose content is short; works without script. */
export function ShortForm({ kind, fields, content, options, issues, draft }: Props) {
  const t = useTranslations('forms')
  const agreement = useTranslations('workspace.form')
  const locale = useLocale()
  return (
    <form
      action={draft ? `/api/drafts/${draft.revisionId}` : '/api/drafts'}
      className="mt-6"
      encType={bringsFiles(fields) ? 'multipart/form-data' : undefined}
      method="post"
    >
      <input name="locale" type="hidden" value={locale} />
      {draft ? (
        <input name="version" type="hidden" value={draft.version} />
      ) : (
        <input name="kind" type="hidden" value={kind} />
      )}
      {fields.map((field) => {
        const props = { issues, kind, options, path: [field.name], value: content[field.name] }
        return field.input === 'rows' ? (
          <FieldRows {...props} field={field} key={field.name} />
        ) : (
          <FieldInput {...props} field={field} key={field.name} />
        )
      })}
      {draft?.isCorrection && (
        <TextArea
          defaultValue={draft.changeNote}
          hint={agreement('hints.changeNote')}
          id="field-changeNote"
          label={agreement('fields.changeNote')}
          maxLength={1000}
          name="changeNote"
          rows={3}
        />
      )}
      <Button className="mt-6" type="submit">
        {t('save')}
      </Button>
    </form>
  )
}
