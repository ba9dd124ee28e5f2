import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type EdtfPoint,
  edtfBounds,
  edtfProblem,
  formatPoint,
  isEdtf,
  normaliseDate,
  parseEdtf,
} from './edtf'

const point = (year: number, month?: number, day?: number): EdtfPoint => ({
  year,
  ...(month && { month }),
  ...(day && { day }),
  uncertain: false,
  approximate: false,
})

test('a date keeps the precision it is written with', () => {
  expect(parseEdtf('2007')).toStrictEqual({ form: 'date', date: point(2007) })
  expect(parseEdtf('2007-01')).toStrictEqual({ form: 'date', date: point(2007, 1) })
  expect(parseEdtf(' 2007-10-12\n')).toStrictEqual({ form: 'date', date: point(2007, 10, 12) })
  expect(parseEdtf('')).toStrictEqual({ form: 'unknown' })
  expect(parseEdtf('  ')).toStrictEqual({ form: 'unknown' })
})

test('one of several years and an interval are told apart, open sides are null', () => {
  expect(parseEdtf('[2009..2020]')).toStrictEqual({ form: 'one-of', from: point(2009), to: point(2020) })
  expect(parseEdtf('[2009-05..2020-06-01]')).toStrictEqual({
    form: 'one-of',
    from: point(2009, 5),
    to: point(2020, 6, 1),
  })
  expect(parseEdtf('[..2020]')).toStrictEqual({ form: 'one-of', from: null, to: point(2020) })
  expect(parseEdtf('[2009..]')).toStrictEqual({ form: 'one-of', from: point(2009), to: null })
  expect(parseEdtf('2016/2020-02')).toStrictEqual({ form: 'interval', from: point(2016), to: point(2020, 2) })
  expect(parseEdtf('2016/..')).toStrictEqual({ form: 'interval', from: point(2016), to: null })
  expect(parseEdtf('../2020')).toStrictEqual({ form: 'interval', from: null, to: point(2020) })
})

test('uncertain and approximate are read on a date and on each side of an interval', () => {
  expect(parseEdtf('2009?')).toMatchObject({ date: { year: 2009, uncertain: true, approximate: false } })
  expect(parseEdtf('2009-05~')).toMatchObject({ date: { month: 5, uncertain: false, approximate: true } })
  expect(parseEdtf('2009-05-04%')).toMatchObject({ date: { day: 4, uncertain: true, approximate: true } })
  expect(parseEdtf('2016~/2020?')).toMatchObject({
    from: { uncertain: false, approximate: true },
    to: { uncertain: true, approximate: false },
  })
})

test.each([
  ['2026-02-31', 'day-impossible'],
  ['1900-02-29', 'day-impossible'],
  ['2007-10-00', 'day-impossible'],
  ['2007-10-32', 'day-impossible'],
  ['2016/2020-04-31', 'day-impossible'],
  ['2007-13', 'month-impossible'],
  ['2007-00-01', 'month-impossible'],
  ['[2007-13..2009]', 'month-impossible'],
  ['2020/2016', 'order'],
  ['[2020..2009]', 'order'],
  ['2016-05-02/2016-05-01', 'order'],
  ['12/6/19', 'ambiguous'],
  ['12.06.2019', 'ambiguous'],
  ['12-06-2019', 'ambiguous'],
  ['0999', 'form'],
  ['10000', 'form'],
  ['07', 'form'],
  ['2007-1', 'form'],
  ['2007-10-12T10:00', 'form'],
  ['[..]', 'form'],
  ['../..', 'form'],
  ['/2020', 'form'],
  ['2016/', 'form'],
  ['2016/2018/2020', 'form'],
  ['[2009?..2020]', 'form'],
  ['[2009]', 'form'],
  ['2009??', 'form'],
  ['２００７', 'form'],
  ['2007年', 'form'],
  ['in spring', 'form'],
])('%s is not EDTF, for the reason %s', (text, problem) => {
  expect(edtfProblem(text)).toBe(problem)
  expect(parseEdtf(text)).toBeNull()
  expect(isEdtf(text)).toBe(false)
})

test('what is EDTF has no problem', () => {
  for (const text of [
    '',
    '2007',
    '2000-02-29',
    '2024-02-29',
    '[2009..2020]',
    '2016/2016',
    '2016-05-03/2016-05',
  ]) {
    expect(edtfProblem(text)).toBeNull()
    expect(isEdtf(text)).toBe(true)
  }
})

test.each([
  ['', null, null],
  ['2007', '2007-01-01', '2007-12-31'],
  ['2007?', '2007-01-01', '2007-12-31'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2100-02', '2100-02-01', '2100-02-28'],
  ['2007-10-12', '2007-10-12', '2007-10-12'],
  ['[2009..2020]', '2009-01-01', '2020-12-31'],
  ['[..2020-11]', null, '2020-11-30'],
  ['2016-03/2020~', '2016-03-01', '2020-12-31'],
  ['2016/..', '2016-01-01', null],
])('%s means days from %s to %s', (text, earliest, latest) => {
  expect(edtfBounds(parseEdtf(text)!)).toStrictEqual({ earliest, latest })
})

test.each([
  ['2019年6月12日', '2019-06-12'],
  ['2019 年 6 月 12 日', '2019-06-12'],
  ['2019年6月12号', '2019-06-12'],
  ['２０１９年６月', '2019-06'],
  ['2019年', '2019'],
  ['12.06.2019', '2019-06-12'],
  ['2.6.2019', '2019-06-02'],
  ['2019.6.12', '2019-06-12'],
  ['2019/6/12', '2019-06-12'],
  ['2019-6-2', '2019-06-02'],
  ['2019-6', '2019-06'],
  [' 2007-10-12 ', '2007-10-12'],
  ['２０１６／２０２０', '2016/2020'],
  ['2009？', '2009?'],
  ['2016/2020', '2016/2020'],
  ['[2009..2020]', '[2009..2020]'],
  ['12/6/19', '12/6/19'],
  ['06.25.2019', '06.25.2019'],
  ['2019/6', '2019/6'],
  ['2019.6/12', '2019.6/12'],
  ['2016～2020', '2016～2020'],
  [' ｓｐｒｉｎｇ ', 'ｓｐｒｉｎｇ'],
  ['', ''],
])('%s as typed becomes %s', (typed, written) => {
  expect(normaliseDate(typed)).toBe(written)
})

test('a day that does not exist is rewritten and then named as impossible', () => {
  expect(edtfProblem(normaliseDate('31.02.2019'))).toBe('day-impossible')
  expect(edtfProblem(normaliseDate('2019年13月1日'))).toBe('month-impossible')
})

test('a point reads naturally in each language at its own precision', () => {
  const read = (locale: 'en' | 'zh' | 'mn' | 'ru', style?: 'long' | 'short') =>
    [point(2007), point(2007, 10), point(2007, 10, 2)].map((date) => formatPoint(date, locale, style))
  expect(read('en')).toStrictEqual(['2007', 'October 2007', '2 October 2007'])
  expect(read('en', 'short')).toStrictEqual(['2007', 'Oct 2007', '2 Oct 2007'])
  expect(read('zh')).toStrictEqual(['2007年', '2007年10月', '2007年10月2日'])
  expect(read('mn')).toStrictEqual(['2007 он', '2007 оны 10 сар', '2007 оны 10 сарын 2'])
  expect(read('ru')).toStrictEqual(['2007 г.', 'октябрь 2007 г.', '2 октября 2007 г.'])
  expect(read('ru', 'short')).toStrictEqual(['2007 г.', 'окт. 2007 г.', '2 окт. 2007 г.'])
})

const days = fc
  .date({ min: new Date('1000-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const cut = fc.constantFrom(4, 7, 10)
const written = fc.tuple(days, cut).map(([day, length]) => day.slice(0, length))

test('every day of the calendar is EDTF and means itself', () => {
  fc.assert(
    fc.property(days, (day) => {
      expect(edtfBounds(parseEdtf(day)!)).toStrictEqual({ earliest: day, latest: day })
    }),
  )
})

test('two dates make an interval exactly when the first can begin before the second ends', () => {
  fc.assert(
    fc.property(written, written, (from, to) => {
      const inOrder = edtfBounds(parseEdtf(from)!).earliest! <= edtfBounds(parseEdtf(to)!).latest!
      expect(edtfProblem(`${from}/${to}`)).toBe(inOrder ? null : 'order')
      expect(edtfProblem(`[${from}..${to}]`)).toBe(inOrder ? null : 'order')
    }),
  )
})

const typed = fc.oneof(
  written,
  fc.string({ unit: fc.constantFrom(...'0129年月日./-[]?~ ２．') }),
  fc.string({ unit: 'binary' }),
)

test('typing is normalised once and for all, and EDTF is left as it is', () => {
  fc.assert(
    fc.property(typed, (text) => {
      const once = normaliseDate(text)
      expect(normaliseDate(once)).toBe(once)
      if (isEdtf(text)) expect(once).toBe(text.trim())
    }),
    { numRuns: 1000 },
  )
})
