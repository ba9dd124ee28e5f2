/**
 * Local times and zones: the whole of it. A local time is 'YYYY-MM-DDTHH:MM' as written, a zone an IANA name; the rules of
 * zones come from the database of the runtime (ICU).
 */

/** The zone has no such time (clocks go forward over it, or the day does not exist), or has it two times (they go back). */
export type TimeProblem = 'time.none' | 'time.twice'

export function timeProblem(local: string, zone: string): TimeProblem | null {
  const count = instantsOf(local, zone).length
  return count === 0 ? 'time.none' : count > 1 ? 'time.twice' : null
}

/** The instant of a local time: the earlier of two. Throws where there is none: it was checked before. */
export function instantOf(local: string, zone: string): Date {
  const [first] = instantsOf(local, zone)
  if (!first) throw new Error(`no such time in ${zone}: ${local}`)
  return first
}

/** An instant as the clocks of a zone show it: 'YYYY-MM-DDTHH:MM'. */
export function localAt(instant: Date, zone: string): string {
  return written(instant.getTime() + offsetAt(instant.getTime(), zone))
}

/** How far a zone is from UTC at an instant, in minutes; east is more. */
export function minutesFromUtc(instant: Date, zone: string): number {
  return offsetAt(instant.getTime(), zone) / minute
}

/** 'UTC+8', 'UTC-3:30'. */
export function offsetName(instant: Date, zone: string): string {
  const minutes = minutesFromUtc(instant, zone)
  const [hours, past] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  if (!minutes) return 'UTC'
  return `UTC${minutes < 0 ? '-' : '+'}${hours}${past ? `:${String(past).padStart(2, '0')}` : ''}`
}

/** Whether what ends does so after it starts, wherever the clocks change between. */
export function endsAfterStart(starts: string, ends: string, zone: string): boolean {
  return instantOf(ends, zone) > instantOf(starts, zone)
}

/** Days from the day of one local time to the day of another. */
export function dayShift(from: string, to: string): number {
  return (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / day
}

const minute = 60_000
const day = 24 * 60 * minute

/** Clocks change less often than once in two days, so the offsets on both sides are all that a local time can have. */
function instantsOf(local: string, zone: string): Date[] {
  const clock = Date.parse(`${local}Z`)
  if (Number.isNaN(clock) || written(clock) !== local) return []
  const offsets = new Set([offsetAt(clock - day, zone), offsetAt(clock + day, zone)])
  return [...offsets]
    .map((offset) => clock - offset)
    .filter((instant) => instant + offsetAt(instant, zone) === clock)
    .sort((one, other) => one - other)
    .map((instant) => new Date(instant))
}

const written = (clock: number) => new Date(clock).toISOString().slice(0, 16)

function offsetAt(instant: number, zone: string): number {
  const parts = Object.fromEntries(
    clockOf(zone)
      .formatToParts(instant)
      .map((part) => [part.type, part.value]),
  )
  const { year, month, day: date, hour, minute: past } = parts
  return (
    Date.parse(`${year!.padStart(4, '0')}-${month}-${date}T${hour}:${past}Z`) -
    Math.floor(instant / minute) * minute
  )
}

const clocks = new Map<string, Intl.DateTimeFormat>()
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known) return known
  const clock = new Intl.DateTimeFormat('en-u-ca-iso8601', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  clocks.set(zone, clock)
  return clock
}
