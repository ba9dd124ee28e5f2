import { expect, test } from 'vitest'
import { type Mark, mapDrawing, mapWidth } from './map-drawing'
import { overlaps, type Shape, textSize, textWidth } from './shapes'

const mark = (name: string, latitude: number, longitude: number): Mark => ({
  name,
  latitude,
  longitude,
  look: 'full',
})
const places = [
  mark('Jinzhou', 41.1, 121.13),
  mark('Huludao', 40.71, 120.84),
  mark('Chaoyang', 41.57, 120.45),
  mark('Fuxin', 42.02, 121.67),
  mark('Choibalsan', 48.07, 114.53),
]
const number = (length: unknown) => Number(length)
const dots = (shapes: Shape[]) => shapes.filter((shape) => shape.draw === 'dot')
const names = (shapes: Shape[]) => shapes.filter((shape) => shape.draw === 'text')

test('north is up, east is right, and everything lies within the drawing', () => {
  const { shapes, height } = mapDrawing(places, [])
  const [jinzhou, , , , choibalsan] = dots(shapes)
  expect(number(choibalsan!.y)).toBeLessThan(number(jinzhou!.y))
  expect(number(choibalsan!.x)).toBeLessThan(number(jinzhou!.x))
  for (const { x, y } of dots(shapes)) {
    expect(number(x) > 0 && number(x) < mapWidth && number(y) > 0 && number(y) < height).toBe(true)
  }
})

test('a degree is as long to the east as to the north on the ground', () => {
  // On the 60th parallel a degree of longitude is half as long as one of latitude.
  const { shapes } = mapDrawing([mark('a', 59.5, 10), mark('b', 60.5, 10), mark('c', 60, 12)], [])
  const [south, north, east] = dots(shapes)
  const up = number(south!.y) - number(north!.y)
  expect((number(east!.x) - number(south!.x)) / up).toBeCloseTo(1, 1)
})

test('no name stands on another, nor outside', () => {
  const boxes = names(mapDrawing(places, []).shapes).map(({ text, x, y, anchor }) => {
    const width = textWidth(text)
    const left = anchor === 'start' ? number(x) : anchor === 'end' ? number(x) - width : number(x) - width / 2
    return { left, right: left + width, top: y - textSize + 2, bottom: y }
  })
  expect(boxes).toHaveLength(places.length)
  for (const [place, box] of boxes.entries()) {
    expect(box.left >= 0 && box.right <= mapWidth).toBe(true)
    expect(boxes.slice(place + 1).some((other) => overlaps(other, box))).toBe(false)
  }
})

test('one place alone is drawn as well', () => {
  const { shapes } = mapDrawing([places[0]!], [])
  expect(dots(shapes).map(({ x, y }) => [Number.isFinite(number(x)), Number.isFinite(number(y))])).toEqual([
    [true, true],
  ])
})
