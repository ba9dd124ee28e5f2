/** Words in columns under their heads: a table as a drawing, for files. */
import { type Drawn, type Shape, textWidth } from './shapes'

type GridRow = { name: string; lang?: string; cells: string[][] }

const line = 20
/** Where the columns begin, in percent. */
const [first, all] = [30, 100]

export function gridDrawing(columns: string[], rows: GridRow[]): Drawn {
  const x = (at: number) => `${first + (at * (all - first)) / Math.max(1, columns.length)}%`
  const ink = { draw: 'text' as const, dx: 0, anchor: 'start' as const, tone: 'ink' as const }
  const shapes: Shape[] = columns.map((text, at) => ({ ...ink, x: x(at), y: 16, text, strong: true }))
  let y = line + 6
  for (const { name, lang, cells } of rows) {
    shapes.push({ draw: 'line', x1: '0%', x2: '100%', y1: y, y2: y, tone: 'line', width: 1 })
    shapes.push({ ...ink, x: '0%', y: y + 17, text: shortened(name), lang })
    for (const [at, words] of cells.entries())
      for (const [place, text] of words.entries())
        shapes.push({ ...ink, x: x(at), y: y + 17 + place * line, text })
    y += Math.max(1, ...cells.map((words) => words.length)) * line + 8
  }
  return { shapes, height: y }
}

function shortened(name: string): string {
  if (textWidth(name) <= 200) return name
  const signs = [...name]
  while (textWidth(`${signs.join('')}…`) > 200) signs.pop()
  return `${signs.join('')}…`
}
