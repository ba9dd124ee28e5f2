/** Periods as bars under their names; what may be is drawn apart from what is certain. */
import { type Drawn, type Shape, textWidth } from './shapes'

/** Shares of the time shown, from 0 to 1. */
export type Bar = {
  name: string
  lang?: string
  stretches: { from: number; to: number; certain: boolean }[]
  /** Nobody knows since when. */
  undated: boolean
}

const [row, thick, foot] = [46, 14, 28]
/** What a narrow page has room for, and any other. */
const [narrow, roomy] = [280, 560]

export function barDrawing(bars: Bar[], ticks: { at: number; text: string }[], mark: number | null): Drawn {
  const base = bars.length * row
  const shapes = bars.flatMap((bar, place) => barShapes(bar, place * row + 24))
  shapes.push({ draw: 'line', x1: '0%', x2: '100%', y1: base, y2: base, tone: 'line', width: 1 })
  let right = -1
  for (const { at, text } of [...ticks].sort((a, b) => a.at - b.at)) {
    const width = textWidth(text) + 8
    const left = Math.min(at * narrow, narrow - width)
    if (left <= right) continue
    right = left + width
    const anchor = at > 0.8 ? 'end' : 'start'
    const x = share(at)
    shapes.push({ draw: 'line', x1: x, x2: x, y1: base, y2: base + 5, tone: 'line', width: 1 })
    shapes.push({ draw: 'text', x, dx: 0, y: base + 20, text, anchor, tone: 'ink-2' })
  }
  if (mark !== null) {
    const x = share(mark)
    shapes.push({ draw: 'line', x1: x, x2: x, y1: 0, y2: base, tone: 'ink', width: 1, dashed: true })
  }
  return { shapes, height: base + foot }
}

function barShapes({ name, lang, stretches, undated }: Bar, y: number): Shape[] {
  const all = undated ? [{ from: 0, to: 1, certain: false }] : stretches
  return [
    ...fittingNames(name).map(
      (fitting): Shape => ({
        draw: 'text',
        x: '0%',
        dx: 0,
        y: y - 6,
        lang,
        anchor: 'start',
        tone: 'ink',
        ...fitting,
      }),
    ),
    ...all.flatMap(({ from, to, certain }): Shape[] => {
      const area = { x: share(from), y, width: share(to - from), height: thick }
      const ends = { x1: share(from), x2: share(to) }
      const edge = { draw: 'line' as const, tone: 'ink-2' as const, width: 1.5, dashed: true }
      if (certain) return [{ draw: 'area', ...area, tone: 'chart-1', opacity: 0.85 }]
      return [
        { draw: 'area', ...area, tone: 'ink-2', opacity: 0.1 },
        { ...edge, ...ends, y1: y, y2: y },
        { ...edge, ...ends, y1: y + thick, y2: y + thick },
      ]
    }),
  ]
}

/** The name, once for pages with room and once for narrow ones where it does not fit these. */
export function fittingNames(
  name: string,
  least = narrow,
  most = roomy,
): { text: string; only?: 'roomy' | 'narrow' }[] {
  if (textWidth(name) <= least) return [{ text: name }]
  return [
    { text: cut(name, most), only: 'roomy' },
    { text: cut(name, least), only: 'narrow' },
  ]
}

function cut(name: string, most: number): string {
  if (textWidth(name) <= most) return name
  let kept = name
  while (textWidth(`${kept}…`) > most) kept = [...kept].slice(0, -1).join('')
  return `${kept}…`
}

function share(at: number): string {
  return `${Math.round(at * 10000) / 100}%`
}
