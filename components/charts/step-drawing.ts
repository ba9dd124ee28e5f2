/** Where the lines, areas and words of a step chart stand. What may be is drawn apart from what is certain. */
import { type Box, type Drawn, overlaps, type Shape, type Tone, textSize, textWidth } from './shapes'

/** `at` is a share of the time shown, from 0 to 1. Parts are stacked from below; `most` is all that there may be. */
export type StepChart = {
  parts: string[]
  levels: { at: number; parts: number[]; most: number }[]
  /** Other counts, as lines of their own. */
  lines: { name: string; levels: { at: number; certain: number; most: number }[] }[]
  labels: { at: number; value: number; text: string }[]
  /** Steps of which only a range of time is known. */
  ranges: { from: number; to: number; low: number; high: number; text: string }[]
  ticks: { at: number; text: string }[]
  /** What has no place in time. */
  aside: { value: number; text: string; name: string } | null
  mark: { at: number; text: string } | null
}

const [top, plot] = [30, 176]
const base = top + plot
const partTones: Tone[] = ['chart-1', 'chart-2', 'chart-3', 'chart-4', 'chart-5', 'chart-6']
const lineTones: Tone[] = ['chart-4', 'chart-6', 'chart-3']
/** More steps than this are not told apart by anybody. */
const mostSteps = 200

export function stepDrawing(chart: StepChart): Drawn {
  const timeless = chart.levels.length === 0
  const span = chart.aside ? 78 : 98
  const x = (at: number) => 1 + Math.min(Math.max(at, 0), 1) * span
  const highest = Math.max(
    1,
    chart.aside?.value ?? 0,
    ...chart.levels.map(({ most }) => most),
    ...chart.lines.flatMap(({ levels }) => levels.map(({ most }) => most)),
  )
  const y = (value: number) => base - (value / highest) * plot
  const words = placing()
  const shapes: Shape[] = []

  const levels = thinned(chart.levels)
  for (const [place, { at, parts, most }] of levels.entries()) {
    const width = percent(x(levels[place + 1]?.at ?? 1) - x(at))
    let below = 0
    for (const [part, count] of parts.entries()) {
      if (count > 0) {
        const height = y(below) - y(below + count)
        shapes.push(area(x(at), y(below + count), width, height, partTones[part % partTones.length]!, 0.22))
      }
      below += count
    }
    if (most > below) shapes.push(area(x(at), y(most), width, y(below) - y(most), 'ink-2', 0.1))
  }
  shapes.push(
    ...outline(
      levels.map(({ at, most }) => ({ at, value: most })),
      'ink-2',
      true,
    ),
  )
  shapes.push(
    ...outline(
      levels.map(({ at, parts }) => ({ at, value: total(parts) })),
      'ink',
      false,
    ),
  )
  for (const [place, line] of chart.lines.entries()) {
    const tone = lineTones[place % lineTones.length]!
    const own = thinned(line.levels)
    shapes.push(
      ...outline(
        own.map(({ at, most }) => ({ at, value: most })),
        tone,
        true,
      ),
    )
    shapes.push(
      ...outline(
        own.map(({ at, certain }) => ({ at, value: certain })),
        tone,
        false,
      ),
    )
  }

  if (chart.mark) {
    const at = percent(x(chart.mark.at))
    shapes.push({ draw: 'line', x1: at, x2: at, y1: top - 10, y2: base, tone: 'ink', width: 1, dashed: true })
    words.put({
      x: x(chart.mark.at),
      y: top - 14,
      text: chart.mark.text,
      strong: true,
      anchor: side(chart.mark.at),
    })
  }
  for (const { at, value, text } of chart.labels) {
    words.put({ x: x(at), y: y(value) - 6, text, strong: true, anchor: side(at), shift: 3 })
  }
  for (const { from, to, low, high, text } of chart.ranges) {
    const middle = (y(low) + y(high)) / 2 + textSize / 3
    words.put({ x: (x(from) + x(to)) / 2, y: middle, text, anchor: 'middle' })
  }
  const last = chart.levels.at(-1)
  let below = 0
  for (const [part, name] of chart.parts.entries()) {
    const count = last?.parts[part] ?? 0
    const middle = (y(below) + y(below + count)) / 2 + textSize / 3
    if (y(below) - y(below + count) >= textSize) {
      words.put({ x: x(1), y: middle, text: `${name} ${count}`, anchor: 'end', shift: 4 })
    }
    below += count
  }
  for (const [place, { name, levels: own }] of chart.lines.entries()) {
    const end = own.at(-1)!
    const tone = lineTones[place % lineTones.length]!
    words.put({
      x: x(1),
      y: y(end.certain) - 6,
      text: `${name} ${end.certain}`,
      anchor: 'end',
      shift: 4,
      tone,
    })
  }

  if (!timeless)
    shapes.push({ draw: 'line', x1: '1%', x2: percent(x(1)), y1: base, y2: base, tone: 'line', width: 1 })
  for (const { at, text } of chart.ticks) {
    if (words.put({ x: x(at), y: base + 20, text, anchor: side(at), tone: 'ink-2' })) {
      const tick = percent(x(at))
      shapes.push({ draw: 'line', x1: tick, x2: tick, y1: base, y2: base + 5, tone: 'line', width: 1 })
    }
  }
  if (chart.aside) {
    const [left, width] = timeless ? [1, 30] : [84, 15]
    const above = y(chart.aside.value)
    shapes.push(area(left, above, percent(width), base - above, 'ink-2', 0.1))
    for (const [x1, y1, x2, y2] of [
      [left, above, left + width, above],
      [left, above, left, base],
      [left + width, above, left + width, base],
      [left, base, left + width, base],
    ] as const) {
      shapes.push(dash(percent(x1), y1, percent(x2), y2))
    }
    words.put({ x: left, y: above - 6, text: chart.aside.text, anchor: 'start', strong: true })
    const anchor = timeless ? 'start' : 'end'
    words.put({
      x: timeless ? left : left + width,
      y: base + 40,
      text: chart.aside.name,
      anchor,
      tone: 'ink-2',
    })
  }
  return { shapes: [...shapes, ...words.all()], height: base + (chart.aside ? 50 : 28) }

  function outline(points: { at: number; value: number }[], tone: Tone, dashed: boolean): Shape[] {
    return points.flatMap(({ at, value }, place): Shape[] => {
      const before = points[place - 1]?.value ?? 0
      const [from, to] = [percent(x(at)), percent(x(points[place + 1]?.at ?? 1))]
      const stroke = { draw: 'line' as const, tone, width: dashed ? 1.5 : 2, dashed }
      return [
        ...(value === before ? [] : [{ ...stroke, x1: from, x2: from, y1: y(before), y2: y(value) }]),
        ...(value === 0 ? [] : [{ ...stroke, x1: from, x2: to, y1: y(value), y2: y(value) }]),
      ]
    })
  }
}

type Word = {
  /** Percent of the width. */
  x: number
  y: number
  text: string
  anchor: 'start' | 'middle' | 'end'
  tone?: Tone
  strong?: boolean
  /** Pixels towards where the text runs. */
  shift?: number
}

/** The narrowest drawing there is, and one with room, in pixels. */
const [narrow, roomy] = [288, 560]

/** Puts words where no others stand: on every page, or only on those with room. */
function placing() {
  const taken = { narrow: [] as Box[], roomy: [] as Box[] }
  const shapes: Shape[] = []
  return {
    put({ x, y, text, anchor, tone = 'ink', strong, shift = 0 }: Word): boolean {
      const boxOn = (page: number): Box => {
        const [at, width] = [(x / 100) * page, textWidth(text) + 6]
        const left = anchor === 'start' ? at : anchor === 'end' ? at - width : at - width / 2
        return { left, right: left + width, top: y - textSize, bottom: y + 3 }
      }
      const fits = (page: number, boxes: Box[]) => {
        const box = boxOn(page)
        return box.left >= -1 && box.right <= page + 6 && !boxes.some((other) => overlaps(other, box))
      }
      if (!fits(roomy, taken.roomy)) return false
      const everywhere = fits(narrow, taken.narrow)
      taken.roomy.push(boxOn(roomy))
      if (everywhere) taken.narrow.push(boxOn(narrow))
      const aside = anchor === 'end' ? -shift : shift
      shapes.push({
        draw: 'text',
        x: percent(x),
        dx: aside,
        y,
        text,
        anchor,
        tone,
        strong,
        only: everywhere ? undefined : 'roomy',
      })
      return true
    },
    all: () => shapes,
  }
}

/** One step of those that would be drawn in one place: the last. */
function thinned<L extends { at: number }>(levels: L[]): L[] {
  const step = (level: L | undefined) => level && Math.floor(level.at * mostSteps)
  return levels.filter((level, place) => step(level) !== step(levels[place + 1]))
}

function area(x: number, y: number, width: string, height: number, tone: Tone, opacity: number): Shape {
  return { draw: 'area', x: percent(x), y: rounded(y), width, height: rounded(height), tone, opacity }
}

function dash(x1: string, y1: number, x2: string, y2: number): Shape {
  return { draw: 'line', x1, y1, x2, y2, tone: 'ink-2', width: 1.5, dashed: true }
}

/** Words at the right end run to the left. */
function side(at: number): 'start' | 'end' {
  return at > 0.72 ? 'end' : 'start'
}

function total(parts: number[]): number {
  return parts.reduce((sum, count) => sum + count, 0)
}

function percent(share: number): string {
  return `${rounded(share)}%`
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
