/** What the short form of a port asks. */
import { portKinds, portUnits } from '@/db/vocabulary'
import { type FormField, noteField, sourceField } from '@/lib/entries/form'

export const portFields: FormField[] = [
  { name: 'kind', input: 'choice', group: 'portKinds', words: portKinds },
  { name: 'name', input: 'texts', most: 200 },
  { name: 'party', input: 'entry', kind: 'party' },
  { name: 'locode', input: 'line', most: 5 },
  {
    name: 'figures',
    input: 'rows',
    fields: [
      { name: 'measure', input: 'texts', most: 200 },
      { name: 'value', input: 'figure' },
      { name: 'unit', input: 'choice', group: 'portUnits', words: portUnits },
      { name: 'year', input: 'date' },
      { name: 'source', input: 'texts', most: 500 },
    ],
  },
  sourceField,
  noteField,
]
