/** A month as weeks of days, from Monday on. Months are YYYY-MM, days YYYY-MM-DD. */

/** Null where a week reaches beyond the month. */
export function weeksOf(month: string): (string | null)[][] {
  const [year, of] = month.split('-').map(Number) as [number, number]
  const before = (new Date(Date.UTC(year, of - 1, 1)).getUTCDay() + 6) % 7
  const count = new Date(Date.UTC(year, of, 0)).getUTCDate()
  const cells = Array.from({ length: Math.ceil((before + count) / 7) * 7 }, (_, at) => {
    const day = at - before + 1
    return day < 1 || day > count ? null : `${month}-${String(day).padStart(2, '0')}`
  })
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

/** The month so many months later. */
export function monthAfter(month: string, count: number): string {
  const [year, of] = month.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, of - 1 + count, 1)).toISOString().slice(0, 7)
}
