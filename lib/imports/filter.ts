/** Which rows of a check are asked for, as it stands in the address. */
import { type ImportResult, importResults } from '@/db/vocabulary'

export type RowFilter = { show: ImportResult | 'warning' | ''; after: number }

export function parseRowFilter(params: Record<string, string | string[] | undefined>): RowFilter {
  const { show, after } = params
  return {
    show: show === 'warning' ? show : (importResults.find((one) => one === show) ?? ''),
    after: typeof after === 'string' && /^\d{1,6}$/.test(after) ? Number(after) : 0,
  }
}
