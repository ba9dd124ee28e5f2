/** Where the members of a family stand when it is drawn; pure. What comes later stands below what it refers to. */

type Tie = { from: string; to: string }
export type Place = { slug: string; x: number; y: number }
export type Line<T extends Tie> = T & { x1: number; y1: number; x2: number; y2: number }
export type Layout<T extends Tie> = { width: number; height: number; places: Place[]; lines: Line<T>[] }

/** Pixels. A row of boxes of this size is at most three wide, so that a page holds it. */
export const box = { width: 200, height: 76 }
const gap = { x: 44, y: 68 }
const edge = 8
const widest = 3

/** `slugs`: the nearest first, the agreement itself at the head. Ties to others are not drawn. */
export function layoutOf<T extends Tie>(slugs: string[], ties: T[]): Layout<T> {
  const levels = levelsOf(slugs, ties)
  const rows = [...new Set(levels.values())]
    .sort((a, b) => a - b)
    .flatMap((level) => inRows(slugs.filter((slug) => levels.get(slug) === level)))
  const columns = Math.max(...rows.map((row) => row.length))
  const span = (count: number) => count * box.width + (count - 1) * gap.x
  const places = rows.flatMap((row, at) =>
    row.map((slug, column) => ({
      slug,
      x: edge + (span(columns) - span(row.length)) / 2 + column * (box.width + gap.x),
      y: edge + at * (box.height + gap.y),
    })),
  )
  return {
    width: span(columns) + 2 * edge,
    height: rows.length * box.height + (rows.length - 1) * gap.y + 2 * edge,
    places,
    lines: ties.flatMap((tie) => {
      const [from, to] = [tie.from, tie.to].map((slug) => places.find((place) => place.slug === slug))
      return from && to && from !== to ? [{ ...tie, ...between(from, to) }] : []
    }),
  }
}

/** One level up for what something refers to, one down for what refers to it; whoever is nearer decides. */
function levelsOf(slugs: string[], ties: Tie[]): Map<string, number> {
  const levels = new Map(slugs.slice(0, 1).map((slug) => [slug, 0]))
  for (const [slug, level] of levels) {
    for (const { from, to } of ties) {
      if (from === slug && slugs.includes(to) && !levels.has(to)) levels.set(to, level - 1)
      if (to === slug && slugs.includes(from) && !levels.has(from)) levels.set(from, level + 1)
    }
  }
  return levels
}

function inRows(slugs: string[]): string[][] {
  return Array.from({ length: Math.ceil(slugs.length / widest) }, (_, at) => {
    return slugs.slice(at * widest, (at + 1) * widest)
  })
}

/** From the edge of one box to the edge of the other: up or down, or sideways in a row. */
function between(from: Place, to: Place) {
  const middle = (place: Place) => place.x + box.width / 2
  if (from.y === to.y) {
    const right = from.x < to.x
    const y = from.y + box.height / 2
    return { x1: from.x + (right ? box.width : 0), y1: y, x2: to.x + (right ? 0 : box.width), y2: y }
  }
  const up = to.y < from.y
  return {
    x1: middle(from),
    y1: from.y + (up ? 0 : box.height),
    x2: middle(to),
    y2: to.y + (up ? box.height : 0),
  }
}
