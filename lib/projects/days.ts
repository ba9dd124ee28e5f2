/** From when until when each step of a project stood. Pure. */
import { boundsOf } from '@/lib/dates'

type Stood = { since: string | null; until: string | null }

/** Before any day of the register. */
const never = '0001-01-01'

/**
 * ISO days: `since` is the earliest day that its date can mean, or where it has none that of the step before it; null:
 * as far back as one looks. `until` is the day on which the next one began; null: to this day. A step that was passed
 * through on a day of which nothing is recorded stood at no time that could be shown.
 */
export function daysOfSteps(dates: string[]): Stood[] {
  let last: string | null = null
  const begun = dates.map((date) => {
    const { earliest } = boundsOf(date)
    if (earliest && (!last || earliest > last)) last = earliest
    return last
  })
  return begun.map((since, at) => ({ since, until: at + 1 < begun.length ? (begun[at + 1] ?? never) : null }))
}

/** The last of the steps that had begun on an ISO day; null where none had. */
export function stepOn<Step extends { date: string }>(steps: Step[], day: string): Step | null {
  const days = daysOfSteps(steps.map(({ date }) => date))
  const stood = ({ since, until }: Stood) => (!since || since <= day) && (!until || until > day)
  return steps.find((_, at) => stood(days[at]!)) ?? null
}
