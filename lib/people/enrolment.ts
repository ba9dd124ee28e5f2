/**
 * Setting up the second step, and giving it up. Secret and recovery codes are shown until a first code proves that the
 * person's program has the secret; from then on nobody sees them again.
 */
import { and, eq, gt } from 'drizzle-orm'
import { atSignInDoor, type Tx } from '@/db/client'
import { enrolments, factors, recoveryCodes } from '@/db/schema/factors'
import { sessions } from '@/db/schema/people'
import { logEvent } from '@/lib/audit'
import { Refusal } from '@/lib/errors'
import { addressOf, asTyped, newRecoveryCodes, newSecret, stepOf } from './codes'
import { tellOwner } from './notices'
import { isPasswordOf } from './own-password'
import { requireSession } from './own-sessions'
import { listPasskeys, type OwnPasskey } from './passkeys'
import { dropRecoveryCodes, keepRecoveryCodes } from './recovery'
import { seal, unseal } from './sealing'
import { readGiven, take } from './second-step'
import { provedLately, type Standing } from './sessions'
import { mayTry } from './tries'

/** For so long what is being set up is shown. */
const shownFor = 30 * 60_000

const standings: Standing[] = ['in', 'enrolment_due']

type Proof = { password: string; code: string }
export type OwnFactor = {
  /** When a program was set up. */
  addedAt: Date | null
  passkeys: OwnPasskey[]
  /** Recovery codes that are left. */
  left: number
  /** The post demands it, or everybody must have one. */
  obliged: boolean
  /** What has to be given before it can be set up. */
  asked: 'code' | 'password' | 'nothing'
  /** What is being set up: for programs, for people, and to be kept. */
  enrolment: { address: string; secret: string; codes: string[] } | null
  /** New recovery codes that were made alone, until they are kept. */
  fresh: string[] | null
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
      passkeys: await listPasskeys(tx, person.id),
      left: left.filter(({ used }) => !used).length,
      obliged,
      asked: askedOf(found),
      enrolment: begun?.secret
        ? { secret: begun.secret, codes: begun.codes, address: addressOf(begun.secret, person.email!) }
        : null,
      fresh: begun && !begun.secret ? begun.codes : null,
    }
  })
}

type Found = Awaited<ReturnType<typeof requireSession>>

function askedOf({ secondStep, session }: Pick<Found, 'secondStep' | 'session'>): OwnFactor['asked'] {
  if (secondStep) return 'code'
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
    if (!begun?.secret) throw new Refusal('enrolment_over')
    const step = stepOf(begun.secret, asTyped(code))
    if (step === null) throw new Refusal('wrong_code')
    // Of two at once the second finds nothing left to confirm.
    const taken = await tx.delete(enrolments).where(eq(enrolments.personId, person.id)).returning()
    if (!taken.length) throw new Refusal('enrolment_over')
    await tx.delete(factors).where(eq(factors.personId, person.id))
    await tx
      .insert(factors)
      .values({ personId: person.id, sealedSecret: seal(begun.secret, person.id), lastStep: step })
    await dropRecoveryCodes(tx, person.id)
    await keepRecoveryCodes(tx, person.id, begun.codes)
    const now = new Date()
    await tx.update(sessions).set({ factorAt: null }).where(eq(sessions.personId, person.id))
    await tx.update(sessions).set({ factorAt: now, provedAt: now }).where(eq(sessions.id, session.id))
    await logEvent(tx, { personId: person.id, post: null }, { name: 'factor_added' })
    await tellOwner(tx, person.id, 'factor_added')
  })
}

/** Gives the program up, for a code; refused to whoever must have a second step and has no other. */
export async function removeFactor(secret: string | null, code: string): Promise<void> {
  const { person, factor, obliged } = await atSignInDoor((tx) => requireSession(tx, secret))
  if (!factor) throw new Refusal('not_found')
  const isLast = async (tx: Tx) => !(await listPasskeys(tx, person.id)).length
  if (obliged && (await atSignInDoor(isLast))) throw new Refusal('factor_needed')
  await prove(secret, ['in'], { code, password: '' })
  await atSignInDoor(async (tx) => {
    await tx.delete(factors).where(eq(factors.personId, person.id))
    const last = await isLast(tx)
    if (last && obliged) throw new Refusal('factor_needed')
    if (last) await dropRecoveryCodes(tx, person.id)
    await logEvent(tx, { personId: person.id, post: null }, { name: 'factor_removed' })
    await tellOwner(tx, person.id, last ? 'factor_removed' : 'program_removed')
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
    const given = await readGiven(session.id, proof.code)
    await atSignInDoor((tx) => take(tx, person.id, given))
    return found
  }
  if (!(await isPasswordOf(person.id, proof.password))) throw new Refusal('wrong_password')
  return found
}

/** `secret` null: of recovery codes alone. */
async function openEnrolment(
  tx: Tx,
  personId: string,
): Promise<{ secret: string | null; codes: string[] } | null> {
  const [row] = await tx
    .select()
    .from(enrolments)
    .where(and(eq(enrolments.personId, personId), gt(enrolments.beganAt, new Date(Date.now() - shownFor))))
  const text = row && unseal(row.sealed, personId)
  return text ? JSON.parse(text) : null
}
