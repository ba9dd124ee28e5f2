/** Counts as bars of parts under their names, all to one scale; every part that has the room says what it is. */
import { fittingNames } from './bar-drawing'
import { type Drawn, type Shape, type Tone, textSize, textWidth } from './shapes'

/** `hollow`: drawn as an outline, for what is not known. `word` is what a part is, without its count. */
type StackPart = { count: number; word: string; tone: Tone; hollow?: boolean }
export type Stack = { name: string; lang?: string; total: string; parts: StackPart[] }

const [row, thick, foot] = [52, 20, 18]
/** Pixels that a narrow page has. */
const narrow = 280

export function stackDrawing(stacks: Stack[]): Drawn {
  const counts = stacks.map(({ parts }) => parts.reduce((sum, { count }) => sum + count, 0))
  const widest = Math.max(1, ...counts)
  let top = 0
  const shapes = stacks.flatMap((stack) => {
    const at = top
    const caption = captionOf(stack, widest)
    top += caption ? row + foot : row
    return [...stackShapes(stack, at, widest), ...(caption ? captionShapes(caption, at) : [])]
  })
  return { shapes, height: Math.max(row, top) }
}

/** The parts in words, where not every bar has the room for its own. */
function captionOf({ parts }: Stack, widest: number): string | null {
  const said = parts.filter(({ count, word }) => count > 0 && word)
  if (said.every((part) => fits(inWords(part), part.count / widest))) return null
  return said.map(inWords).join(' · ')
}

function captionShapes(caption: string, top: number): Shape[] {
  return fittingNames(caption, narrow, 700).map((fitting) => ({
    ...{ draw: 'text', x: '0%', dx: 0, y: top + 22 + thick + 16, anchor: 'start', tone: 'ink-2', ...fitting },
  }))
}

const inWords = ({ word, count }: StackPart) => `${word} ${count}`
const fits = (text: string, share: number) => textWidth(text) + 8 <= share * narrow

function stackShapes({ name, lang, total, parts }: Stack, top: number, widest: number): Shape[] {
  const room = narrow - textWidth(total) - 12
  const [words, bar] = [top + 16, top + 22]
  const ink = { draw: 'text' as const, dx: 0, tone: 'ink' as const }
  const named = fittingNames(name, room, 600).map(
    (fitting): Shape => ({ ...ink, x: '0%', y: words, lang, anchor: 'start', ...fitting }),
  )
  let at = 0
  const bars = parts.flatMap((part): Shape[] => {
    if (!part.count) return []
    const [from, share] = [at, part.count / widest]
    at += share
    return partShapes(part, from, share, bar)
  })
  return [...named, { ...ink, x: '100%', y: words, anchor: 'end', text: total, strong: true }, ...bars]
}

function partShapes(part: StackPart, from: number, share: number, y: number): Shape[] {
  const { count, word, tone, hollow } = part
  const [x, width] = [percent(from), percent(share)]
  const fitting = word && [inWords(part), String(count)].find((text) => fits(text, share))
  return [
    {
      ...{ draw: 'area', x, y, width, height: thick, tone: hollow ? 'ink-2' : tone },
      ...{ opacity: hollow ? 0.08 : 0.3, edge: hollow ? 'dashed' : 'whole' },
    },
    ...(fitting
      ? [
          {
            ...{ draw: 'text' as const, x, dx: 5, y: y + thick / 2 + textSize / 3, text: fitting },
            ...{ anchor: 'start' as const, tone: 'ink' as const },
          },
        ]
      : []),
  ]
}

const percent = (share: number) => `${Math.round(share * 10000) / 100}%`
