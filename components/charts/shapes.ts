/** What a drawing is made of. It stretches with its page: across in percent, down in pixels, texts keep their size. */

/** Pixels, or a share of the width such as '12.5%'. */
export type Length = number | string

export const tones = [
  'ink',
  'ink-2',
  'line',
  'bg',
  'chart-1',
  'chart-2',
  'chart-3',
  'chart-4',
  'chart-5',
  'chart-6',
] as const
export type Tone = (typeof tones)[number]

export type Shape =
  | {
      draw: 'line'
      x1: Length
      y1: Length
      x2: Length
      y2: Length
      tone: Tone
      width: number
      dashed?: boolean
    }
  | {
      draw: 'area'
      x: Length
      y: Length
      width: Length
      height: Length
      tone: Tone
      opacity: number
      /** A line around it. */
      edge?: 'whole' | 'dashed'
    }
  | { draw: 'dot'; x: Length; y: Length; tone: Tone; radius: number; hollow: boolean }
  | {
      draw: 'text'
      x: Length
      /** Pixels to the right of that. */
      dx: number
      y: number
      text: string
      anchor: 'start' | 'middle' | 'end'
      tone: Tone
      strong?: boolean
      /** The language of a text that is not in the reader's. */
      lang?: string
      /** Only where there is room, or only on a narrow page. */
      only?: 'roomy' | 'narrow'
    }

/** Where a picture lies under a drawing, in pixels. */
export type Ground = { x: number; y: number; width: number; height: number }

export type Drawn = { shapes: Shape[]; height: number }

export const textSize = 14

/** About how wide a text is, in pixels: a Han character is as wide as two others. */
export function textWidth(text: string): number {
  return [...text].reduce(
    (sum, sign) => sum + (/[\u3000-\u9fff\uff00-\uffef]/u.test(sign) ? textSize : 7.6),
    0,
  )
}

export type Box = { left: number; right: number; top: number; bottom: number }

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
