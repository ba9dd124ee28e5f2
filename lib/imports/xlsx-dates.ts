/** Dates in XLSX are numbers of days; that they are dates, and how much of them is meant, their format alone says. */

export type DateForm = 'year' | 'month' | 'day' | 'time'

/** Formats that are known by their number alone (ECMA-376, 18.8.30), those of Chinese among them. */
const builtIn: Record<number, DateForm> = {
  ...Object.fromEntries([14, 15, 30, 31, 51, 53, 54, 58].map((id) => [id, 'day'])),
  ...Object.fromEntries([27, 28, 29, 36, 50].map((id) => [id, 'day'])),
  ...Object.fromEntries([17, 57, 52].map((id) => [id, 'month'])),
  16: 'day',
  22: 'time',
}

/** `code`: a format of the workbook's own. Null: no date. */
export function dateFormOf(id: number, code: string | undefined): DateForm | null {
  if (code === undefined) return builtIn[id] ?? null
  // Without what stands there as it is, and without colours and conditions.
  const signs = code
    .replace(/"[^"]*"|\\.|_.|\[[^\]]*\]/g, '')
    .split(';')[0]!
    .toLowerCase()
  if (!/[yd]/.test(signs)) return null
  if (/h/.test(signs)) return 'time'
  if (/d/.test(signs)) return 'day'
  return /m/.test(signs) ? 'month' : 'year'
}

/** EDTF, or a time as the clocks show it. */
export function dateOf(serial: number, form: DateForm, from1904: boolean): string {
  // The format counts a day that 1900 never had; before it nothing of ours was signed.
  const days = from1904 ? serial + 1462 : serial
  const iso = new Date(Math.round((days - 25_569) * 86_400) * 1000).toISOString()
  if (form === 'year') return iso.slice(0, 4)
  if (form === 'month') return iso.slice(0, 7)
  return form === 'time' && iso.slice(11, 16) !== '00:00' ? iso.slice(0, 16) : iso.slice(0, 10)
}
