/** Whom a party sends: one head, alternates, advisers, interpreters. The log says that they changed, and no name. */
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { delegates } from '@/db/schema/delegations'
import type { DelegateRole } from '@/db/vocabulary'
import { logEvent } from '@/lib/audit'
import { Refusal } from '@/lib/errors'
import { type Actor, isSecretariat } from '@/lib/policy'
import { changeInvitation, type Locked, lockToChange, type Wanted } from './lock'

export type Delegate = { role: DelegateRole; name: string; office: string; consent: boolean }

export type Naming =
  | ({ deed: 'name' } & Delegate)
  | ({ deed: 'change'; delegate: string } & Delegate)
  | { deed: 'remove' | 'up' | 'down'; delegate: string }

/** More than any delegation has; the list of a meeting is read whole. */
const most = 100

/** Makes one change in a delegation. */
export async function changeDelegation(
  actor: Actor,
  tx: Tx,
  wanted: Wanted,
  naming: Naming,
): Promise<{ version: number }> {
  const locked = await lockToChange(actor, tx, wanted)
  const there = await tx
    .select()
    .from(delegates)
    .where(eq(delegates.invitationId, locked.id))
    .orderBy(asc(delegates.position))
  await write(tx, locked, there, naming)
  // Accepted credentials prove whom they name: where the party itself names others, they are looked at again.
  const again = locked.credentialsState === 'accepted' && !isSecretariat(actor) && isSubstantial(naming)
  const changed = await changeInvitation(tx, locked, again ? { credentialsState: 'filed' } : {})
  const { meetingId, partyId } = locked
  await logEvent(tx, actor, { name: 'delegation_changed', entryId: meetingId, partyId })
  return changed
}

const isSubstantial = ({ deed }: Naming) => deed !== 'up' && deed !== 'down'

type Row = typeof delegates.$inferSelect

async function write(tx: Tx, locked: Locked, there: Row[], naming: Naming): Promise<void> {
  if (naming.deed === 'name') {
    if (there.length >= most) throw new Refusal('too_large')
    const position = Math.max(0, ...there.map((one) => one.position)) + 1
    const values = { ...named(there, naming), position, invitationId: locked.id, partyId: locked.partyId }
    await tx.insert(delegates).values(values)
    return
  }
  const own = there.find(({ id }) => id === naming.delegate)
  if (!own) throw new Refusal('bad_request')
  if (naming.deed === 'remove') await tx.delete(delegates).where(eq(delegates.id, own.id))
  else if (naming.deed === 'change')
    await tx
      .update(delegates)
      .set(
        named(
          there.filter((one) => one !== own),
          naming,
        ),
      )
      .where(eq(delegates.id, own.id))
  else await swap(tx, there, own, naming.deed)
}

/** As it is stored, if a delegation with these others can have such a one. */
function named(others: Row[], { role, name, office, consent }: Delegate): Delegate {
  if (!name) throw new Refusal('delegate_unnamed')
  if (role === 'head' && others.some((one) => one.role === 'head')) throw new Refusal('second_head')
  return { role, name, office, consent }
}

/** Changes places with the next of the same role; the first and the last stay where they are. */
async function swap(tx: Tx, there: Row[], own: Row, deed: 'up' | 'down'): Promise<void> {
  const alike = there.filter(({ role }) => role === own.role)
  const other = alike[alike.indexOf(own) + (deed === 'up' ? -1 : 1)]
  if (!other) return
  await tx
    .update(delegates)
    .set({ position: sql`${own.position + other.position}::int - ${delegates.position}` })
    .where(
      and(eq(delegates.invitationId, own.invitationId), sql`${delegates.id} in (${own.id}, ${other.id})`),
    )
}
