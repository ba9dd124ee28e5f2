import { hash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { atSignInDoor } from '@/db/client'
import { actorOf } from '@/db/factories'
import { eventLog, registerState } from '@/db/schema/entries'
import { files as kept } from '@/db/schema/files'
import { testDatabase } from '@/db/testing'
import { currentActor, sessionSecret } from './auth'
import { doorstep, endpoint, formNumber, intake, language, madeByEndpoint } from './endpoint'
import { Refusal, type RefusalCode } from './errors'
import { pdfOf } from './files/testing'
import { findHeld } from './people/proof'
import { beginSession } from './people/sessions'
import { clientAt } from './people/testing'

// Who is signed in: the look-up by cookie is tested with the sessions, and in the browser.
vi.mock('./auth', async (original) => ({
  ...(await original<typeof import('./auth')>()),
  currentActor: vi.fn(),
  sessionSecret: vi.fn(),
}))

const database = testDatabase()
const origin = 'http://localhost:3000'
const ran = vi.fn()

const input = z.strictObject({
  id: z.string(),
  version: formNumber.optional(),
  text: z.string().max(1_000_000).default(''),
  next: z.string().default('/en'),
  locale: language,
})
const handler = endpoint({
  input,
  output: z.strictObject({ id: z.string(), version: z.int().optional() }),
  run: async (actor, tx, given) => {
    ran(actor, given)
    await tx.update(registerState).set({ version: 1000 })
    return { id: given.id, version: given.version }
  },
  goTo: ({ next }) => next,
})

type Sent = { method?: string; headers?: Record<string, string | null>; body?: BodyInit | null }
function send({ method = 'POST', headers = {}, body = '{}' }: Sent = {}, to = handler, id = 'one') {
  const all = { origin, 'content-type': 'application/json', ...headers }
  const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null)
  const request = new Request(`${origin}/api/x`, {
    method,
    headers: given,
    body,
    duplex: 'half',
  } as RequestInit)
  return to(request, { params: Promise.resolve({ id }) })
}
const form = { 'content-type': 'application/x-www-form-urlencoded' }

/** That it was refused thus, told nobody, and changed nothing. */
async function expectRefused(sent: Sent, status: number, code: RefusalCode) {
  const answer = await send(sent)
  expect([answer.status, (await answer.clone().json()).code]).toEqual([status, code])
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  expect(ran).not.toHaveBeenCalled()
  expect((await database.owner.select().from(registerState))[0]!.version).not.toBe(1000)
  return answer
}

beforeEach(async () => {
  process.env.APP_ORIGIN = origin
  const actor = await actorOf(database.owner, 'head.chifeng')
  vi.mocked(currentActor).mockResolvedValue({
    actor,
    name: '',
    email: '',
    language: 'zh',
    sample: true,
    posts: [],
    proofDue: false,
    viewing: null,
  })
})
afterEach(async () => {
  ran.mockReset()
  await database.owner.update(registerState).set({ version: 1 })
})

describe('a request of our own page', () => {
  it('is run in a transaction as whoever is signed in, and answered for nobody else to keep', async () => {
    const answer = await send({ body: '{"text":"赤峰"}' })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ id: 'one' })
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    const [actor, given] = ran.mock.calls[0]!
    expect(actor).toEqual(await actorOf(database.owner, 'head.chifeng'))
    expect(given).toEqual({ id: 'one', text: '赤峰', next: '/en', locale: 'en' })
    expect((await database.owner.select().from(registerState))[0]!.version).toBe(1000)
  })

  it.each(['same-origin', 'none', null])('passes with Sec-Fetch-Site %s', async (site) => {
    expect((await send({ headers: { 'sec-fetch-site': site } })).status).toBe(200)
  })

  it('bears the mark by which the other handlers are told', () => {
    expect(madeByEndpoint in handler).toBe(true)
    expect(madeByEndpoint).toBe(Symbol.for('entente.endpoint'))
  })
})

describe('where a request comes from', () => {
  it.each([
    null,
    'null',
    '',
    'http://localhost',
    'http://localhost:3001',
    'https://localhost:3000',
    'http://localhost:3000.evil.example',
    'http://evil.example',
    'http://LOCALHOST:3000',
    'http://localhost:3000/',
  ])('with the Origin %j it is refused', async (from) => {
    await expectRefused({ headers: { origin: from } }, 403, 'wrong_origin')
    await expectRefused({ headers: { ...form, origin: from }, body: 'text=x' }, 403, 'wrong_origin')
  })

  it.each(['cross-site', 'same-site', 'x'])('with Sec-Fetch-Site %s it is refused', async (site) => {
    await expectRefused({ headers: { 'sec-fetch-site': site } }, 403, 'wrong_origin')
  })

  it('without an origin of our own set, all are refused', async () => {
    delete process.env.APP_ORIGIN
    await expectRefused({}, 403, 'wrong_origin')
    await expectRefused({ headers: { origin: null } }, 403, 'wrong_origin')
    await expectRefused({ headers: { origin: 'undefined' } }, 403, 'wrong_origin')
  })
})

describe('a body', () => {
  const large = 512 * 1024
  const streamed = (size: number, pulled: { bytes: number }) =>
    new ReadableStream<Uint8Array>({
      pull(controller) {
        if (pulled.bytes >= size) return controller.close()
        pulled.bytes += 64 * 1024
        controller.enqueue(new Uint8Array(64 * 1024).fill(0x20))
      },
    })

  it('that is too large is refused, whatever length it claims', async () => {
    await expectRefused({ body: JSON.stringify({ text: 'x'.repeat(large) }) }, 413, 'too_large')
    expect((await send({ body: `{"text":"${'x'.repeat(large - 11)}"}` })).status).toBe(200)
  })

  it('that is streamed without end is given up at its limit, not read to its end', async () => {
    const pulled = { bytes: 0 }
    await expectRefused({ body: streamed(64 * 1024 * 1024, pulled) }, 413, 'too_large')
    expect(pulled.bytes).toBeLessThan(2 * large)
  })

  it.each(['', ' ', '{', 'null', '[]', '[{}]', '"text"', '7', 'true', '{}{}', "{'a':1}", 'NaN', '{"a":1,}'])(
    'of %j is refused',
    async (body) => {
      await expectRefused({ body }, 400, 'bad_request')
    },
  )

  it.each([
    ['a byte that is no UTF-8', [0x7b, 0xff, 0x7d]],
    ['half a character', [0x22, 0xe8, 0xb5, 0x22]],
    ['an overlong form', [0xc0, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
  ])('with %s is refused', async (_, bytes) => {
    await expectRefused({ body: new Uint8Array(bytes) }, 400, 'bad_request')
  })

  it.each([
    '{"colour":"red"}',
    '{"__proto__":{"text":"x"}}',
    '{"constructor":{}}',
    '{"text":7}',
    '{"text":null}',
    '{"text":["a"]}',
    '{"text":{"a":1}}',
    '{"locale":"fr"}',
    '{"version":-1}',
    '{"version":1.5}',
    '{"version":"1e400"}',
    '{"version":99999999999}',
  ])('with unknown or misshapen fields is refused: %s', async (body) => {
    const answer = await expectRefused({ body }, 400, 'bad_request')
    expect((await answer.json()).details.fields).toHaveLength(1)
  })

  it.each([null, 'text/plain', 'multipart/form-data; boundary=x', 'application/xml', 'text/json'])(
    'of the type %j is refused',
    async (type) => {
      await expectRefused(
        { headers: { 'content-type': type }, body: new TextEncoder().encode('{}') },
        400,
        'bad_request',
      )
    },
  )

  it('does not say for itself which one it is about: the address does', async () => {
    await send({ body: '{"id":"another"}' })
    expect(ran.mock.calls[0]![1].id).toBe('one')
  })
})

describe('If-Match', () => {
  it('names the version, before the body does', async () => {
    await send({ headers: { 'if-match': '"v7"' }, body: '{"version":3}' })
    expect(ran.mock.calls[0]![1].version).toBe(7)
  })

  it.each(['*', '7', 'v7', '"7"', '"v-7"', '"v7', 'W/"v7"', '"v7", "v8"', '"v1234567890"'])(
    'of %s names none',
    async (header) => {
      await send({ headers: { 'if-match': header } })
      expect(ran.mock.calls[0]![1].version).toBeUndefined()
    },
  )
})

describe('a form without script', () => {
  const sendForm = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    send({ headers: { ...form, ...headers }, body: new URLSearchParams(fields).toString() })

  it('is answered by 303 to where it goes on', async () => {
    const answer = await sendForm({ text: 'x y', next: '/zh/workspace?tab=1', version: '7' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/zh/workspace?tab=1'])
    expect(ran.mock.calls[0]![1]).toMatchObject({ text: 'x y', version: 7 })
    expect(await answer.text()).toBe('')
  })

  it.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/\r\nX: y',
    '',
  ])('never goes on to %j', async (next) => {
    const answer = await sendForm({ next })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/'])
  })

  it('that is refused goes back to its page, with the code', async () => {
    ran.mockImplementation(() => {
      throw new Refusal('reason_missing')
    })
    const back = (referer: string) =>
      sendForm({}, { referer }).then((answer) => answer.headers.get('location'))
    expect(await back(`${origin}/mn/review/1?error=stale&done=submit&tab=2`)).toBe(
      '/mn/review/1?error=reason_missing&tab=2',
    )
    for (const foreign of [
      'https://evil.example/x',
      'http://localhost:3000.evil.example/x',
      'not an address',
      '',
      `${origin}//evil.example/x`,
      `${origin}/\\evil.example/x`,
      `${origin}/..//evil.example/x`,
    ]) {
      const location = await back(foreign)
      expect(location).toMatch(/^\/(?!\/)/)
      expect(new URL(location!, origin).origin).toBe(origin)
    }
  })

  it('that is misshapen goes back as well', async () => {
    const answer = await sendForm({ colour: 'red' }, { referer: `${origin}/en/x` })
    expect(answer.headers.get('location')).toBe('/en/x?error=bad_request')
    expect(ran).not.toHaveBeenCalled()
  })
})

describe('a form with files', () => {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'entente-files-'))
  afterAll(() => fs.rmSync(folder, { recursive: true }))
  beforeEach(() => {
    process.env.DATA_DIR = folder
  })
  const taking = endpoint({
    input: z.strictObject({ id: z.string(), text: z.string() }),
    output: z.strictObject({}),
    files: 'files',
    run: async (_actor, tx, given, files) => {
      ran(given, files)
      for (const { sha256 } of files) await tx.select().from(kept).where(eq(kept.sha256, sha256))
      return {}
    },
    goTo: () => '/zh/workspace?done=save',
  })
  const formOf = (...files: [string, string, Uint8Array<ArrayBuffer>][]) => {
    const form = new FormData()
    form.set('text', '赤峰')
    for (const [field, name, bytes] of files) form.append(field, new File([bytes], name))
    return form
  }
  const post = async (form: FormData, to = taking, headers: Record<string, string> = {}) => {
    const made = new Response(form)
    const all = { origin, 'content-type': made.headers.get('content-type')!, ...headers }
    const body = await made.arrayBuffer()
    return to(new Request(`${origin}/api/x`, { method: 'POST', headers: all, body }), {
      params: Promise.resolve({ id: 'one' }),
    })
  }
  const bytesOf = async () => new Uint8Array(await pdfOf(['Sample']))

  it('has its fields and its files, which are kept', async () => {
    const bytes = await bytesOf()
    const sha256 = hash('sha256', bytes)
    const answer = await post(formOf(['paper', '勘测.pdf', bytes], ['other', 'empty.pdf', new Uint8Array()]))
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/zh/workspace?done=save'])
    expect(ran).toHaveBeenCalledWith({ id: 'one', text: '赤峰' }, [
      { field: 'paper', name: '勘测.pdf', sha256 },
    ])
    expect(hash('sha256', fs.readFileSync(path.join(folder, 'files', sha256.slice(0, 2), sha256)))).toBe(
      sha256,
    )
    expect(await database.owner.select().from(kept).where(eq(kept.sha256, sha256))).toMatchObject([
      { kind: 'pdf' },
    ])
  })

  it('keeps what was typed where a file is not taken, and says so', async () => {
    const answer = await post(
      formOf(['paper', 'page.html', new Uint8Array(Buffer.from('<script>1</script>'))]),
    )
    expect(answer.headers.get('location')).toBe('/zh/workspace?done=save&error=file_refused')
    expect(ran).toHaveBeenCalledWith({ id: 'one', text: '赤峰' }, [])
  })

  it('is read of nobody who is not signed in, nor from elsewhere', async () => {
    vi.mocked(currentActor).mockResolvedValue(null)
    const answer = await post(formOf(['paper', 'a.pdf', await bytesOf()]))
    expect(answer.headers.get('location')).toBe('/?error=signed_out')
    const foreign = await post(formOf(), taking, { origin: 'https://elsewhere.example' })
    expect(foreign.status).toBe(403)
    expect(ran).not.toHaveBeenCalled()
  })

  it('is not what another address takes', async () => {
    expect((await post(formOf(), handler)).status).toBe(400)
    expect(ran).not.toHaveBeenCalled()
  })

  it('is given up where it is larger than the largest file', async () => {
    const large = new Uint8Array(33 * 1024 * 1024)
    expect((await post(formOf(['paper', 'a.pdf', large]))).headers.get('location')).toBe('/?error=too_large')
    expect(ran).not.toHaveBeenCalled()
  })
})

describe('who', () => {
  it('is not signed in is told so, after the request was found to be in order', async () => {
    vi.mocked(currentActor).mockResolvedValue(null)
    await expectRefused({}, 401, 'signed_out')
    await expectRefused({ body: '{"colour":"red"}' }, 400, 'bad_request')
  })

  it('writes too often has to wait', async () => {
    const { personId } = await actorOf(database.owner, 'head.chifeng')
    await database.owner.execute(
      `insert into tries values ('write ${personId}', to_timestamp(floor(extract(epoch from now()) / 300) * 300), 300)
       on conflict (key, window_start) do update set count = 300`,
    )
    await expectRefused({}, 429, 'too_many')
    await database.owner.execute(`delete from tries`)
  })
})

describe('what goes out', () => {
  it.each<[RefusalCode, number]>([
    ['not_found', 404],
    ['signed_out', 401],
    ['forbidden', 403],
    ['invalid', 422],
    ['stale', 412],
    ['already_open', 409],
    ['wrong_state', 409],
    ['own_work', 403],
    ['reason_missing', 422],
    ['wrong_credentials', 401],
    ['too_many', 429],
    ['bad_request', 400],
    ['wrong_origin', 403],
    ['too_large', 413],
  ])('says %s with %i, and nothing is kept of what was done before', async (code, status) => {
    const issues = [{ path: ['title'], code: 'title.required' }]
    const refusing = endpoint({
      input,
      output: z.strictObject({}),
      run: async (_, tx) => {
        await tx.update(registerState).set({ version: 1000 })
        throw new Refusal(code, { issues, version: 3 })
      },
      goTo: () => '/',
    })
    const answer = await send({}, refusing)
    expect(answer.status).toBe(status)
    expect(await answer.json()).toEqual({
      type: 'about:blank',
      title: code,
      status,
      code,
      issues,
      details: { version: 3 },
    })
    expect((await database.owner.select().from(registerState))[0]!.version).toBe(1)
  })

  it('carries no field that was not promised', async () => {
    const leaking = (output: z.ZodType) =>
      endpoint({ input, output, run: async () => ({ id: 'x', passwordHash: 'secret' }), goTo: () => '/' })
    expect(await (await send({}, leaking(z.object({ id: z.string() })))).json()).toEqual({ id: 'x' })
    await expect(send({}, leaking(z.strictObject({ id: z.string() })))).rejects.toThrow()
  })

  it('of a failure is nothing: it is thrown on, and everything undone', async () => {
    const failing = endpoint({
      input,
      output: z.strictObject({}),
      run: async (_, tx) => {
        await tx.insert(eventLog).values({ name: 'saved' })
        throw new Error('the line is cut')
      },
      goTo: () => '/',
    })
    const before = await database.owner.$count(eventLog)
    await expect(send({}, failing)).rejects.toThrow('the line is cut')
    expect(await database.owner.$count(eventLog)).toBe(before)
  })

  it('sets cookies where the door does', async () => {
    const door = doorstep({
      input,
      output: z.strictObject({}),
      run: async (_, { address }) => ({
        output: {},
        cookies: ['a=1; HttpOnly', `from=${address}`],
      }),
      goTo: () => '/en',
    })
    vi.mocked(currentActor).mockResolvedValue(null)
    const answer = await send({ headers: { 'x-entente-client': '192.0.2.7' } }, door)
    expect(answer.headers.getSetCookie()).toEqual(['a=1; HttpOnly', 'from=192.0.2.7'])
    expect(madeByEndpoint in door).toBe(true)
  })
})

describe('while the pages are viewed as a role', () => {
  const viewing = { role: 'head' as const, until: new Date() }
  const open = { input, output: z.strictObject({}), goTo: () => '/en' }
  const run = async () => {
    ran()
    return { output: {} }
  }
  const view = async (email: string) => {
    const actor = await actorOf(database.owner, email)
    const person = { name: '', email: '', language: 'zh' as const, sample: false, posts: [] }
    vi.mocked(currentActor).mockResolvedValue({ actor, ...person, proofDue: false, viewing })
  }
  const codeOf = async (handler: ReturnType<typeof endpoint>) => {
    const answer = await send({ body: JSON.stringify({ text: 'x' }) }, handler)
    return [answer.status, answer.status === 200 ? null : (await answer.json()).code]
  }

  it('nothing is written, whatever it is, but what ends it', async () => {
    await view('head.chifeng')
    const refused = [403, 'viewing']
    expect(await codeOf(endpoint({ ...open, run: async () => ({}) }))).toEqual(refused)
    expect(await codeOf(doorstep({ ...open, run }))).toEqual(refused)
    const file = intake({
      output: z.strictObject({}),
      takeIn: async () => ran(),
      run: async () => ({}),
    })
    const sent = new Request(`${origin}/api/x`, { method: 'PUT', headers: { origin }, body: 'x' })
    const answer = await file(sent, { params: Promise.resolve({}) })
    expect([answer.status, (await answer.json()).code]).toEqual(refused)
    expect(ran).not.toHaveBeenCalled()
    expect(await codeOf(doorstep({ ...open, run, whileViewing: true }))).toEqual([200, null])
    expect(ran).toHaveBeenCalledTimes(1)
  })
})

describe('what has weight', () => {
  const weighty = endpoint({
    input,
    output: z.strictObject({}),
    stepUp: ({ text }) => text === 'weighty',
    run: async (_, __, given) => {
      ran(given)
      return {}
    },
    goTo: () => '/en',
  })
  const due = async (proofDue: boolean) => {
    const actor = await actorOf(database.owner, 'head.chifeng')
    const person = {
      ...{ name: '', email: '', language: 'zh' as const },
      ...{ sample: false, posts: [], viewing: null },
    }
    vi.mocked(currentActor).mockResolvedValue({ actor, ...person, proofDue })
    const secret = await atSignInDoor((tx) => beginSession(tx, actor.personId, clientAt('')))
    vi.mocked(sessionSecret).mockResolvedValue(secret)
    return secret
  }
  const sent = (body: object) => send({ body: JSON.stringify(body) }, weighty)

  it('asks for a proof where one is due, and for nothing else', async () => {
    await due(true)
    const refused = await sent({ text: 'weighty' })
    expect([refused.status, (await refused.json()).code]).toEqual([403, 'proof_needed'])
    expect(ran).not.toHaveBeenCalled()
    expect((await sent({ text: 'light' })).status).toBe(200)
    await due(false)
    expect((await sent({ text: 'weighty' })).status).toBe(200)
  })

  it('is not done by a wrong proof, of whatever kind', async () => {
    await due(true)
    for (const proof of ['000000', '', 7, null, {}, 'x'.repeat(8001)]) {
      const refused = await sent({ text: 'weighty', proof })
      expect([proof, (await refused.json()).code]).toEqual([
        proof,
        expect.stringMatching(/^(wrong_password|too_many)$/),
      ])
    }
    expect(ran).not.toHaveBeenCalled()
  })

  it('holds a plain form as it was typed, and leads to where the code is asked for', async () => {
    const secret = await due(true)
    const body = new URLSearchParams({ text: 'weighty', next: '/ru/x', locale: 'ru' }).toString()
    const headers = { ...form, referer: `${origin}/ru/review/1?a=b` }
    const answer = await send({ body, headers }, weighty)
    expect(answer.status).toBe(303)
    const [, id] = /^\/ru\/sign-in\/proof\?held=([0-9a-f-]{36})$/.exec(answer.headers.get('location')!)!
    expect(await findHeld(secret, id!)).toEqual({
      action: '/api/x',
      fields: { text: 'weighty', next: '/ru/x', locale: 'ru' },
      page: '/ru/review/1?a=b',
    })
    expect(ran).not.toHaveBeenCalled()
  })
})

describe('a plain form that is refused', () => {
  const refusing = (code: RefusalCode, keepsTyped?: true) =>
    endpoint({
      input,
      output: z.strictObject({}),
      keepsTyped,
      run: async () => {
        throw new Refusal(code)
      },
      goTo: () => '/en',
    })
  const sent = async (to: ReturnType<typeof endpoint>, headers = {}) => {
    const body = new URLSearchParams({ text: '口岸' }).toString()
    const answer = await send(
      { body, headers: { ...form, referer: `${origin}/zh/x?held=old`, ...headers } },
      to,
    )
    return new URL(answer.headers.get('location')!, origin)
  }

  it('is held for its page to show again what was typed', async () => {
    const { actor } = (await currentActor())!
    const secret = await atSignInDoor((tx) => beginSession(tx, actor.personId, clientAt('192.0.2.9')))
    vi.mocked(sessionSecret).mockResolvedValue(secret)
    const back = await sent(refusing('title_missing', true))
    expect([back.pathname, back.searchParams.get('error')]).toEqual(['/zh/x', 'title_missing'])
    expect((await findHeld(secret, back.searchParams.get('held')!))!.fields).toEqual({ text: '口岸' })
  })

  it.each([
    // One that is held already, until its code is right, stays so.
    ['where its page shows nothing again', 'title_missing', undefined, 'old'],
    ['where whoever sent it has no part in it', 'not_found', true, null],
    ['where too much is sent', 'too_many', true, null],
  ] as const)('is not held %s', async (_, code, keeps, held) => {
    const back = await sent(refusing(code, keeps))
    expect([back.searchParams.get('error'), back.searchParams.get('held')]).toEqual([code, held])
  })
})
