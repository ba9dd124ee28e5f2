/** What keeps a body from being true beside what else is published; the whole of it. */
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { memberships } from '@/db/schema/register'
import { isBefore } from '@/lib/dates'
import { cycles } from './cycles'
import type { BodyContent } from './schema'

export async function examineBody(tx: Tx, entryId: string, content: BodyContent) {
  return [...(await cycles(tx, entryId, content)), ...(await leftOut(tx, entryId, content))]
}

/** Of its dates those between which one of its memberships surely does not begin. */
async function leftOut(tx: Tx, entryId: string, { formed, ended }: BodyContent) {
  const joined = await tx
    .selectDistinct({ began: memberships.began })
    .from(memberships)
    .where(eq(memberships.bodyId, entryId))
  return [
    ...(joined.some(({ began }) => isBefore(began, formed))
      ? [{ path: ['formed'], code: 'body.formedLate' }]
      : []),
    ...(joined.some(({ began }) => isBefore(ended, began))
      ? [{ path: ['ended'], code: 'body.endedEarly' }]
      : []),
  ]
}
