/** The time that a drawing shows, as shares from 0 to 1. */
import { today } from '@/lib/dates'

export type Scale = { at: (day: string) => number; shows: (day: string) => boolean; lastYear: string }

/** From the year in which the first of these ISO days lies to the end of this one, or of the last of theirs. */
export function timeScale(days: string[]): Scale {
  const sorted = [...days, today()].sort()
  const lastYear = sorted.at(-1)!.slice(0, 4)
  const first = Date.UTC(Number(sorted[0]!.slice(0, 4)), 0, 1)
  const last = Date.UTC(Number(lastYear), 11, 31)
  const at = (day: string) => (Date.parse(day) - first) / (last - first)
  return { at, shows: (day) => at(day) >= 0 && at(day) <= 1, lastYear }
}
