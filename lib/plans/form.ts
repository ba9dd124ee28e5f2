/** What the short form of a plan asks. */
import { type FormField, noteField, sourceField } from '@/lib/entries/form'

export const planFields: FormField[] = [
  { name: 'title', input: 'texts', most: 300 },
  { name: 'party', input: 'entry', kind: 'party' },
  { name: 'issuer', input: 'texts', most: 200 },
  { name: 'period', input: 'date' },
  { name: 'scope', input: 'texts', most: 1000, long: true },
  { name: 'endorses', input: 'rows', fields: [{ name: 'name', input: 'texts', most: 300 }] },
  sourceField,
  noteField,
]
