import { expect, test } from 'vitest'
import { emptyAct } from '@/components/workspace/form-values'
import { emptyAgreement } from '@/lib/agreements/schema'
import { checksOf } from './checks'

const id = (last: number) => `019a0000-0000-7000-8000-00000000000${last}`
const act = (party: string, date: string) => ({
  entry: null,
  content: { ...emptyAct(id(1), party).content, date },
})
const codes = (...given: Parameters<typeof checksOf>) => checksOf(...given).map(({ code }) => code)

test('a full record gives nothing to look at twice', () => {
  const content = {
    ...emptyAgreement,
    title: { en: 'a', zh: 'b', mn: 'c', ru: 'd' },
    summary: { zh: 'e' },
    originalLanguage: 'zh' as const,
    adopted: '2007',
    body: id(8),
    parties: [{ party: id(2), role: 'signatory' as const }],
    sources: [{ title: { zh: 's' }, locator: '', url: '' }],
  }
  expect(codes({ content, companions: [act(id(2), '2007')] }, '2026-11-24')).toEqual([])
})

test('gaps are named', () => {
  expect(codes({ content: { ...emptyAgreement, title: { zh: 'b' } }, companions: [] }, '2026-11-24')).toEqual(
    ['noTitle', 'noTitle', 'noTitle', 'noOriginalLanguage', 'noSummary', 'noDate', 'noBody', 'noSource'],
  )
})

test('dates to come are named; one that may be past is not', () => {
  const future = (adopted: string) =>
    codes({ content: { ...emptyAgreement, adopted }, companions: [act(id(2), adopted)] }, '2026-11-24')
  expect(future('2027')).toEqual(expect.arrayContaining(['dateInFuture', 'actInFuture']))
  expect(future('2026')).not.toContain('dateInFuture')
})

test('parties and acts that do not fit each other are named', () => {
  const content = { ...emptyAgreement, parties: [{ party: id(2), role: 'signatory' as const }] }
  const found = checksOf({ content, companions: [act(id(3), '2007')] }, '2026-11-24')
  expect(found).toContainEqual({ code: 'signatoryWithoutAct', party: id(2) })
  expect(found).toContainEqual({ code: 'actWithoutParty', party: id(3) })
})
