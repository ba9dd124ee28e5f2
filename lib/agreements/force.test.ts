import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ForceClause } from '@/db/schema/content'
import type { ActKind, ActManner } from '@/db/vocabulary'
import { edtfBounds, parseEdtf } from '@/lib/edtf'
import { type ForceStep, forceOf } from './force'
import { noForceClause } from './schema'

type Act = [party: string, act: ActKind, date: string, effect?: string, manner?: ActManner]

function force(clause: Partial<ForceClause>, acts: Act[], signatories = ['a', 'b', 'c']) {
  return forceOf({
    clause: { ...noForceClause, ...clause },
    parties: signatories.map((party) => ({ party, role: 'signatory' })),
    acts: acts.map(([party, act, date, effect = '', manner]) => ({ party, act, date, effect, manner })),
  })
}
const counted = (steps: ForceStep[]) => steps.find((step) => step.step === 'counted')

describe('two published cases', () => {
  const parties = Array.from({ length: 60 }, (_, at) => `party-${at}`)

  // United Nations Framework Convention on Climate Change, article 23: the ninetieth day after the fiftieth instrument.
  it('the climate convention: 50 instruments and 90 days, the fiftieth on 21 December 1993', () => {
    const acts = parties
      .slice(0, 50)
      .map((party, at): Act => [party, 'approved', at < 49 ? `1993-0${1 + (at % 9)}-15` : '1993-12-21'])
    const clause = { condition: 'approvals', approvals: 50, delay: { count: 90, unit: 'day' } } as const
    expect(force(clause, acts, parties)!.since).toBe('1994-03-21')
    const late = force(clause, [...acts, ['party-55', 'approved', '1994-01-10']], parties)!
    expect(late.since).toBe('1994-03-21')
    expect(late.parties.find(({ party }) => party === 'party-55')!.since).toBe('1994-04-10')
  })

  // WHO Framework Convention on Tobacco Control, article 36: the ninetieth day after the fortieth instrument.
  it('the tobacco convention: 40 instruments and 90 days, the fortieth on 29 November 2004', () => {
    const acts = parties
      .slice(0, 40)
      .map((party, at): Act => [party, 'approved', at < 39 ? `2004-0${1 + (at % 9)}-20` : '2004-11-29'])
    const clause = { condition: 'approvals', approvals: 40, delay: { count: 90, unit: 'day' } } as const
    expect(force(clause, acts, parties)!.since).toBe('2005-02-27')
    expect(force(clause, acts.slice(0, 39), parties)!.since).toBeNull()
  })
})

describe('by signature', () => {
  it('is when the last of all has signed', () => {
    const found = force({ condition: 'signatures' }, [
      ['a', 'signed', '2009-03-01'],
      ['b', 'signed', '2009-03'],
      ['c', 'signed', '2009-02-10'],
    ])!
    expect(found.since).toBe('2009-03')
    expect(found.steps).toEqual([
      { step: 'signatures', of: 3 },
      { step: 'counted', have: 3, needed: 3, lacking: [] },
      { step: 'met', date: '2009-03' },
    ])
  })

  it('names who has not signed', () => {
    const found = force({ condition: 'signatures' }, [['b', 'signed', '2009']])!
    expect([found.since, found.parties]).toEqual([null, []])
    expect(counted(found.steps)).toEqual({ step: 'counted', have: 1, needed: 3, lacking: ['a', 'c'] })
  })

  it('with a signature of unknown date is met, on a day nobody knows', () => {
    const found = force({ condition: 'signatures', delay: { count: 1, unit: 'month' } }, [
      ['a', 'signed', ''],
      ['b', 'signed', '2009-01-31'],
      ['c', 'signed', '2008'],
    ])!
    expect(found.since).toBe('[2009-02-28..]')
  })
})

describe('by approvals', () => {
  it('of a number, says how many are there and who has given none', () => {
    const found = force({ condition: 'approvals', approvals: 2 }, [['a', 'approved', '2010']])!
    expect(found.since).toBeNull()
    expect(counted(found.steps)).toEqual({ step: 'counted', have: 1, needed: 2, lacking: ['b', 'c'] })
  })

  it('waits for those that must be among them', () => {
    const clause = { condition: 'approvals', approvals: 2, among: ['c'] } as const
    const without: Act[] = [
      ['a', 'approved', '2010-01-01'],
      ['b', 'approved', '2010-02-01'],
    ]
    const waiting = force({ ...clause, among: ['c'] }, without)!
    expect(waiting.since).toBeNull()
    expect(counted(waiting.steps)).toEqual({ step: 'counted', have: 2, needed: 2, lacking: ['c'] })
    expect(force({ ...clause, among: ['c'] }, [...without, ['c', 'approved', '2011-05-03']])!.since).toBe(
      '2011-05-03',
    )
  })

  it('of all signatories does not count anybody else', () => {
    const acts: Act[] = [
      ['a', 'approved', '2010-01-01'],
      ['b', 'approved', '2010-02-01'],
      ['stranger', 'approved', '2010-03-01'],
    ]
    expect(force({ condition: 'approvals' }, acts)!.since).toBeNull()
    expect(force({ condition: 'approvals' }, [...acts, ['c', 'approved', '2009']])!.since).toBe('2010-02-01')
  })

  it('counts a party once, from its first approval', () => {
    const acts: Act[] = [
      ['a', 'approved', '2012'],
      ['a', 'approved', '2010-01-01'],
    ]
    expect(force({ condition: 'approvals', approvals: 2 }, acts)!.since).toBeNull()
    expect(force({ condition: 'approvals', approvals: 1 }, acts)!.since).toBe('2010-01-01')
  })

  it('dates of one month give a range of days', () => {
    const clause = { condition: 'approvals', approvals: 1, delay: { count: 30, unit: 'day' } } as const
    expect(force(clause, [['a', 'approved', '2009-03']])!.since).toBe('[2009-03-31..2009-04-30]')
  })
})

describe('whoever joins or leaves', () => {
  const three = { condition: 'approvals', approvals: 3 } as const

  it('an accession and a succession count as consents of a number of parties', () => {
    const acts: Act[] = [
      ['a', 'approved', '2010-01-01'],
      ['x', 'acceded', '2010-02-01'],
      ['y', 'succeeded', '2010-03-01'],
    ]
    expect(force(three, acts)!.since).toBe('2010-03-01')
    expect(force({ condition: 'approvals' }, acts)!.since).toBeNull()
  })

  it('who accedes later is bound from the delay after its own accession', () => {
    const found = force({ condition: 'signatures', delay: { count: 30, unit: 'day' } }, [
      ['a', 'signed', '2010-01-01'],
      ['b', 'signed', '2010-01-01'],
      ['c', 'signed', '2010-01-01'],
      ['x', 'acceded', '2012-05-01'],
    ])!
    expect(found.since).toBe('2010-01-31')
    expect(found.parties.at(-1)).toEqual({ party: 'x', since: '2012-05-31' })
  })

  it('a signature ad referendum counts once it is confirmed, on that day', () => {
    const acts: Act[] = [
      ['a', 'signed', '2010-01-01'],
      ['b', 'signed', '2010-01-01', '', 'definitive'],
      ['c', 'signed', '2010-01-01', '', 'ad_referendum'],
    ]
    const waiting = force({ condition: 'signatures' }, acts)!
    expect(waiting.since).toBeNull()
    expect(counted(waiting.steps)).toEqual({ step: 'counted', have: 2, needed: 3, lacking: ['c'] })
    const confirmed: Act[] = [...acts, ['c', 'approved', '2010-06-01', '', 'confirmation']]
    expect(force({ condition: 'signatures' }, confirmed)!.since).toBe('2010-06-01')
  })

  it('who has withdrawn before enough were there is not counted', () => {
    const acts: Act[] = [
      ['a', 'approved', '2010-01-01'],
      ['b', 'approved', '2010-02-01'],
      ['b', 'withdrew', '2010-03-01'],
      ['c', 'approved', '2010-04-01'],
    ]
    const waiting = force(three, acts)!
    expect(waiting.since).toBeNull()
    expect(counted(waiting.steps)).toEqual({ step: 'counted', have: 2, needed: 3, lacking: ['b'] })
    expect(waiting.steps).toContainEqual({ step: 'left', parties: ['b'] })
    const found = force(three, [...acts, ['x', 'acceded', '2010-05-01']])!
    expect(found.since).toBe('2010-05-01')
    expect(found.parties.map(({ party }) => party)).toEqual(['a', 'c', 'x'])
  })

  it('a withdrawal later than that changes nothing of it', () => {
    const acts: Act[] = [
      ['a', 'approved', '2010-01-01'],
      ['b', 'approved', '2010-02-01'],
      ['c', 'approved', '2010-04-01'],
      ['b', 'withdrew', '2015-01-01', '2016-01-01'],
    ]
    const found = force(three, acts)!
    expect(found.since).toBe('2010-04-01')
    expect(found.steps.some(({ step }) => step === 'left')).toBe(false)
  })

  it('a withdrawal in the same month leaves open whether enough were ever there', () => {
    const acts: Act[] = [
      ['a', 'approved', '2010-01-01'],
      ['b', 'approved', '2010-01-01'],
      ['c', 'approved', '2010-04'],
      ['b', 'withdrew', '2010-04'],
    ]
    expect(force(three, acts)!.since).toBe('[2010-04-01..]')
  })
})

describe('on a day', () => {
  it('is that day, and for one who signs later the day of signature', () => {
    const found = force({ condition: 'date', date: '2010-01-01' }, [
      ['a', 'signed', '2009'],
      ['b', 'signed', '2011-04-01'],
    ])!
    expect(found.since).toBe('2010-01-01')
    expect(found.parties).toEqual([
      { party: 'a', since: '2010-01-01' },
      { party: 'b', since: '2011-04-01' },
    ])
  })
})

describe('a recorded entry into force', () => {
  const signed: Act[] = ['a', 'b', 'c'].map((party): Act => [party, 'signed', '2009-03-01'])
  const clause = { condition: 'signatures', delay: { count: 30, unit: 'day' } } as const

  it('that cannot be the computed one is shown beside it', () => {
    const found = force(clause, [...signed, ['a', 'in_force', '2009-03-01']])!
    expect(found.contradictions).toEqual([{ party: 'a', recorded: '2009-03-01', computed: '2009-03-31' }])
  })

  it('that may be the same is no contradiction', () => {
    for (const date of ['2009-03-31', '2009-03', '2009', '[2009-03-20..2009-04-02]', ''])
      expect(force(clause, [...signed, ['a', 'in_force', date]])!.contradictions).toEqual([])
    expect(force(clause, [...signed, ['a', 'in_force', '2009-01', '2009-03-31']])!.contradictions).toEqual([])
  })
})

it('without a clause, or without a signatory, nothing is computed', () => {
  expect(force({}, [['a', 'signed', '2009']])).toBeNull()
  expect(force({ condition: 'signatures' }, [], [])).toBeNull()
})

describe('whatever the acts', () => {
  const day = fc
    .integer({ min: 0, max: 12_000 })
    .map((days) => new Date(Date.UTC(1995, 0, 1 + days)).toISOString().slice(0, 10))
  /** A day, with a date that holds it as precisely as some source might. */
  const known = day.chain((exact) =>
    fc.constantFrom<[string, string]>(
      [exact, exact],
      [exact, exact.slice(0, 7)],
      [exact, exact.slice(0, 4)],
      [exact, `[${Number(exact.slice(0, 4)) - 1}..${exact.slice(0, 7)}]`],
      [exact, ''],
    ),
  )
  const acts = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), known), {
    selector: ([party]) => party,
  })
  const clauses = fc.record({
    condition: fc.constant('approvals' as const),
    approvals: fc.constantFrom(null, 1, 2, 3),
    among: fc.subarray(['a', 'b']),
    delay: fc.option(
      fc.record({ count: fc.integer({ min: 1, max: 40 }), unit: fc.constantFrom('day', 'month') }),
    ),
    date: fc.constant(''),
  }) as fc.Arbitrary<ForceClause>
  const all = ['a', 'b', 'c', 'd']
  const approved = (given: [string, [string, string]][], at: 0 | 1) =>
    given.map(([party, dates]): Act => [party, 'approved', dates[at]])
  const bounds = (text: string) => edtfBounds(parseEdtf(text) ?? { form: 'unknown' })

  it('what really happened lies within what is computed from dates less exact', () => {
    fc.assert(
      fc.property(clauses, acts, (clause, given) => {
        const exact = force(clause, approved(given, 0), all)!.since
        const vague = force(clause, approved(given, 1), all)!.since
        expect(vague === null).toBe(exact === null)
        if (exact === null || vague === null) return
        const { earliest, latest } = bounds(vague)
        expect((earliest ?? '') <= exact).toBe(true)
        expect((latest ?? '9999-99-99') >= exact).toBe(true)
      }),
    )
  })

  it('one more approval makes it no later, and their order makes no difference', () => {
    fc.assert(
      fc.property(clauses, acts, (clause, given) => {
        const whole = approved(given, 0)
        const since = force(clause, whole, all)!.since
        expect(force(clause, [...whole].reverse(), all)!.since).toBe(since)
        const fewer = force(clause, whole.slice(1), all)!.since
        if (fewer !== null) expect(since !== null && since <= fewer).toBe(true)
      }),
    )
  })
})
