import { describe, expect, it } from 'vitest'
import type { Ballot, Majority } from '@/db/vocabulary'
import { type Entitled, fractionOf, tally, type Weight } from './tally'

/** Members a, b, c …, each with its ballot; '-' is a member of whom none is recorded. */
function voted(ballots: string, majority: Majority, fraction = '', weights: Weight[] = []) {
  const words: Record<string, Ballot> = { f: 'for', g: 'against', s: 'abstain', x: 'absent' }
  const parties = [...ballots].map((letter, at) => ({ party: String.fromCharCode(97 + at), letter }))
  return tally({
    majority,
    fraction,
    weights,
    entitled: parties.map(({ party }) => ({ party, class: 'member' })),
    ballots: parties.flatMap(({ party, letter }) =>
      words[letter] ? [{ party, ballot: words[letter] }] : [],
    ),
  })
}
const sums = ({ parties: _, ...sums }: ReturnType<typeof tally>) => sums

describe('a vote of ten members', () => {
  it('is carried by an absolute majority with six in favour, and not with five', () => {
    expect(sums(voted('ffffffgsx-', 'absolute'))).toEqual({
      ...{ for: 6, against: 1, abstain: 1, absent: 2 },
      ...{ entitled: 10, of: 10, needed: 6, carried: true },
    })
    expect(sums(voted('fffffxxxxx', 'absolute'))).toMatchObject({ for: 5, needed: 6, carried: false })
  })
  it('is carried by a simple majority of those who say yes or no', () => {
    expect(sums(voted('fffggsssxx', 'simple'))).toEqual({
      ...{ for: 3, against: 2, abstain: 3, absent: 2 },
      ...{ entitled: 10, of: 5, needed: 3, carried: true },
    })
    expect(sums(voted('ffggssssss', 'simple'))).toMatchObject({ of: 4, needed: 3, carried: false })
  })
  it.each([
    ['fffffffgsx', '2/3', 7, true],
    ['ffffffggsx', '2/3', 7, false],
    ['ffffffffgg', '3/4', 8, true],
    ['ffffffffff', '1/1', 10, true],
    ['fffffffff-', '1/1', 10, false],
    // Half of them, where half is enough.
    ['fffffggggg', '1/2', 5, true],
  ])('%s by %s of all needs %i', (ballots, fraction, needed, carried) => {
    expect(voted(ballots, 'qualified', fraction)).toMatchObject({ of: 10, needed, carried })
  })
})

describe('a vote', () => {
  it('in which nobody votes carries nothing', () => {
    for (const majority of ['simple', 'absolute', 'qualified'] as const) {
      expect(voted('', majority, '2/3')).toMatchObject({ entitled: 0, needed: 1, carried: false })
      expect(voted('xxx', majority, '2/3').carried).toBe(false)
    }
  })
  it('of nine members and one partner counts by the weight of their class', () => {
    const entitled: Entitled[] = [
      { party: 'a', class: 'member' },
      { party: 'b', class: 'member' },
      { party: 'p', class: 'partner' },
      { party: 'o', class: 'observer' },
    ]
    const ballots = [
      { party: 'a', ballot: 'for' as const },
      { party: 'b', ballot: 'against' as const },
      { party: 'p', ballot: 'for' as const },
      { party: 'o', ballot: 'for' as const },
    ]
    const vote = { majority: 'absolute' as const, fraction: '', entitled, ballots }
    // Two votes for a member, one for a partner, none for an observer: 3 of 5.
    const weights: Weight[] = [
      { class: 'member', weight: 2 },
      { class: 'partner', weight: 1 },
    ]
    expect(tally({ ...vote, weights })).toEqual({
      ...{ for: 3, against: 2, abstain: 0, absent: 0, entitled: 5, of: 5, needed: 3, carried: true },
      parties: [
        { party: 'a', ballot: 'for', votes: 2 },
        { party: 'b', ballot: 'against', votes: 2 },
        { party: 'p', ballot: 'for', votes: 1 },
        { party: 'o', ballot: 'for', votes: 0 },
      ],
    })
    // Where nothing is said of weights, members alone vote.
    expect(tally({ ...vote, weights: [] })).toMatchObject({ for: 1, against: 1, needed: 2, carried: false })
  })
  it('does not count whoever is not entitled', () => {
    const vote = { majority: 'simple' as const, fraction: '', weights: [] }
    expect(
      tally({
        ...vote,
        entitled: [{ party: 'a', class: null }],
        ballots: [
          { party: 'a', ballot: 'against' },
          { party: 'z', ballot: 'for' },
        ],
      }),
    ).toMatchObject({ for: 0, against: 1, entitled: 1, carried: false })
  })
})

it('a fraction is one of a half or more, and of the whole at most', () => {
  expect(fractionOf('2/3')).toEqual([2, 3])
  expect(fractionOf(' 3 / 4 ')).toEqual([3, 4])
  expect(fractionOf('1/2')).toEqual([1, 2])
  expect(fractionOf('1/1')).toEqual([1, 1])
  for (const text of ['', '1/3', '4/3', '0/1', '2', '2:3', '66%', '0.5/1'])
    expect(fractionOf(text)).toBeNull()
})
