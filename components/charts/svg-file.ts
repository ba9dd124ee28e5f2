/** A drawing as a file of its own, on white and in the light colours, for papers and slides. */
import { type Drawn, type Length, type Shape, type Tone, textSize } from './shapes'

const colours: Record<Tone, string> = {
  ink: '#1a1f24',
  'ink-2': '#4a535c',
  line: '#7d8681',
  bg: '#ffffff',
  'chart-1': '#1f5a8a',
  'chart-2': '#b26a00',
  'chart-3': '#2e7d4f',
  'chart-4': '#7a4b94',
  'chart-5': '#5c6770',
  'chart-6': '#b3383e',
}

const [width, head] = [720, 64]
const faces = 'Source Sans 3, Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif'

export type Part = { heading: string; title: string; description: string; drawn: Drawn }

/** The drawings one below the other, each under its words, for they have no page around them. */
export function svgFile(title: string, parts: Part[], language: string): string {
  let y = 0
  const drawn = parts.map((part) => {
    const at = y
    y += part.drawn.height + head + 16
    return drawing(part, at)
  })
  const size = { width, height: Math.max(y, head) }
  const texts = { 'font-family': faces, 'font-size': textSize }
  const about = parts.map(({ heading, description }) => `${heading}: ${description}`).join(' ')
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" ${attributes({ ...size, 'xml:lang': language, ...texts })}>`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(about)}</desc>`,
    `<rect ${attributes({ ...size, fill: colours.bg })}/>`,
    ...drawn,
    '</svg>',
    '',
  ].join('\n')
}

function drawing({ heading, title, drawn: { shapes, height } }: Part, y: number): string {
  const strong = { x: 8, 'font-weight': 650, fill: colours.ink }
  return [
    `<text ${attributes({ ...strong, y: y + 24 })}>${escaped(heading)}</text>`,
    `<text ${attributes({ x: 8, y: y + 46, fill: colours['ink-2'] })}>${escaped(title)}</text>`,
    `<svg ${attributes({ x: 0, y: y + head, width, height })}>`,
    ...shapes.filter((shape) => shape.draw !== 'text' || shape.only !== 'narrow').map(element),
    '</svg>',
  ].join('\n')
}

function element(shape: Shape): string {
  const colour = colours[shape.tone]
  if (shape.draw === 'line') {
    const { x1, y1, x2, y2 } = shape
    const dashes: Record<string, Length> = shape.dashed ? { 'stroke-dasharray': '4 3' } : {}
    return `<line ${attributes({ x1, y1, x2, y2, stroke: colour, 'stroke-width': shape.width, ...dashes })}/>`
  }
  if (shape.draw === 'area') {
    const { x, y, width: across, height, opacity, edge } = shape
    const around: Record<string, Length> = edge ? { stroke: colour, 'stroke-width': 1.5 } : {}
    const dashes: Record<string, Length> = edge === 'dashed' ? { 'stroke-dasharray': '4 3' } : {}
    const filled = { fill: colour, 'fill-opacity': opacity, ...around, ...dashes }
    return `<rect ${attributes({ x, y, width: across, height, ...filled })}/>`
  }
  if (shape.draw === 'dot') {
    const fill = shape.hollow ? colours.bg : colour
    return `<circle ${attributes({ cx: shape.x, cy: shape.y, r: shape.radius, fill, stroke: colour, 'stroke-width': 2 })}/>`
  }
  const { x, dx, y, anchor, strong, lang, text } = shape
  const more = { ...(strong && { 'font-weight': 650 }), ...(lang && { 'xml:lang': lang }) }
  return `<text ${attributes({ x, dx, y, 'text-anchor': anchor, fill: colour, ...more })}>${escaped(text)}</text>`
}

function attributes(given: Record<string, Length>): string {
  return Object.entries(given)
    .map(([name, value]) => `${name}="${escaped(String(value))}"`)
    .join(' ')
}

function escaped(text: string): string {
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for them, even escaped
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
  )
}
