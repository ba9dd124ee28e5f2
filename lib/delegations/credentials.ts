/** The paper that proves whom a party named: filed by the party, accepted by the secretariat or sent back with a reason. */
import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { delegates } from '@/db/schema/delegations'
import { logEvent } from '@/lib/audit'
import { Refusal } from '@/lib/errors'
import { readable } from '@/lib/files/queries'
import { type Actor, mayInvite } from '@/lib/policy'
import { changeInvitation, lockInvitation, lockToChange, type Wanted } from './lock'

/** Files a file that was sent before, in place of any filed earlier. */
export async function fileCredentials(
  actor: Actor,
  tx: Tx,
  wanted: Wanted,
  { file, name }: { file: string; name: string },
): Promise<{ version: number }> {
  const locked = await lockToChange(actor, tx, wanted)
  if (!(await readable(actor, tx, [file])).length) throw new Refusal('bad_request')
  const changed = await changeInvitation(tx, locked, {
    credentialsFile: file,
    credentialsName: name,
    credentialsState: 'filed',
    credentialsReason: '',
  })
  const { meetingId, partyId } = locked
  await logEvent(tx, actor, { name: 'credentials_filed', entryId: meetingId, partyId })
  return changed
}

/** Accepts them, or sends them back where a reason is given with it. */
export async function judgeCredentials(
  actor: Actor,
  tx: Tx,
  wanted: Wanted,
  judged: { verdict: 'accepted' } | { verdict: 'returned'; reason: string },
): Promise<{ version: number }> {
  if (!mayInvite(actor)) throw new Refusal('forbidden')
  const locked = await lockInvitation(actor, tx, wanted)
  if (locked.credentialsState !== 'filed') throw new Refusal('wrong_state')
  const reason = judged.verdict === 'returned' ? judged.reason : ''
  if (judged.verdict === 'returned' && !reason) throw new Refusal('reason_missing')
  if (judged.verdict === 'accepted' && !(await hasHead(tx, locked.id))) throw new Refusal('no_head')
  const changed = await changeInvitation(tx, locked, {
    credentialsState: judged.verdict,
    credentialsReason: reason,
  })
  const { meetingId, partyId } = locked
  await logEvent(tx, actor, { name: `credentials_${judged.verdict}`, entryId: meetingId, partyId })
  return changed
}

async function hasHead(tx: Tx, invitationId: string): Promise<boolean> {
  const heads = and(eq(delegates.invitationId, invitationId), eq(delegates.role, 'head'))
  return (await tx.$count(delegates, heads)) > 0
}
