/** A record as one row of a spreadsheet: `title.en` for what is nested, '; ' between several words. */

type Cells = Record<string, string>

/** Lists of records stay as they are in JSON, in one cell; nothing is left out. */
export function flat(record: Record<string, unknown>): Cells {
  const cells: Cells = {}
  const lay = (name: string, value: unknown): void => {
    if (value === null || value === undefined) return
    if (Array.isArray(value))
      cells[name] = value.some((one) => typeof one === 'object' && one !== null)
        ? JSON.stringify(value)
        : value.join('; ')
    else if (typeof value === 'object')
      for (const [key, one] of Object.entries(value)) lay(name ? `${name}.${key}` : key, one)
    else cells[name] = String(value)
  }
  lay('', record)
  return cells
}
