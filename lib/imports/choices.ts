/** What a column of a kind may be said to hold, in the order in which it is offered. Pure. */
import { languages } from '@/db/vocabulary'
import { type ImportKind, isInLanguages } from './fields'

export type ColumnChoice = { target: string; field: string; language: (typeof languages)[number] | null }

export function columnChoices({ fields }: ImportKind): ColumnChoice[] {
  return [
    { target: 'id', field: 'id', language: null },
    ...fields.flatMap((field) => [
      { target: field.name, field: field.name, language: null },
      ...(isInLanguages(field)
        ? languages.map((language) => ({
            target: `${field.name}.${language}`,
            field: field.name,
            language,
          }))
        : []),
    ]),
  ]
}
