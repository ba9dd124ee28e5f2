import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Facet } from './facet'

const drawn = (count: number, chosen: number[] = []) =>
  renderToStaticMarkup(
    <Facet
      choices={Array.from({ length: count }, (_, at) => ({
        value: `city-${at}`,
        label: `City ${at}`,
        count: '2',
        chosen: chosen.includes(at),
      }))}
      legend="Signatory"
      more="Show more"
      name="party"
      none="None of these"
      other="Others"
    />,
  )
const boxes = (html: string) =>
  [...html.matchAll(/<input [^>]*value="(city-\d+)"/g)].map(([, value]) => value)

test('up to thirty choices have a box each', () => {
  expect(boxes(drawn(30))).toHaveLength(30)
  expect(drawn(30)).not.toContain('<select')
})

test('beyond thirty the others are a list, and what is chosen always has its box', () => {
  const html = drawn(220, [219])
  expect(boxes(html)).toHaveLength(31)
  expect(boxes(html)).toContain('city-219')
  expect(html.match(/<option value="city-/g)).toHaveLength(220 - 31)
  expect(html).toContain('<option value="" selected="">None of these</option>')
})
