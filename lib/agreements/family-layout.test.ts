import { expect, test } from 'vitest'
import { layoutOf } from './family-layout'

test('an amendment stands below what it amends, with the arrow upwards', () => {
  expect(layoutOf(['statutes', 'change'], [{ from: 'change', to: 'statutes' }])).toEqual({
    width: 216,
    height: 236,
    places: [
      { slug: 'statutes', x: 8, y: 8 },
      { slug: 'change', x: 8, y: 152 },
    ],
    lines: [{ from: 'change', to: 'statutes', x1: 108, y1: 152, x2: 108, y2: 84 }],
  })
})

test('what it implements stands above, and both its annexes side by side below', () => {
  const ties = [
    { from: 'own', to: 'framework' },
    { from: 'annex-1', to: 'own' },
    { from: 'annex-2', to: 'own' },
  ]
  expect(layoutOf(['own', 'framework', 'annex-1', 'annex-2'], ties).places).toEqual([
    { slug: 'framework', x: 130, y: 8 },
    { slug: 'own', x: 130, y: 152 },
    { slug: 'annex-1', x: 8, y: 296 },
    { slug: 'annex-2', x: 252, y: 296 },
  ])
})

test('a circle ends, and ties within a row run sideways', () => {
  const ties = [
    { from: 'a', to: 'own' },
    { from: 'b', to: 'own' },
    { from: 'a', to: 'b' },
    { from: 'own', to: 'a' },
  ]
  const { places, lines } = layoutOf(['own', 'a', 'b'], ties)
  expect(places.map(({ slug, y }) => [slug, y])).toEqual([
    ['own', 8],
    ['a', 152],
    ['b', 152],
  ])
  expect(lines[2]).toEqual({ from: 'a', to: 'b', x1: 208, y1: 190, x2: 252, y2: 190 })
})
