import { expect, test } from 'vitest'
import type { PartyKind } from '@/db/vocabulary'
import { type CountedMembership, type Group, groupsOn } from './belonging'
import { formulaOf } from './formula'
import { growthOf, levelOn, stretchesOf } from './growth'

const today = '2026-11-27'
const belongs = (
  party: string,
  began: string,
  partyKind: PartyKind,
  more: Partial<CountedMembership> = {},
): CountedMembership => ({
  party,
  partyKind,
  class: 'member',
  began,
  ended: '',
  recordedOn: '2026-11-24',
  ...more,
})
const all = (names: string, began: string, kind: PartyKind, more: Partial<CountedMembership> = {}) =>
  names.split(' ').map((name) => belongs(name, began, kind, more))

const ninePlusOne = [
  ...all('chengde chifeng chaoyang', '2007', 'city'),
  ...all('xilingol', '2007', 'league'),
  ...all('jinzhou tangshan', '2009', 'city'),
  ...all('zhangjiakou qinhuangdao fuxin huludao', '[2009..2020]', 'city'),
]
/** The treaty days of accession. */
const asean = [
  ...all('indonesia malaysia philippines singapore thailand', '1967-08-08', 'authority'),
  ...all('brunei', '1984-01-07', 'authority'),
  ...all('vietnam', '1995-07-28', 'authority'),
  ...all('laos myanmar', '1997-07-23', 'authority'),
  ...all('cambodia', '1999-04-30', 'authority'),
]
/** India and Pakistan were observers from July 2005 until they became members. */
const sco = [
  ...all('china kazakhstan kyrgyzstan russia tajikistan uzbekistan', '2001-06-15', 'authority'),
  ...all('india pakistan', '2005-07-05', 'authority', { class: 'observer', ended: '2017-06-08' }),
  ...all('india pakistan', '2017-06-09', 'authority'),
]

const membersOn = (memberships: CountedMembership[], day: string) =>
  certain(levelOn(growthOf(memberships, today).levels, day))
const certain = (groups: Group[], of = 'member') =>
  groups.filter((group) => group.class === of).reduce((sum, group) => sum + group.certain, 0)
const written = (groups: Group[]) => {
  const { certain, possible } = formulaOf(groups)
  return `${certain.cities}+${certain.leagues} ${possible.cities}+${possible.leagues}`
}

test('three plus one grew to nine plus one', () => {
  const { changes, undated } = growthOf(ninePlusOne, today)
  expect(changes.map(({ date, parties, after }) => [date, parties.length, written(after)])).toEqual([
    ['2007', 4, '3+1 3+1'],
    // Four more had joined by 2020, and may have in 2009.
    ['2009', 2, '5+1 9+1'],
    ['[2009..2020]', 4, '9+1 9+1'],
  ])
  expect(undated).toEqual([])
})

test('a day within a range is between what is certain and what is possible', () => {
  const { levels } = growthOf(ninePlusOne, today)
  expect(written(levelOn(levels, '2006-12-31'))).toBe('0+0 0+0')
  expect(written(levelOn(levels, '2008-12-31'))).toBe('3+1 3+1')
  expect(written(levelOn(levels, '2012-05-01'))).toBe('5+1 9+1')
  expect(written(levelOn(levels, '2020-12-31'))).toBe('9+1 9+1')
})

test.each([
  ['1967-08-07', 0],
  ['1967-08-08', 5],
  ['1983-12-31', 5],
  ['1984-12-31', 6],
  ['1995-12-31', 7],
  ['1997-12-31', 9],
  ['1999-12-31', 10],
])('ASEAN on %s', (day, members) => {
  expect(membersOn(asean, day)).toBe(members)
})

test('the Shanghai Cooperation Organisation grew from six to eight, and two observers fewer', () => {
  expect(membersOn(sco, '2001-12-31')).toBe(6)
  expect(membersOn(sco, '2017-06-08')).toBe(6)
  expect(membersOn(sco, '2017-12-31')).toBe(8)
  const { levels, changes } = growthOf(sco, today)
  expect(certain(levelOn(levels, '2010-01-01'), 'observer')).toBe(2)
  expect(certain(levelOn(levels, '2017-06-09'), 'observer')).toBe(0)
  expect(
    changes.map(({ date, what, class: of, parties }) => `${date} ${what} ${of} ${parties.length}`),
  ).toEqual([
    '2001-06-15 began member 6',
    '2005-07-05 began observer 2',
    '2017-06-08 ended observer 2',
    '2017-06-09 began member 2',
  ])
})

test('who leaves is counted off, surely from the day after the last that the date can mean', () => {
  const left = [...asean, belongs('guest', '2000', 'authority', { ended: '2003' })]
  expect(membersOn(left, '2002-12-31')).toBe(11)
  expect(membersOn(left, '2003-06-01')).toBe(10)
  const { levels, changes } = growthOf(left, today)
  expect(levelOn(levels, '2003-06-01')).toMatchObject([{ certain: 10, possible: 11 }])
  expect(changes.at(-1)).toMatchObject({
    what: 'ended',
    date: '2003',
    after: [{ certain: 10, possible: 10 }],
  })
})

test('who has no date is no level of any time, and comes last', () => {
  const { levels, changes, undated } = growthOf([...asean, belongs('unknown', '', 'authority')], today)
  expect(certain(levelOn(levels, today))).toBe(10)
  expect(undated).toEqual([{ class: 'member', kind: 'authority', certain: 1, possible: 1 }])
  expect(changes.at(-1)).toMatchObject({ date: '', parties: ['unknown'], after: [{ certain: 11 }] })
})

test('the levels say of every day what counting on that day says', () => {
  const dates = ['2001', '[2000..2003]', '2002-03', '[..2002]', '[2001..]', '2001-06-15', '']
  const ends = ['', '2002', '[2001..2004]', '[..2003]', '[2002..]', '2000', '2002-03-01']
  const made = dates.flatMap((began, place) =>
    ends
      .map((ended, at) =>
        belongs(`party-${(place * 3 + at) % 11}`, began, at % 2 ? 'city' : 'league', { ended }),
      )
      .filter(({ began, ended }) => began || ended),
  )
  const { levels } = growthOf(made, today)
  for (let day = Date.UTC(1999, 11, 30); day < Date.UTC(2005, 0, 3); day += 86_400_000 * 3) {
    const iso = new Date(day).toISOString().slice(0, 10)
    expect(levelOn(levels, iso), iso).toEqual(groupsOn(made, iso))
  }
  expect(levelOn(levels, today)).toEqual(groupsOn(made, today))
})

test('one membership may have been, was, and may still be in effect', () => {
  const one = { began: '2007', ended: '2010-03', recordedOn: '2026-11-24' }
  expect(stretchesOf(one)).toEqual([
    { from: '2007-01-01', to: '2007-12-31', certain: false },
    { from: '2007-12-31', to: '2010-03-02', certain: true },
    { from: '2010-03-02', to: '2010-04-01', certain: false },
  ])
  expect(stretchesOf({ ...one, ended: '' }).at(-1)).toEqual({ from: '2007-12-31', to: null, certain: true })
})
