/** What the short form of an issue asks. */
import { issueSubjects } from '@/db/vocabulary'
import type { FormField } from '@/lib/entries/form'

export const issueFields: FormField[] = [
  { name: 'meeting', input: 'entry', kind: 'meeting' },
  { name: 'series', input: 'entry', kind: 'series' },
  { name: 'subject', input: 'choice', group: 'issueSubjects', words: issueSubjects },
  { name: 'raisedBy', input: 'entry', kind: 'party' },
  { name: 'asked', input: 'entry', kind: 'party' },
  { name: 'title', input: 'texts', most: 500 },
  { name: 'text', input: 'texts', most: 5000, long: true },
  { name: 'date', input: 'date' },
]
