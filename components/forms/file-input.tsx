import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/checkbox'
import { TextField } from '@/components/ui/field'
import type { NamedFile } from '@/db/schema/content'

type Props = {
  id: string
  label: string
  hint?: string
  error?: string
  name: string
  value: NamedFile | null
}

/** A file to send with the form; the one that was sent before stays until another is chosen or it is taken away. */
export function FileInput({ value, name, hint, ...rest }: Props) {
  const t = useTranslations('forms.file')
  const kept = value?.file ? value : null
  return (
    <>
      <TextField
        {...rest}
        accept=".pdf,.docx,.png,.jpg,.jpeg"
        hint={kept ? t('kept', { name: kept.name }) : (hint ?? t('hint'))}
        name={name}
        type="file"
      />
      {kept && (
        <>
          <input name={name} type="hidden" value={kept.file} />
          <input name={`${name.slice(0, name.lastIndexOf('.'))}.name`} type="hidden" value={kept.name} />
          <Checkbox id={`${rest.id}-remove`} label={t('remove')} name={`${name}.remove`} />
        </>
      )}
    </>
  )
}
