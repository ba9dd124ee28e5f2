/** The log: the whole of how it is written. It takes the transaction of the deed, so neither stands without the other. */
import type { Tx } from '@/db/client'
import { eventLog } from '@/db/schema/entries'
import type { EventName } from '@/db/vocabulary'
import type { Actor } from '@/lib/policy'

export type LoggedEvent = {
  name: EventName
  entryId?: string
  revisionId?: string
  /** The party whose business it is; null: the secretariat's. */
  partyId?: string | null
  details?: Record<string, unknown>
}

/** Adds one line. `actor` null: the import. */
export async function logEvent(tx: Tx, actor: Actor | null, event: LoggedEvent): Promise<void> {
  await tx.insert(eventLog).values({
    name: event.name,
    personId: actor?.personId ?? null,
    postId: actor?.post?.id ?? null,
    entryId: event.entryId ?? null,
    revisionId: event.revisionId ?? null,
    partyId: event.partyId ?? null,
    details: event.details ?? {},
  })
}
