import { useTranslations } from 'next-intl'
import { FieldInput } from '@/components/forms/field-input'
import { FieldRows } from '@/components/forms/field-rows'
import { Button } from '@/components/ui/button'
import type { Typed } from '@/lib/agenda/typed'
import type { FormField } from '@/lib/entries/form'
import { DeedForm } from './deed-form'

type Props = {
  meetingId: string
  fields: FormField[]
  deed: 'add' | 'propose' | 'change'
  /** The item to change, as it is. */
  item?: { id: string; version: number } & Record<string, unknown>
  /** What was typed into a form of this agenda that was refused. */
  typed: Typed | null
}

const none = {
  ...{ parties: [], bodies: [], agreements: [], memberships: [] },
  ...{ series: [], meetings: [], decisions: [], actions: [], plans: [], projects: [] },
}

/** The words of an item as a form. */
export function ItemForm({ meetingId, fields, deed, item, typed }: Props) {
  const t = useTranslations('agenda')
  const words = typed?.deed === deed ? typed.words : item
  return (
    <DeedForm inParts item={item?.id} meetingId={meetingId} page="agenda">
      {item && <input name="version" type="hidden" value={item.version} />}
      {fields.map((field) => {
        const { name } = field
        const common = {
          issues: [],
          kind: 'agenda' as const,
          options: none,
          path: [name],
          scope: item?.id ?? deed,
        }
        return field.input === 'rows' ? (
          <FieldRows {...common} field={field} key={name} value={words?.[name] ?? []} />
        ) : (
          <FieldInput
            {...common}
            field={field}
            key={name}
            value={words?.[name] ?? (field.input === 'texts' ? {} : null)}
          />
        )
      })}
      <Button className="mt-4" name="deed" type="submit" value={deed}>
        {t(`deeds.${deed}`)}
      </Button>
    </DeedForm>
  )
}
