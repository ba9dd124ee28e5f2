/** What heads of delegation do on an admission, each at once in their own party's name. The decision is a draft of the secretariat's. */
import { and, eq, isNull, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import { entries } from '@/db/schema/entries'
import { admissionDecisions, admissions, memberships, positions } from '@/db/schema/register'
import type { AdmissionStep, MembershipClass } from '@/db/vocabulary'
import { today } from '@/lib/dates'
import { begin, type Drafted } from '@/lib/entries/commands'
import { emptyContent } from '@/lib/entries/form'
import { publishOwn } from '@/lib/entries/own'
import { Refusal } from '@/lib/errors'
import { type Actor, mayAccept, mayProposeAdmission, mayStart, mayTakePosition } from '@/lib/policy'
import { decisionFields } from './form'

/** Proposes that a party be admitted to a body of which the actor's party is a member. */
export async function proposeAdmission(
  actor: Actor,
  tx: Tx,
  input: { bodyId: string; partyId: string; class: MembershipClass; reasons: Multilingual },
): Promise<{ slug: string }> {
  const { bodyId, partyId } = input
  await lock(tx, bodyId, 'body')
  const members = await currentMembers(tx, bodyId)
  if (!mayProposeAdmission(actor, members)) throw new Refusal('forbidden')
  if (!Object.keys(input.reasons).length) throw new Refusal('reason_missing')
  if (members.includes(partyId)) throw new Refusal('already_member')
  const [open] = await tx
    .select({ id: admissions.id })
    .from(admissions)
    .leftJoin(admissionDecisions, eq(admissionDecisions.admissionId, admissions.id))
    .where(and(eq(admissions.bodyId, bodyId), eq(admissions.partyId, partyId), isNull(admissionDecisions.id)))
  if (open) throw new Refusal('already_proposed')
  const own = actor.post!.partyId!
  const content = {
    ...{ way: 'proposed', body: bodyId, party: partyId, class: input.class, proposedBy: own },
    ...{ date: today(), reasons: input.reasons },
  }
  const { entryId } = await publishOwn(actor, tx, { kind: 'admission', partyId: own, entryId: null, content })
  const [made] = await tx.select({ slug: admissions.slug }).from(admissions).where(eq(admissions.id, entryId))
  return made!
}

/** Seconds it or objects to it, as another member; or accepts the invitation, as the newcomer. Each party once. */
export async function answerAdmission(
  actor: Actor,
  tx: Tx,
  input: { admissionId: string; step: AdmissionStep; reason: string },
): Promise<{ slug: string }> {
  const { admissionId, step, reason } = input
  await lock(tx, admissionId, 'admission')
  const [found] = await tx.select().from(admissions).where(eq(admissions.id, admissionId))
  if (!found) throw new Refusal('not_found')
  const may =
    step === 'accepted'
      ? found.way === 'invited' && mayAccept(actor, found.partyId)
      : mayTakePosition(actor, await currentMembers(tx, found.bodyId), found.proposedById)
  if (!may) throw new Refusal('forbidden')
  if (step === 'objected' && !reason) throw new Refusal('reason_missing')
  if (await decisionOn(tx, admissionId)) throw new Refusal('decided')
  const own = actor.post!.partyId!
  const [before] = await tx
    .select({ id: positions.id })
    .from(positions)
    .where(and(eq(positions.admissionId, admissionId), eq(positions.partyId, own)))
  if (before) throw new Refusal('already_answered')
  const content = { admission: admissionId, party: own, step, date: today(), reason }
  await publishOwn(actor, tx, { kind: 'admission_step', partyId: own, entryId: null, content })
  return { slug: found.slug }
}

/** Begins the draft in which the secretariat records what the body decided. */
export async function beginDecision(
  actor: Actor,
  tx: Tx,
  { admissionId }: { admissionId: string },
): Promise<Drafted> {
  if (!mayStart(actor, 'admission_decision')) throw new Refusal('forbidden')
  const [found] = await tx.select().from(admissions).where(eq(admissions.id, admissionId))
  if (!found) throw new Refusal('not_found')
  if (await decisionOn(tx, admissionId)) throw new Refusal('decided')
  const content = {
    ...emptyContent(decisionFields),
    ...{ admission: admissionId, party: found.partyId, body: found.bodyId },
  }
  return begin(actor, tx, { kind: 'admission_decision', content, companions: [] })
}

/** Two at once come one after the other. */
async function lock(tx: Tx, id: string, kind: 'body' | 'admission'): Promise<void> {
  const [entry] = await tx
    .select({ id: entries.id })
    .from(entries)
    .where(and(eq(entries.id, id), eq(entries.kind, kind), sql`${entries.slug} is not null`))
    .for('no key update')
  if (!entry) throw new Refusal('not_found')
}

async function decisionOn(tx: Tx, admissionId: string): Promise<boolean> {
  const found = await tx
    .select({ id: admissionDecisions.id })
    .from(admissionDecisions)
    .where(eq(admissionDecisions.admissionId, admissionId))
  return found.length > 0
}

/** The full members of a body by today, those too of whom the date leaves it in doubt. */
async function currentMembers(tx: Tx, bodyId: string): Promise<string[]> {
  const day = sql`${today()}::text::date`
  const found = await tx
    .selectDistinct({ id: memberships.partyId })
    .from(memberships)
    .where(
      and(
        eq(memberships.bodyId, bodyId),
        eq(memberships.class, 'member'),
        or(isNull(memberships.beganFrom), sql`${memberships.beganFrom} <= ${day}`),
        or(isNull(memberships.endedTo), sql`${memberships.endedTo} >= ${day}`),
      ),
    )
  return found.map(({ id }) => id)
}
