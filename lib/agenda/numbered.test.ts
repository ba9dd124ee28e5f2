import { expect, it } from 'vitest'
import { numbered } from './numbered'

const item = (level: number, minutes: number | null, visibility: 'common' | 'internal' | 'hidden') => ({
  level,
  minutes,
  visibility,
})

it('an item of the parties’ own keeps its number and its time; what only its keepers see has neither', () => {
  const read = numbered([
    item(1, 30, 'common'),
    item(1, 20, 'internal'),
    item(1, 5, 'hidden'),
    item(1, 10, 'common'),
    item(1, null, 'common'),
    item(1, 5, 'common'),
  ])
  expect(read.map(({ number, begins }) => [number, begins])).toEqual([
    ['1', 0],
    ['2', 30],
    ['–', null],
    ['3', 50],
    ['4', 60],
    ['5', null],
  ])
})

it('what stands under one that only its keepers see stands where that stood', () => {
  const read = numbered([item(1, 5, 'hidden'), item(2, 5, 'common'), item(2, 5, 'common')])
  expect(read.map(({ number }) => number)).toEqual(['–', '1', '1.1'])
})
