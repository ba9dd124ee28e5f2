/** When invitations may be sent, answered and followed by attendance: pure. */
import type { MeetingState } from '@/db/vocabulary'
import { dayAfter } from '@/lib/dates'

/** Whether a meeting in this state takes invitations and answers: one that is planned has not been settled. */
export function answerable(state: MeetingState): boolean {
  return state === 'confirmed' || state === 'in_session'
}

/** Whether the party itself may still change its answer on an ISO day. */
export function openTo(party: { changesUntil: string }, state: MeetingState, day: string): boolean {
  return answerable(state) && day <= party.changesUntil
}

/** Whether a day can be the last for changes: not past, and not after the meeting begins. Days are ISO. */
export function isDeadline(day: string, today: string, begins: string | null): boolean {
  return day >= today && (begins === null || day <= begins)
}

/**
 * Whether the meeting can have begun by an ISO day in UTC: in the east its first day begins a day earlier than that.
 */
export function mayHaveBegun(state: MeetingState, begins: string | null, day: string): boolean {
  if (state === 'in_session' || state === 'held') return true
  return state === 'confirmed' && begins !== null && begins <= dayAfter(day)
}
