/** Whatever is asked, however badly: an answer below 500, with the headers that protect its reader. */
import net from 'node:net'
import { cookieOf, expect, origin, test } from './fixtures'
import { ask, read, write } from './requests'
import { languages, wordsOf } from './words'

const protective = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

test('every kind of answer carries the protective headers', async () => {
  const answers = {
    200: await read('/en'),
    '200 file': await read('/en/agreements.csv'),
    '200 signed in': await read('/en/workspace', 'delegate.chifeng'),
    '200 asset': await read('/icon.svg'),
    '200 health': await read('/healthz'),
    303: await read('/id/party/chifeng'),
    307: await read('/en/workspace'),
    400: await read('/en/%ff'),
    401: await write('/api/entries', { kind: 'agreement' }),
    403: await ask('/api/sign-out', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    }),
    404: await read('/en/agreements/there-is-no-such'),
    '404 elsewhere': await read('/de/agreements'),
    '404 file': await read('/_next/static/none.js'),
    '404 record': await read('/id/party/none.json'),
    405: await ask('/en', { method: 'POST' }),
    '405 trace': await ask('/en', { method: 'TRACE' }),
    421: await ask('/en', { headers: { host: 'evil.example' } }),
  }
  for (const [name, { status, headers }] of Object.entries(answers)) {
    // The icon may be served under another address; what matters is that this answers like all.
    if (name !== '200 asset') expect(String(status), name).toBe(name.slice(0, 3))
    expect(headers, name).toMatchObject(protective)
    expect(headers['x-powered-by'], name).toBeUndefined()
    const policy = headers['content-security-policy'] as string
    expect(policy, name).toContain("default-src 'none'")
    expect(policy, name).toContain("frame-ancestors 'none'")
    expect(policy, name).not.toMatch(/unsafe-(inline|eval)/)
  }
})

test('each answer has a nonce of its own, and it is that of its scripts', async () => {
  const [first, second] = [await read('/en'), await read('/en')]
  const nonce = ({ headers }: typeof first) =>
    /'nonce-([^']+)'/.exec(headers['content-security-policy'] as string)?.[1]
  expect(nonce(first)).not.toBe(nonce(second))
  const scripts = first.text.match(/<script\b(?![^>]*application\/ld\+json)[^>]*>/g) ?? []
  expect(scripts.length).toBeGreaterThan(0)
  for (const script of scripts) expect(script).toContain(`nonce="${nonce(first)}"`)
})

test('public pages set no cookie and tell everybody the same', async () => {
  for (const path of [
    '/en',
    '/zh/agreements',
    '/mn/agreements/framework-3-plus-1',
    '/ru/bodies',
    '/en/members',
  ]) {
    const shown = (text: string) => text.replaceAll(/<script\b[\s\S]*?<\/script>|nonce="[^"]*"/g, '')
    // Other journeys publish at the same time: only what reads the same before and after is compared.
    await expect(async () => {
      const [before, somebody, after] = [
        await read(path),
        await read(path, 'delegate.chifeng'),
        await read(path),
      ]
      expect(after.text.length, path).toBeGreaterThan(1000)
      expect(shown(after.text), path).toBe(shown(before.text))
      expect(before.headers['set-cookie'], path).toBeUndefined()
      expect(somebody.headers['set-cookie'], path).toBeUndefined()
      expect(somebody.text, path).not.toContain('delegate.chifeng')
      expect(shown(somebody.text), path).toBe(shown(before.text))
    }).toPass({ timeout: 20_000 })
  }
})

for (const language of languages) {
  test(`what is not there says so without a script, in ${language}`, async () => {
    const say = wordsOf(language)
    const paths = [
      'agreements/none',
      'bodies/none',
      'members/none',
      'none',
      'agreements/none/history',
      'a/b/c',
    ]
    for (const path of [
      ...paths,
      'agreements/framework-3-plus-1/history/99',
      'agreements/framework-3-plus-1/history/x',
    ]) {
      const { status, text } = await read(`/${language}/${path}`)
      expect(status, path).toBe(404)
      expect(text, path).toContain(say('shell.notFound.title'))
      expect(text, path).toContain(`lang="${language === 'zh' ? 'zh-Hans' : language}`)
      expect(text, path).toContain(`href="/${language}/agreements"`)
    }
  })
}

const hostile = [
  '/en/%',
  '/en/%00',
  '/en/%ff%fe',
  '/en/agreements/%c0%ae%c0%ae',
  '/en/agreements?q=%ff',
  '/en/agreements?q=%00',
  '/en/agreements?q=%ED%A0%80',
  `/en/agreements?q=${'a'.repeat(3000)}`,
  `/en/agreements?q=${encodeURIComponent("'; drop table entries; --")}`,
  '/en/agreements?q=%28%26%7C%21%3A%2A&q=two&q[]=three',
  '/en/agreements?page=-1&page=99999999999999999999',
  '/en/agreements?after=NaN&before=1e999',
  '/en/agreements?from=2024-02-31&to=%F0%9F%92%A9',
  '/en/agreements?sort=__proto__&type=constructor&party=..%2F..%2Fetc',
  '/en/agreements?__proto__[a]=1&constructor=1&toString=1',
  '/en/bodies/nine-plus-one?at=%00',
  '/en/bodies/nine-plus-one?at=99999',
  '/en/bodies/__proto__',
  '/en/members/constructor',
  '/en/agreements/toString',
  '/id/__proto__/x.json',
  '/id/party/..%2f..%2fx.json',
  '/id/party/%2e%2e',
  '/id/party/.json',
  '/en/agreements/framework-3-plus-1/history/-1',
  '/en/agreements/framework-3-plus-1/history/99999999999999',
  '/en/agreements/framework-3-plus-1/history/2?from=99999999999',
  '/en/agreements.csv?page=x',
  '/en/agreements.exe',
  '/en/sign-in?next=//evil.example&error[]=1',
  '/en/sign-in?error=__proto__',
  '/en/sign-in?error=toString',
  '/en/workspace?done=__proto__&error=constructor',
  '/_next/image?url=http%3A%2F%2Fevil.example%2Fa.png&w=64&q=75',
  '/_next/image?url=%2Ficon.svg&w=64&q=75',
  '/_next/static/../../package.json',
  '/_next/static/%2e%2e/%2e%2e/package.json',
  '/api',
  '/api/entries',
  '/api/auth/session?x=%00',
  '/api/auth/signin?callbackUrl=%zz',
  '/api/auth/signin?callbackUrl=https://evil.example',
  '/api/auth/callback/credentials',
  '/api/auth/providers',
  '/api/auth/error?error=<script>',
  '/api/auth/none/none',
  '//evil.example/en',
  '/\\evil.example',
  '/en/../../etc/passwd',
  '/.env',
  '/.git/config',
  '/missing',
  '/en/missing',
  `/${'a/'.repeat(1500)}`,
  `/${'a'.repeat(5000)}`,
]

test('hostile addresses are answered below 500 and lead nowhere else', async () => {
  for (const path of hostile) {
    for (const cookie of ['', cookieOf('delegate.chifeng')]) {
      const { status, headers, text } = await ask(path, { headers: cookie ? { cookie } : {} })
      expect(status, path.slice(0, 80)).toBeLessThan(500)
      expect(status, path.slice(0, 80)).toBeGreaterThanOrEqual(200)
      if (headers.location) expect(new URL(headers.location, origin).origin, path).toBe(origin)
      expect(text, path).not.toMatch(/postgres:|node_modules|at .*\.ts:\d+/)
    }
  }
})

test('hostile bodies are answered below 500', async () => {
  const paths = [
    '/api/sign-in',
    '/api/sign-out',
    '/api/session/post',
    '/api/entries',
    `/api/entries/${crypto.randomUUID()}/revisions`,
    `/api/revisions/${crypto.randomUUID()}/publish`,
    '/api/revisions/none/publish',
    '/api/auth/callback/credentials',
    '/api/auth/signout',
    '/api/auth/signin/credentials',
  ]
  const deep = '['.repeat(20_000)
  const bodies: [type: string, body: string | Buffer][] = [
    ['application/json', ''],
    ['application/json', 'null'],
    ['application/json', '[]'],
    ['application/json', '{"__proto__":{"a":1},"kind":"agreement"}'],
    ['application/json', '{"kind":"agreement","content":{"title":{"en":"\\u0000"}}}'],
    ['application/json', '{"kind":"agreement","content":{"title":{"en":"\\ud800"}}}'],
    ['application/json', '{"kind":["agreement"],"version":1e999}'],
    ['application/json', `{"content":${deep}`],
    ['application/json', Buffer.from([0xff, 0xfe, 0x00])],
    ['application/json', JSON.stringify({ email: 'a'.repeat(600_000) })],
    ['application/x-www-form-urlencoded', 'email=%ff&password=%00&locale=xx'],
    ['application/x-www-form-urlencoded', 'email=a&email=b&callbackUrl=%zz&csrfToken=x'],
    ['multipart/form-data; boundary=x', '--x\r\n\r\n--x--'],
    ['text/plain', 'hello'],
    ['', 'hello'],
  ]
  for (const path of paths) {
    for (const [type, body] of bodies) {
      for (const cookie of ['', cookieOf('delegate.chifeng')]) {
        // Signing out for good is another test's.
        if (path.includes('sign-out') && cookie) continue
        const headers = { origin, ...(type ? { 'content-type': type } : {}), ...(cookie ? { cookie } : {}) }
        const answer = await ask(path, { method: 'POST', headers, body, from: '127.0.0.20' })
        const about = `${path} ${type} ${String(body).slice(0, 60)}`
        expect(answer.status, about).toBeGreaterThanOrEqual(300)
        expect(answer.status, about).toBeLessThan(500)
        if (answer.headers.location)
          expect(new URL(answer.headers.location, origin).origin, about).toBe(origin)
      }
    }
  }
})

test('hostile cookies and headers are answered below 500', async () => {
  const good = cookieOf('delegate.chifeng')
  const headers: Record<string, string>[] = [
    { cookie: 'entente-session=x' },
    { cookie: 'entente-session=a.b.c.d.e' },
    { cookie: `${good.slice(0, -5)}AAAAA` },
    { cookie: `entente-session=${'x'.repeat(6000)}` },
    { cookie: 'entente-session=%00%ff; entente-callback=%zz; entente-csrf=|' },
    { cookie: 'entente-callback=https://evil.example' },
    { cookie: '=;;==;__proto__=1' },
    { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
    { 'x-entente-address': '//evil.example', 'x-entente-inside': 'x', 'x-entente-shown-at': '/en/x' },
    { 'next-action': '0123456789abcdef0123456789abcdef01234567' },
    { 'accept-language': '*;q=0, zz, \t' },
    { 'if-none-match': '*, "x", W/' },
    { range: 'bytes=9999999-,0-0' },
    { 'next-router-state-tree': '%7B' },
    { rsc: '1', 'next-router-state-tree': '["__proto__"]' },
  ]
  for (const given of headers) {
    for (const path of [
      '/',
      '/en',
      '/en/agreements',
      '/en/workspace',
      '/en/agreements.json',
      '/api/auth/session',
    ]) {
      const { status, headers: back, text } = await ask(path, { headers: given })
      expect(status, `${path} ${JSON.stringify(given).slice(0, 80)}`).toBeLessThan(500)
      if (back.location) expect(new URL(back.location, origin).origin).toBe(origin)
      expect(text).not.toContain('evil.example')
    }
  }
})

test('other hosts are not served', async () => {
  for (const host of ['evil.example', 'localhost.evil.example', 'localhost', 'localhost:1', '[::1', 'a b']) {
    const { status, headers, text } = await ask('/en', { headers: { host } })
    expect([400, 421], host).toContain(status)
    expect(`${headers.location ?? ''}${text}`, host).not.toContain('evil.example')
  }
})

test('pages are read, not written to; other methods are not there', async () => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])
    for (const path of ['/en', '/en/agreements', '/en/workspace', '/en/agreements.csv', '/healthz'])
      expect((await ask(path, { method })).status, `${method} ${path}`).toBe(405)
  for (const path of [
    '/en',
    '/en/agreements',
    '/en/none',
    '/en/agreements.csv',
    '/id/party/chifeng.json',
    '/readyz',
  ]) {
    const [get, head] = [await read(path), await ask(path, { method: 'HEAD' })]
    expect([head.status, head.text], path).toEqual([get.status, ''])
  }
  for (const method of ['GET', 'PUT', 'DELETE'])
    expect((await ask('/api/entries', { method, headers: { origin } })).status, method).toBe(405)
})

/** What no client library would send. */
function say(text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = net.connect(Number(new URL(origin).port), '127.0.0.1', () => socket.write(text))
    let said = ''
    socket.on('data', (chunk) => {
      said += chunk
    })
    // Hung up on: an answer as well.
    socket.on('error', () => resolve(said))
    socket.on('close', () => resolve(said))
    socket.setTimeout(3000, () => socket.destroy())
  })
}

test('requests that are hardly any are refused, and the next is answered', async () => {
  for (const text of [
    'GET\r\n\r\n',
    'GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
    'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n',
    `GET /en HTTP/1.1\r\nHost: ${new URL(origin).host}\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n`,
    `POST /api/sign-in HTTP/1.1\r\nHost: ${new URL(origin).host}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    `GET /en HTTP/1.1\r\nHost: ${new URL(origin).host}\r\nX: ${'a'.repeat(70_000)}\r\n\r\n`,
    `GET /en HTTP/1.1\r\nHost: ${new URL(origin).host}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
  ]) {
    const said = await say(text)
    expect(said, text.slice(0, 60)).not.toMatch(/^HTTP\/1\.1 5/)
    expect(said, text.slice(0, 60)).not.toContain('evil.example')
    expect((await read('/healthz')).status).toBe(200)
  }
})

test('a reader who has a file is not sent it twice', async () => {
  for (const path of [
    '/en/agreements.csv',
    '/en/agreements.json',
    '/en/agreements.atom',
    '/id/party/chifeng.json',
  ]) {
    // Another journey may publish something between the two.
    await expect(async () => {
      const { headers } = await read(path)
      const again = await ask(path, { headers: { 'if-none-match': headers.etag as string } })
      expect([again.status, again.text], path).toEqual([304, ''])
    }).toPass()
  }
})

test('the first address leads to the reader’s language, an address in a language stays', async () => {
  for (const [wished, language] of [
    ['mn,ru;q=0.9', 'mn'],
    ['zh-CN,zh;q=0.9', 'zh'],
    ['de', 'en'],
  ]) {
    const { status, headers } = await ask('/', { headers: { 'accept-language': wished! } })
    expect(status).toBe(307)
    expect(new URL(headers.location ?? '', origin).pathname).toBe(`/${language}`)
    expect((await ask('/ru/bodies', { headers: { 'accept-language': wished! } })).status).toBe(200)
  }
})
