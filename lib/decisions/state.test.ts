import { describe, expect, it } from 'vitest'
import { decisionState, type Taken } from './state'

const taken = (given: Partial<Taken>): Taken => ({
  procedure: 'consensus',
  majority: null,
  fraction: '',
  weights: [],
  entitled: [],
  ballots: [],
  deadline: null,
  objections: 0,
  ...given,
})

describe('a decision', () => {
  it('by consensus, or of which nothing is said, is adopted', () => {
    expect(decisionState(taken({}), '2026-05-01')).toBe('adopted')
    expect(decisionState(taken({ procedure: 'not_recorded' }), '2026-05-01')).toBe('adopted')
  })
  it('by vote is adopted where the vote carries it', () => {
    const vote = {
      procedure: 'vote' as const,
      majority: 'simple' as const,
      entitled: [{ party: 'a', class: 'member' as const }],
    }
    const by = (ballot: 'for' | 'against') =>
      decisionState(taken({ ...vote, ballots: [{ party: 'a', ballot }] }), '2026-05-01')
    expect(by('for')).toBe('adopted')
    expect(by('against')).toBe('not_adopted')
  })
  it('by silence is proposed up to and on the last day, and adopted on the next unless somebody objected', () => {
    const on = (day: string, objections = 0) =>
      decisionState(taken({ procedure: 'silence', deadline: '2026-05-10', objections }), day)
    expect(on('2026-05-09')).toBe('proposed')
    expect(on('2026-05-10')).toBe('proposed')
    expect(on('2026-05-11')).toBe('adopted')
    expect(on('2026-05-10', 1)).toBe('objected')
    expect(on('2027-05-10', 1)).toBe('objected')
  })
})
