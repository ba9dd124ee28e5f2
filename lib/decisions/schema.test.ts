/** What keeps a decision from being submitted, rule by rule. */
import { expect, it } from 'vitest'
import { type DecisionContent, decisionComplete } from './schema'

const party = '019a0000-0000-7000-8000-000000000001'
const whole: DecisionContent = {
  meeting: '019a0000-0000-7000-8000-000000000002',
  number: null,
  title: { en: 'A dry port' },
  text: {},
  procedure: 'vote',
  majority: 'qualified',
  fraction: '2/3',
  weights: [{ class: 'member', weight: 2 }],
  ballots: [{ party, ballot: 'for' }],
  deadline: '',
  entitled: [],
  agreements: [],
  memberships: [],
  meetings: [],
  sources: [],
  note: {},
}
const flaws = (given: Partial<DecisionContent>) =>
  (decisionComplete.safeParse({ ...whole, ...given }).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')} ${message}`,
  )

it('a whole one has none', () => {
  expect(flaws({})).toEqual([])
})

it.each<[string, Partial<DecisionContent>, string[]]>([
  ['a qualified majority without a fraction', { fraction: '' }, ['fraction decision.fraction']],
  ['a fraction that is none', { fraction: '3/2' }, ['fraction decision.fraction']],
  ['a fraction of another majority', { majority: 'absolute' }, ['fraction decision.noFraction']],
  ['a vote without a majority', { majority: null, fraction: '' }, ['majority decision.majority']],
  ['a vote without ballots', { ballots: [] }, ['ballots decision.ballots']],
  ['a ballot of nobody', { ballots: [{ party: null, ballot: 'for' }] }, ['ballots.0.party party.required']],
  [
    'a ballot that says nothing',
    { ballots: [{ party, ballot: null }] },
    ['ballots.0.ballot decision.ballot'],
  ],
  [
    'two ballots of one party',
    {
      ballots: [
        { party, ballot: 'for' },
        { party, ballot: 'against' },
      ],
    },
    ['ballots.1.party decision.ballotTwice'],
  ],
  [
    'a weight without a number, of no class',
    { weights: [{ class: null, weight: null }] },
    ['weights.0.class decision.class', 'weights.0.weight decision.weight'],
  ],
  [
    'two weights of one class',
    {
      weights: [
        { class: 'member', weight: 2 },
        { class: 'member', weight: 1 },
      ],
    },
    ['weights.1.class decision.classTwice'],
  ],
  [
    'silence until no day',
    { procedure: 'silence', majority: null, fraction: '', weights: [], ballots: [], deadline: '2026-02-30' },
    ['deadline decision.deadline'],
  ],
  [
    'consensus with what belongs to a vote or to silence',
    { procedure: 'consensus', deadline: '2026-02-03' },
    [
      'majority decision.only.vote',
      'fraction decision.only.vote',
      'weights decision.only.vote',
      'ballots decision.only.vote',
      'deadline decision.only.silence',
    ],
  ],
])('%s is refused', (_, given, expected) => {
  expect(flaws(given)).toEqual(expected)
})
