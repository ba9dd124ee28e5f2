/**
 * Signing in by a provider: what comes of whom it proves somebody to be. An identity belongs to whoever was invited or
 * signed in when it was linked; an address that the provider names makes nobody anybody. It takes the place of the password
 * alone: the second step is asked for as ever.
 */
import { and, eq, isNull } from 'drizzle-orm'
import { atSignInDoor, type Tx } from '@/db/client'
import { identities } from '@/db/schema/identities'
import { credentials, people } from '@/db/schema/people'
import type { Language } from '@/db/vocabulary'
import { logEvent } from '@/lib/audit'
import { Refusal } from '@/lib/errors'
import { acceptWith, type Coming, requireInvitation } from './accepting'
import { type Client, hashOfDevice } from './device'
import { tellOwner } from './notices'
import { requireSession } from './own-sessions'
import { type Identity, identityFrom, providerAddress, providerName } from './provider'
import { type Asked, keepRequest, takeRequest } from './provider-requests'
import { beginSession, provedLately } from './sessions'
import { mayTry } from './tries'

/** Begins it for whoever is at the sign-in page; returns the state for the browser. */
export async function askProvider(next: string, language: Language, client: Client): Promise<string> {
  if (!(await mayTry([{ key: `provider from ${client.address}`, most: 30, minutes: 15 }])))
    throw new Refusal('too_many')
  const deviceHash = client.device && hashOfDevice(client.device)
  return begun({ purpose: 'sign_in', next, deviceHash, language })
}

/** Begins it for whoever is signed in, and showed lately who they are. */
export async function askToLink(secret: string | null, language: Language): Promise<string> {
  const sessionId = await atSignInDoor(async (tx) => {
    const { person, session } = await requireSession(tx, secret)
    if (person.sample) throw new Refusal('sample_person')
    if (!provedLately(session)) throw new Refusal('proof_needed')
    return session.id
  })
  return begun({ purpose: 'link', sessionId, language })
}

/** Begins it for whoever comes in by an invitation. `from`: the client's address. */
export async function askToAccept(coming: Coming, language: Language, from: string): Promise<string> {
  await requireInvitation(coming, from)
  return begun({ purpose: 'accept', ...coming, language })
}

/** The provider is asked what it is before anybody is sent to it. */
async function begun(request: Asked): Promise<string> {
  const state = await keepRequest(request)
  await providerAddress(state)
  return state
}

export type Returned = { asked: Asked; outcome: { session: string | null } | Refusal }

/**
 * What comes of a browser that comes back. `search`: of the address it came to; `kept`: the state its cookie holds; `secret`:
 * of its session, if it has one. Refused with provider_over where browser and answer do not belong together.
 */
export async function returned(
  search: string,
  kept: string | null,
  secret: string | null,
  client: Client,
): Promise<Returned> {
  const state = new URLSearchParams(search).get('state')
  if (!kept || kept !== state) throw new Refusal('provider_over')
  const asked = await takeRequest(kept)
  try {
    const identity = await identityFrom(search, kept)
    return { asked, outcome: { session: await use(asked, identity, secret, client) } }
  } catch (error) {
    if (error instanceof Refusal) return { asked, outcome: error }
    throw error
  }
}

/** Returns the secret of a new session, if there is one. */
async function use(
  asked: Asked,
  identity: Identity,
  secret: string | null,
  client: Client,
): Promise<string | null> {
  if (asked.purpose === 'sign_in') return signInAs(identity, client, asked.deviceHash)
  if (asked.purpose === 'link') await link(identity, secret, asked.sessionId)
  else await acceptWith(asked, client.address, (tx, personId) => keep(tx, identity, personId))
  return null
}

/** Refuses with provider_unknown whoever is nobody here, and whoever is suspended alike. */
function signInAs(identity: Identity, client: Client, deviceHash: string | null): Promise<string> {
  return atSignInDoor(async (tx) => {
    const [used] = await tx
      .update(identities)
      .set({ usedAt: new Date() })
      .from(people)
      .where(and(is(identity), eq(people.id, identities.personId), isNull(people.suspendedAt)))
      .returning({ personId: identities.personId })
    if (!used) throw new Refusal('provider_unknown')
    return beginSession(tx, used.personId, client, deviceHash)
  })
}

/** In the session alone that began it: whoever brings another person's browser here links nothing. */
function link(identity: Identity, secret: string | null, sessionId: string): Promise<void> {
  return atSignInDoor(async (tx) => {
    const { person, session } = await requireSession(tx, secret)
    if (session.id !== sessionId) throw new Refusal('provider_over')
    await keep(tx, identity, person.id)
    await logEvent(tx, { personId: person.id, post: null }, { name: 'identity_linked' })
    await tellOwner(tx, person.id, 'identity_linked', { name: providerName() ?? '' })
  })
}

/** Refuses with identity_taken what is somebody's, and whoever has one. */
async function keep(tx: Tx, { issuer, subject }: Identity, personId: string): Promise<void> {
  const kept = await tx
    .insert(identities)
    .values({ issuer, subject, personId })
    .onConflictDoNothing()
    .returning({ personId: identities.personId })
  if (!kept.length) throw new Refusal('identity_taken')
}

const is = ({ issuer, subject }: Identity) =>
  and(eq(identities.issuer, issuer), eq(identities.subject, subject))

export type OwnIdentity = { linkedAt: Date; usedAt: Date | null; hasPassword: boolean }

/** Of the person of this session; null where none is linked. */
export function findOwnIdentity(secret: string): Promise<OwnIdentity | null> {
  return atSignInDoor(async (tx) => {
    const { person } = await requireSession(tx, secret)
    const [own] = await tx.select().from(identities).where(eq(identities.personId, person.id))
    return own
      ? { linkedAt: own.linkedAt, usedAt: own.usedAt, hasPassword: await hasPassword(tx, person.id) }
      : null
  })
}

/** Refuses with password_needed whoever could not come in any more. */
export function unlink(secret: string | null): Promise<void> {
  return atSignInDoor(async (tx) => {
    const { person, session } = await requireSession(tx, secret)
    if (!provedLately(session)) throw new Refusal('proof_needed')
    if (!(await hasPassword(tx, person.id))) throw new Refusal('password_needed')
    const gone = await tx
      .delete(identities)
      .where(eq(identities.personId, person.id))
      .returning({ personId: identities.personId })
    if (!gone.length) throw new Refusal('not_found')
    await logEvent(tx, { personId: person.id, post: null }, { name: 'identity_unlinked' })
    await tellOwner(tx, person.id, 'identity_unlinked', { name: providerName() ?? '' })
  })
}

async function hasPassword(tx: Tx, personId: string): Promise<boolean> {
  return (await tx.$count(credentials, eq(credentials.personId, personId))) > 0
}
