/** Asking people in: by whom, for what, by which link, and what comes of it. On a real database. */
import { desc, eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actorOf, idOf } from '@/db/factories'
import { accountInvitations, invitationLists } from '@/db/schema/account-invitations'
import { eventLog } from '@/db/schema/entries'
import { jobs } from '@/db/schema/jobs'
import { credentials, people, posts } from '@/db/schema/people'
import { testDatabase } from '@/db/testing'
import { as, refusalOf } from '@/lib/entries/testing'
import { handlers } from '@/lib/jobs/handlers'
import { workOff } from '@/lib/jobs/work'
import { sendMailBy } from '@/lib/mail'
import type { Actor } from '@/lib/policy'
import { accept, findInvitation } from './accepting'
import { findLeftLines, listInvitations } from './invitations'
import { invite, inviteAgain, uninvite } from './inviting'
import { listWords } from './list-words'
import { signInWith } from './sign-in'
import { clientAt } from './testing'

const database = testDatabase()
const origin = 'https://register.example.org'
Object.assign(process.env, {
  APP_ORIGIN: origin,
  NEXTAUTH_SECRET: 'a secret for tests, of more than 32 characters',
})
const password = 'кони скачут по степи 7'
let admin: Actor
let head: Actor
let count = 0

beforeAll(async () => {
  sendMailBy({ smtpUrl: null, mailFrom: 'register@register.example.org', origin })
  admin = await actorOf(database.owner, 'admin')
  head = await actorOf(database.owner, 'head.chifeng')
})
beforeEach(async () => {
  await database.owner.delete(jobs)
  await database.owner.delete(accountInvitations)
  await database.owner.delete(invitationLists)
})

const ask = async (who: Actor, list: string) => {
  const words = await listWords()
  return as(who, (tx) => invite(who, tx, { list, words }))
}
const flaws = async (who: Actor) => (await findLeftLines(who, await listWords())).map(({ flaw }) => flaw)
const stored = () => database.owner.select().from(accountInvitations).orderBy(accountInvitations.createdAt)
const newest = async () => (await stored()).at(-1)!
async function mails() {
  await workOff(handlers, () => {})
  const rows = await database.owner
    .select()
    .from(jobs)
    .where(eq(jobs.kind, 'register_invitation_mail'))
    .orderBy(jobs.queuedAt)
  return rows.flatMap(({ kept }) => kept ?? [])
}
const linkIn = (text: string) => /\/invitation\/(\S+)/.exec(text)![1]!
/** Invites somebody new and returns the secret of their link. */
async function invited(who = admin, rest = 'en, delegate, chifeng') {
  const email = `guest${++count}@example.org`
  expect(await ask(who, `Guest ${count}, ${email}, ${rest}`)).toEqual({ sent: 1, left: 0 })
  const all = await mails()
  return { email, link: linkIn(all.find(({ to }) => to === email)!.text), id: (await newest()).id }
}
const comeIn = (token: string, given: { name?: string; password?: string } = {}) =>
  accept({ token, name: 'Guest', password, ...given }, `192.0.2.${++count % 250}`)
const lastEvent = async () =>
  (await database.owner.select().from(eventLog).orderBy(desc(eventLog.id)).limit(1))[0]!

describe('a list of people', () => {
  it('is read as pasted, in any of the four languages, and each gets a mail in their own', async () => {
    const list = [
      'Name\tMail\tLanguage\tRole\tParty',
      '王示例\tWang.Sample@Example.org\t中文\t代表\t赤峰市',
      'Образцов\tobraztsov@example.org\tрусский\tглава делегации\tjinzhou',
      'Зохиолч\tzokhiolch@example.org\tmn\tмодератор\t',
      'Plain\tplain@example.org\ten\tmoderator\t',
    ].join('\r\n')
    expect(await ask(admin, list)).toEqual({ sent: 3, left: 1 })
    expect(await flaws(admin)).toEqual(['role'])
    expect((await stored()).map(({ email, language, role }) => [email, language, role]).sort()).toEqual([
      ['obraztsov@example.org', 'ru', 'head'],
      ['plain@example.org', 'en', 'moderator'],
      ['wang.sample@example.org', 'zh', 'delegate'],
    ])
    const sent = await mails()
    expect(sent.map(({ to, subject }) => `${to}: ${subject}`).sort()).toEqual([
      'obraztsov@example.org: Приглашение в реестр',
      'plain@example.org: Invitation to the register',
      'wang.sample@example.org: 登记库账户邀请',
    ])
    expect(sent.find(({ to }) => to.startsWith('wang'))!.text).toContain(`${origin}/zh/invitation/`)
    const event = await lastEvent()
    expect(event).toMatchObject({ name: 'person_invited', personId: admin.personId })
    // The log is kept for good: whom it is about can be erased.
    expect(JSON.stringify(event)).not.toMatch(/example\.org|Plain/)
  })

  it('is told line by line what is wrong, and loses nothing', async () => {
    await ask(admin, 'Before, before@example.org, en, delegate, chifeng')
    const lines: [string, string | null][] = [
      ['Only a name', 'columns'],
      [', nobody@example.org, en, moderator', 'name'],
      ['Bad, bad@@example.org, en, moderator', 'email'],
      ['Wide, ｗide@example.org, en, moderator', 'email'],
      ['Tongue, tongue@example.org, fr, moderator', 'language'],
      ['Role, role@example.org, en, king', 'role'],
      ['None, none@example.org, en, delegate', 'party_missing'],
      ['One, one@example.org, en, moderator, chifeng', 'party_unneeded'],
      ['Where, where@example.org, en, delegate, atlantis', 'party_unknown'],
      ['Known, delegate.chifeng@example.org, en, delegate, chifeng', 'has_account'],
      ['Again, before@example.org, en, delegate, chifeng', 'invited'],
      ['Good, good@example.org, en, delegate, chifeng', null],
      ['Good, GOOD@example.org, en, delegate, chifeng', 'twice'],
    ]
    expect(await ask(admin, lines.map(([line]) => line).join('\n'))).toEqual({ sent: 1, left: 12 })
    const left = await findLeftLines(admin, await listWords())
    expect(left.map(({ text, flaw }) => [text, flaw])).toEqual(
      lines
        .filter(([, flaw]) => flaw && flaw !== 'twice')
        .concat([['Good, GOOD@example.org, en, delegate, chifeng', 'invited']]),
    )
    // What is kept can be sent again as it stands.
    expect(await ask(admin, left.map(({ text }) => text).join('\n'))).toEqual({ sent: 0, left: 12 })
    expect(await flaws(head)).toEqual([])
  })

  it('does not guess between parties of one name', async () => {
    const { owner } = database
    await owner.execute(
      sql`update parties set name = name || '{"en": "Twin"}' where slug in ('chifeng', 'jinzhou')`,
    )
    await ask(admin, 'Guest, guest@example.org, en, delegate, Twin')
    expect(await flaws(admin)).toEqual(['party_ambiguous'])
    await owner.execute(sql`update parties set name = name || '{"en": "Chifeng"}' where slug = 'chifeng'`)
    await owner.execute(sql`update parties set name = name || '{"en": "Jinzhou"}' where slug = 'jinzhou'`)
  })

  it('of a head is for delegates and observers of the own party', async () => {
    const list = ['Mine, mine@example.org, zh, delegate', 'Too, too@example.org, zh, observer, chifeng']
    const foreign = [
      'H, h@example.org, zh, head',
      'M, m@example.org, zh, moderator',
      'J, j@example.org, zh, delegate, jinzhou',
    ]
    expect(await ask(head, [...list, ...foreign].join('\n'))).toEqual({ sent: 2, left: 3 })
    expect(await flaws(head)).toEqual(['forbidden', 'party_unneeded', 'forbidden'])
    const chifeng = await idOf(database.owner, 'party', 'chifeng')
    expect((await stored()).map(({ partyId }) => partyId)).toEqual([chifeng, chifeng])
    expect(await lastEvent()).toMatchObject({ partyId: chifeng })
  })

  it('of a head is for twenty at once, and one that ended makes room', async () => {
    const lines = Array.from({ length: 22 }, (_, at) => `N ${at}, n${at}@example.org, en, observer`)
    expect(await ask(head, lines.join('\n'))).toEqual({ sent: 20, left: 2 })
    expect(await flaws(head)).toEqual(['too_many', 'too_many'])
    const [first, second] = await stored()
    await as(head, (tx) => uninvite(head, tx, first!.id))
    await database.owner
      .update(accountInvitations)
      .set({ sentAt: sql`now() - interval '15 days'` })
      .where(eq(accountInvitations.id, second!.id))
    expect(await flaws(head)).toEqual([null, null])
    // Two at once by both ways in have room for no more than two.
    const more = (at: number) => ask(head, `A ${at}, a${at}@example.org, en, observer`)
    const sent = await Promise.all([0, 1, 2, 3].map(more))
    expect(sent.filter((one) => one.sent).length).toBe(2)
  })

  it('of anybody else is refused, by the rights of the database as well', async () => {
    const { id } = await invited()
    for (const email of ['moderator', 'delegate.chifeng', 'observer.tongliao', 'head.jinzhou']) {
      const stranger = await actorOf(database.owner, email)
      if (email !== 'head.jinzhou') {
        expect((await refusalOf(ask(stranger, 'A, a@example.org, en, observer'))).code).toBe('forbidden')
        expect(await listInvitations(stranger, '')).toBeNull()
      }
      for (const deed of [inviteAgain, uninvite])
        expect((await refusalOf(as(stranger, (tx) => deed(stranger, tx, id)))).code).toBe('not_found')
      expect(await as(stranger, (tx) => tx.select().from(accountInvitations))).toEqual([])
      const forged = as(stranger, (tx) =>
        tx.insert(accountInvitations).values({
          ...{ name: 'X', email: 'x@example.org', language: 'en', role: 'administrator' },
          invitedBy: stranger.personId,
        }),
      )
      await expect(forged).rejects.toMatchObject({ cause: expect.objectContaining({ code: '42501' }) })
    }
  })

  it('that is empty is refused with words', async () => {
    expect((await refusalOf(ask(admin, ' \n '))).code).toBe('words_missing')
  })
})

describe('a link', () => {
  it('shows what it is for and changes nothing, and lets its person in once', async () => {
    const { owner } = database
    const { email, link, id } = await invited()
    const before = [await owner.$count(people), await owner.$count(posts), await newest()]
    expect(await findInvitation(link)).toMatchObject({ name: `Guest ${count}`, email, role: 'delegate' })
    expect([await owner.$count(people), await owner.$count(posts), await newest()]).toEqual(before)
    await comeIn(link, { name: 'Guest as written' })
    const [person] = await owner.select().from(people).where(eq(people.email, email))
    expect(person).toMatchObject({ name: 'Guest as written', language: 'en', sample: false })
    const held = await owner.select().from(posts).where(eq(posts.personId, person!.id))
    expect(held).toMatchObject([{ role: 'delegate', partyId: await idOf(owner, 'party', 'chifeng') }])
    expect(await lastEvent()).toMatchObject({
      name: 'person_joined',
      personId: person!.id,
      postId: held[0]!.id,
    })
    expect(await newest()).toMatchObject({ id, personId: person!.id, acceptedAt: expect.any(Date) })
    await signInWith(email, password, clientAt('192.0.2.77'))
    expect(await findInvitation(link)).toBeNull()
    expect((await refusalOf(comeIn(link))).code).toBe('invitation_over')
  })

  it('used by several at once lets one in', async () => {
    const { email, link } = await invited()
    const results = await Promise.allSettled(Array.from({ length: 4 }, () => comeIn(link)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await database.owner.$count(people, eq(people.email, email))).toBe(1)
  })

  it.each([
    ['that was replaced', (id: string) => as(admin, (tx) => inviteAgain(admin, tx, id))],
    ['that was revoked', (id: string) => as(admin, (tx) => uninvite(admin, tx, id))],
    ['older than 14 days', (id: string) => age(id, '14 days 1 minute')],
  ])('%s opens nothing', async (_, deed) => {
    const { email, link, id } = await invited()
    await deed(id)
    expect(await findInvitation(link)).toBeNull()
    expect((await refusalOf(comeIn(link))).code).toBe('invitation_over')
    expect(await database.owner.$count(people, eq(people.email, email))).toBe(0)
  })

  it('sent again is another one, in one mail; what was queued before it is not sent', async () => {
    const email = `guest${++count}@example.org`
    await ask(admin, `Guest, ${email}, en, observer, jinzhou`)
    const { id } = await newest()
    await as(admin, (tx) => inviteAgain(admin, tx, id))
    expect(await lastEvent()).toMatchObject({ name: 'person_invited_again', details: { invitation: id } })
    const sent = await mails()
    expect(sent).toHaveLength(1)
    await comeIn(linkIn(sent[0]!.text))
    for (const deed of [inviteAgain, uninvite])
      expect((await refusalOf(as(admin, (tx) => deed(admin, tx, id)))).code).toBe('wrong_state')
  })

  it('that is forged, cut or of another invitation opens nothing', async () => {
    const [one, other] = [await invited(), await invited()]
    const proof = one.link.split('.')[1]!
    for (const link of [
      '',
      'x',
      one.link.slice(0, -1),
      `${other.id}.${proof}`,
      `${one.id}.${'A'.repeat(43)}`,
      `${one.link}x`,
    ])
      expect(await findInvitation(link)).toBeNull()
    expect(JSON.stringify(await stored())).not.toContain(proof)
  })

  it('needs a name and a password that is none of the commonest, and is not used up by one', async () => {
    const { email, link } = await invited()
    for (const [given, code] of [
      [{ name: '' }, 'name_missing'],
      [{ password: 'short' }, 'password_short'],
      [{ password: 'password123456' }, 'password_common'],
      [{ password: email }, 'password_common'],
    ] as const)
      expect((await refusalOf(comeIn(link, given))).code).toBe(code)
    await comeIn(link)
    const [person] = await database.owner.select().from(people).where(eq(people.email, email))
    const [kept] = await database.owner.select().from(credentials).where(eq(credentials.personId, person!.id))
    expect(kept!.passwordHash).toMatch(/^\$argon2id\$/)
  })

  it('to an address that has an account meanwhile changes nothing of it', async () => {
    const { owner } = database
    const { email, link } = await invited()
    const [person] = await owner.insert(people).values({ name: 'First', email, language: 'en' }).returning()
    expect((await refusalOf(comeIn(link))).code).toBe('account_there')
    expect(await owner.$count(credentials, eq(credentials.personId, person!.id))).toBe(0)
    expect(await newest()).toMatchObject({ acceptedAt: null })
  })

  it('is tried thirty times an hour from one place', async () => {
    const { link } = await invited()
    const from = '198.51.100.9'
    const attempt = () => accept({ token: 'x', name: 'G', password }, from)
    for (let at = 0; at < 30; at += 1) expect((await refusalOf(attempt())).code).toBe('invitation_over')
    expect((await refusalOf(accept({ token: link, name: 'G', password }, from))).code).toBe('too_many')
  })
})

const age = (id: string, by: string) =>
  database.owner.execute(
    sql`update account_invitations set sent_at = now() - ${by}::interval where id = ${id}`,
  )

describe('the invitations', () => {
  it('are listed with what came of them, to a head those of the own party alone', async () => {
    const open = await invited()
    const came = await invited()
    await comeIn(came.link)
    const back = await invited(head, 'zh, observer')
    await as(head, (tx) => uninvite(head, tx, back.id))
    const old = await invited(admin, 'ru, head, jinzhou')
    await age(old.id, '15 days')
    const list = async (who: Actor) =>
      (await listInvitations(who, ''))!.rows.map(({ email, state }) => [email, state])
    const chifeng = [
      [back.email, 'revoked'],
      [came.email, 'accepted'],
      [open.email, 'open'],
    ]
    expect(await list(admin)).toEqual([[old.email, 'expired'], ...chifeng])
    expect(await list(head)).toEqual(chifeng)
  })

  it('are paged, each once', async () => {
    const lines = Array.from({ length: 60 }, (_, at) => `N ${at}, p${at}@example.org, en, moderator`)
    await ask(admin, lines.join('\n'))
    const seen: string[] = []
    for (let after: string | null = ''; after !== null; ) {
      const page: { rows: { id: string }[]; next: string | null } = (await listInvitations(admin, after))!
      seen.push(...page.rows.map(({ id }) => id))
      after = page.next
    }
    expect([seen.length, new Set(seen).size]).toEqual([60, 60])
  })
})
