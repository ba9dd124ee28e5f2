/** The rows of a spreadsheet, before anything is known of what they mean. */

export type TableRow = {
  /** Its place in the file, as a spreadsheet counts. */
  number: number
  cells: string[]
  /** Several cells are one here, of which only the first holds anything. */
  merged?: true
}
export type Table = { head: string[]; rows: TableRow[] }

/** Bytes. */
export const largestTable = 8 * 1024 * 1024
export const mostRows = 20_000
export const mostColumns = 200
