import { expect, test } from 'vitest'
import { type CountedMembership, endAtLatest, membershipOn } from './belonging'
import { formulaOn, hasFormula, saysAll } from './formula'

let parties = 0

const member = (
  partyKind: CountedMembership['partyKind'],
  began: string,
  more: Partial<CountedMembership> = {},
): CountedMembership => ({
  party: `party-${parties++}`,
  partyKind,
  class: 'member',
  began,
  ended: '',
  recordedOn: '2026-11-24',
  ...more,
})

/** The founding records of the Hebei–Liaoning–Inner Mongolia cooperation. */
const ninePlusOne = [
  member('city', '2007'),
  member('city', '2007'),
  member('city', '2007'),
  member('league', '2007'),
  member('city', '2009'),
  member('city', '2009'),
  ...Array.from({ length: 4 }, () => member('city', '[2009..2020]')),
]

const written = (day: string, memberships = ninePlusOne) => {
  const { certain, possible } = formulaOn(memberships, day)
  return [`${certain.cities}+${certain.leagues}`, `${possible.cities}+${possible.leagues}`]
}

test('three plus one became nine plus one', () => {
  expect(written('2006-12-31')).toEqual(['0+0', '0+0'])
  expect(written('2007-12-31')).toEqual(['3+1', '3+1'])
  expect(written('2008-12-31')).toEqual(['3+1', '3+1'])
  expect(written('2009-12-31')).toEqual(['5+1', '9+1'])
  expect(written('2012-12-31')).toEqual(['5+1', '9+1'])
  expect(written('2020-12-31')).toEqual(['9+1', '9+1'])
  expect(written('2026-11-24')).toEqual(['9+1', '9+1'])
})

test('within the year of joining a member is possible, not certain', () => {
  expect(written('2007-06-01')).toEqual(['0+0', '3+1'])
})

test('a membership without a date is certain from the day it was recorded', () => {
  const undated = [member('city', '')]
  expect(written('1990-01-01', undated)).toEqual(['0+0', '1+0'])
  expect(written('2026-11-23', undated)).toEqual(['0+0', '1+0'])
  expect(written('2026-11-24', undated)).toEqual(['1+0', '1+0'])
})

test('a beginning that is open towards the future is certain once recorded', () => {
  const open = { began: '[2009..]', ended: '', recordedOn: '2026-11-24' }
  expect(membershipOn(open, '2008-12-31')).toBe('none')
  expect(membershipOn(open, '2015-01-01')).toBe('possible')
  expect(membershipOn(open, '2026-11-24')).toBe('certain')
})

test('a member belongs until the last day that its end may mean', () => {
  const ended = { began: '2007', ended: '2010', recordedOn: '2026-11-24' }
  expect(membershipOn(ended, '2009-12-31')).toBe('certain')
  expect(membershipOn(ended, '2010-06-01')).toBe('possible')
  expect(membershipOn(ended, '2011-01-01')).toBe('none')
  expect(membershipOn({ ...ended, ended: '2010-05-01' }, '2010-05-01')).toBe('certain')
})

test('with a body its memberships end, whatever their own record says', () => {
  const wound = ninePlusOne.map((one) => ({ ...one, ended: endAtLatest(one.ended, '2022-06') }))
  expect(written('2022-05-31', wound)).toEqual(['9+1', '9+1'])
  expect(written('2022-06-15', wound)).toEqual(['0+0', '9+1'])
  expect(written('2022-07-01', wound)).toEqual(['0+0', '0+0'])
  expect(endAtLatest('2010-05-01', '2022')).toBe('2010-05-01')
  expect(endAtLatest('2023', '2022')).toBe('2022')
  expect(endAtLatest('2010', '')).toBe('2010')
})

test('partners, observers and enterprises are not counted', () => {
  const others = [
    member('city', '2007', { class: 'observer' }),
    member('enterprise', '2007'),
    member('banner', '2007'),
  ]
  expect(written('2020-01-01', others)).toEqual(['0+0', '0+0'])
  expect(hasFormula(others)).toBe(false)
  expect(saysAll([...others, ...ninePlusOne])).toBe(false)
  expect(saysAll(ninePlusOne)).toBe(true)
})

test('whoever left and came back within a year is one member', () => {
  const twice = [
    member('city', '2007', { party: 'chengde', ended: '2010' }),
    member('city', '2010', { party: 'chengde' }),
  ]
  expect(written('2010-06-01', twice)).toEqual(['0+0', '1+0'])
  expect(written('2011-01-01', twice)).toEqual(['1+0', '1+0'])
})
