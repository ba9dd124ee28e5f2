import { expect, test } from 'vitest'
import { emptyAgreement } from '@/lib/agreements/schema'
import {
  type Companion,
  emptyAct,
  entriesFor,
  formValues,
  type Stored,
  saysTheSame,
  toStored,
  withPublished,
} from './form-values'

const agreement = '019a0000-0000-7000-8000-000000000001'
const party = '019a0000-0000-7000-8000-000000000002'
const entry = '019a0000-0000-7000-8000-000000000003'

const act = (date: string): Companion['content'] => ({ ...emptyAct(agreement, party).content, date })
const stored = (...companions: Companion[]): Stored => ({ content: emptyAgreement, companions })

test('what is stored comes back unchanged from the form', () => {
  const draft: Stored = {
    content: { ...emptyAgreement, title: { zh: '框架协议' }, term: { count: 5, unit: 'year' } },
    companions: [{ entry, content: act('2007') }],
  }
  expect(toStored(formValues(draft, ''), new Map())).toEqual(draft)
})

test('a term without a number is no term, and one that is no number is not sent', () => {
  const values = formValues(stored(), '')
  values.content.term.count = ' '
  expect(toStored(values, new Map())?.content.term).toBeNull()
  values.content.term.count = 'five'
  expect(toStored(values, new Map())).toBeNull()
})

test('a clause on entry into force comes back unchanged, without what its condition does not ask for', () => {
  const parties = [{ party, role: 'signatory' as const }]
  const clause = {
    condition: 'approvals' as const,
    approvals: 2,
    among: [party],
    delay: { count: 30, unit: 'day' as const },
    date: '',
  }
  const draft: Stored = { content: { ...emptyAgreement, parties, forceClause: clause }, companions: [] }
  const values = formValues(draft, '')
  expect(toStored(values, new Map())).toEqual(draft)
  const read = () => toStored(values, new Map())?.content.forceClause
  values.content.parties = []
  expect(read()).toEqual({ ...clause, among: [] })
  values.content.forceClause = { ...values.content.forceClause, condition: 'date', date: '2010' }
  expect(read()).toEqual({ condition: 'date', approvals: null, among: [], delay: null, date: '2010' })
  values.content.forceClause.condition = 'approvals'
  values.content.forceClause.approvals = 'two'
  expect(read()).toBeUndefined()
})

test('empty texts are left out of what is sent', () => {
  const values = formValues(stored(), '')
  values.content.title = { en: ' ', zh: '框架协议 ' }
  expect(toStored(values, new Map())?.content.title).toEqual({ zh: '框架协议' })
})

test('a row that the server has got meanwhile is sent under its entry', () => {
  const values = formValues(stored(), '')
  values.companions = [emptyAct(agreement, party)]
  const known = new Map([[values.companions[0]!.key, entry]])
  expect(toStored(values, known)?.companions[0]?.entry).toBe(entry)
})

test('drafts that say the same are the same, in whatever order', () => {
  const one = stored({ entry: null, content: act('2007') }, { entry: null, content: act('2008') })
  const other = stored({ entry, content: act('2008') }, { entry: null, content: act('2007') })
  expect(saysTheSame(one, other)).toBe(true)
  expect(saysTheSame(one, stored({ entry, content: act('2008') }))).toBe(false)
})

test('after a lost answer each act finds its entry once', () => {
  const sent = [act('2007'), act('2007'), act('2009')].map((content) => ({ entry: null, content }))
  expect(entriesFor(sent, [{ entry, content: act('2007') }])).toEqual([entry, null, null])
})

test('published acts that nobody is changing stay in view', () => {
  const published = [{ entry, content: act('2007') }]
  expect(withPublished(stored(), published).companions).toEqual(published)
  const corrected = { entry, content: act('2008') }
  expect(withPublished(stored(corrected), published).companions).toEqual([corrected])
})
