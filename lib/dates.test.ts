import { expect, it } from 'vitest'
import { dayAsked } from './dates'

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
