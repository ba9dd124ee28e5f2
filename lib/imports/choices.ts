/** What a column of a kind may be said to hold, in the order in which it is offered. Pure. */
import { languages } from '@/db/vocabulary'
import type { ImportKind } from './fields'

export type ColumnChoice = { target: string; field: string; language: (typeof languages)[number] | null }

export function columnChoices({ fields }: ImportKind): ColumnChoice[] {
  return [
    { target: 'id', field: 'id', language: null },
    ...fields.flatMap(({ name, input }) => [
      { target: name, field: name, language: null },
      ...(input === 'texts'
        ? languages.map((language) => ({ target: `${name}.${language}`, field: name, language }))
        : []),
    ]),
  ]
}
