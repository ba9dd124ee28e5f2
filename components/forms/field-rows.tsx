import { useTranslations } from 'next-intl'
import { useFieldLabel } from '@/components/entries/field-label'
import { Row } from '@/components/workspace/row'
import type { FormField } from '@/lib/entries/form'
import { FieldInput, type InputProps } from './field-input'

type Props = Omit<InputProps, 'field'> & { field: Extract<FormField, { input: 'rows' }> }

/** Several alike: those there are, and one more to fill in. A row that is emptied is taken out. */
export function FieldRows({ field, path, value, ...rest }: Props) {
  const t = useTranslations('forms')
  const label = useFieldLabel()([field.name])
  const rows = [...((value ?? []) as Record<string, unknown>[]), {}]
  return rows.map((row, at) => (
    <Row
      // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and do not move
      key={at}
      legend={t('row', { field: label, number: at + 1 })}
    >
      {field.fields.map((inner) => (
        <FieldInput
          {...rest}
          field={inner}
          key={inner.name}
          path={[...path, at, inner.name]}
          // A file stands beside its name.
          value={inner.input === 'file' ? row : row[inner.name]}
        />
      ))}
    </Row>
  ))
}
