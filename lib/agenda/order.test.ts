import { expect, it } from 'vitest'
import { numbersOf, type Placed, shifted, without } from './order'

/** 'a b> c> d' : b and c stand under a. */
const agenda = (text: string): Placed[] =>
  text.split(' ').map((word) => ({ id: word.replaceAll('>', ''), level: word.split('>').length }))
const written = (items: Placed[]) => items.map(({ id, level }) => id + '>'.repeat(level - 1)).join(' ')

it('items are numbered as deep as they stand', () => {
  expect(numbersOf(agenda('a b> c> d>> e f>'))).toEqual(['1', '1.1', '1.2', '1.2.1', '2', '2.1'])
})

it('an item moves past its neighbour with all that stands under each', () => {
  expect(written(shifted(agenda('a b> c d>'), 'c', 'up'))).toBe('c d> a b>')
  expect(written(shifted(agenda('a b> c d> e'), 'a', 'down'))).toBe('c d> a b> e')
  expect(written(shifted(agenda('a b> c>'), 'c', 'up'))).toBe('a c> b>')
})

it('the first does not move up, the last not down, and none out of what it stands under', () => {
  for (const [id, shift] of [
    ['a', 'up'],
    ['c', 'down'],
    ['b', 'up'],
    ['b', 'down'],
  ] as const)
    expect(written(shifted(agenda('a b> c'), id, shift))).toBe('a b> c')
})

it('an item goes in under the one before it, and out again, at most to the third level', () => {
  expect(written(shifted(agenda('a b c>'), 'b', 'in'))).toBe('a b> c>>')
  expect(written(shifted(agenda('a b> c>>'), 'b', 'out'))).toBe('a b c>')
  expect(written(shifted(agenda('a b'), 'a', 'in'))).toBe('a b')
  expect(written(shifted(agenda('a b> c>> d>>'), 'd', 'in'))).toBe('a b> c>> d>>')
  expect(written(shifted(agenda('a b'), 'b', 'out'))).toBe('a b')
})

it('what stood under an item that is taken out moves out by one', () => {
  expect(written(without(agenda('a b> c>> d'), 'a'))).toBe('b c> d')
  expect(written(without(agenda('a b'), 'x'))).toBe('a b')
})
