import { describe, expect, it } from 'vitest'
import { type Move, moves, openStatuses, revisionStatuses } from '@/db/vocabulary'
import { transition } from './lifecycle'

describe('the moves that exist', () => {
  // draft, awaiting_endorsement, submitted, published, superseded, declined, withdrawn
  const table: Record<Move, (string | null)[]> = {
    submit: ['submitted', null, null, null, null, null, null],
    endorse: [null, 'submitted', null, null, null, null, null],
    sendBack: [null, 'draft', 'draft', null, null, null, null],
    decline: [null, null, 'declined', null, null, null, null],
    publish: [null, null, 'published', null, null, null, null],
    withdraw: ['withdrawn', 'withdrawn', 'withdrawn', null, null, null, null],
  }
  const cases = moves.flatMap((move) =>
    revisionStatuses.map((from, at) => [move, from, table[move][at] ?? null] as const),
  )
  it.each(cases)('%s from %s leads to %s', (move, from, to) => {
    expect(transition(move, from)?.to ?? null).toBe(to)
  })

  it('a delegate’s submission waits for the head, and nothing else does', () => {
    expect(transition('submit', 'draft', { forEndorsement: true })?.to).toBe('awaiting_endorsement')
    for (const move of moves.filter((other) => other !== 'submit'))
      for (const from of revisionStatuses)
        expect(transition(move, from, { forEndorsement: true })).toEqual(transition(move, from))
  })

  it('what a head alone has a say in is published when the head lets go of it', () => {
    const own = { atOnce: true }
    expect(transition('submit', 'draft', own)).toMatchObject({ to: 'published', event: 'published' })
    expect(transition('endorse', 'awaiting_endorsement', own)).toMatchObject({ to: 'published' })
    expect(transition('submit', 'draft', { forEndorsement: true, ...own })?.to).toBe('awaiting_endorsement')
    expect(transition('withdraw', 'draft', own)?.to).toBe('withdrawn')
    expect(transition('endorse', 'submitted', own)).toBeNull()
  })

  it('each move is told under its own name, and refusing wants a reason', () => {
    const told = moves.map((move) => {
      const from = openStatuses.find((status) => transition(move, status))!
      const { event, reason } = transition(move, from)!
      return [event, reason ?? ''].join(' ').trim()
    })
    expect(told).toEqual([
      'submitted',
      'endorsed',
      'sent_back required',
      'declined required',
      'published',
      'withdrawn',
    ])
  })
})
