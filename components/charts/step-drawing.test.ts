import { expect, test } from 'vitest'
import { overlaps, textSize, textWidth } from './shapes'
import { type StepChart, stepDrawing } from './step-drawing'
import { svgFile } from './svg-file'

/** A thousand steps, each with a label. */
const steps = Array.from({ length: 1000 }, (_, place) => ({ at: place / 1000, value: place }))
const long: StepChart = {
  parts: ['Cities', 'Leagues'],
  levels: steps.map(({ at, value }) => ({ at, parts: [value, value / 4], most: value * 1.5 })),
  lines: [
    { name: 'Observers', levels: steps.map(({ at, value }) => ({ at, certain: value / 2, most: value })) },
  ],
  labels: steps.map(({ at, value }) => ({ at, value, text: `${value}+1` })),
  ranges: [{ from: 0.2, to: 0.5, low: 10, high: 900, text: '+4 · 2009–2020' }],
  ticks: steps.map(({ at, value }) => ({ at, text: String(1000 + value) })),
  aside: { value: 3, text: '+3', name: 'date not recorded' },
  mark: { at: 0.5, text: '31 Dec 2008 · 3+1' },
}

const words = (chart: StepChart) => stepDrawing(chart).shapes.filter((shape) => shape.draw === 'text')

test('however many steps there are, no words stand on others, also on the narrowest page', () => {
  const boxes = words(long)
    .filter(({ only }) => only !== 'roomy')
    .map(({ x, dx, y, text, anchor }) => {
      const [at, width] = [(Number.parseFloat(String(x)) / 100) * 288 + dx, textWidth(text)]
      const left = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2
      return { text, left, right: left + width, top: y - textSize + 2, bottom: y }
    })
  expect(boxes.length).toBeGreaterThan(8)
  for (const [place, box] of boxes.entries()) {
    expect([box.text, box.left >= 0 && box.right <= 290]).toEqual([box.text, true])
    const others = boxes.slice(place + 1).filter((other) => overlaps(other, box))
    expect([box.text, others.map(({ text }) => text)]).toEqual([box.text, []])
  }
})

test('a long history is drawn in few shapes', () => {
  expect(stepDrawing(long).shapes.length).toBeLessThan(5000)
})

test('what has no date is drawn beside the time, or alone where nothing has one', () => {
  const undated = { ...long, levels: [], lines: [], labels: [], ranges: [], ticks: [], mark: null }
  expect(words(undated).map(({ text }) => text)).toEqual(['+3', 'date not recorded'])
})

test('a file says its words as text, whatever they are', () => {
  const drawn = stepDrawing({ ...long, parts: ['<b>&"'] })
  const file = svgFile('A & B', [{ heading: '<h>', title: '"t"', description: 'd', drawn }], 'en')
  expect(file).toContain('<title>A &amp; B</title>')
  expect(file).toContain('&lt;h&gt;')
  expect(file).not.toContain('<h>')
  expect(file).not.toContain('<b>')
  expect(file).not.toContain('var(')
})
