/** How an agenda is read: the number of each item, and when it begins. */
import type { AgendaVisibility } from '@/db/vocabulary'
import { startsOf } from './length'
import { numbersOf } from './order'

type Readable = { level: number; minutes: number | null; visibility: AgendaVisibility }

/**
 * The same for all who read it, keepers and public alike: an item of the parties' own keeps its number and its time also
 * where it is not shown. What only its keepers see has neither. `begins`: minutes after the beginning of the meeting,
 * null from where an item before it does not say how long it takes.
 */
export function numbered<Item extends Readable>(
  items: Item[],
): (Item & { number: string; begins: number | null })[] {
  let above = 0
  const read = items
    .filter(({ visibility }) => visibility !== 'hidden')
    .map((item) => {
      // What stood above it may be one that others do not see.
      above = Math.min(item.level, above + 1)
      return { item, level: above, minutes: item.minutes }
    })
  const [numbers, starts] = [numbersOf(read), startsOf(read)]
  const found = new Map(
    read.map(({ item }, at) => [item, { number: numbers[at]!, begins: starts[at] ?? null }]),
  )
  return items.map((item) => ({ ...item, ...(found.get(item) ?? { number: '–', begins: null }) }))
}
