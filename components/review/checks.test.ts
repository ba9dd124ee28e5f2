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

test('who joined later without an accession, and a force without its condition, are named', () => {
  const parties = [
    { party: id(2), role: 'signatory' as const },
    { party: id(3), role: 'acceding' as const },
  ]
  const forceClause = { ...emptyAgreement.forceClause, condition: 'approvals' as const }
  const bare = act(id(2), '2009')
  const inForce = { entry: null, content: { ...bare.content, act: 'in_force' as const } }
  const found = checksOf(
    { content: { ...emptyAgreement, parties, forceClause }, companions: [inForce] },
    '2026-11-24',
  )
  expect(found).toContainEqual({ code: 'accededOtherwise', party: id(3) })
  expect(found).toContainEqual({ code: 'forceUnmet', party: id(2) })
  const joined = { entry: null, content: { ...act(id(3), '2010').content, act: 'acceded' as const } }
  expect(
    codes({ content: { ...emptyAgreement, parties, forceClause }, companions: [joined] }, '2026-11-24'),
  ).not.toContain('accededOtherwise')
})

test('what cannot be, or hardly, is named once for each party', () => {
  const did = (party: string, kind: 'signed' | 'approved' | 'in_force', date: string, effect = '') => {
    const { entry, content } = act(party, date)
    return { entry, content: { ...content, act: kind, effect } }
  }
  const faults = (acts: ReturnType<typeof did>[], given = {}) =>
    checksOf({ content: { ...emptyAgreement, ...given }, companions: acts }, '2026-11-24').filter(
      ({ code }) => /Twice|Before|Differs|WithoutEnd/.test(code),
    )
  const [a, b] = [id(2), id(3)]
  expect(faults([did(a, 'signed', '2009-12-03'), did(a, 'approved', '2009-03-12')])).toEqual([
    { code: 'approvedBeforeSigned', party: a },
  ])
  // In one year either may have come first.
  expect(faults([did(a, 'signed', '2009-12-03'), did(a, 'approved', '2009')])).toEqual([])
  expect(faults([did(a, 'signed', '2009'), did(b, 'signed', '2009'), did(a, 'signed', '2009')])).toEqual([
    { code: 'actTwice', party: a },
  ])
  expect(faults([did(b, 'in_force', '2009-05-01', '2009-04-30')])).toEqual([
    { code: 'effectBeforeAct', party: b },
  ])
  expect(faults([], { adopted: '2009', expires: '2008-12' })).toEqual([{ code: 'endsBeforeBegin' }])
  expect(faults([], { adopted: '2009', expires: '9999-12-31' })).toEqual([{ code: 'endWithoutEnd' }])
  const parties = [a, b].map((party) => ({ party, role: 'signatory' as const }))
  const forceClause = { ...emptyAgreement.forceClause, condition: 'signatures' as const }
  const signed = [did(a, 'signed', '2009-03-01'), did(b, 'signed', '2009-03-02')]
  expect(faults([...signed, did(a, 'in_force', '2009-02')], { parties, forceClause })).toEqual([
    { code: 'forceDiffers', party: a },
  ])
})
