/** The order of an agenda, a list in which each item says how deep it stands: the whole of how it is numbered and moved. */

export type Placed = { id: string; level: number }

export type Shift = 'up' | 'down' | 'in' | 'out'

const deepest = 3

/** '1', '1.1', '1.2', '2' … in the order of the items. */
export function numbersOf(items: { level: number }[]): string[] {
  const counts: number[] = []
  return items.map(({ level }) => {
    counts.length = Math.min(counts.length, level)
    while (counts.length < level) counts.push(0)
    counts[level - 1]! += 1
    return counts.map((count) => Math.max(count, 1)).join('.')
  })
}

/** The order after an item, with all that stands under it, is moved one step; as it was where there is no way to go. */
export function shifted(items: Placed[], id: string, shift: Shift): Placed[] {
  const at = items.findIndex((item) => item.id === id)
  if (at < 0) return items
  const end = endOfBranch(items, at)
  const branch = items.slice(at, end)
  const level = items[at]!.level
  if (shift === 'in' || shift === 'out') {
    const by = shift === 'in' ? 1 : -1
    const before = items[at - 1]
    const possible = shift === 'in' ? before && before.level >= level : level > 1
    if (!possible || branch.some((item) => item.level + by > deepest)) return items
    const moved = branch.map((item) => ({ ...item, level: item.level + by }))
    return [...items.slice(0, at), ...moved, ...items.slice(end)]
  }
  if (shift === 'up') {
    const to = startOfSibling(items, at)
    return to === null
      ? items
      : [...items.slice(0, to), ...branch, ...items.slice(to, at), ...items.slice(end)]
  }
  const next = items[end]
  if (!next || next.level !== level) return items
  const after = endOfBranch(items, end)
  return [...items.slice(0, at), ...items.slice(end, after), ...branch, ...items.slice(after)]
}

/** The order without an item; what stood under it moves out by one. */
export function without(items: Placed[], id: string): Placed[] {
  const at = items.findIndex((item) => item.id === id)
  if (at < 0) return items
  const end = endOfBranch(items, at)
  const under = items.slice(at + 1, end).map((item) => ({ ...item, level: item.level - 1 }))
  return [...items.slice(0, at), ...under, ...items.slice(end)]
}

function endOfBranch(items: Placed[], at: number): number {
  const level = items[at]!.level
  const next = items.findIndex((item, place) => place > at && item.level <= level)
  return next < 0 ? items.length : next
}

/** Where the item before it on the same level begins; null where it is the first under its own. */
function startOfSibling(items: Placed[], at: number): number | null {
  const level = items[at]!.level
  for (let place = at - 1; place >= 0; place -= 1) {
    if (items[place]!.level === level) return place
    if (items[place]!.level < level) return null
  }
  return null
}
