/** What the short forms of an invitation and of a decision ask. */
import { admissionOutcomes, membershipClasses } from '@/db/vocabulary'
import { type FormField, noteField, sourceField } from '@/lib/entries/form'

export const admissionFields: FormField[] = [
  { name: 'body', input: 'entry', kind: 'body' },
  { name: 'party', input: 'entry', kind: 'party' },
  { name: 'class', input: 'choice', group: 'membershipClasses', words: membershipClasses, always: true },
  { name: 'date', input: 'date' },
  { name: 'reasons', input: 'texts', most: 2000, long: true },
]

export const decisionFields: FormField[] = [
  { name: 'outcome', input: 'choice', group: 'admissionOutcomes', words: admissionOutcomes },
  { name: 'meeting', input: 'texts', most: 500 },
  { name: 'date', input: 'date' },
  { name: 'began', input: 'date' },
  sourceField,
  noteField,
]
