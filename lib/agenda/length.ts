/** How long an agenda takes. */

type Timed = { level: number; minutes: number | null }

/** In minutes: an item takes what it says, or else what stands under it takes; what says nothing counts nothing. */
export function minutesOf(items: Timed[]): number {
  let total = 0
  for (let at = 0; at < items.length; ) {
    const { level, minutes } = items[at]!
    const next = items.findIndex((item, place) => place > at && item.level <= level)
    const end = next < 0 ? items.length : next
    total += minutes ?? minutesOf(items.slice(at + 1, end))
    at = end
  }
  return total
}

/** At which minute of the meeting each item begins; null from where an item before it says nothing. */
export function startsOf(items: Timed[], from: number | null = 0): (number | null)[] {
  const starts: (number | null)[] = []
  let now = from
  for (let at = 0; at < items.length; ) {
    const { level } = items[at]!
    const next = items.findIndex((item, place) => place > at && item.level <= level)
    const branch = items.slice(at, next < 0 ? items.length : next)
    starts.push(now, ...startsOf(branch.slice(1), now))
    const length = minutesOf(branch)
    now = now === null || !length ? null : now + length
    at += branch.length
  }
  return starts
}

/** The clock so many minutes after a local time 'YYYY-MM-DDTHH:MM': 'HH:MM'. */
export function clockAfter(local: string, minutes: number): string {
  return new Date(Date.parse(`${local}Z`) + minutes * 60_000).toISOString().slice(11, 16)
}
