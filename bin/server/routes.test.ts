/** Every handler under app/api, as it stands there. */
import fs from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { atSignInDoor } from '@/db/client'
import { actorOf, agreementContent, idOf } from '@/db/factories'
import { entries, eventLog, revisions } from '@/db/schema/entries'
import { people, sessions } from '@/db/schema/people'
import { testDatabase } from '@/db/testing'
import { currentActor, sessionSecret } from '@/lib/auth'
import { madeByEndpoint } from '@/lib/endpoint'
import { revisionOf } from '@/lib/entries/testing'
import { samplePassword } from '@/lib/people/samples'
import { beginSession, findSignedIn } from '@/lib/people/sessions'
import { clientAt } from '@/lib/people/testing'

// Who is signed in is read from a cookie by Next; everything else is the real thing.
vi.mock('@/lib/auth', async (original) => ({
  ...(await original<typeof import('@/lib/auth')>()),
  currentActor: vi.fn(),
  sessionSecret: vi.fn(),
}))

const database = testDatabase()
const origin = 'http://localhost:3000'
const folder = path.join(process.cwd(), 'app', 'api')

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
const files = fs
  .readdirSync(folder, { recursive: true })
  .map(String)
  .filter((file) => path.basename(file) === 'route.ts')
  .sort()
/** The provider sends browsers back to it: its answer and the browser's cookie prove what an origin would. */
const returning = 'sign-in/provider/return/route.ts'
const load = async (file: string) =>
  (await import(/* @vite-ignore */ path.join(folder, file))) as Record<string, Handler>

async function actAs(email: string, proofDue = false) {
  const actor = await actorOf(database.owner, email)
  const signedIn = {
    actor,
    name: '',
    email,
    language: 'zh' as const,
    sample: true,
    posts: [],
    proofDue,
    viewing: null,
  }
  vi.mocked(currentActor).mockResolvedValue(signedIn)
  return actor
}

type Sent = {
  params?: Record<string, string>
  headers?: Record<string, string>
  form?: Record<string, string>
}
async function call(file: string, method: string, body: unknown, sent: Sent = {}) {
  const type = sent.form ? 'application/x-www-form-urlencoded' : 'application/json'
  const text = sent.form ? new URLSearchParams(sent.form).toString() : JSON.stringify(body)
  const headers = { origin, 'content-type': type, ...sent.headers }
  const request = new Request(`${origin}/api/x`, { method, headers, body: text })
  return (await load(file))[method]!(request, { params: Promise.resolve(sent.params ?? {}) })
}

const everything = async () => ({
  entries: await database.owner.$count(entries),
  revisions: await database.owner.select().from(revisions),
  log: await database.owner.$count(eventLog),
  people: await database.owner.select().from(people),
  sessions: await database.owner.select().from(sessions),
})

beforeEach(async () => {
  Object.assign(process.env, {
    APP_ORIGIN: origin,
    NEXTAUTH_URL: origin,
    NEXTAUTH_SECRET: 'a secret for tests, of more than 32 characters',
  })
  vi.mocked(currentActor).mockResolvedValue(null)
  vi.mocked(sessionSecret).mockResolvedValue(null)
})

describe('the addresses of writing', () => {
  it('are these', async () => {
    const addresses: string[] = []
    for (const file of files)
      addresses.push(
        `${Object.keys(await load(file))
          .sort()
          .join(' ')} /api/${path.dirname(file)}`,
      )
    expect(addresses.filter((address) => !address.startsWith('GET /api/v1/'))).toMatchInlineSnapshot(`
      [
        "POST /api/account/passkeys/[id]/remove",
        "POST /api/account/passkeys/begin",
        "POST /api/account/passkeys",
        "POST /api/account/password",
        "POST /api/account/provider",
        "POST /api/account/provider/unlink",
        "POST /api/account/recovery-codes/kept",
        "POST /api/account/recovery-codes",
        "POST /api/account/resets/password",
        "POST /api/account/resets",
        "POST /api/account/second-step/confirm",
        "POST /api/account/second-step/remove",
        "POST /api/account/second-step",
        "POST /api/account/sessions/[id]/end",
        "POST /api/account/sessions/end",
        "POST /api/actions/[id]/reports",
        "POST /api/acts/[id]/answer",
        "POST /api/admissions/[id]/answers",
        "POST /api/admissions/[id]/decision",
        "POST /api/admissions",
        "GET POST /api/auth/[...nextauth]",
        "POST /api/calendars/end",
        "POST /api/calendars",
        "POST /api/clearances/[id]/[deed]",
        "POST /api/decisions/[id]/objections",
        "POST /api/drafts/[id]",
        "POST /api/drafts",
        "POST /api/entries/[id]/revisions",
        "POST /api/entries",
        "PUT /api/files",
        "POST /api/imports/[id]/[deed]",
        "POST /api/imports",
        "POST /api/invitations/[id]/[deed]",
        "POST /api/issues/[id]/answers",
        "POST /api/mails",
        "POST /api/meetings/[id]/agenda/publish",
        "POST /api/meetings/[id]/agenda",
        "POST /api/meetings/[id]/invitations",
        "POST /api/minutes/[id]/agreement",
        "POST /api/minutes/[id]/corrections",
        "POST /api/minutes/[id]/revisions",
        "POST /api/minutes/drafts/[id]",
        "POST /api/minutes",
        "POST /api/outbox/[id]/tries",
        "POST /api/people/[id]/[deed]",
        "POST /api/people/[id]/posts",
        "POST /api/people/invitations/[id]/[deed]",
        "POST /api/people/invitations/accept/provider",
        "POST /api/people/invitations/accept",
        "POST /api/people/invitations",
        "POST /api/posts/[id]/end",
        "POST /api/projects/[id]/names",
        "POST /api/projects/[id]/nudges",
        "POST /api/projects/[id]/updates",
        "POST /api/rectifications/[id]/objections",
        "POST /api/rectifications/drafts/[id]",
        "POST /api/rectifications",
        "POST /api/requests/[id]/answers",
        "POST /api/revisions/[id]/[move]",
        "PUT /api/revisions/[id]",
        "POST /api/samples/remove",
        "POST /api/session/post",
        "POST /api/settings/[name]",
        "POST /api/settings/first-body",
        "POST /api/settings/terms/[list]/[code]",
        "POST /api/settings/terms/[list]",
        "POST /api/settings/test-mail",
        "POST /api/setup/administrator",
        "POST /api/setup",
        "POST /api/setup/settings/[name]",
        "POST /api/setup/test-mail",
        "POST /api/sign-in/code",
        "POST /api/sign-in/passkey",
        "GET /api/sign-in/provider/return",
        "POST /api/sign-in/provider",
        "POST /api/sign-in",
        "POST /api/sign-out",
        "POST /api/subscriptions/confirm",
        "POST /api/subscriptions/end",
        "POST /api/subscriptions/one-click/[token]",
        "POST /api/subscriptions",
        "POST /api/updates/[id]/requests",
        "POST /api/updates/[id]/revisions",
        "POST /api/updates/[id]/views",
        "POST /api/viewing/end",
        "POST /api/viewing",
        "POST /api/withdrawals/[id]/take-back",
        "POST /api/withdrawals",
      ]
    `)
  })

  it('lead through the one door, all but next-auth’s own', async () => {
    for (const file of files.filter((one) => !one.startsWith('auth'))) {
      for (const [name, handler] of Object.entries(await load(file))) {
        if ((name === 'GET' && file !== returning) || name === 'dynamic') continue
        if (file !== returning) expect(['POST', 'PUT', 'PATCH', 'DELETE']).toContain(name)
        expect([file, name, madeByEndpoint in handler]).toEqual([file, name, true])
      }
    }
  })

  it('do nothing for a page of another origin, or for nobody', async () => {
    const before = await everything()
    const sid = 'x'.repeat(43)
    for (const file of files.filter(
      (one) =>
        !one.startsWith('auth') && !one.startsWith('v1') && !one.includes('one-click') && one !== returning,
    )) {
      for (const method of Object.keys(await load(file))) {
        const params = { id: '00000000-0000-4000-8000-000000000000', move: 'publish', deed: 'begin' }
        for (const from of ['https://evil.example', 'null', '']) {
          const answer = await call(file, method, {}, { params, headers: { origin: from } })
          expect([file, from, answer.status]).toEqual([file, from, 403])
        }
        vi.mocked(sessionSecret).mockResolvedValue(sid)
        const answer = await call(file, method, {}, { params, headers: { 'sec-fetch-site': 'cross-site' } })
        expect(answer.status).toBe(403)
      }
    }
    expect(await everything()).toEqual(before)
  })
})

describe('drafting by the API', () => {
  it('goes from an empty form to a saved draft', async () => {
    await actAs('delegate.chifeng')
    const begun = await call('entries/route.ts', 'POST', null, { form: { kind: 'agreement', locale: 'mn' } })
    expect(begun.status).toBe(303)
    const [, id] = /^\/mn\/workspace\/drafts\/([0-9a-f-]{36})$/.exec(begun.headers.get('location')!)!
    const content = agreementContent([await idOf(database.owner, 'party', 'chifeng')])
    const saved = await call(
      'revisions/[id]/route.ts',
      'PUT',
      { content, companions: [], changeNote: 'first' },
      { params: { id: id! }, headers: { 'if-match': '"v1"' } },
    )
    expect(saved.status).toBe(200)
    const stored = await revisionOf(database.owner, id!)
    expect(await saved.json()).toEqual({
      entryId: stored.entryId,
      revisionId: id,
      version: 2,
      companions: [],
    })
    expect(stored).toMatchObject({ content, changeNote: 'first', status: 'draft' })
    const late = await call(
      'revisions/[id]/route.ts',
      'PUT',
      { content, companions: [], changeNote: '' },
      { params: { id: id! }, headers: { 'if-match': '"v1"' } },
    )
    expect(late.status).toBe(412)
    expect(await late.json()).toMatchObject({ code: 'stale', details: { version: 2, content } })
    const without = await call(
      'revisions/[id]/route.ts',
      'PUT',
      { content, companions: [], changeNote: '' },
      { params: { id: id! } },
    )
    expect(without.status).toBe(400)
  })

  it('refuses a stranger, and a text that cannot be stored, without a word of the server’s own', async () => {
    await actAs('delegate.chifeng')
    const bad = { kind: 'agreement', content: agreementContent([], { title: { en: 'a\0b' } }) }
    const answer = await call('entries/route.ts', 'POST', bad)
    expect(answer.status).toBe(422)
    expect((await answer.json()).issues).toEqual([{ path: ['title', 'en'], code: 'text.characters' }])
    const good = await call('entries/route.ts', 'POST', { kind: 'agreement', content: agreementContent([]) })
    const { revisionId, entryId } = await good.json()
    await actAs('head.jinzhou')
    const body = { content: {}, companions: [], changeNote: '' }
    for (const id of [revisionId, '00000000-0000-4000-8000-000000000000']) {
      const refused = await call(
        'revisions/[id]/route.ts',
        'PUT',
        { ...body, version: 1 },
        { params: { id } },
      )
      expect([refused.status, await refused.json()]).toEqual([
        404,
        { type: 'about:blank', title: 'not_found', status: 404, code: 'not_found', details: {} },
      ])
    }
    const correction = await call(
      'entries/[id]/revisions/route.ts',
      'POST',
      { basedOn: 1 },
      { params: { id: entryId } },
    )
    expect(correction.status).toBe(404)
  })
})

describe('a move by the API', () => {
  const begin = async () => {
    await actAs('head.chifeng')
    const parties = [
      await idOf(database.owner, 'party', 'chifeng'),
      await idOf(database.owner, 'party', 'jinzhou'),
    ]
    const made = await call('entries/route.ts', 'POST', {
      kind: 'agreement',
      content: agreementContent(parties),
    })
    return (await made.json()).revisionId as string
  }
  const move = (id: string, name: string, body: object, form?: Record<string, string>) =>
    call('revisions/[id]/[move]/route.ts', 'POST', body, { params: { id, move: name }, form })

  it('goes on to the page it names, and nowhere else', async () => {
    const on = async (next: string) => {
      const id = await begin()
      const answer = await move(id, 'withdraw', {}, { version: '1', next, locale: 'ru' })
      expect(answer.status).toBe(303)
      return answer.headers.get('location')!
    }
    expect(await on('/ru/workspace/drafts/1?tab=2')).toBe('/ru/workspace/drafts/1?tab=2&done=withdraw')
    expect(await on('')).toBe('/ru/workspace?done=withdraw')
    for (const foreign of [
      '//evil.example',
      'https://evil.example',
      '/\\evil.example',
      '/.//evil.example',
      '/..//evil.example',
    ])
      expect(await on(foreign)).toMatch(/^\/(?!\/)/)
  })

  it('of an unknown name, or on what is no revision, is refused', async () => {
    const id = await begin()
    for (const name of ['sendBack', 'delete', 'constructor', '__proto__', ''])
      expect((await move(id, name, { version: 1 })).status).toBe(400)
    for (const other of ['x', '../x', `${id}'`])
      expect((await move(other, 'submit', { version: 1 })).status).toBe(400)
  })

  it('carries the reason, trimmed, and a form that lacks one is sent back for it', async () => {
    const id = await begin()
    expect(await (await move(id, 'submit', { version: 1 })).json()).toEqual({ status: 'submitted' })
    await actAs('moderator')
    const blank = await move(id, 'send-back', {}, { version: '2', reason: '  \n ' })
    expect(blank.headers.get('location')).toBe('/?error=reason_missing')
    expect((await move(id, 'send-back', { version: 2, reason: 'a\0' })).status).toBe(400)
    expect(await (await move(id, 'send-back', { version: 2, reason: ' Why? ' })).json()).toEqual({
      status: 'draft',
    })
    expect((await revisionOf(database.owner, id)).reason).toBe('Why?')
  })
})

describe('coming in and going out', () => {
  it('signs in by a form and goes on to an own page, with the cookie', async () => {
    const form = { email: 'moderator@example.org', password: samplePassword, locale: 'zh' }
    const sent = { headers: { 'x-entente-client': '192.0.2.1' } }
    const signIn = (next: string) =>
      call('sign-in/route.ts', 'POST', null, { ...sent, form: { ...form, next } })
    const answer = await signIn('/zh/review')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/zh/review'])
    expect(answer.headers.getSetCookie()[0]).toMatch(/^entente-session=.+HttpOnly/)
    expect((await signIn('//evil.example')).headers.get('location')).toBe('/zh/workspace')
  })

  it('refuses a wrong password with one word and no cookie', async () => {
    for (const email of ['moderator@example.org', 'nobody@example.org', 'x\0']) {
      const sent = { headers: { 'x-entente-client': `192.0.2.${email.length}` } }
      const answer = await call('sign-in/route.ts', 'POST', { email, password: 'wrong' }, sent)
      expect([answer.status, (await answer.json()).code]).toEqual([401, 'wrong_credentials'])
      expect(answer.headers.getSetCookie()).toEqual([])
    }
  })

  it('chooses a post of one’s own, and ends the session', async () => {
    const { personId } = await actorOf(database.owner, 'delegate.jinzhou')
    const second = await actorOf(database.owner, 'delegate.jinzhou', 1)
    const foreign = await actorOf(database.owner, 'moderator')
    const choose = (post: string) => call('session/post/route.ts', 'POST', { post })
    expect((await choose(second.post.id)).status).toBe(401)
    const secret = await atSignInDoor((tx) => beginSession(tx, personId, clientAt('')))
    vi.mocked(sessionSecret).mockResolvedValue(secret)
    expect((await choose(foreign.post.id)).status).toBe(404)
    expect((await choose(second.post.id)).status).toBe(200)
    expect((await findSignedIn(secret))?.actor.post).toEqual(second.post)
    const out = await call('sign-out/route.ts', 'POST', null, { form: { locale: 'ru' } })
    expect([out.status, out.headers.get('location')]).toEqual([303, '/ru'])
    expect(out.headers.getSetCookie()[0]).toMatch(/^entente-session=;.*Max-Age=0/)
    expect(await findSignedIn(secret)).toBeNull()
  })
})

describe('who comes in, and for whom they speak', () => {
  const id = '00000000-0000-4000-8000-000000000000'
  it.each([
    ['people/invitations/route.ts', { list: 'x' }, {}],
    ['people/[id]/posts/route.ts', { role: 'moderator' }, { id }],
    ['people/[id]/[deed]/route.ts', {}, { id, deed: 'suspend' }],
    ['people/[id]/[deed]/route.ts', { sure: 'yes' }, { id, deed: 'erase' }],
    ['posts/[id]/end/route.ts', {}, { id }],
  ])('%s is changed only after who asks has shown lately who they are', async (file, body, params) => {
    const codeOf = async (proofDue: boolean) => {
      await actAs('admin', proofDue)
      return (await (await call(file, 'POST', body, { params })).json()).code
    }
    const before = await everything()
    expect(await codeOf(true)).toBe('proof_needed')
    expect(await everything()).toEqual(before)
    expect(await codeOf(false)).not.toBe('proof_needed')
  })
})
