/** Whose turn it is to host: the whole of it. */

/**
 * The party after the last one of the order that hosted; the first, where none of them has yet. `hosted` are the
 * hosts of the meetings of the series, from the first on. Null where there is no order.
 */
export function nextInTurn(order: string[], hosted: string[][]): string | null {
  const last = hosted.findLast((hosts) => hosts.some((host) => order.includes(host)))
  if (!last) return order[0] ?? null
  const place = Math.max(...last.map((host) => order.indexOf(host)))
  return order[(place + 1) % order.length] ?? null
}
