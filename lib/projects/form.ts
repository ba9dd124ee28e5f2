/** What the short forms of a project and of an update ask. */
import {
  currencies,
  exchanges,
  healths,
  moneyUses,
  partnerRoles,
  projectKinds,
  projectShapes,
  projectStages,
  sectors,
  updateStances,
  visibilities,
} from '@/db/vocabulary'
import { type FormField, noteField, paperFields, sourceField } from '@/lib/entries/form'

const most = 1e15

export const projectFields: FormField[] = [
  { name: 'title', input: 'texts', most: 300 },
  { name: 'summary', input: 'texts', most: 5000, long: true },
  { name: 'kind', input: 'choice', group: 'projectKinds', words: projectKinds },
  { name: 'sector', input: 'choice', group: 'sectors', words: sectors },
  { name: 'lead', input: 'entry', kind: 'party' },
  {
    name: 'partners',
    input: 'rows',
    fields: [
      { name: 'party', input: 'entry', kind: 'party' },
      { name: 'role', input: 'choice', group: 'partnerRoles', words: partnerRoles },
    ],
  },
  { name: 'body', input: 'entry', kind: 'body' },
  {
    name: 'steps',
    input: 'rows',
    fields: [
      { name: 'stage', input: 'choice', group: 'projectStages', words: projectStages },
      { name: 'date', input: 'date' },
      { name: 'reason', input: 'texts', most: 2000 },
    ],
  },
  { name: 'announced', input: 'number', least: 1, most: 10_000 },
  { name: 'intention', input: 'entry', kind: 'project' },
  { name: 'duplicateOf', input: 'entry', kind: 'project' },
  { name: 'plannedStart', input: 'date' },
  { name: 'plannedEnd', input: 'date' },
  { name: 'actualStart', input: 'date' },
  { name: 'actualEnd', input: 'date' },
  {
    name: 'milestones',
    input: 'rows',
    fields: [
      { name: 'title', input: 'texts', most: 300 },
      { name: 'begins', input: 'date' },
      { name: 'due', input: 'date' },
      { name: 'done', input: 'date' },
      { name: 'evidence', input: 'texts', most: 1000 },
      { name: 'url', input: 'line', most: 500 },
    ],
  },
  {
    name: 'indicators',
    input: 'rows',
    fields: [
      { name: 'title', input: 'texts', most: 300 },
      { name: 'unit', input: 'line', most: 50 },
      { name: 'baseline', input: 'number', least: -most, most },
      { name: 'target', input: 'number', least: -most, most },
      { name: 'actual', input: 'number', least: -most, most },
      { name: 'year', input: 'date' },
    ],
  },
  {
    name: 'sums',
    input: 'rows',
    fields: [
      { name: 'amount', input: 'number', least: 0, most },
      { name: 'currency', input: 'choice', group: 'currencies', words: currencies },
      { name: 'year', input: 'date' },
      { name: 'use', input: 'choice', group: 'moneyUses', words: moneyUses },
    ],
  },
  {
    name: 'documents',
    input: 'rows',
    fields: paperFields,
  },
  {
    name: 'commitments',
    input: 'rows',
    fields: [
      { name: 'agreement', input: 'entry', kind: 'agreement' },
      { name: 'article', input: 'line', most: 60 },
    ],
  },
  { name: 'decisions', input: 'entries', kind: 'decision' },
  { name: 'actions', input: 'entries', kind: 'action' },
  { name: 'plans', input: 'entries', kind: 'plan' },
  { name: 'meeting', input: 'entry', kind: 'meeting' },
  {
    name: 'places',
    input: 'rows',
    fields: [
      { name: 'name', input: 'texts', most: 200 },
      { name: 'latitude', input: 'number', least: -90, most: 90 },
      { name: 'longitude', input: 'number', least: -180, most: 180 },
    ],
  },
  { name: 'shape', input: 'choice', group: 'projectShapes', words: projectShapes, always: true },
  { name: 'exchange', input: 'choice', group: 'exchanges', words: exchanges, always: true },
  sourceField,
  noteField,
  { name: 'visibility', input: 'choice', group: 'visibilities', words: visibilities, always: true },
]

export const updateFields: FormField[] = [
  { name: 'health', input: 'choice', group: 'healths', words: healths },
  // More than 100 is kept, and answered with a sentence.
  { name: 'progress', input: 'number', least: 0, most },
  { name: 'happened', input: 'texts', most: 5000, long: true },
  { name: 'blocks', input: 'texts', most: 2000, long: true },
  { name: 'blockedBy', input: 'entry', kind: 'party' },
  { name: 'nextStep', input: 'texts', most: 500 },
  { name: 'nextDue', input: 'date' },
  { name: 'spent', input: 'number', least: 0, most },
  { name: 'currency', input: 'choice', group: 'currencies', words: currencies },
  {
    name: 'evidence',
    input: 'rows',
    fields: [
      { name: 'title', input: 'texts', most: 300 },
      { name: 'url', input: 'line', most: 500 },
      { name: 'file', input: 'file' },
    ],
  },
]

export const updateViewFields: FormField[] = [
  { name: 'stance', input: 'choice', group: 'updateStances', words: updateStances, always: true },
  { name: 'words', input: 'texts', most: 5000, long: true },
]
