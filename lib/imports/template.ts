/** What a template of a kind asks for: its columns, and a line on what stands in each. Pure. */
import { languages } from '@/db/vocabulary'
import type { ColumnChoice } from './choices'
import type { ImportField, ImportKind } from './fields'

export type TemplateColumn = ColumnChoice & {
  /** Null: the address of the entry. */
  input: ImportField | null
}

/** What an entry is called is asked for in each language; other texts show by their script in which they are. */
export function templateColumns({ fields }: ImportKind): TemplateColumn[] {
  return [
    { target: 'id', field: 'id', language: null, input: null },
    ...fields
      .filter((field) => !field.unasked)
      .flatMap((input): TemplateColumn[] => {
        const { name } = input
        if (name !== 'name' && name !== 'title') return [{ target: name, field: name, language: null, input }]
        return languages.map((language) => ({
          ...{ target: `${name}.${language}`, field: name, language, input },
        }))
      }),
  ]
}
