/** What the short forms of a party and of a membership ask. */
import { membershipBases, membershipClasses, partyKinds } from '@/db/vocabulary'
import { type FormField, noteField, sourceField } from '@/lib/entries/form'

export const partyFields: FormField[] = [
  { name: 'kind', input: 'choice', group: 'partyKinds', words: partyKinds },
  { name: 'body', input: 'entry', kind: 'body' },
  { name: 'name', input: 'texts', most: 200 },
  {
    name: 'formerNames',
    input: 'rows',
    fields: [
      { name: 'name', input: 'texts', most: 200 },
      { name: 'from', input: 'date' },
      { name: 'to', input: 'date' },
    ],
  },
  { name: 'country', input: 'line', most: 2 },
  { name: 'province', input: 'texts', most: 100 },
  { name: 'code', input: 'line', most: 6 },
  { name: 'isoCode', input: 'line', most: 6 },
  { name: 'wikidata', input: 'line', most: 12 },
  { name: 'latitude', input: 'number', least: -90, most: 90 },
  { name: 'longitude', input: 'number', least: -180, most: 180 },
  { name: 'ports', input: 'texts', most: 300 },
  { name: 'focalPost', input: 'texts', most: 200 },
  sourceField,
  noteField,
]

export const membershipFields: FormField[] = [
  { name: 'body', input: 'entry', kind: 'body' },
  { name: 'party', input: 'entry', kind: 'party' },
  { name: 'class', input: 'choice', group: 'membershipClasses', words: membershipClasses, always: true },
  { name: 'began', input: 'date' },
  { name: 'ended', input: 'date' },
  { name: 'basis', input: 'choice', group: 'membershipBases', words: membershipBases },
  { name: 'proposedBy', input: 'entries', kind: 'party' },
  sourceField,
  noteField,
]
