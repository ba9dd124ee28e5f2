/** All that is done on one invitation, by the name its address has for it. */
import type { Tx } from '@/db/client'
import type { Actor } from '@/lib/policy'
import { type Answer, answerInvitation } from './answering'
import { markAttendance } from './attendance'
import { fileCredentials, judgeCredentials } from './credentials'
import { extendInvitation } from './extending'
import { changeDelegation, type Naming } from './naming'

export type Deed =
  | ({ deed: 'answer'; version: number } & Answer)
  | (Naming & { version: number })
  | { deed: 'file'; version: number; file: string; name: string }
  | { deed: 'extend'; version: number; changesUntil: string }
  | { deed: 'accept'; version: number }
  | { deed: 'send-back'; version: number; reason: string }
  | { deed: 'present' | 'absent'; delegate: string | null }

export function changeByDeed(
  actor: Actor,
  tx: Tx,
  given: Deed & { id: string },
): Promise<{ version: number } | { present: boolean }> {
  switch (given.deed) {
    case 'answer':
      return answerInvitation(actor, tx, given, given)
    case 'extend':
      return extendInvitation(actor, tx, given, given)
    case 'file':
      return fileCredentials(actor, tx, given, given)
    case 'accept':
      return judgeCredentials(actor, tx, given, { verdict: 'accepted' })
    case 'send-back':
      return judgeCredentials(actor, tx, given, { verdict: 'returned', reason: given.reason })
    case 'present':
    case 'absent':
      return markAttendance(actor, tx, { ...given, present: given.deed === 'present' })
    default:
      return changeDelegation(actor, tx, given, given)
  }
}
