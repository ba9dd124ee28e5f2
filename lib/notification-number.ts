/** The number of a depositary notification as it is written: N.2026.014. */

export type NotificationNumber = { year: number; number: number }

export function writtenNumber({ year, number }: NotificationNumber): string {
  return `N.${year}.${String(number).padStart(3, '0')}`
}

/** Null for what is no such number, or not written as we write it: each has one address. */
export function readNumber(text: string): NotificationNumber | null {
  const [, year, number] = /^N\.(\d{4})\.(\d{3,9})$/.exec(text) ?? []
  const read = { year: Number(year), number: Number(number) }
  return number && writtenNumber(read) === text ? read : null
}
