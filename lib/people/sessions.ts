/** Sessions: begun at sign-in, looked up on every request, ended at once. Only through the sign-in door. */
import { createHash, randomBytes } from 'node:crypto'
import { and, asc, eq, gt, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { atSignInDoor, type Tx } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import { factors } from '@/db/schema/factors'
import { people, posts, sessions } from '@/db/schema/people'
import { parties } from '@/db/schema/register'
import type { Language, Role } from '@/db/vocabulary'
import { logEvent } from '@/lib/audit'
import { Refusal } from '@/lib/errors'
import type { Actor } from '@/lib/policy'
import { type Client, hashOfDevice, programOf } from './device'
import { tellOwner } from './notices'
import { findViewing, standInFor, type Viewing } from './viewing'

const hour = 3600 * 1000
/** Without a request for this long a session ends; and at the latest this long after it began. In ms. */
const idleLimit = 12 * hour
export const absoluteLimit = 7 * 24 * hour

export type HeldPost = { id: string; role: Role; partyId: string | null; partyName: Multilingual | null }

export type SignedIn = {
  actor: Actor
  name: string
  email: string
  language: Language
  sample: boolean
  posts: HeldPost[]
  /** Before what has weight they must show again who they are. */
  proofDue: boolean
  /** As which role they look at the pages, if they do; `actor` is a stand-in then. */
  viewing: Viewing | null
}

/**
 * What a session counts for: all, or nothing until the second step is given, or until one is set up by whoever must have
 * one. That is the secretariat and the administrators, or everybody where that is set; sample people sign in with their published password alone.
 */
export type Standing = 'in' | 'code_due' | 'enrolment_due'

/**
 * Begins a session and returns its secret, which only the browser keeps. Its person is told by mail when they have
 * signed in before, and never with this browser.
 */
export async function beginSession(
  tx: Tx,
  personId: string,
  { agent, device }: Pick<Client, 'agent' | 'device'>,
  deviceHash = device && hashOfDevice(device),
): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  const program = programOf(agent)
  const earlier = await tx
    .select({ known: sql<boolean>`coalesce(bool_or(${sessions.deviceHash} = ${deviceHash}), false)` })
    .from(sessions)
    .where(eq(sessions.personId, personId))
    .having(sql`count(*) > 0`)
  const given = { secretHash: hashOf(secret), personId, deviceHash, ...program }
  await tx.insert(sessions).values({ ...given, provedAt: new Date() })
  await logEvent(tx, { personId, post: null }, { name: 'signed_in' })
  if (earlier[0]?.known === false) await tellOwner(tx, personId, 'new_device', program)
  return secret
}

/** Who this secret speaks for now; null when it is unknown, ended, too old, or its person is suspended. */
export function findSignedIn(secret: string): Promise<SignedIn | null> {
  return atSignInDoor(async (tx) => {
    const found = await findSession(tx, secret)
    if (found?.standing !== 'in') return null
    const { session, person } = found
    if (Date.now() - session.lastSeenAt.getTime() > 60_000) {
      await tx
        .update(sessions)
        .set({ lastSeenAt: new Date() })
        .where(eq(sessions.secretHash, session.secretHash))
    }
    const { actor, held } = await actorOf(tx, found)
    const viewing = await findViewing(tx, actor, session)
    return {
      actor: viewing ? standInFor(viewing.role) : actor,
      name: person.name,
      // Whoever was erased is suspended.
      email: person.email!,
      language: person.language,
      sample: person.sample,
      posts: viewing ? [] : held,
      proofDue: found.secondStep && !provedLately(session),
      viewing,
    }
  })
}

/** For which of their posts the person of a session acts, and all that they hold. */
export async function actorOf(
  tx: Tx,
  { person, session }: { person: { id: string }; session: { postId: string | null } },
): Promise<{ actor: Actor; held: HeldPost[] }> {
  const held = await postsOf(tx, person.id)
  const post = held.find((one) => one.id === session.postId) ?? held[0] ?? null
  return {
    actor: { personId: person.id, post: post && { id: post.id, role: post.role, partyId: post.partyId } },
    held,
  }
}

/** From now on the person acts for this post; refused when they do not hold it. */
export function choosePost(secret: string, postId: string): Promise<void> {
  return atSignInDoor(async (tx) => {
    const found = await findSession(tx, secret)
    if (found?.standing !== 'in') throw new Refusal('signed_out')
    const post = (await postsOf(tx, found.person.id)).find((one) => one.id === postId)
    if (!post) throw new Refusal('not_found')
    await tx.update(sessions).set({ postId }).where(eq(sessions.secretHash, found.session.secretHash))
    await logEvent(tx, { personId: found.person.id, post }, { name: 'post_chosen', partyId: post.partyId })
  })
}

/** Ends the session on this device. */
export function endSession(secret: string): Promise<void> {
  return atSignInDoor(async (tx) => {
    const found = await findSession(tx, secret)
    if (!found) return
    await tx
      .update(sessions)
      .set({ revokedAt: new Date() })
      .where(eq(sessions.secretHash, found.session.secretHash))
    await logEvent(tx, { personId: found.person.id, post: null }, { name: 'signed_out' })
  })
}

/** The session of this secret, with its person, as long as it counts. */
export async function findSession(tx: Tx, secret: string) {
  const [found] = await tx
    .select({
      session: sessions,
      person: people,
      factor: factors,
      secondStep: sql<boolean>`${hasSecondStep}`,
      obliged: sql<boolean>`${mustHaveFactor}`,
    })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .leftJoin(factors, eq(factors.personId, people.id))
    .where(and(eq(sessions.secretHash, hashOf(secret)), isNull(people.suspendedAt), goesOn()))
  return found && { ...found, standing: standingOf(found) }
}

// Written out, for within a list of columns drizzle leaves the tables' names away.
const hasSecondStep = sql`(exists (select from factors f where f.person_id = people.id)
  or exists (select from passkeys k where k.person_id = people.id))`
const mustHaveFactor = sql`not people.sample and (
  exists (select from posts o where o.person_id = people.id and o.role in ('moderator', 'administrator')
    and (o.held_until is null or o.held_until > now()))
  or exists (select from settings g where g.name = 'access' and g.value ->> 'secondStep' = 'everybody'))`

/** For a quarter of an hour nobody is asked again who they are. */
export function provedLately({ provedAt }: { provedAt: Date }): boolean {
  return Date.now() - provedAt.getTime() <= hour / 4
}

function standingOf({
  session,
  secondStep,
  obliged,
}: {
  session: { factorAt: Date | null }
  secondStep: boolean
  obliged: boolean
}): Standing {
  if (secondStep) return session.factorAt ? 'in' : 'code_due'
  return obliged ? 'enrolment_due' : 'in'
}

/** What this secret's session counts for; null for a secret that is none. */
export function findStanding(secret: string): Promise<Standing | null> {
  return atSignInDoor(async (tx) => (await findSession(tx, secret))?.standing ?? null)
}

/** Neither ended nor too old. */
export function goesOn(): SQL | undefined {
  return and(
    isNull(sessions.revokedAt),
    gt(sessions.lastSeenAt, new Date(Date.now() - idleLimit)),
    gt(sessions.createdAt, new Date(Date.now() - absoluteLimit)),
  )
}

function postsOf(tx: Tx, personId: string): Promise<HeldPost[]> {
  return (
    tx
      .select({ id: posts.id, role: posts.role, partyId: posts.partyId, partyName: parties.name })
      .from(posts)
      .leftJoin(parties, eq(parties.id, posts.partyId))
      .where(
        and(
          eq(posts.personId, personId),
          lte(posts.heldFrom, new Date()),
          or(isNull(posts.heldUntil), gt(posts.heldUntil, new Date())),
        ),
      )
      // Posts given on one day stand as their parties do in the register.
      .orderBy(asc(posts.heldFrom), asc(parties.number), asc(posts.id))
  )
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
