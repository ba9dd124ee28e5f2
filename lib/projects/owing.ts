/** Which updates are owed when: the day each is due, when it is near, and when it is reminded of. Pure. */
import type { UpdateInterval } from '@/db/vocabulary'
import { daysBetween, dueDayOf, periodAt, periodBefore } from './periods'

/** An update that is due in so many days is shown to those who owe it. */
const near = 30

/** The time whose update falls due next, on a day; null where that is not near. */
export function dueSoonOn(day: string, interval: UpdateInterval): string | null {
  const current = periodAt(day, interval)
  const last = periodBefore(current)
  const next = dueDayOf(last) >= day ? last : current
  return daysBetween(day, dueDayOf(next)) <= near ? next : null
}

/** 14 or 3: at most so many days are left; -3: it was due so many days ago at least. */
export type Stage = 14 | 3 | -3
/** Whoever was not told by then is told no more. */
const tooLate = -33

/** Of which times leads are reminded on a day, and at which stage. */
export function remindedOn(day: string, interval: UpdateInterval): { covers: string; stage: Stage }[] {
  const last = periodBefore(periodAt(day, interval))
  return [last, periodBefore(last)].flatMap((covers) => {
    const stage = stageOf(daysBetween(day, dueDayOf(covers)))
    return stage ? [{ covers, stage }] : []
  })
}

function stageOf(left: number): Stage | null {
  if (left > 14 || left < tooLate) return null
  if (left > 3) return 14
  if (left >= 0) return 3
  return left <= -3 ? -3 : null
}
