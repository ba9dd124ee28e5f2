import { expect, it } from 'vitest'
import type { ActKind, PartyStanding } from '@/db/vocabulary'
import { between, type Statement } from './between'

const act = (slug: string, party: string, kind: ActKind, given: Partial<Statement> = {}): Statement => ({
  slug,
  party,
  act: kind,
  about: null,
  opposes: false,
  articles: [],
  ...given,
})
const pair = (acts: Statement[], a: PartyStanding = 'bound', b: PartyStanding = 'bound') =>
  between(
    [
      { party: 'a', standing: a },
      { party: 'b', standing: b },
    ],
    acts,
  )

it('with nothing reserved the whole applies', () => {
  expect(pair([])).toEqual({ applies: 'bound', unbound: [], opposedBy: [], effects: [], declarations: [] })
})

it('a reservation nobody objects to holds for both sides', () => {
  const { applies, effects } = pair([act('r', 'a', 'reserved', { articles: ['3', '5'] })])
  expect(applies).toBe('bound')
  expect(effects).toEqual([{ reservation: 'r', by: 'a', articles: ['3', '5'], effect: 'modified' }])
})

it('an objection takes out what the reservation is about, and nothing else', () => {
  const acts = [
    act('r', 'a', 'reserved', { articles: ['3'] }),
    act('r2', 'a', 'reserved', { articles: ['7'] }),
    act('o', 'b', 'objected', { about: 'r' }),
  ]
  const found = pair(acts)
  expect(found.applies).toBe('bound')
  expect(found.effects.map(({ reservation, effect }) => `${reservation} ${effect}`)).toEqual([
    'r excluded',
    'r2 modified',
  ])
})

it('an objection that opposes entry into force keeps the two apart', () => {
  const acts = [act('r', 'a', 'reserved'), act('o', 'b', 'objected', { about: 'r', opposes: true })]
  expect(pair(acts)).toMatchObject({ applies: 'no', opposedBy: ['b'], unbound: [] })
})

it('what was lifted no longer counts, be it the reservation or the objection', () => {
  const acts = [
    act('r', 'a', 'reserved'),
    act('o', 'b', 'objected', { about: 'r', opposes: true }),
    act('l', 'b', 'lifted', { about: 'o' }),
  ]
  expect(pair(acts)).toMatchObject({ applies: 'bound', effects: [{ effect: 'modified' }] })
  expect(pair([...acts, act('l2', 'a', 'lifted', { about: 'r' })])).toMatchObject({ effects: [] })
})

it('what others have said changes nothing between the two', () => {
  const acts = [
    act('r', 'c', 'reserved'),
    act('mine', 'a', 'reserved'),
    act('o', 'c', 'objected', { about: 'mine', opposes: true }),
  ]
  expect(pair(acts)).toMatchObject({
    applies: 'bound',
    effects: [{ reservation: 'mine', effect: 'modified' }],
  })
})

it('who is not bound is named; provisional application is said', () => {
  expect(pair([], 'bound', 'signed')).toMatchObject({ applies: 'no', unbound: ['b'] })
  expect(pair([], 'withdrawn', 'suspended')).toMatchObject({ applies: 'no', unbound: ['a', 'b'] })
  expect(pair([], 'bound', 'provisional')).toMatchObject({ applies: 'provisional', unbound: [] })
})

it('declarations of the two are given', () => {
  const acts = [act('d', 'a', 'declared'), act('d2', 'b', 'declared'), act('d3', 'c', 'declared')]
  expect(pair(acts).declarations).toEqual(['d', 'd2'])
})
