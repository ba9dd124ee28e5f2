import { useTranslations } from 'next-intl'

type Own = ReturnType<typeof useTranslations<'imports.fields'>>
type Fields = ReturnType<typeof useTranslations<'agreement.fields'>>

/** What a field of an import is called: as in the forms, or by a name of its own. */
export function useImportField(): (field: string) => string {
  const own = useTranslations('imports.fields')
  const fields = useTranslations('agreement.fields')
  return importFieldIn(own, fields)
}

/** The same outside of a page. */
export const importFieldIn = (own: Own, fields: Fields) => (target: string) => {
  const field = target.replace(/^content\./, '').split('.')[0]!
  if (own.has(field as 'signed')) return own(field as 'signed')
  return fields.has(field as 'type') ? fields(field as 'type') : target
}
