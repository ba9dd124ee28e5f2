/** A mail address as somebody types it at the sign-in door. */

/** As addresses are stored. What no stored one holds (NUL, which PostgreSQL refuses, among it) makes it an unknown one. */
export function plainAddress(typed: string): string {
  return typed
    .trim()
    .toLowerCase()
    .slice(0, 200)
    .replace(/[^\x21-\x7e]/g, '?')
}
