import { expect, test } from 'vitest'
import { emptyAct } from '@/components/workspace/form-values'
import { emptyAgreement } from '@/lib/agreements/schema'
import { actChangesOf, changesOf } from './changes'

const id = (last: number) => `019a0000-0000-7000-8000-00000000000${last}`
const act = (date: string) => ({ ...emptyAct(id(1), id(2)).content, date })

test('an unchanged agreement has no changes, in whatever order its keys are', () => {
  const before = { ...emptyAgreement, term: { count: 5, unit: 'year' as const } }
  const after = { ...emptyAgreement, term: { unit: 'year' as const, count: 5 } }
  expect(changesOf(before, after)).toEqual([])
})

test('a text is compared language by language', () => {
  const before = { ...emptyAgreement, title: { zh: '协议', en: 'Agreement' } }
  const after = { ...emptyAgreement, title: { zh: '框架协议', en: 'Agreement' } }
  expect(changesOf(before, after)).toEqual([
    { field: 'title', language: 'zh', before: '协议', after: '框架协议' },
  ])
})

test('of a new agreement only what is given is shown', () => {
  const after = { ...emptyAgreement, type: 'memorandum' as const, adopted: '2007' }
  expect(changesOf(null, after).map(({ field }) => field)).toEqual(['type', 'adopted', 'visibility'])
})

test('acts are new, changed or as they were', () => {
  const published = [
    { entry: id(3), content: act('2007') },
    { entry: id(4), content: act('2008') },
  ]
  const proposed = [
    { entry: id(3), content: act('2007') },
    { entry: id(4), content: act('2009') },
    { entry: null, content: act('2010') },
  ]
  expect(actChangesOf(proposed, published).map(({ kind, after }) => `${kind} ${after.date}`)).toEqual([
    'added 2010',
    'changed 2009',
    'unchanged 2007',
  ])
})
