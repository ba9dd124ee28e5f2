/** Giving a post and ending one. A post is never changed: whoever holds it later holds another. */
import { and, eq, gt, isNull, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { entries } from '@/db/schema/entries'
import { people, posts } from '@/db/schema/people'
import { partyRoles, type Role } from '@/db/vocabulary'
import { logEvent } from '@/lib/audit'
import { Refusal } from '@/lib/errors'
import type { Actor } from '@/lib/policy'
import { lockPeople } from './administration'

export type GivenPost = {
  personId: string
  role: Role
  /** The slug of the party it speaks for; empty: the cooperation as a whole. */
  party: string
  /** An ISO day; empty: from now on. */
  from: string
}

/** Counts on the next request, or from its day. */
export async function givePost(actor: Actor, tx: Tx, given: GivenPost): Promise<void> {
  await lockPeople(actor, tx)
  const { personId, role } = given
  if (personId === actor.personId) throw new Refusal('own_post')
  const [person] = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.id, personId), isNull(people.erasedAt)))
    .for('update')
  if (!person) throw new Refusal('not_found')
  const partyId = await partyOf(tx, role, given.party)
  const [held] = await tx
    .select({ id: posts.id })
    .from(posts)
    .where(
      and(
        eq(posts.personId, personId),
        eq(posts.role, role),
        partyId ? eq(posts.partyId, partyId) : isNull(posts.partyId),
        or(isNull(posts.heldUntil), gt(posts.heldUntil, new Date())),
      ),
    )
  if (held) throw new Refusal('post_held')
  const [post] = await tx
    .insert(posts)
    .values({ personId, role, partyId, ...(given.from ? { heldFrom: dayOf(given.from) } : {}) })
    .returning({ id: posts.id })
  const details = { person: personId, post: post!.id, role }
  await logEvent(tx, actor, { name: 'post_given', partyId, details })
}

/** Counts on the next request; where another post is left, the person acts for that one. */
export async function endPost(actor: Actor, tx: Tx, postId: string): Promise<{ personId: string }> {
  await lockPeople(actor, tx)
  const [post] = await tx.select().from(posts).where(eq(posts.id, postId))
  if (!post) throw new Refusal('not_found')
  const { personId, role, partyId } = post
  if (personId === actor.personId) throw new Refusal('own_post')
  if (post.heldUntil && post.heldUntil <= new Date()) throw new Refusal('wrong_state')
  await tx
    .update(posts)
    .set({ heldUntil: sql`greatest(${posts.heldFrom}, now())` })
    .where(eq(posts.id, postId))
  await tx.execute(sql`select end_sessions(${personId})`)
  await logEvent(tx, actor, {
    name: 'post_ended',
    partyId,
    details: { person: personId, post: postId, role },
  })
  return { personId }
}

/** The party that a role is held for; null for the roles of the whole. Refuses a role without its party, and with one too many. */
async function partyOf(tx: Tx, role: Role, slug: string): Promise<string | null> {
  const forParty = (partyRoles as readonly Role[]).includes(role)
  if (forParty !== Boolean(slug)) throw new Refusal('party_of_role')
  if (!forParty) return null
  const [party] = await tx
    .select({ id: entries.id })
    .from(entries)
    .where(and(eq(entries.kind, 'party'), eq(entries.slug, slug)))
  if (!party) throw new Refusal('party_unknown')
  return party.id
}

function dayOf(text: string): Date {
  const day = new Date(`${text}T00:00:00Z`)
  if (
    !/^[12]\d{3}-\d{2}-\d{2}$/.test(text) ||
    Number.isNaN(day.getTime()) ||
    !day.toISOString().startsWith(text)
  )
    throw new Refusal('bad_day')
  return day
}
