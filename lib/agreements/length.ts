/** Days counted on from a day, as texts count them; pure. */
import type { DelayUnit, TermUnit } from '@/db/vocabulary'

export type Length = { count: number; unit: DelayUnit | TermUnit }

/**
 * An ISO day so many days or months later; null beyond the year 9999. A month later is the same day of the month, or
 * the month's last where it has none (31 January, one month: 28 or 29 February).
 */
export function moved(day: string, { count: length, unit: counted }: Length): string | null {
  const [count, unit] = counted === 'year' ? [length * 12, 'month'] : [length, counted]
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const days = unit === 'month' ? lengthOf(year, month + count) : date + count
  const result = new Date(
    Date.UTC(
      year,
      month - 1 + (unit === 'month' ? count : 0),
      unit === 'month' ? Math.min(date, days) : days,
    ),
  )
  return result.getUTCFullYear() > 9999 ? null : result.toISOString().slice(0, 10)
}

/** `month` counts from 1 and may go beyond 12. */
function lengthOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}
