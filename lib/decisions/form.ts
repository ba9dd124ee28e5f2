/** What the short form of a decision asks. */
import { ballots, decisionProcedures, majorities, membershipClasses } from '@/db/vocabulary'
import { type FormField, noteField, sourceField } from '@/lib/entries/form'

export const decisionFields: FormField[] = [
  { name: 'meeting', input: 'entry', kind: 'meeting' },
  { name: 'number', input: 'number', least: 1, most: 9999 },
  { name: 'title', input: 'texts', most: 500 },
  { name: 'text', input: 'texts', most: 10_000, long: true },
  { name: 'procedure', input: 'choice', group: 'decisionProcedures', words: decisionProcedures },
  { name: 'deadline', input: 'line', most: 10 },
  { name: 'majority', input: 'choice', group: 'majorities', words: majorities },
  { name: 'fraction', input: 'line', most: 9 },
  {
    name: 'ballots',
    input: 'rows',
    fields: [
      { name: 'party', input: 'entry', kind: 'party' },
      { name: 'ballot', input: 'choice', group: 'ballots', words: ballots },
    ],
  },
  {
    name: 'weights',
    input: 'rows',
    fields: [
      { name: 'class', input: 'choice', group: 'membershipClasses', words: membershipClasses },
      { name: 'weight', input: 'number', least: 0, most: 1000 },
    ],
  },
  { name: 'agreements', input: 'entries', kind: 'agreement' },
  { name: 'memberships', input: 'entries', kind: 'membership' },
  { name: 'meetings', input: 'entries', kind: 'meeting' },
  sourceField,
  noteField,
]
