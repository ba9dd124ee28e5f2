/** Coming in by an invitation: the account, its password and its post are made at once, and the link leads nowhere after. */
import { eq } from 'drizzle-orm'
import { atSignInDoor, type Tx } from '@/db/client'
import { accountInvitations } from '@/db/schema/account-invitations'
import type { Multilingual } from '@/db/schema/content'
import { credentials, people, posts } from '@/db/schema/people'
import { parties } from '@/db/schema/register'
import type { Role } from '@/db/vocabulary'
import { logEvent } from '@/lib/audit'
import { Refusal } from '@/lib/errors'
import { findByLink } from './invitation-link'
import { checkNewPassword } from './new-password'
import { hashPassword } from './passwords'
import { mayTry } from './tries'

export type OpenInvitation = {
  name: string
  email: string
  role: Role
  party: { slug: string; name: Multilingual } | null
}

/** What a link opens; reading it changes nothing. */
export function findInvitation(token: string): Promise<OpenInvitation | null> {
  return atSignInDoor(async (tx) => {
    const row = await findByLink(tx, token)
    if (!row) return null
    const [party] = row.partyId
      ? await tx
          .select({ slug: parties.slug, name: parties.name })
          .from(parties)
          .where(eq(parties.id, row.partyId))
      : []
    return { name: row.name, email: row.email, role: row.role, party: party ?? null }
  })
}

export type Coming = { token: string; name: string }

/** Refused where the link is used, revoked, replaced or too old, and where the address has an account meanwhile. `from`: the client's address. */
export async function accept(
  { password, ...coming }: Coming & { password: string },
  from: string,
): Promise<void> {
  const invited = await requireInvitation(coming, from)
  await checkNewPassword(password, invited.email)
  const passwordHash = await hashPassword(password)
  await comeIn(coming, async (tx, personId) => {
    await tx.insert(credentials).values({ personId, passwordHash })
  })
}

/** As `accept`, with another way to sign in, which `open` keeps. */
export async function acceptWith(coming: Coming, from: string, open: Open): Promise<void> {
  await requireInvitation(coming, from)
  await comeIn(coming, open)
}

/** What a link opens, for whoever says their name; refuses with invitation_over, name_missing or too_many. */
export async function requireInvitation({ token, name }: Coming, from: string): Promise<OpenInvitation> {
  if (!(await mayTry([{ key: `invitation from ${from}`, most: 30, minutes: 60 }])))
    throw new Refusal('too_many')
  const invited = await findInvitation(token)
  if (!invited) throw new Refusal('invitation_over')
  if (!name) throw new Refusal('name_missing')
  return invited
}

/** Keeps what will let the new person in. */
type Open = (tx: Tx, personId: string) => Promise<void>

function comeIn({ token, name }: Coming, open: Open): Promise<void> {
  return atSignInDoor(async (tx) => {
    const row = await findByLink(tx, token)
    if (!row) throw new Refusal('invitation_over')
    const { email, language, role, partyId } = row
    const [person] = await tx
      .insert(people)
      .values({ name, email, language })
      .onConflictDoNothing()
      .returning({ id: people.id })
    if (!person) throw new Refusal('account_there')
    const personId = person.id
    await open(tx, personId)
    const [post] = await tx.insert(posts).values({ personId, role, partyId }).returning({ id: posts.id })
    await tx
      .update(accountInvitations)
      .set({ acceptedAt: new Date(), personId })
      .where(eq(accountInvitations.id, row.id))
    const details = { person: personId, invitation: row.id, role }
    await logEvent(
      tx,
      { personId, post: { id: post!.id, role, partyId } },
      { name: 'person_joined', partyId, details },
    )
  })
}
