import { describe, expect, it } from 'vitest'
import type { ForceClause } from '@/db/schema/content'
import type { ActKind } from '@/db/vocabulary'
import { noDuration } from './duration'
import { noForceClause } from './schema'
import { type StandingFacts, standingOn } from './standing'

const day = '2024-06-15'

type Short = [party: string, act: ActKind, date: string, effect?: string]
function facts(acts: Short[], given: Partial<StandingFacts> = {}): StandingFacts {
  return {
    adopted: '',
    expires: '',
    term: null,
    duration: noDuration,
    supersededBy: null,
    forceClause: noForceClause,
    parties: ['a', 'b'].map((party) => ({ party, role: 'signatory' })),
    acts: acts.map(([party, act, date, effect = '']) => ({ party, act, date, effect })),
    ...given,
  }
}
const signed: Short[] = [
  ['a', 'signed', '2007'],
  ['b', 'signed', '2007-10-12'],
]
const three = ['a', 'b', 'c'].map((party) => ({ party, role: 'signatory' as const }))

/** What the status sentence is made of: status · reason · deciding date · how many of how many. */
function said(given: StandingFacts, on = day): string {
  const { status, reason, date, count, of } = standingOn(given, on)
  return `${status} · ${reason} · ${date || 'no date'} · ${count}/${of}`
}

describe('where an agreement stands', () => {
  it.each<[string, StandingFacts, string]>([
    ['nothing is recorded', facts([]), 'not_recorded · nothing_recorded · no date · 0/2'],
    [
      'only the adoption is recorded',
      facts([], { adopted: '2007' }),
      'not_recorded · adopted_only · 2007 · 0/2',
    ],
    [
      'no party is recorded',
      facts([], { parties: [], adopted: '2011-11' }),
      'not_recorded · adopted_only · 2011-11 · 0/0',
    ],
    ['one of two has signed', facts(signed.slice(0, 1)), 'open_for_signature · signed_some · 2007 · 1/2'],
    // 2007 may end later than 12 October 2007, so it is what is known of the last signature.
    ['both have signed, in one year', facts(signed), 'signed · signed_all · 2007 · 2/2'],
    [
      'both have signed, on days',
      facts([
        ['a', 'signed', '2007-10-12'],
        ['b', 'signed', '2007-11-01'],
      ]),
      'signed · signed_all · 2007-11-01 · 2/2',
    ],
    [
      'one signature has no date',
      facts([
        ['a', 'signed', '2007-10-12'],
        ['b', 'signed', ''],
      ]),
      'signed · signed_all · no date · 2/2',
    ],
    [
      'a signature takes effect later than it was given',
      facts([
        ['a', 'signed', '2024-01-10', '2024-02-01'],
        ['b', 'signed', '2024-01-11'],
      ]),
      'signed · signed_all · 2024-01-11 · 2/2',
    ],
    [
      'one has approved',
      facts([...signed, ['a', 'approved', '2008']]),
      'signed · approved_some · 2007 · 1/2',
    ],
    [
      'a witness has signed and no signatory',
      facts([['w', 'signed', '2007']], {
        parties: [
          { party: 'a', role: 'signatory' },
          { party: 'b', role: 'signatory' },
          { party: 'w', role: 'witness' },
        ],
      }),
      'not_recorded · nothing_recorded · no date · 0/2',
    ],
    [
      'it is in force for all',
      facts([...signed, ['a', 'in_force', '2008-01-01'], ['b', 'in_force', '2008-03']]),
      'in_force · in_force_all · 2008-03 · 2/2',
    ],
    [
      'it is in force for one',
      facts([...signed, ['a', 'in_force', '2008-01-01']]),
      'in_force · in_force_some · 2008-01-01 · 1/2',
    ],
    [
      'it is in force without a date',
      facts([...signed, ['a', 'in_force', ''], ['b', 'in_force', '2008']]),
      'in_force · in_force_all · no date · 2/2',
    ],
    [
      'the effect begins tomorrow',
      facts([
        ...signed,
        ['a', 'in_force', '2024-01-01', '2024-06-16'],
        ['b', 'in_force', '2024-01-01', '2024-06-16'],
      ]),
      'signed · signed_all · 2007 · 2/2',
    ],
    [
      'the effect begins today',
      facts([
        ...signed,
        ['a', 'in_force', '2024-01-01', '2024-06-15'],
        ['b', 'in_force', '2024-01-01', '2024-06-15'],
      ]),
      'in_force · in_force_all · 2024-06-15 · 2/2',
    ],
    [
      'the effect begins some day of this month',
      facts([...signed, ['a', 'in_force', '2024-06'], ['b', 'in_force', '2024-06']]),
      'in_force · in_force_all · 2024-06 · 2/2',
    ],
    [
      'one of three has left',
      facts(
        [
          ['a', 'in_force', '2008'],
          ['b', 'in_force', '2008'],
          ['c', 'in_force', '2008'],
          ['c', 'withdrew', '2020-05-01'],
        ],
        { parties: three },
      ),
      'in_force · in_force_all · 2008 · 2/2',
    ],
    [
      'one of two has left',
      facts([
        ...signed,
        ['a', 'in_force', '2008'],
        ['b', 'in_force', '2008'],
        ['b', 'withdrew', '2020-05-01'],
      ]),
      'terminated · withdrawn_all · 2020-05-01 · 1/2',
    ],
    [
      'two of three have left',
      facts(
        [
          ['a', 'in_force', '2008'],
          ['b', 'withdrew', '2019'],
          ['c', 'withdrew', '2020-05-01'],
        ],
        { parties: three },
      ),
      'terminated · withdrawn_all · 2020-05-01 · 2/3',
    ],
    [
      'a withdrawal takes effect next year',
      facts([
        ['a', 'in_force', '2008'],
        ['b', 'in_force', '2008'],
        ['b', 'withdrew', '2024-05-01', '2025-01-01'],
      ]),
      'in_force · in_force_all · 2008 · 2/2',
    ],
    [
      'it ended yesterday',
      facts([['a', 'in_force', '2008']], { expires: '2024-06-14' }),
      'expired · expired · 2024-06-14 · 0/2',
    ],
    [
      'it ends today',
      facts([['a', 'in_force', '2008']], { expires: '2024-06-15' }),
      'in_force · in_force_some · 2008 · 1/2',
    ],
    [
      'it ends some day of this year',
      facts([['a', 'in_force', '2008']], { expires: '2024' }),
      'in_force · in_force_some · 2008 · 1/2',
    ],
    [
      'it ended in one of some years, the last of them past',
      facts(signed, { expires: '[2009..2020]' }),
      'expired · expired · [2009..2020] · 0/2',
    ],
    [
      'it ended in one of some years, the last of them to come',
      facts(signed, { expires: '[2009..2030]' }),
      'signed · signed_all · 2007 · 2/2',
    ],
    [
      'a party that joined later is bound as well',
      facts(
        [
          ['a', 'in_force', '2008'],
          ['b', 'in_force', '2008'],
          ['c', 'acceded', '2010-01-01', '2010-03-01'],
        ],
        { parties: [...three.slice(0, 2), { party: 'c', role: 'acceding' }] },
      ),
      'in_force · in_force_all · 2010-03-01 · 3/3',
    ],
    [
      'all have signed, and one more may join',
      facts(signed, { parties: [...three.slice(0, 2), { party: 'c', role: 'acceding' }] }),
      'signed · signed_all · 2007 · 2/2',
    ],
    [
      'one applies it before it is in force',
      facts([...signed, ['a', 'applied_provisionally', '2008-01-01']]),
      'provisionally_applied · provisional_some · 2008-01-01 · 1/2',
    ],
    [
      'provisional application has given way to being bound',
      facts([...signed, ['a', 'applied_provisionally', '2008-01-01'], ['a', 'in_force', '2009']]),
      'in_force · in_force_some · 2009 · 1/2',
    ],
    [
      'all that are bound have suspended it',
      facts([
        ['a', 'in_force', '2008'],
        ['b', 'in_force', '2008'],
        ['a', 'suspended', '2020-01-01'],
        ['b', 'suspended', '2020-02-01'],
      ]),
      'suspended · suspended_all · 2020-02-01 · 2/2',
    ],
    [
      'one of them has resumed it since',
      facts([
        ['a', 'in_force', '2008'],
        ['b', 'in_force', '2008'],
        ['a', 'suspended', '2020-01-01'],
        ['b', 'suspended', '2020-02-01'],
        ['b', 'resumed', '2021-01-01'],
      ]),
      'in_force · in_force_all · 2008 · 2/2',
    ],
    [
      'who resumed it has suspended it anew',
      facts([
        ['a', 'in_force', '2008'],
        ['a', 'suspended', '2020-01-01'],
        ['a', 'resumed', '2021-01-01'],
        ['a', 'suspended', '2022-01-01'],
      ]),
      'suspended · suspended_all · 2022-01-01 · 1/2',
    ],
    [
      'an approval says when it takes effect',
      facts([...signed, ['a', 'approved', '2024-05-01', '2024-06-01']]),
      'in_force · in_force_some · 2024-06-01 · 1/2',
    ],
    [
      'another supersedes it',
      facts([...signed, ['b', 'withdrew', '2020']], { supersededBy: 'x', expires: '2010' }),
      'superseded · superseded · no date · 0/2',
    ],
  ])('where %s', (_, given, expected) => {
    expect(said(given)).toBe(expected)
  })

  it('a party stands by its own acts alone', () => {
    const { positions } = standingOn(
      facts(
        [
          ['a', 'signed', '2007'],
          ['a', 'approved', '2008'],
          ['b', 'signed', '2007'],
          ['b', 'in_force', '2008', '2030'],
          ['c', 'in_force', '2008', '2009'],
          ['c', 'withdrew', '2020'],
        ],
        { parties: [...three, { party: 'd', role: 'signatory' }, { party: 'a', role: 'depositary' }] },
      ),
      day,
    )
    expect(positions).toMatchObject([
      {
        party: 'a',
        standing: 'approved',
        signed: '2007',
        approved: '2008',
        inForce: null,
        byClause: null,
        withdrew: null,
      },
      {
        party: 'b',
        standing: 'signed',
        signed: '2007',
        approved: null,
        inForce: '2030',
        byClause: null,
        withdrew: null,
      },
      {
        party: 'c',
        standing: 'withdrawn',
        signed: null,
        approved: null,
        inForce: '2009',
        byClause: null,
        withdrew: '2020',
      },
      {
        party: 'd',
        standing: 'not_recorded',
        signed: null,
        approved: null,
        inForce: null,
        byClause: null,
        withdrew: null,
      },
    ])
  })
})

describe('where an agreement stands by its clause', () => {
  const clause = (given: Partial<ForceClause>) => ({ forceClause: { ...noForceClause, ...given } })
  const onDays: Short[] = [
    ['a', 'signed', '2024-05-01'],
    ['b', 'signed', '2024-05-20'],
  ]
  it.each<[string, StandingFacts, string]>([
    [
      'all have signed, and that is enough',
      facts(onDays, clause({ condition: 'signatures' })),
      'in_force · in_force_all · 2024-05-20 · 2/2',
    ],
    [
      'its day is to come',
      facts(onDays, clause({ condition: 'signatures', delay: { count: 1, unit: 'month' } })),
      'signed · signed_waiting · 2024-05-20 · 2/2',
    ],
    [
      'approvals are missing',
      facts([...onDays, ['a', 'approved', '2024-06-01']], clause({ condition: 'approvals' })),
      'signed · signed_waiting · 2024-05-20 · 2/2',
    ],
    [
      'its day is one of a year that is not over',
      facts(
        [
          ['a', 'signed', '2024'],
          ['b', 'signed', '2024-05-20'],
        ],
        clause({ condition: 'signatures' }),
      ),
      'signed · signed_unsure · 2024 · 2/2',
    ],
    [
      'the day on which the condition was met is not recorded',
      facts(
        [
          ['a', 'signed', ''],
          ['b', 'signed', '2024-05-20'],
        ],
        clause({ condition: 'signatures' }),
      ),
      'signed · signed_unsure · no date · 2/2',
    ],
    [
      'it is recorded as in force though approvals are missing',
      facts([...onDays, ['a', 'in_force', '2024-06-01']], clause({ condition: 'approvals' })),
      'in_force · in_force_some · 2024-06-01 · 1/2',
    ],
    [
      'one party has left since',
      facts([...onDays, ['c', 'signed', '2024-05-02'], ['c', 'withdrew', '2024-06-10']], {
        parties: three,
        ...clause({ condition: 'signatures' }),
      }),
      'in_force · in_force_all · 2024-05-20 · 2/2',
    ],
  ])('where %s', (_, given, expected) => {
    expect(said(given)).toBe(expected)
  })

  it('falls due on the first and on the last day it may enter into force', () => {
    const given = facts(
      [
        ['a', 'signed', '2024-05'],
        ['b', 'signed', '2024-01'],
      ],
      clause({ condition: 'signatures', delay: { count: 60, unit: 'day' } }),
    )
    expect(standingOn(given, '2024-06-15').due).toBe('2024-06-30')
    expect(standingOn(given, '2024-06-30').due).toBe('2024-07-30')
    expect(said(given, '2024-07-29')).toContain('signed_unsure')
    expect(said(given, '2024-07-30')).toContain('in_force_all')
    expect(standingOn(given, '2024-07-30').due).toBeNull()
  })
})

describe('the day on which the calendar alone may change it', () => {
  it.each<[string, StandingFacts, string | null]>([
    ['nothing is to come', facts(signed), null],
    ['an effect is to come', facts([['a', 'in_force', '2024-01-01', '2025-03-01']]), '2025-03-01'],
    ['an effect is to come in a month', facts([['a', 'in_force', '2025-03']]), '2025-03-01'],
    ['the term ends', facts(signed, { expires: '2024-12-31' }), '2025-01-01'],
    ['the term ends with a leap year’s February', facts(signed, { expires: '2028-02' }), '2028-03-01'],
    ['the term ends today', facts(signed, { expires: day }), '2024-06-16'],
    ['the term has ended', facts(signed, { expires: '2020' }), null],
    ['the term ends at the end of all dates', facts(signed, { expires: '9999' }), null],
    ['the end is open', facts(signed, { expires: '2020/..' }), null],
    [
      'several are to come: the first of them',
      facts([['a', 'withdrew', '2024-01-01', '2026-01-01']], { expires: '2025' }),
      '2026-01-01',
    ],
  ])('where %s', (_, given, expected) => {
    expect(standingOn(given, day).due).toBe(expected)
  })
})

describe('how long it holds', () => {
  const bound: Short[] = [
    ['a', 'in_force', '2019-06-15'],
    ['b', 'in_force', '2019-06-15'],
  ]
  const years = (count: number) => ({ count, unit: 'year' as const })

  it('with a term and a recorded entry into force it has expired the day after the term', () => {
    const given = facts(bound, { term: years(5) })
    expect(said(given, '2024-06-15')).toBe('in_force · in_force_all · 2019-06-15 · 2/2')
    expect(said(given, '2024-06-16')).toBe('expired · expired_term · 2024-06-15 · 0/2')
    expect(standingOn(given, '2024-06-15').due).toBe('2024-06-16')
  })

  it('where it goes on by itself it does not expire', () => {
    const duration = { ...noDuration, renewal: years(1), notice: { count: 6, unit: 'month' as const } }
    const given = facts(bound, { expires: '2020-12-31', duration })
    const standing = standingOn(given, '2024-06-15')
    expect(standing.status).toBe('in_force')
    expect(standing.duration).toMatchObject({ renewals: 4, ends: '2024-12-31', notice: '2024-06-30' })
    // The last day to give notice ends before the period does.
    expect(standing.due).toBe('2024-07-01')
  })

  it('when entry into force is not recorded a term says nothing of the end', () => {
    expect(said(facts(signed, { term: years(1) }))).toBe('signed · signed_all · 2007 · 2/2')
  })

  it('below the number of parties that the text asks for it has ended', () => {
    const left: Short[] = [
      ...bound,
      ['c', 'in_force', '2019-06-15'],
      ['c', 'withdrew', '2023-01-01', '2023-07-01'],
    ]
    expect(said(facts(left, { parties: three }))).toBe('in_force · in_force_all · 2019-06-15 · 2/2')
    const given = facts(left, { parties: three, duration: { ...noDuration, fewest: 3 } })
    expect(said(given)).toBe('terminated · below_fewest · 2023-07-01 · 1/3')
    expect(said(given, '2023-06-30')).toBe('in_force · in_force_all · 2019-06-15 · 3/3')
  })
})
