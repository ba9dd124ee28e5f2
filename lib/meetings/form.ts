/** What the short forms of a meeting and of a series ask. */
import {
  intervalUnits,
  languages,
  meetingKinds,
  meetingStates,
  meetingZones,
  visibilities,
} from '@/db/vocabulary'
import { type FormField, noteField, sourceField } from '@/lib/entries/form'

export const seriesFields: FormField[] = [
  { name: 'name', input: 'texts', most: 300 },
  { name: 'body', input: 'entry', kind: 'body' },
  { name: 'intervalCount', input: 'number', least: 1, most: 120 },
  { name: 'intervalUnit', input: 'choice', group: 'intervalUnits', words: intervalUnits },
  { name: 'rotation', input: 'rows', fields: [{ name: 'party', input: 'entry', kind: 'party' }] },
  sourceField,
  noteField,
]

export const meetingFields: FormField[] = [
  { name: 'kind', input: 'choice', group: 'meetingKinds', words: meetingKinds },
  { name: 'title', input: 'texts', most: 300 },
  { name: 'state', input: 'choice', group: 'meetingStates', words: meetingStates, always: true },
  { name: 'series', input: 'entry', kind: 'series' },
  { name: 'ordinal', input: 'number', least: 1, most: 9999 },
  { name: 'body', input: 'entry', kind: 'body' },
  { name: 'starts', input: 'time' },
  { name: 'ends', input: 'time' },
  { name: 'zone', input: 'choice', group: 'meetingZones', words: meetingZones },
  { name: 'date', input: 'date' },
  { name: 'place', input: 'texts', most: 300 },
  {
    name: 'sites',
    input: 'rows',
    fields: [
      { name: 'place', input: 'texts', most: 300 },
      { name: 'party', input: 'entry', kind: 'party' },
    ],
  },
  { name: 'convenor', input: 'entry', kind: 'party' },
  { name: 'hosts', input: 'entries', kind: 'party' },
  { name: 'invited', input: 'entries', kind: 'party' },
  { name: 'guests', input: 'texts', most: 1000, long: true },
  { name: 'chair', input: 'texts', most: 200 },
  { name: 'interpretation', input: 'choices', group: 'textLanguages', words: languages },
  { name: 'visibility', input: 'choice', group: 'visibilities', words: visibilities, always: true },
  { name: 'results', input: 'texts', most: 5000, long: true },
  {
    name: 'instruments',
    input: 'rows',
    fields: [{ name: 'agreement', input: 'entry', kind: 'agreement' }],
  },
  {
    name: 'exhibitors',
    input: 'rows',
    fields: [
      { name: 'party', input: 'entry', kind: 'party' },
      { name: 'number', input: 'number', least: 1, most: 1_000_000 },
      { name: 'note', input: 'texts', most: 300 },
    ],
  },
  sourceField,
  noteField,
]
