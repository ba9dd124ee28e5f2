/** DATABASE_URL: a PostgreSQL that somebody else runs, whose owner's address is not a superuser's. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { appAddress, closePools, connect, databaseAnswers, publicAddress, publicDb } from '@/db/client'
import { startEmbedded } from '@/db/embedded'
import { UnfitDatabase } from '@/db/prepare'
import { publicAgreements } from '@/db/schema/views'
import { readSettings } from '@/lib/env'
import { importFoundingRecords } from '@/lib/founding/import'
import { samplePassword, setSamplePeople } from '@/lib/people/samples'
import { findSignedIn } from '@/lib/people/sessions'
import { signInWith } from '@/lib/people/sign-in'
import { clientAt } from '@/lib/people/testing'
import { openDatabase } from './database'

const secret = 'a secret of more than thirty-two characters'
let folder: string
let stop = async () => {}
let superuser: string
/** Makes a login with just the right to make roles, and a database of its own. Returns its address. */
async function makeOwner(name: string): Promise<string> {
  const { sql } = connect(superuser, 1)
  await sql.unsafe(`create role ${name} login createrole password 'pass word'`)
  await sql.unsafe(`create database ${name}_register owner ${name}`)
  await sql.end()
  const url = new URL(superuser)
  return Object.assign(url, {
    username: name,
    password: 'pass word',
    pathname: `/${name}_register`,
  }).toString()
}
const settingsFor = (url: string, given: Record<string, string> = {}) =>
  readSettings({ DATABASE_URL: url, AUTH_SECRET: secret, DATA_DIR: folder, ...given })

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'entente-database-'))
  fs.chmodSync(folder, 0o755)
  const server = await startEmbedded(folder)
  stop = server.stop
  // The embedded server's superuser has the same password as its owner.
  superuser = Object.assign(new URL(server.ownerUrl), {
    username: 'postgres',
    pathname: '/postgres',
  }).toString()
})
afterAll(async () => {
  await closePools()
  await stop()
  fs.rmSync(folder, { recursive: true, force: true })
})

it('an owner who may make roles, and is no superuser, is enough for all of it', async () => {
  const ownerUrl = await makeOwner('city')
  const settings = settingsFor(ownerUrl)
  const opened = await openDatabase(settings)
  expect(opened.ownerUrl).toBe(ownerUrl)
  const owner = connect(ownerUrl, 1)
  expect(await importFoundingRecords(owner.db)).toBe(104)
  await setSamplePeople(owner.db, true)
  const [roles] = await owner.sql`select rolsuper from pg_roles where rolname = current_user`
  expect(roles).toEqual({ rolsuper: false })
  expect(await publicDb().$count(publicAgreements)).toBe(10)
  expect(
    (await findSignedIn(await signInWith('moderator@example.org', samplePassword, clientAt('192.0.2.1'))))
      ?.email,
  ).toBe('moderator@example.org')
  // Row security keeps the app's role from the passwords, and the missing right the public's.
  const reads = async (variable: string) => {
    const role = connect(process.env[variable]!, 1)
    const [row] = await role.sql`select count(*)::int as n from public.credentials`.finally(() =>
      role.sql.end(),
    )
    return row!.n
  }
  expect(await reads(appAddress)).toBe(0)
  await expect(reads(publicAddress)).rejects.toMatchObject({ code: '42501' })
  await owner.sql.end()

  // A second start finds everything done, and with another secret the roles have other passwords.
  await closePools()
  await (await openDatabase(settings)).close()
  expect(await databaseAnswers()).toBe(true)
  await closePools()
  const before = process.env[publicAddress]
  await openDatabase(settingsFor(ownerUrl, { AUTH_SECRET: `another ${secret}` }))
  expect(process.env[publicAddress]).not.toBe(before)
  expect(await databaseAnswers()).toBe(true)
  await closePools()
  process.env[publicAddress] = before
  expect(await databaseAnswers()).toBe(false)
})

it('the public reads from the replica that is named, under its own role', async () => {
  const ownerUrl = await makeOwner('port_city')
  const { sql } = connect(superuser, 1)
  // Roles are the server's: another owner on it has to be let to them.
  await sql.unsafe('grant entente_app, entente_public, entente_worker to port_city with admin option')
  await sql.end()
  await closePools()
  await openDatabase(
    settingsFor(ownerUrl, {
      DATABASE_REPLICA_URL: 'postgres://somebody:x@replica.example.org:5433/copy?sslmode=require',
    }),
  )
  const url = new URL(process.env[publicAddress]!)
  expect([url.host, url.pathname, url.search, url.username]).toEqual([
    'replica.example.org:5433',
    '/copy',
    '?sslmode=require',
    'entente_public',
  ])
  expect(new URL(process.env[appAddress]!).username).toBe('entente_app')
})

it('an owner who may not make roles, or not manage those there are, is told so in a sentence', async () => {
  const ownerUrl = await makeOwner('another_city')
  const refused = () => openDatabase(settingsFor(ownerUrl)).catch((error) => error)
  expect(await refused()).toBeInstanceOf(UnfitDatabase)
  expect((await refused()).message).toContain(
    'grant entente_app, entente_public, entente_worker to another_city with admin option',
  )
  const { sql } = connect(superuser, 1)
  await sql.unsafe('alter role another_city nocreaterole')
  expect((await refused()).message).toContain('alter role another_city createrole')
  const [made] = await sql`select count(*)::int as n from pg_roles where rolname like 'entente_%'`
  expect(made).toEqual({ n: 3 })
  await sql.end()
})

it('an address at which no database answers is named in a sentence, without its password', async () => {
  const good = new URL(await makeOwner('harbour'))
  const refused = async (change: Partial<URL>) => {
    const url = Object.assign(new URL(good), change).toString()
    const error = await openDatabase(settingsFor(url)).catch((caught) => caught)
    expect(error).toBeInstanceOf(UnfitDatabase)
    expect(error.message).not.toContain('pass%20word')
    return error.message
  }
  expect(await refused({ password: 'wrong' })).toBe(
    `DATABASE_URL: harbour at ${good.host}/harbour_register: the password is refused. Mend the name or the password.`,
  )
  expect(await refused({ pathname: '/nowhere' })).toContain('there is no such database')
  expect(await refused({ port: '1' })).toContain('nobody listens there')
})
