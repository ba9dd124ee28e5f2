/**
 * The link of an invitation. It follows from the row and the server's secret, so a copy of the database opens nothing, not
 * even as a hash; sending again makes another, and the one before is worthless.
 */
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { accountInvitations } from '@/db/schema/account-invitations'
import { idOfToken, proves, tokenFor } from '@/lib/subscriptions/token'

export const invitationDays = 14

type Sent = { id: string; sentAt: Date }

export function invitationToken({ id, sentAt }: Sent): string {
  return tokenFor('invitation', id, sentAt.toISOString())
}

function expiryOf({ sentAt }: { sentAt: Date }): Date {
  return new Date(sentAt.getTime() + invitationDays * 24 * 3600 * 1000)
}

/** The invitation that a link opens now; null where it was used, revoked, replaced, or is too old. Locked. */
export async function findByLink(tx: Tx, token: string) {
  const id = idOfToken(token)
  if (!id) return null
  const [row] = await tx.select().from(accountInvitations).where(eq(accountInvitations.id, id)).for('update')
  if (!row || row.acceptedAt || row.revokedAt || expiryOf(row) < new Date()) return null
  return proves(token, 'invitation', id, row.sentAt.toISOString()) ? row : null
}
