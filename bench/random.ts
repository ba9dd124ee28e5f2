/** Chance that comes out the same every time: one stream of numbers for each seed. */
import { createHash } from 'node:crypto'

export type Chance = {
  /** Below one. */
  next: () => number
  /** From `least` to `most`, both included. */
  whole: (least: number, most: number) => number
  /** True so often out of a hundred. */
  often: (percent: number) => boolean
  one: <T>(list: readonly T[]) => T
  /** One of them, each as often as its weight says. */
  weighted: <T>(list: readonly (readonly [T, number])[]) => T
}

/** Mulberry32 over a text's hash. */
export function chanceOf(seed: string): Chance {
  let state = 2166136261
  for (const char of seed) state = Math.imul(state ^ char.codePointAt(0)!, 16777619)
  const bits = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
  const next = () => bits() / 4294967296
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    next,
    whole,
    often: (percent) => next() * 100 < percent,
    one: (list) => list[whole(0, list.length - 1)]!,
    weighted: (list) => {
      let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of list) {
        left -= weight
        if (left < 0) return value
      }
      return list.at(-1)![0]
    },
  }
}

/** An id that follows from a text. */
export function idOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
