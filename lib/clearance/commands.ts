/** What a delegation changes in its own ladder, in one rhythm: lock, authorize, change, write, tell. */
import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { type ClearanceStep, clearances } from '@/db/schema/clearance'
import { logEvent } from '@/lib/audit'
import { Refusal } from '@/lib/errors'
import type { Actor } from '@/lib/policy'
import { type Deed, sameOffices, stepsAfter, usualSteps } from './ladder'
import { findLastUsed, ladderOwner } from './queries'

export type LadderDeed = Deed | { deed: 'begin'; from: 'usual' | 'last' }

/** Makes one change, if nobody else of the party has changed the ladder since `version`; 0: there was none. */
export async function changeLadder(
  actor: Actor,
  tx: Tx,
  input: { agreementId: string; version: number; deed: LadderDeed },
): Promise<{ version: number }> {
  const { agreementId, deed } = input
  const partyId = await ladderOwner(actor, tx, agreementId)
  if (!partyId) throw new Refusal('not_found')
  const own = and(eq(clearances.agreementId, agreementId), eq(clearances.partyId, partyId))
  const [ladder] = await tx.select().from(clearances).where(own).for('update')
  const version = ladder?.version ?? 0
  if (version !== input.version) throw new Refusal('stale', { version })
  const before = ladder?.steps ?? []
  const steps = deed.deed === 'begin' ? await begun(actor, tx, before, deed.from) : stepsAfter(before, deed)
  const written = ladder
    ? await tx
        .update(clearances)
        .set({ steps, version: version + 1, changedAt: sql`now()` })
        .where(own)
        .returning({ version: clearances.version })
    : await tx
        .insert(clearances)
        .values({ agreementId, partyId, steps })
        // Of two who begin at once, the second has not seen what the first began.
        .onConflictDoNothing()
        .returning({ version: clearances.version })
  if (!written[0]) throw new Refusal('stale')
  // Without what was changed: the log is read by more people than the ladder.
  await logEvent(tx, actor, { name: 'clearance_changed', entryId: agreementId, partyId })
  return written[0]
}

/** The steps to begin with; an existing ladder is not overwritten. */
async function begun(
  actor: Actor,
  tx: Tx,
  before: ClearanceStep[],
  from: 'usual' | 'last',
): Promise<ClearanceStep[]> {
  if (before.length) throw new Refusal('wrong_state')
  if (from === 'usual') return usualSteps()
  const last = await findLastUsed(actor, tx)
  if (!last) throw new Refusal('wrong_state')
  return sameOffices(last)
}
