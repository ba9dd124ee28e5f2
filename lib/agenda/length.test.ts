import { expect, it } from 'vitest'
import { clockAfter, minutesOf, startsOf } from './length'

const item = (level: number, minutes: number | null) => ({ level, minutes })

it('items take what they say', () => {
  expect(minutesOf([item(1, 30), item(1, 15), item(1, null)])).toBe(45)
})

it('an item that says nothing takes what stands under it; one that says something already contains it', () => {
  expect(minutesOf([item(1, null), item(2, 20), item(2, null), item(3, 5), item(1, 10)])).toBe(35)
  expect(minutesOf([item(1, 60), item(2, 20), item(2, 30)])).toBe(60)
})

it('items begin one after another, as long as each before says how long it takes', () => {
  const items = [item(1, 30), item(1, null), item(2, 20), item(2, 10), item(1, null), item(1, 5)]
  expect(startsOf(items)).toEqual([0, 30, 30, 50, 60, null])
  expect(clockAfter('2027-05-28T23:30', 45)).toBe('00:15')
})
