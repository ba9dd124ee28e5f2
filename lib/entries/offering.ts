/** A form's fields with those terms to choose from that its content is offered. */
import { termLists } from '@/db/vocabulary'
import { codesOffered, type Terms } from '@/lib/terms'
import type { FormField } from './form'
import type { Content } from './kind'

export function offering(fields: FormField[], terms: Terms, content: Content): FormField[] {
  return fields.map((field) => {
    const list = field.input === 'choice' && termLists.find((one) => one === field.group)
    if (!list) return field
    const held = content[field.name]
    return { ...field, words: codesOffered(terms[list].terms, held ? [String(held)] : []) }
  })
}
