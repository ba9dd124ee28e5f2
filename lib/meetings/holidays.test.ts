import { expect, it } from 'vitest'
import { holidaysBetween } from './holidays'

const all = ['CN', 'MN', 'RU', 'KR']
const on = (day: string) => holidaysBetween(day, day, all).map(({ country, name }) => `${country} ${name}`)

it.each([
  ['2026-01-01', ['CN new_year', 'MN new_year', 'RU new_year_holidays']],
  ['2026-02-15', []],
  ['2026-02-16', ['CN spring_festival']],
  ['2026-02-17', ['CN spring_festival']],
  ['2026-02-18', ['CN spring_festival', 'MN tsagaan_sar']],
  ['2026-02-19', ['CN spring_festival', 'MN tsagaan_sar']],
  ['2026-02-20', ['MN tsagaan_sar']],
  ['2026-02-21', []],
  ['2026-03-08', ['MN womens_day', 'RU womens_day']],
  ['2026-04-05', ['CN qingming']],
  ['2026-05-01', ['CN labour', 'RU labour']],
  ['2026-05-02', ['CN labour']],
  ['2026-05-09', ['RU victory']],
  ['2026-06-01', ['MN childrens_day']],
  ['2026-06-12', ['RU russia_day']],
  ['2026-06-19', ['CN dragon_boat']],
  ['2026-07-09', []],
  ['2026-07-11', ['MN naadam']],
  ['2026-07-15', ['MN naadam']],
  ['2026-07-16', []],
  ['2026-09-25', ['CN mid_autumn']],
  ['2026-10-01', ['CN national_day']],
  ['2026-10-04', []],
  ['2026-11-04', ['RU unity']],
  ['2026-11-26', ['MN republic']],
  ['2027-02-06', ['CN spring_festival']],
  ['2025-03-01', ['MN tsagaan_sar']],
  // The lunar year of 2036 begins in Mongolia on the last but one day of a February with 29.
  ['2036-02-29', ['MN tsagaan_sar']],
  ['2036-03-01', ['MN tsagaan_sar']],
  ['2036-03-02', []],
  ['2024-10-01', []],
  ['2041-10-01', []],
])('on %s: %j', (day, names) => {
  expect(on(day)).toEqual(names)
})

it('a meeting of some days meets each holiday of its countries on each of its days', () => {
  expect(holidaysBetween('2026-09-30', '2026-10-02', ['CN', 'MN'])).toEqual([
    { day: '2026-10-01', country: 'CN', name: 'national_day' },
    { day: '2026-10-02', country: 'CN', name: 'national_day' },
  ])
  expect(holidaysBetween('2026-10-01', '2026-10-01', ['MN', 'RU'])).toEqual([])
  expect(holidaysBetween('2026-12-31', '2027-01-02', ['RU']).map(({ day }) => day)).toEqual([
    '2027-01-01',
    '2027-01-02',
  ])
  expect(holidaysBetween('2026-10-02', '2026-10-01', all)).toEqual([])
})

it('centuries are not gone through', () => {
  expect(holidaysBetween('2026-01-01', '9999-12-31', ['RU'])).toHaveLength(8 + 1)
})
