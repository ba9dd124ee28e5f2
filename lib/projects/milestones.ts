/** How a milestone stands on a day: the same rule as that of ./standing-select.ts. Pure. */
import { boundsOf } from '@/lib/dates'

type Dated = { due: string; done: string }

export type MilestoneState = {
  state: 'done' | 'overdue' | 'open'
  /** How many days after it was due it was done, or still is not: at least so many where a date is no single day. */
  late: number
  exact: boolean
}

/** `day` is ISO. */
export function milestoneOn({ due, done }: Dated, day: string): MilestoneState {
  const [owed, reached] = [boundsOf(due), boundsOf(done)]
  const isDone = reached.earliest !== null && reached.earliest <= day
  const end = isDone ? reached.earliest! : day
  const late = owed.latest && owed.latest < end ? daysBetween(owed.latest, end) : 0
  const exact = owed.earliest === owed.latest && (!isDone || reached.earliest === reached.latest)
  return { state: isDone ? 'done' : late ? 'overdue' : 'open', late, exact }
}

/** Of two ISO days. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
