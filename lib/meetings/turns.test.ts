import { expect, it } from 'vitest'
import { nextInTurn } from './turns'

const order = ['chifeng', 'jinzhou', 'chaoyang']

it('the turn passes on from whoever hosted last, and after the last begins again', () => {
  expect(nextInTurn(order, [])).toBe('chifeng')
  expect(nextInTurn(order, [['chifeng']])).toBe('jinzhou')
  expect(nextInTurn(order, [['chifeng'], ['jinzhou'], ['chaoyang']])).toBe('chifeng')
})

it('a host that is not in the order, or none, leaves the turn where it was', () => {
  expect(nextInTurn(order, [['chifeng'], ['tongliao'], []])).toBe('jinzhou')
})

it('two that host together have both had their turn', () => {
  expect(nextInTurn(order, [['jinzhou', 'chifeng']])).toBe('chaoyang')
})

it('without an order it is nobody’s turn', () => {
  expect(nextInTurn([], [['chifeng']])).toBeNull()
})
