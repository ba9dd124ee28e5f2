import { expect, test } from 'vitest'
import type { MembershipClass } from '@/db/vocabulary'
import { quorumOn, type Share, votersOn } from './quorum'

const day = '2012-06-01'
const belongs = (party: string, began: string, more: { class?: MembershipClass; ended?: string } = {}) => ({
  ...{ party, class: 'member' as const, began, ended: '', recordedOn: '2026-11-24' },
  ...more,
})
const all = (names: string, began: string) => names.split(' ').map((name) => belongs(name, began))

/** The Hebei–Liaoning–Inner Mongolia cooperation: six were certain members in 2012, four may have been. */
const ninePlusOne = [
  ...all('chengde chifeng chaoyang xilingol', '2007'),
  ...all('jinzhou tangshan', '2009'),
  ...all('zhangjiakou qinhuangdao fuxin huludao', '[2009..2020]'),
]

const reached = (there: string, memberships = ninePlusOne, share?: Share) =>
  quorumOn(memberships, day, there.split(' '), share).reached

test('members vote; associates, observers and partners do not', () => {
  const classes = (['associate', 'observer', 'partner'] as const).map((of) =>
    belongs(of, '2007', { class: of }),
  )
  const body = [...all('chifeng', '2007'), ...classes]
  expect(votersOn(body, day)).toEqual({ certain: ['chifeng'], doubtful: [] })
  expect(reached('associate observer partner', body)).toBe('no')
  expect(reached('chifeng', body)).toBe('yes')
})

test('whoever has left, or has not joined yet, has no vote', () => {
  const body = [
    belongs('chengde', '2007', { ended: '2011' }),
    belongs('chifeng', '2007', { ended: '2012-06-01' }),
    ...all('jinzhou', '2013'),
  ]
  expect(votersOn(body, day)).toEqual({ certain: ['chifeng'], doubtful: [] })
  expect(quorumOn(body, day, ['chengde', 'jinzhou'])).toEqual({
    present: [],
    absent: ['chifeng'],
    doubtful: { present: [], absent: [] },
    needed: { least: 1, most: 1 },
    reached: 'no',
  })
})

test('more than half has to be there: half is not enough', () => {
  const four = all('chengde chifeng chaoyang xilingol', '2007')
  expect(quorumOn(four, day, ['chifeng', 'chengde'])).toEqual({
    present: ['chengde', 'chifeng'],
    absent: ['chaoyang', 'xilingol'],
    doubtful: { present: [], absent: [] },
    needed: { least: 3, most: 3 },
    reached: 'no',
  })
  expect(reached('chifeng chengde chaoyang', four)).toBe('yes')
})

test('another share may be asked for, more than it or that much', () => {
  const six = all('chengde chifeng chaoyang xilingol jinzhou tangshan', '2007')
  const twoThirds: Share = { of: [2, 3], more: false }
  const needed = (share: Share) => quorumOn(six, day, [], share).needed.least
  expect(needed(twoThirds)).toBe(4)
  expect(needed({ ...twoThirds, more: true })).toBe(5)
  expect(needed({ of: [1, 1], more: false })).toBe(6)
  expect(reached('chengde chifeng chaoyang xilingol', six, twoThirds)).toBe('yes')
  expect(reached('chengde chifeng chaoyang', six, twoThirds)).toBe('no')
})

test('doubtful members leave it uncertain just where their votes would decide', () => {
  const position = quorumOn(ninePlusOne, day, ['chengde', 'chifeng', 'fuxin', 'dalian'])
  expect(position.doubtful).toEqual({ present: ['fuxin'], absent: ['zhangjiakou', 'qinhuangdao', 'huludao'] })
  // More than half of six, or of ten.
  expect(position.needed).toEqual({ least: 4, most: 6 })
  // At best Fuxin alone has joined: three of seven.
  expect(position.reached).toBe('no')
  // At best Fuxin alone has joined: four of seven; at worst the three absent: three of nine.
  expect(reached('chengde chifeng chaoyang fuxin')).toBe('uncertain')
  // At worst all four, who are absent: five of ten is half.
  expect(reached('chengde chifeng chaoyang xilingol jinzhou')).toBe('uncertain')
  expect(reached('chengde chifeng chaoyang xilingol jinzhou tangshan')).toBe('yes')
})

test('whoever came back is one voter, and certain if one of the periods is', () => {
  const twice = all('chifeng', '').concat(all('chifeng', '2010'))
  expect(votersOn(twice, day)).toEqual({ certain: ['chifeng'], doubtful: [] })
})

test('a body without voters reaches no quorum', () => {
  expect(quorumOn([], day, ['chifeng'])).toMatchObject({ needed: { least: 1, most: 1 }, reached: 'no' })
})
