/**
 * Setting up the second step, and giving it up. Secret and recovery codes are shown until a first code proves that the
 * person's program has the secret; from then on nobody sees them again.
 */
import { and, eq, gt } from 'drizzle-orm'
import { atSignInDoor, type Tx } from '@/db/client'
import { enrolments, factors, recoveryCodes } from '@/db/schema/factors'
import { credentials, sessions } from '@/db/schema/people'
import { logEvent } from '@/lib/audit'
import { Refusal } from '@/lib/errors'
import { addressOf, asTyped, hashOfCode, newRecoveryCodes, newSecret, stepOf } from './codes'
import { tellOwner } from './notices'
import { requireSession } from './own-sessions'
import { passwordMatches } from './passwords'
import { seal, unseal } from './sealing'
import { take } from './second-step'
import { provedLately, type Standing } from './sessions'
import { mayTry } from './tries'

/** For so long what is being set up is shown. */
const shownFor = 30 * 60_000

const standings: Standing[] = ['in', 'enrolment_due']

type Proof = { password: string; code: string }
export type OwnFactor = {
  addedAt: Date | null
  /** Recovery codes that are left. */
  left: number
  /** The post demands it. */
  obliged: boolean
  /** What has to be given before it can be set up. */
  asked: 'code' | 'password' | 'nothing'
  /** What is being set up: for programs, for people, and to be kept. */
  enrolment: { address: string; secret: string; codes: string[] } | null
}

/** What the person has of a second step; null for a session that is none. */
export function findOwnFactor(secret: string): Promise<OwnFactor | null> {
  return atSignInDoor(async (tx) => {
    const found = await requireSession(tx, secret, standings).catch(() => null)
    if (!found) return null
    const { person, factor, obliged } = found
    const left = await tx
      .select({ used: recoveryCodes.usedAt })
      .from(recoveryCodes)
      .where(eq(recoveryCodes.personId, person.id))
    const begun = await openEnrolment(tx, person.id)
    return {
      addedAt: factor?.addedAt ?? null,
      left: left.filter(({ used }) => !used).length,
      obliged,
      asked: askedOf(found),
      enrolment: begun && { ...begun, address: addressOf(begun.secret, person.email!) },
    }
  })
}

type Found = Awaited<ReturnType<typeof requireSession>>

function askedOf({ factor, session }: Pick<Found, 'factor' | 'session'>): OwnFactor['asked'] {
  if (factor) return 'code'
  return provedLately(session) ? 'nothing' : 'password'
}

/** Shows a new secret and new recovery codes; what the person has already goes on until these are confirmed. */
export async function beginEnrolment(secret: string | null, proof: Proof): Promise<void> {
  const found = await prove(secret, standings, proof)
  await atSignInDoor(async (tx) => {
    const { person } = found
    const sealed = seal(JSON.stringify({ secret: newSecret(), codes: newRecoveryCodes() }), person.id)
    const begun = { sealed, beganAt: new Date() }
    await tx
      .insert(enrolments)
      .values({ personId: person.id, ...begun })
      .onConflictDoUpdate({ target: enrolments.personId, set: begun })
    await logEvent(tx, { personId: person.id, post: null }, { name: 'factor_begun' })
  })
}

/** Takes what was shown into use: this session has given it, every other is asked for it. */
export async function confirmEnrolment(secret: string | null, code: string): Promise<void> {
  const { session } = await atSignInDoor((tx) => requireSession(tx, secret, standings))
  if (!(await mayTry([{ key: `confirm ${session.id}`, most: 10, minutes: 15 }])))
    throw new Refusal('too_many')
  await atSignInDoor(async (tx) => {
    const { person } = await requireSession(tx, secret, standings)
    const begun = await openEnrolment(tx, person.id)
    if (!begun) throw new Refusal('enrolment_over')
    const step = stepOf(begun.secret, asTyped(code))
    if (step === null) throw new Refusal('wrong_code')
    // Of two at once the second finds nothing left to confirm.
    const taken = await tx.delete(enrolments).where(eq(enrolments.personId, person.id)).returning()
    if (!taken.length) throw new Refusal('enrolment_over')
    await dropFactor(tx, person.id)
    await tx
      .insert(factors)
      .values({ personId: person.id, sealedSecret: seal(begun.secret, person.id), lastStep: step })
    await tx
      .insert(recoveryCodes)
      .values(begun.codes.map((one) => ({ personId: person.id, codeHash: hashOfCode(one) })))
    const now = new Date()
    await tx.update(sessions).set({ factorAt: null }).where(eq(sessions.personId, person.id))
    await tx.update(sessions).set({ factorAt: now, provedAt: now }).where(eq(sessions.id, session.id))
    await logEvent(tx, { personId: person.id, post: null }, { name: 'factor_added' })
    await tellOwner(tx, person.id, 'factor_added')
  })
}

/** Gives the second step up, for one of its codes; refused to whoever must have one. */
export async function removeFactor(secret: string | null, code: string): Promise<void> {
  const { person, factor, obliged } = await atSignInDoor((tx) => requireSession(tx, secret))
  if (!factor) throw new Refusal('not_found')
  if (obliged) throw new Refusal('factor_needed')
  await prove(secret, ['in'], { code, password: '' })
  await atSignInDoor(async (tx) => {
    await dropFactor(tx, person.id)
    await logEvent(tx, { personId: person.id, post: null }, { name: 'factor_removed' })
    await tellOwner(tx, person.id, 'factor_removed')
  })
}

/** The one whose session it is, once they have shown that they still are who they were. */
async function prove(secret: string | null, among: Standing[], proof: Proof): Promise<Found> {
  const found = await atSignInDoor((tx) => requireSession(tx, secret, among))
  const { person, session } = found
  if (person.sample) throw new Refusal('sample_person')
  const asked = askedOf(found)
  if (asked === 'nothing') return found
  if (!(await mayTry([{ key: `proof ${session.id}`, most: 5, minutes: 15 }]))) throw new Refusal('too_many')
  if (asked === 'code') {
    await atSignInDoor((tx) => take(tx, person.id, proof.code))
    return found
  }
  const [stored] = await atSignInDoor((tx) =>
    tx.select().from(credentials).where(eq(credentials.personId, person.id)),
  )
  if (!(await passwordMatches(stored?.passwordHash ?? null, proof.password)))
    throw new Refusal('wrong_password')
  return found
}

async function openEnrolment(tx: Tx, personId: string): Promise<{ secret: string; codes: string[] } | null> {
  const [row] = await tx
    .select()
    .from(enrolments)
    .where(and(eq(enrolments.personId, personId), gt(enrolments.beganAt, new Date(Date.now() - shownFor))))
  const text = row && unseal(row.sealed, personId)
  return text ? JSON.parse(text) : null
}

async function dropFactor(tx: Tx, personId: string): Promise<void> {
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId))
  await tx.delete(factors).where(eq(factors.personId, personId))
}
