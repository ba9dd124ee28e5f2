/** Points and lines where they lie to each other: a plain projection, true to scale at the middle; no boundaries. */
import { type Box, type Drawn, type Ground, overlaps, type Shape, textSize, textWidth } from './shapes'

/** Degrees. */
type Point = { latitude: number; longitude: number }
export type Mark = Point & { name: string; lang?: string; look: 'full' | 'empty' | 'small' }
export type Way = { from: Point; to: Point; dashed: boolean }

export const mapWidth = 288
/** Room for names beside the outermost points, most of which run to the right. */
const [before, behind, edge] = [36, 76, 24]
const [lowest, highest] = [120, 560]

/** The edges of a picture to draw on, in degrees. */
export type Edges = { west: number; east: number; south: number; north: number }

export function mapDrawing(
  marks: Mark[],
  ways: Way[],
  edges: Edges | null = null,
): Drawn & { ground: Ground | null } {
  const points = [...marks, ...ways.flatMap(({ from, to }) => [from, to])]
  const extent = (of: (point: Point) => number) => {
    const values = points.map(of)
    return { least: Math.min(...values), most: Math.max(...values) }
  }
  const [latitudes, longitudes] = [extent((point) => point.latitude), extent((point) => point.longitude)]
  const narrowing = Math.cos(((latitudes.least + latitudes.most) / 2) * (Math.PI / 180))
  const across = (longitudes.most - longitudes.least) * narrowing
  const down = latitudes.most - latitudes.least
  const scale = Math.min((mapWidth - before - behind) / (across || 0.1), (highest - 2 * edge) / (down || 0.1))
  const left = before + (mapWidth - before - behind - across * scale) / 2
  const height = Math.max(lowest, down * scale + 2 * edge)
  const above = (height - down * scale) / 2
  const x = ({ longitude }: Point) => whole(left + (longitude - longitudes.least) * narrowing * scale)
  const y = ({ latitude }: Point) => whole(above + (latitudes.most - latitude) * scale)

  const ground = edges && {
    x: x({ longitude: edges.west, latitude: 0 }),
    y: y({ longitude: 0, latitude: edges.north }),
    width: whole((edges.east - edges.west) * narrowing * scale),
    height: whole((edges.north - edges.south) * scale),
  }

  const dots = marks.map((mark) => around(x(mark), y(mark)))
  const taken = [...dots]
  const names = marks.flatMap((mark, place): Shape[] => {
    const width = textWidth(mark.name)
    const found = spots(x(mark), y(mark), width).find(({ box }) => {
      const others = taken.filter((other) => other !== dots[place])
      return box.left >= 0 && box.right <= mapWidth && !others.some((other) => overlaps(other, box))
    })
    if (!found) return []
    taken.push(found.box)
    const { x: at, y: on, anchor } = found
    return [{ draw: 'text', x: at, dx: 0, y: on, text: mark.name, lang: mark.lang, anchor, tone: 'ink' }]
  })
  return {
    height: whole(height),
    ground,
    shapes: [
      ...ways.map(({ from, to, dashed }): Shape => {
        const ends = { x1: x(from), y1: y(from), x2: x(to), y2: y(to) }
        return { draw: 'line', ...ends, tone: 'ink-2', width: 1.5, dashed }
      }),
      ...marks.map(
        (mark): Shape => ({
          draw: 'dot',
          x: x(mark),
          y: y(mark),
          tone: mark.look === 'small' ? 'ink-2' : 'chart-1',
          radius: mark.look === 'small' ? 3 : 5,
          hollow: mark.look === 'empty',
        }),
      ),
      ...names,
    ],
  }
}

/** Beside the point, right or left, else higher or lower. */
function spots(x: number, y: number, width: number) {
  const middle = y + textSize / 3
  const at = (anchor: 'start' | 'middle' | 'end', dx: number, on: number) => {
    const left = anchor === 'start' ? x + dx : anchor === 'end' ? x + dx - width : x - width / 2
    const box: Box = { left, right: left + width, top: on - textSize, bottom: on + 3 }
    return { x: x + dx, y: whole(on), anchor, box }
  }
  return [
    at('start', 9, middle),
    at('end', -9, middle),
    at('start', 7, y - 5),
    at('start', 7, y + 15),
    at('end', -7, y - 5),
    at('end', -7, y + 15),
    at('middle', 0, y - 10),
    at('middle', 0, y + 20),
  ]
}

function around(x: number, y: number): Box {
  return { left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 }
}

function whole(value: number): number {
  return Math.round(value * 10) / 10
}
