/** Signing in by a provider, against a real one that runs beside the tests. */
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actorOf } from '@/db/factories'
import { accountInvitations } from '@/db/schema/account-invitations'
import { eventLog } from '@/db/schema/entries'
import { identities, providerRequests } from '@/db/schema/identities'
import { jobs } from '@/db/schema/jobs'
import { credentials, people } from '@/db/schema/people'
import { testDatabase } from '@/db/testing'
import type { Role } from '@/db/vocabulary'
import { refusalOf } from '@/lib/entries/testing'
import { Refusal } from '@/lib/errors'
import { newDevice } from './device'
import { beginEnrolment } from './enrolment'
import { askProvider, askToAccept, askToLink, findOwnIdentity, returned, unlink } from './identities'
import { invitationToken } from './invitation-link'
import { providerAddress } from './provider'
import { askReset, resetPassword } from './reset'
import { samplePassword } from './samples'
import { findSignedIn, findStanding } from './sessions'
import { signInWith } from './sign-in'
import { clientAt, passwordHashOf, realPerson } from './testing'
import { client, type RunningProvider, startProvider } from './testing-provider'

const database = testDatabase()
const password = 'salt lake caravan'
let provider: RunningProvider
let count = 0
const somewhere = () => clientAt(`192.0.2.${++count}`)
const subject = () => `subject-${++count}`

beforeAll(async () => {
  provider = await startProvider('http://localhost:3000')
})
afterAll(() => provider.close())
beforeEach(() => {
  Object.assign(process.env, {
    NEXTAUTH_SECRET: 'a secret for tests, of more than 32 characters',
    APP_ORIGIN: 'http://localhost:3000',
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: client.id,
    OIDC_CLIENT_SECRET: client.secret,
    OIDC_NAME: 'City hall',
  })
})

async function somebody(role?: Role) {
  const email = `linked.${++count}@example.org`
  const personId = await realPerson(database.owner, { email, password, role })
  return { email, personId, signIn: () => signInWith(email, password, somewhere()) }
}

/** Goes to the provider as this subject and comes back; `change`: what happens to the address on the way there. */
async function through(state: string, as: string, change?: (address: URL) => void): Promise<string> {
  const address = new URL(await providerAddress(state))
  change?.(address)
  return provider.answer(address.href, as)
}

/** What comes of it: the secret of a session, null for none, or the refusal's code. */
async function outcomeOf(search: string, state: string, secret: string | null = null, from = somewhere()) {
  const { outcome } = await returned(search, state, secret, from)
  return outcome instanceof Refusal ? outcome.code : outcome.session
}

const signInAs = async (as: string, from = somewhere()) => {
  const state = await askProvider('', 'zh', from)
  return outcomeOf(await through(state, as), state, null, from)
}

async function linked(role?: Role) {
  const person = await somebody(role)
  const [here, as] = [await person.signIn(), subject()]
  const state = await askToLink(here, 'zh')
  expect(await outcomeOf(await through(state, as), state, here)).toBeNull()
  return { ...person, here, as }
}

const noticesOf = async (personId: string) =>
  (await database.owner.select().from(jobs).where(eq(jobs.kind, 'account_mail')).orderBy(jobs.queuedAt))
    .filter(({ payload }) => payload.person === personId)
    .map(({ payload }) => payload.notice)
const eventsOf = async (personId: string) =>
  (
    await database.owner.select().from(eventLog).where(eq(eventLog.personId, personId)).orderBy(eventLog.id)
  ).map(({ name }) => name)

describe('somebody who has linked who they are', () => {
  it('signs in by it, in a session like any other', async () => {
    const { as, email, personId } = await linked()
    const secret = await signInAs(as)
    expect((await findSignedIn(secret!))?.email).toBe(email)
    expect(await eventsOf(personId)).toEqual(['signed_in', 'identity_linked', 'signed_in'])
    expect(await noticesOf(personId)).toEqual(['identity_linked', 'new_device'])
    expect(await findOwnIdentity(secret!)).toMatchObject({ usedAt: expect.any(Date), hasPassword: true })
    const stored = await database.owner.select().from(identities).where(eq(identities.personId, personId))
    expect(stored).toMatchObject([{ issuer: provider.issuer, subject: as }])
  })

  it('is known again in the same browser', async () => {
    const { as, personId } = await linked()
    const browser = { ...somewhere(), device: newDevice() }
    await signInAs(as, browser)
    await signInAs(as, browser)
    expect((await noticesOf(personId)).filter((notice) => notice === 'new_device')).toHaveLength(1)
  })

  it('still gives the second step where there is one to give, or sets it up where the post demands it', async () => {
    const { as } = await linked()
    const { personId } = (
      await database.owner.select().from(identities).where(eq(identities.subject, as))
    )[0]!
    await database.owner.execute(`insert into factors values ('${personId}', 'sealed', 1)`)
    expect(await findStanding((await signInAs(as))!)).toBe('code_due')
    const moderator = await somebody()
    const here = await moderator.signIn()
    const [state, of] = [await askToLink(here, 'zh'), subject()]
    await outcomeOf(await through(state, of), state, here)
    await database.owner.execute(
      `insert into posts (person_id, role) values ('${moderator.personId}', 'moderator')`,
    )
    expect(await findStanding((await signInAs(of))!)).toBe('enrolment_due')
  })

  it('unlinks it: the provider lets them in no more', async () => {
    const { here, as, personId } = await linked()
    await unlink(here)
    expect(await signInAs(as)).toBe('provider_unknown')
    expect(await findOwnIdentity(here)).toBeNull()
    expect((await refusalOf(unlink(here))).code).toBe('not_found')
    expect((await noticesOf(personId)).at(-1)).toBe('identity_unlinked')
    expect((await eventsOf(personId)).at(-1)).toBe('identity_unlinked')
  })
})

describe('whom the provider proves to be somebody is let in only where they are linked', () => {
  it('an address it names makes nobody an administrator', async () => {
    expect(await signInAs(subject())).toBe('provider_unknown')
    expect(
      (await database.owner.select().from(identities)).filter(({ subject: of }) => of === `subject-${count}`),
    ).toEqual([])
  })

  it('and not suspended', async () => {
    const { as, personId } = await linked()
    await database.owner.update(people).set({ suspendedAt: new Date() }).where(eq(people.id, personId))
    expect(await signInAs(as)).toBe('provider_unknown')
  })

  it('once: an answer serves one time, in the browser that asked, for ten minutes', async () => {
    const { as } = await linked()
    const state = await askProvider('', 'zh', somewhere())
    const search = await through(state, as)
    const other = await askProvider('', 'zh', somewhere())
    for (const kept of [null, '', other])
      expect((await refusalOf(returned(search, kept, null, somewhere()))).code).toBe('provider_over')
    expect(await outcomeOf(search, state)).toMatch(/^[\w-]{43}$/)
    expect((await refusalOf(returned(search, state, null, somewhere()))).code).toBe('provider_over')
    const late = await askProvider('', 'zh', somewhere())
    const answer = await through(late, as)
    await database.owner.execute(`update provider_requests set made_at = now() - interval '10 minutes'`)
    expect((await refusalOf(returned(answer, late, null, somewhere()))).code).toBe('provider_over')
  })

  it('and only by an answer to what was asked', async () => {
    const { as } = await linked()
    const refused = async (change: (search: URLSearchParams) => void, onTheWay?: (address: URL) => void) => {
      const state = await askProvider('', 'zh', somewhere())
      const search = new URLSearchParams(await through(state, as, onTheWay))
      change(search)
      return outcomeOf(`?${search}`, state)
    }
    const nothing = () => {}
    // The answer of another provider, and one that does not say whose it is.
    expect(await refused((search) => search.set('iss', 'https://evil.example'))).toBe('provider_refused')
    expect(await refused((search) => search.delete('iss'))).toBe('provider_refused')
    expect(await refused((search) => search.set('code', 'guessed'))).toBe('provider_refused')
    expect(await refused(nothing, (address) => address.searchParams.set('nonce', 'another'))).toBe(
      'provider_refused',
    )
    expect(
      await refused(nothing, (address) => address.searchParams.set('code_challenge', 'x'.repeat(43))),
    ).toBe('provider_refused')
  })

  it('and not by a code of somebody else’s browser', async () => {
    const { as } = await linked()
    const [mine, other] = [await askProvider('', 'zh', somewhere()), await askProvider('', 'zh', somewhere())]
    const stolen = new URLSearchParams(await through(other, as))
    stolen.set('state', mine)
    expect(await outcomeOf(`?${stolen}`, mine)).toBe('provider_refused')
  })

  it('who says no there comes back as they went', async () => {
    const state = await askProvider('', 'zh', somewhere())
    const search = new URLSearchParams({ error: 'access_denied', state, iss: provider.issuer })
    expect(await outcomeOf(`?${search}`, state)).toBe('provider_said_no')
  })

  it('where the provider does not answer nobody is sent to it, and without one there is nothing', async () => {
    process.env.OIDC_ISSUER = 'http://localhost:9'
    expect((await refusalOf(askProvider('', 'zh', somewhere()))).code).toBe('provider_silent')
    process.env.OIDC_ISSUER = ''
    expect((await refusalOf(askProvider('', 'zh', somewhere()))).code).toBe('not_found')
  })

  it('thirty times in a quarter of an hour from one address', async () => {
    const from = somewhere()
    for (let at = 0; at < 30; at++) await askProvider('', 'zh', from)
    expect((await refusalOf(askProvider('', 'zh', from))).code).toBe('too_many')
  })

  it('of what is asked the database holds no state and no word', async () => {
    const state = await askProvider('/zh/canary', 'zh', somewhere())
    const stored = JSON.stringify(await database.owner.select().from(providerRequests))
    for (const told of [state, state.split('.')[1]!, 'canary']) expect(stored).not.toContain(told)
  })
})

describe('linking', () => {
  it('is done in the session that began it alone', async () => {
    const [person, other] = [await somebody(), await somebody()]
    const [here, elsewhere, foreign] = [await person.signIn(), await person.signIn(), await other.signIn()]
    for (const secret of [elsewhere, foreign]) {
      const state = await askToLink(here, 'zh')
      expect(await outcomeOf(await through(state, subject()), state, secret)).toBe('provider_over')
    }
    const state = await askToLink(here, 'zh')
    expect(await outcomeOf(await through(state, subject()), state, null)).toBe('signed_out')
    expect(await findOwnIdentity(here)).toBeNull()
  })

  it('gives nobody what is somebody’s, nor a second one', async () => {
    const { as, here: first } = await linked()
    const other = await somebody()
    const here = await other.signIn()
    const state = await askToLink(here, 'zh')
    expect(await outcomeOf(await through(state, as), state, here)).toBe('identity_taken')
    const again = await askToLink(first, 'zh')
    expect(await outcomeOf(await through(again, subject()), again, first)).toBe('identity_taken')
  })

  it('and unlinking take a proof of a quarter of an hour; samples link nothing', async () => {
    const { here } = await linked()
    await database.owner.execute(`update sessions set proved_at = now() - interval '16 minutes'`)
    expect((await refusalOf(askToLink(here, 'zh'))).code).toBe('proof_needed')
    expect((await refusalOf(unlink(here))).code).toBe('proof_needed')
    const sample = await signInWith('delegate.chifeng@example.org', samplePassword, somewhere())
    expect((await refusalOf(askToLink(sample, 'zh'))).code).toBe('sample_person')
  })
})

describe('an invitation', () => {
  async function invited() {
    const email = `invited.${++count}@example.org`
    const { personId } = await actorOf(database.owner, 'admin')
    const [row] = await database.owner
      .insert(accountInvitations)
      .values({ name: 'Asked', email, language: 'zh', role: 'moderator', invitedBy: personId })
      .returning()
    return { email, token: invitationToken(row!) }
  }

  it('is accepted by it, without a password; a forgotten one is then chosen by mail', async () => {
    const { email, token } = await invited()
    const as = subject()
    const state = await askToAccept({ token, name: '示例' }, 'zh', '192.0.2.1')
    expect(await outcomeOf(await through(state, as), state)).toBeNull()
    const [person] = await database.owner.select().from(people).where(eq(people.email, email))
    expect(person).toMatchObject({ name: '示例', language: 'zh' })
    expect(await eventsOf(person!.id)).toEqual(['person_joined'])
    expect(await passwordHashOf(database.owner, person!.id)).toBeUndefined()
    expect((await refusalOf(signInWith(email, '', somewhere()))).code).toBe('wrong_credentials')
    const secret = await signInAs(as)
    expect(await findStanding(secret!)).toBe('enrolment_due')
    await beginEnrolment(secret, { password: '', code: '' })

    await askReset(email, somewhere())
    const [asked] = await database.owner.execute<{ id: string }>(
      `select id from resets where person_id = '${person!.id}'`,
    )
    const { tokenFor } = await import('@/lib/subscriptions/token')
    const chosen = 'another salt lake'
    await resetPassword(tokenFor('reset', asked!.id, person!.id), chosen, chosen)
    expect(await signInWith(email, chosen, somewhere())).toMatch(/^[\w-]{43}$/)
    expect(await database.owner.$count(credentials, eq(credentials.personId, person!.id))).toBe(1)
  })

  it('that was revoked meanwhile, or that is none, makes no account', async () => {
    const { email, token } = await invited()
    expect((await refusalOf(askToAccept({ token, name: '' }, 'zh', '192.0.2.2'))).code).toBe('name_missing')
    expect((await refusalOf(askToAccept({ token: 'x', name: 'A' }, 'zh', '192.0.2.2'))).code).toBe(
      'invitation_over',
    )
    const state = await askToAccept({ token, name: 'A' }, 'zh', '192.0.2.2')
    const search = await through(state, subject())
    await database.owner
      .update(accountInvitations)
      .set({ revokedAt: new Date() })
      .where(eq(accountInvitations.email, email))
    expect(await outcomeOf(search, state)).toBe('invitation_over')
    expect(await database.owner.$count(people, eq(people.email, email))).toBe(0)
  })

  it('with what is somebody’s identity makes no account either', async () => {
    const { as } = await linked()
    const { email, token } = await invited()
    const state = await askToAccept({ token, name: 'A' }, 'zh', '192.0.2.3')
    expect(await outcomeOf(await through(state, as), state)).toBe('identity_taken')
    expect(await database.owner.$count(people, eq(people.email, email))).toBe(0)
  })

  it('who came in by it alone cannot unlink it', async () => {
    const { token } = await invited()
    const [state, as] = [await askToAccept({ token, name: 'A' }, 'zh', '192.0.2.4'), subject()]
    await outcomeOf(await through(state, as), state)
    await database.owner.execute(`update posts set role = 'administrator', held_until = now()
      where person_id = (select person_id from identities where subject = '${as}')`)
    const secret = await signInAs(as)
    expect((await findOwnIdentity(secret!))?.hasPassword).toBe(false)
    expect((await refusalOf(unlink(secret))).code).toBe('password_needed')
  })
})
