/** What the short form of a body asks. */
import { bodyKinds, membershipClasses } from '@/db/vocabulary'
import { type FormField, noteField, sourceField } from '@/lib/entries/form'

export const bodyFields: FormField[] = [
  { name: 'kind', input: 'choice', group: 'bodyKinds', words: bodyKinds },
  { name: 'name', input: 'texts', most: 300 },
  { name: 'formed', input: 'date' },
  { name: 'ended', input: 'date' },
  { name: 'classes', input: 'choices', group: 'membershipClasses', words: membershipClasses },
  { name: 'follows', input: 'entry', kind: 'body' },
  { name: 'partOf', input: 'entry', kind: 'body' },
  { name: 'area', input: 'figure' },
  { name: 'population', input: 'figure' },
  { name: 'scope', input: 'texts', most: 1000, long: true },
  sourceField,
  noteField,
]
