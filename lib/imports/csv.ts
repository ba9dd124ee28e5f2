/** CSV: separated by commas, semicolons or tabs, whichever its first line has most of. */
import Papa from 'papaparse'
import { decoded } from '@/lib/door/decoded'
import { Refusal } from '@/lib/errors'
import { unguarded } from '@/lib/registry/csv'
import type { TableRow } from './rows'

export function readCsv(bytes: Uint8Array): TableRow[] {
  const text = decoded(bytes)
  if (text === null) throw new Refusal('table_encoding')
  if (text.includes('\0')) throw new Refusal('table_characters')
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separatorOf(text) })
  if (errors.some(({ type }) => type === 'Quotes')) throw new Refusal('table_quotes')
  return data.map((cells, at) => ({ number: at + 1, cells: cells.map(unguarded) }))
}

function separatorOf(text: string): string {
  const counts = { ',': 0, ';': 0, '\t': 0 }
  let quoted = false
  for (const sign of text) {
    if (sign === '"') quoted = !quoted
    else if (!quoted && sign in counts) counts[sign as ','] += 1
    else if (!quoted && sign === '\n' && Object.values(counts).some(Boolean)) break
  }
  return Object.entries(counts).reduce((most, one) => (one[1] > most[1] ? one : most))[0]
}
