import { useTranslations } from 'next-intl'

/** What a field of an import is called: as in the forms, or by a name of its own. */
export function useImportField(): (field: string) => string {
  const own = useTranslations('imports.fields')
  const fields = useTranslations('agreement.fields')
  return (target) => {
    const field = target.replace(/^content\./, '').split('.')[0]!
    if (own.has(field as 'signed')) return own(field as 'signed')
    return fields.has(field as 'type') ? fields(field as 'type') : target
  }
}
