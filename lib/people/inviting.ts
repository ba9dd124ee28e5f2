/** Asking people in, one or many: each line of a list is judged by itself, and what cannot be sent is kept for mending. */
import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { accountInvitations, invitationLists } from '@/db/schema/account-invitations'
import { people } from '@/db/schema/people'
import { parties } from '@/db/schema/register'
import { logEvent } from '@/lib/audit'
import { Refusal } from '@/lib/errors'
import { queueJobs } from '@/lib/jobs/queue'
import { type Actor, mayAdminister, mayAskIn } from '@/lib/policy'
import { invitationDays } from './invitation-link'
import { type ListFlaw, type ListLine, type ListWords, mostLines, readList } from './invited-list'

/** A head's party has at most so many invitations open at once. */
export const mostOpen = 20

/** Whether the actor asks anybody in at all. */
export function asksIn(actor: Actor): boolean {
  return mayAskIn(actor, { role: 'delegate', partyId: actor.post?.partyId ?? null })
}

/** Sends what can be sent; returns how many were, and how many lines are left. One event for all. */
export async function invite(
  actor: Actor,
  tx: Tx,
  { list, words }: { list: string; words: ListWords },
): Promise<{ sent: number; left: number }> {
  if (!asksIn(actor)) throw new Refusal('forbidden')
  if (!list.trim()) throw new Refusal('words_missing')
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('account_invitations'))`)
  const judged = await judge(actor, tx, list, words)
  const good = judged.filter((line): line is Judged & { flaw: null } => !line.flaw)
  const sentAt = new Date()
  const made = good.length
    ? await tx
        .insert(accountInvitations)
        .values(
          good.map(({ name, email, language, role, partyId }) => ({
            ...{ name, email, language, role, partyId, sentAt },
            invitedBy: actor.personId,
          })),
        )
        .returning({ id: accountInvitations.id })
    : []
  await queueMails(tx, made, sentAt)
  await keepList(
    actor,
    tx,
    judged.filter(({ flaw }) => flaw).map(({ text }) => text),
  )
  if (made.length) {
    const details = { invitations: made.map(({ id }) => id) }
    await logEvent(tx, actor, { name: 'person_invited', partyId: actor.post?.partyId ?? null, details })
  }
  return { sent: made.length, left: judged.length - made.length }
}

/** Makes a new link and mails it; the one before leads nowhere from now on. */
export async function inviteAgain(actor: Actor, tx: Tx, id: string): Promise<void> {
  const partyId = await lockPending(actor, tx, id)
  const sentAt = new Date()
  await tx.update(accountInvitations).set({ sentAt }).where(eq(accountInvitations.id, id))
  await queueMails(tx, [{ id }], sentAt)
  await logEvent(tx, actor, { name: 'person_invited_again', partyId, details: { invitation: id } })
}

export async function uninvite(actor: Actor, tx: Tx, id: string): Promise<void> {
  const partyId = await lockPending(actor, tx, id)
  await tx.update(accountInvitations).set({ revokedAt: new Date() }).where(eq(accountInvitations.id, id))
  await logEvent(tx, actor, { name: 'person_uninvited', partyId, details: { invitation: id } })
}

async function lockPending(actor: Actor, tx: Tx, id: string): Promise<string | null> {
  const [row] = await tx.select().from(accountInvitations).where(eq(accountInvitations.id, id)).for('update')
  if (!row || !mayAskIn(actor, row)) throw new Refusal('not_found')
  if (row.acceptedAt || row.revokedAt) throw new Refusal('wrong_state')
  return row.partyId
}

async function queueMails(tx: Tx, made: { id: string }[], sentAt: Date): Promise<void> {
  await queueJobs(
    tx,
    made.map(({ id }) => ({
      kind: 'register_invitation_mail',
      payload: { invitation: id, sentAt: sentAt.toISOString() },
      key: `invited ${id} ${sentAt.toISOString()}`,
    })),
  )
}

async function keepList({ personId }: Actor, tx: Tx, lines: string[]): Promise<void> {
  await tx.delete(invitationLists).where(eq(invitationLists.personId, personId))
  if (lines.length) await tx.insert(invitationLists).values({ personId, text: lines.join('\n') })
}

export type Judged = ListLine & { partyId: string | null }

/** Each line of a list with what is wrong with it, if anything, for this actor now. */
export async function judge(actor: Actor, tx: Tx, list: string, words: ListWords): Promise<Judged[]> {
  const own = await ownParty(actor, tx)
  const lines = readList(list, words, own?.slug ?? '')
  const known = await partiesCalled(tx, lines)
  const emails = lines.map(({ email }) => email)
  const [taken, pending, open] = [
    await addressesOf(tx, emails),
    await pendingOf(tx, emails),
    own ? await countOpen(tx, own.id) : 0,
  ]
  let room = mayAdminister(actor) ? mostLines : mostOpen - open
  return lines.map((line) => {
    const called = line.party ? (known.get(line.party.toLowerCase()) ?? []) : []
    const partyId = called.length === 1 ? called[0]! : null
    const key = `${line.email} ${line.role} ${partyId ?? ''}`
    const flaw = (): ListFlaw | null => {
      if (line.flaw) return line.flaw
      if (line.party && !called.length) return 'party_unknown'
      if (called.length > 1) return 'party_ambiguous'
      if (!mayAskIn(actor, { role: line.role, partyId })) return 'forbidden'
      if (taken.has(line.email)) return 'has_account'
      if (pending.has(key)) return 'invited'
      return room-- > 0 ? null : 'too_many'
    }
    return { ...line, partyId, flaw: flaw() }
  })
}

async function ownParty(actor: Actor, tx: Tx) {
  if (!actor.post?.partyId) return null
  const [own] = await tx
    .select({ id: parties.id, slug: parties.slug })
    .from(parties)
    .where(eq(parties.id, actor.post.partyId))
  return own ?? null
}

/** The ids of parties by slug and by name in any language: namesakes have one name. */
async function partiesCalled(tx: Tx, lines: ListLine[]): Promise<Map<string, string[]>> {
  const called = [...new Set(lines.map(({ party }) => party.toLowerCase()).filter(Boolean))]
  const found = new Map<string, string[]>()
  if (!called.length) return found
  const rows = (await tx.execute(sql`
    select c.called, p.id from (select jsonb_array_elements_text(${JSON.stringify(called)}::jsonb) as called) c
    join parties p on p.slug = c.called
      or exists (select from jsonb_each_text(p.name) n where lower(n.value) = c.called)`)) as unknown as {
    called: string
    id: string
  }[]
  for (const row of rows) found.set(row.called, [...(found.get(row.called) ?? []), row.id])
  return found
}

/** Those that the actor may know to have an account. */
async function addressesOf(tx: Tx, emails: string[]): Promise<Set<string | null>> {
  if (!emails.length) return new Set()
  const rows = await tx.select({ email: people.email }).from(people).where(inArray(people.email, emails))
  return new Set(rows.map(({ email }) => email))
}

const isPending = and(isNull(accountInvitations.acceptedAt), isNull(accountInvitations.revokedAt))

async function pendingOf(tx: Tx, emails: string[]): Promise<Set<string>> {
  if (!emails.length) return new Set()
  const rows = await tx
    .select()
    .from(accountInvitations)
    .where(and(isPending, inArray(accountInvitations.email, emails)))
  return new Set(rows.map(({ email, role, partyId }) => `${email} ${role} ${partyId ?? ''}`))
}

/** Of a party: pending and not too old. */
function countOpen(tx: Tx, partyId: string): Promise<number> {
  const since = sql`now() - make_interval(days => ${invitationDays})`
  return tx.$count(
    accountInvitations,
    and(isPending, eq(accountInvitations.partyId, partyId), gt(accountInvitations.sentAt, since)),
  )
}
