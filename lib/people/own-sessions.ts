/** Where a person is signed in, as they see it themselves and may end it. */
import { and, desc, eq, ne } from 'drizzle-orm'
import { atSignInDoor, type Tx } from '@/db/client'
import { sessions } from '@/db/schema/people'
import type { Browser, System } from '@/db/vocabulary'
import { logEvent } from '@/lib/audit'
import { Refusal } from '@/lib/errors'
import { findSession, goesOn, type Standing } from './sessions'

export type OwnSession = {
  id: string
  began: Date
  seen: Date
  browser: Browser
  system: System
  /** The one that asks. */
  own: boolean
}

/** All that go on, the one that asks first, then those seen last; null for a secret that is none. */
export function listOwnSessions(secret: string): Promise<OwnSession[] | null> {
  return atSignInDoor(async (tx) => {
    const found = await findSession(tx, secret)
    if (found?.standing !== 'in') return null
    const rows = await tx
      .select({
        id: sessions.id,
        began: sessions.createdAt,
        seen: sessions.lastSeenAt,
        browser: sessions.browser,
        system: sessions.system,
      })
      .from(sessions)
      .where(and(eq(sessions.personId, found.person.id), goesOn()))
      .orderBy(desc(sessions.lastSeenAt), sessions.id)
    const marked = rows.map((row) => ({ ...row, own: row.id === found.session.id }))
    return [...marked.filter(({ own }) => own), ...marked.filter(({ own }) => !own)]
  })
}

/** Ends one of the person's own sessions; one that has ended is as good as none. */
export function endOwnSession(secret: string | null, id: string): Promise<void> {
  return atSignInDoor(async (tx) => {
    const { person } = await requireSession(tx, secret)
    const ended = await tx
      .update(sessions)
      .set({ revokedAt: new Date() })
      .where(and(eq(sessions.personId, person.id), eq(sessions.id, id), goesOn()))
      .returning({ id: sessions.id })
    if (!ended.length) throw new Refusal('not_found')
    await logEvent(tx, { personId: person.id, post: null }, { name: 'session_ended', details: { ended: 1 } })
  })
}

/** Ends all of the person's sessions but the one that asks. */
export function endOtherSessions(secret: string | null): Promise<void> {
  return atSignInDoor(async (tx) => {
    const { person, session } = await requireSession(tx, secret)
    const ended = await endAllBut(tx, person.id, session.id)
    if (ended)
      await logEvent(tx, { personId: person.id, post: null }, { name: 'session_ended', details: { ended } })
  })
}

/** How many were ended; `kept` null: none is kept. */
export async function endAllBut(tx: Tx, personId: string, kept: string | null): Promise<number> {
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: new Date() })
    .where(and(eq(sessions.personId, personId), goesOn(), kept ? ne(sessions.id, kept) : undefined))
    .returning({ id: sessions.id })
  return ended.length
}

/** The session that asks, or the refusal. `among`: what it may count for. */
export async function requireSession(tx: Tx, secret: string | null, among: Standing[] = ['in']) {
  const found = secret ? await findSession(tx, secret) : undefined
  if (!found || !among.includes(found.standing)) throw new Refusal('signed_out')
  return found
}
