import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayAsked, isAfterDay, isBeforeDay } from './dates'

it.each<[string | string[] | undefined, string | null]>([
  [undefined, ''],
  ['', ''],
  ['  ', ''],
  ['2008', '2008-12-31'],
  ['2008-02', '2008-02-29'],
  ['2008年6月12日', '2008-06-12'],
  ['12.06.2008', '2008-06-12'],
  [['2008', '2009'], '2008-12-31'],
  ['2008?', '2008-12-31'],
  ['[2008..2010-06]', '2010-06-30'],
  ['[2008..]', null],
  ['2008-02-30', null],
  ['yesterday', null],
  ['9'.repeat(1000), null],
])('the day asked for by %s is the last it can mean: %s', (at, day) => {
  expect(dayAsked(at).day).toBe(day)
})

const days = fc
  .date({ min: new Date('1000-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const compared = (text: string, day: string) =>
  isBeforeDay(text, day) ? 'before' : isAfterDay(text, day) ? 'after' : 'neither'

it.each([
  ['', '2020-01-01', 'neither'],
  ['2007', '2007-12-31', 'neither'],
  ['2007', '2008-01-01', 'before'],
  ['2007', '2007-01-01', 'neither'],
  ['2007', '2006-12-31', 'after'],
  ['2016/..', '2030-01-01', 'neither'],
  ['2016/..', '2015-12-31', 'after'],
  ['[..2020]', '1900-01-01', 'neither'],
  ['[..2020]', '2021-01-01', 'before'],
])('%s against %s is %s', (text, day, answer) => {
  expect(compared(text, day)).toBe(answer)
})

it('a day lies within what its month and its year can mean', () => {
  fc.assert(
    fc.property(days, fc.constantFrom(4, 7, 10), (day, length) => {
      expect(compared(day.slice(0, length), day)).toBe('neither')
    }),
  )
})
