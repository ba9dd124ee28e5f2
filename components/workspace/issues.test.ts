import { expect, test } from 'vitest'
import { emptyAgreement } from '@/lib/agreements/schema'
import { contentOf, emptyAct, formValues } from './form-values'
import { fieldId, fieldsOf, formName, incompleteness, perControl, sections, unstorable } from './issues'

const agreement = '019a0000-0000-7000-8000-000000000001'
const act = { entry: null, content: emptyAct(agreement, null).content }

test('every field of an agreement has its place in the form', () => {
  const asked: string[] = sections.flatMap((section) => fieldsOf[section])
  expect(asked.filter((field) => field !== 'acts').sort()).toEqual(Object.keys(emptyAgreement).sort())
})

test('an empty draft can be stored and lacks what it lacks, in the order of the form', () => {
  const stored = { content: emptyAgreement, companions: [act] }
  expect(unstorable(formValues(stored, ''))).toEqual([])
  expect(perControl(incompleteness(stored)).map(({ path, code }) => `${fieldId(path)} ${code}`)).toEqual([
    'field-type type.required',
    'field-title title.required',
    'field-parties parties.required',
    'field-companions-0-party party.required',
    'field-companions-0-act act.required',
  ])
})

test('a date that is none is named at its own control', () => {
  const content = { ...emptyAgreement, adopted: '12/6/19' }
  const stored = { content, companions: [{ ...act, content: { ...act.content, effect: '2019-02-30' } }] }
  expect(incompleteness(stored)).toContainEqual({ path: ['adopted'], code: 'date.ambiguous' })
  expect(incompleteness(stored)).toContainEqual({
    path: ['companions', 0, 'effect'],
    code: 'date.day-impossible',
  })
})

test('what cannot be stored is found before it is sent', () => {
  const values = formValues({ content: emptyAgreement, companions: [] }, '')
  values.content.title = { en: 'x'.repeat(501) }
  values.content.place = { zh: '赤峰\u0000' }
  values.content.term.count = '2.5'
  expect(unstorable(values)).toEqual([
    { path: ['title', 'en'], code: 'text.long' },
    { path: ['place', 'zh'], code: 'text.characters' },
    { path: ['term', 'count'], code: 'form' },
  ])
})

test('a path leads to the name the form knows', () => {
  expect(formName(['title', 'mn-Mong'])).toBe('content.title.mn-Mong')
  expect(formName(['companions', 2, 'date'])).toBe('companions.2.content.date')
})

test('a field that cannot be stored does not hide what else is missing', () => {
  const values = formValues({ content: emptyAgreement, companions: [] }, '')
  values.content.term.count = '2.5'
  const found = incompleteness({ content: contentOf(values), companions: [] })
  expect(perControl(found).map(({ path }) => fieldId(path))).toEqual([
    'field-type',
    'field-title',
    'field-parties',
    'field-term-count',
  ])
})
