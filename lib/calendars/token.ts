/**
 * The secret in the address of a person's own calendar: it follows from the row and the server's secret, so a copy of the
 * database opens nothing, and the address can be shown again.
 */
import { idOfToken, proves, tokenFor } from '@/lib/subscriptions/token'

export function calendarToken({ id, personId }: { id: string; personId: string }): string {
  return tokenFor('calendar', id, personId)
}

/** The row that a token names; whether it proves anything is asked with `opens`. */
export const calendarOfToken = idOfToken

export function opens(token: string, { id, personId }: { id: string; personId: string }): boolean {
  return proves(token, 'calendar', id, personId)
}
