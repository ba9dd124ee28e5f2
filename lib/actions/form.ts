/** What the short forms of an action item and of a report on one ask. */
import { actionPosts, actionStates } from '@/db/vocabulary'
import { type FormField, noteField } from '@/lib/entries/form'

export const actionFields: FormField[] = [
  { name: 'meeting', input: 'entry', kind: 'meeting' },
  { name: 'decision', input: 'entry', kind: 'decision' },
  { name: 'number', input: 'number', least: 1, most: 9999 },
  { name: 'title', input: 'texts', most: 500 },
  { name: 'text', input: 'texts', most: 5000, long: true },
  { name: 'owner', input: 'entry', kind: 'party' },
  { name: 'post', input: 'choice', group: 'actionPosts', words: actionPosts, always: true },
  { name: 'due', input: 'date' },
  noteField,
]

export const reportFields: FormField[] = [
  { name: 'state', input: 'choice', group: 'actionStates', words: actionStates, always: true },
  { name: 'words', input: 'texts', most: 5000, long: true },
]
