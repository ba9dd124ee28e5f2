import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSettings, WrongSetting } from './env'

let folder: string
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'entente-env-'))
})
afterAll(() => {
  fs.rmSync(folder, { recursive: true })
})

const secret = 'a secret of more than thirty-two characters'
const elsewhere = { DATABASE_URL: 'postgres://owner:pw@db.example.org/register', AUTH_SECRET: secret }
const read = (given: Record<string, string>) => readSettings({ DATA_DIR: folder, ...given })
function complaint(given: Record<string, string>): string {
  try {
    read(given)
  } catch (error) {
    if (error instanceof WrongSetting) return error.message
    throw error
  }
  return ''
}

describe('the settings', () => {
  it('name who reports in IATI by an identifier and a name', () => {
    expect(complaint({ IATI_ORGANISATION: 'XM-EXAMPLE-1 Sample secretariat' })).toBe('')
    expect(complaint({ IATI_ORGANISATION: 'XM-EXAMPLE-1' })).toContain('IATI_ORGANISATION')
  })

  it('name a provider of single sign-on whole, by https, and by its host where nothing else is said', () => {
    const given = { OIDC_ISSUER: 'https://login.example.org/a', OIDC_CLIENT_ID: 'e', OIDC_CLIENT_SECRET: 's' }
    const provider = { issuer: 'https://login.example.org/a', clientId: 'e', clientSecret: 's' }
    expect(read(given).provider).toEqual({ ...provider, name: 'login.example.org' })
    expect(read({ ...given, OIDC_NAME: 'City hall' }).provider).toEqual({ ...provider, name: 'City hall' })
    for (const missing of Object.keys(given))
      expect(complaint({ ...given, [missing]: '' })).toMatch(new RegExp(`^${missing}: `))
    expect(complaint({ OIDC_NAME: 'City hall' })).toMatch(/^OIDC_ISSUER: /)
    for (const issuer of ['http://login.example.org', 'login.example.org'])
      expect(complaint({ ...given, OIDC_ISSUER: issuer })).toMatch(/^OIDC_ISSUER: /)
    expect(complaint({ ...given, OIDC_ISSUER: 'http://localhost:8080' })).toBe('')
  })

  it('name proxies by address or range, and nothing else', () => {
    expect(read({ TRUSTED_PROXIES: '127.0.0.1, ::1,10.0.0.0/8' }).proxies).toEqual([
      '127.0.0.1',
      '::1',
      '10.0.0.0/8',
    ])
    for (const wrong of ['nginx', '10.0.0.0/33', '127.0.0.1,', 'loopback'])
      expect(complaint({ TRUSTED_PROXIES: wrong })).toMatch(/^TRUSTED_PROXIES: is a list of addresses/)
  })

  it('are all optional where the embedded database is used', () => {
    expect(read({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      metricsPort: null,
      logRequests: false,
      proxies: [],
      origin: 'http://localhost:3000',
      databaseUrl: null,
      replicaUrl: null,
      dataDirectory: folder,
      secret: expect.stringMatching(/^[\w-]{64}$/),
      smtpUrl: null,
      mailFrom: 'register@localhost',
      provider: null,
      updateInterval: 'quarter',
      demo: true,
    })
    expect(read({ PORT: '8080' })).toMatchObject({ port: 8080, origin: 'http://localhost:8080' })
  })

  it('that are empty are as good as not given', () => {
    expect(read({ PORT: '', HOST: '', APP_ORIGIN: '', DATABASE_URL: '', AUTH_SECRET: '', DEMO: '' })).toEqual(
      read({}),
    )
  })

  it('of an installation elsewhere leave the demo off', () => {
    expect(
      read({ ...elsewhere, APP_ORIGIN: 'https://register.example.org/', HOST: '0.0.0.0' }),
    ).toMatchObject({
      databaseUrl: elsewhere.DATABASE_URL,
      origin: 'https://register.example.org',
      host: '0.0.0.0',
      secret,
      demo: false,
    })
  })

  it.each<[string, Record<string, string>]>([
    ['PORT', { PORT: 'http' }],
    ['PORT', { PORT: '0' }],
    ['PORT', { PORT: '65536' }],
    ['PORT', { PORT: '80.5' }],
    ['APP_ORIGIN', { APP_ORIGIN: 'register.example.org' }],
    ['APP_ORIGIN', { APP_ORIGIN: 'ftp://register.example.org' }],
    ['APP_ORIGIN', { APP_ORIGIN: 'javascript:alert(1)' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://localhost/x', AUTH_SECRET: secret }],
    ['DATABASE_URL', { DATABASE_URL: 'localhost', AUTH_SECRET: secret }],
    ['DATABASE_REPLICA_URL', { DATABASE_REPLICA_URL: 'http://x' }],
    ['AUTH_SECRET', { AUTH_SECRET: 'too short' }],
    ['AUTH_SECRET', { DATABASE_URL: elsewhere.DATABASE_URL }],
    ['DEMO', { DEMO: 'yes' }],
    ['DEMO', { DEMO: 'ON' }],
    ['DEMO', { ...elsewhere, DEMO: 'on' }],
    ['DEMO', { ...elsewhere, DEMO: 'on', DEMO_CONFIRM: 'true' }],
  ])('a wrong %s is named in one sentence: %j', (name, given) => {
    const said = complaint(given)
    expect(said).toMatch(new RegExp(`^${name}: .{8,}`))
    expect(said).not.toContain('\n')
    for (const value of ['pw@', secret]) expect(said).not.toContain(value)
  })

  it('the sample people come into another database only where that is confirmed', () => {
    expect(complaint({ ...elsewhere, DEMO: 'on' })).toContain('DEMO_CONFIRM=yes')
    expect(read({ ...elsewhere, DEMO: 'on', DEMO_CONFIRM: 'yes' }).demo).toBe(true)
    expect(read({ DEMO: 'off' }).demo).toBe(false)
  })

  it.each(['http://localhost', 'http://localhost:8080', 'http://127.0.0.1:3000', 'http://[::1]:3000'])(
    'on this machine http will do: %s',
    (origin) => {
      expect(read({ APP_ORIGIN: origin }).origin).toBe(origin)
    },
  )

  it.each([
    'http://register.example.org',
    'http://192.168.1.10:3000',
    'http://localhost.example.org',
    'http://127.0.0.1.example.org',
    'http://0.0.0.0:3000',
    'http://[::]:3000',
  ])('elsewhere it will not: %s', (origin) => {
    expect(complaint({ APP_ORIGIN: origin })).toMatch(/^APP_ORIGIN: .*https:\/\//)
  })
})

describe('the secret', () => {
  it('is made once, kept where only its owner reads it, and the same after a restart', () => {
    const data = path.join(folder, 'new', 'data')
    const first = read({ DATA_DIR: data }).secret
    const file = path.join(data, 'auth-secret')
    expect(fs.statSync(file).mode & 0o777).toBe(0o600)
    expect(read({ DATA_DIR: data }).secret).toBe(first)
    expect(read({ DATA_DIR: path.join(folder, 'other') }).secret).not.toBe(first)
    expect(read({ DATA_DIR: data, AUTH_SECRET: secret }).secret).toBe(secret)
  })

  it('that is kept and damaged stops the start: an empty one would open every session', () => {
    const data = path.join(folder, 'damaged')
    fs.mkdirSync(data)
    for (const left of ['', 'short']) {
      fs.writeFileSync(path.join(data, 'auth-secret'), left)
      expect(complaint({ DATA_DIR: data })).toMatch(/^AUTH_SECRET: .*auth-secret/)
    }
  })
})
