/** What a backup and a restoring refuse, with nothing changed by it. */
import { hash, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gunzipSync, gzipSync } from 'node:zlib'
import { pack } from 'tar-stream'
import { beforeAll, expect, inject, it } from 'vitest'
import { connect } from '@/db/client'
import { DatabaseInUse } from '@/db/embedded'
import { migrateThrough } from '@/db/migrated'
import { testDatabase } from '@/db/testing'
import { bringBack } from './bring-back'
import { UnfitArchive } from './manifest'
import { writePacked } from './pack'
import {
  emptyDatabases,
  emptyMachine,
  filesBelow,
  onMachine,
  rowsOf,
  settingsFor,
  testFolder,
} from './testing'
import { entriesOf } from './unpack'
import { writeArchive } from './write'

const database = testDatabase()
const newDatabase = emptyDatabases()
const folder = testFolder()
const from = path.join(folder, 'from')
const elsewhere = path.join(folder, 'elsewhere')
const archive = path.join(folder, 'register.tar.gz')
const source = () => ({
  ownerUrl: database.ownerUrl,
  dataDirectory: from,
  secret: inject('template').secret,
  secretIsKept: true,
})
const say = () => {}

beforeAll(async () => {
  await writeArchive(source(), archive)
}, 30_000)

async function refusalOf(file: string, ownerUrl: string): Promise<string> {
  const settings = settingsFor(ownerUrl, elsewhere)
  const before = filesBelow(elsewhere)
  const error = await bringBack(settings, { file, secretGiven: true, say }).catch((caught) => caught)
  expect(error).toBeInstanceOf(UnfitArchive)
  expect(filesBelow(elsewhere)).toEqual(before)
  return error.message
}

/** The archive with other entries in it; its sums are as they were. */
async function altered(change: (entries: Map<string, Buffer>) => void): Promise<string> {
  const entries = new Map<string, Buffer>()
  for await (const { name, content } of entriesOf(archive)) entries.set(name, await buffer(content))
  change(entries)
  const tar = pack()
  for (const [name, content] of entries) tar.entry({ name }, content)
  tar.finalize()
  const file = path.join(folder, `altered-${crypto.randomUUID()}.tar.gz`)
  fs.writeFileSync(file, gzipSync(await buffer(tar)))
  return file
}

/** The archive with another manifest, under the right sum. */
function withManifest(change: (text: string) => string): Promise<string> {
  return altered((all) => {
    const manifest = change(all.get('manifest.json')!.toString())
    const sums = all.get('SHA256SUMS')!.toString()
    const sum = hash('sha256', manifest)
    all.set('manifest.json', Buffer.from(manifest))
    all.set('SHA256SUMS', Buffer.from(sums.replace(/[0-9a-f]{64}( {2}manifest)/, `${sum}$1`)))
  })
}

const part = 'tables/people.000001.jsonl'

it.each<[string, (entries: Map<string, Buffer>) => void, string]>([
  ['a changed row', (all) => all.get(part)!.write('Y', 3), `${part} is changed`],
  ['a part that is gone', (all) => all.delete(part), `${part} is missing`],
  ['a file put into it', (all) => all.set('data/files/aa/aa', Buffer.from('x')), 'was not put into it'],
  ['a file for another place', (all) => all.set('data/files/../../x', Buffer.from('x')), 'is of no kind'],
  ['another manifest', (all) => all.set('manifest.json', Buffer.from('{}')), 'manifest.json is changed'],
  ['no sums', (all) => all.delete('SHA256SUMS'), 'has no SHA256SUMS'],
])('an archive with %s is not restored', async (_, change, why) => {
  const target = await newDatabase()
  expect(await refusalOf(await altered(change), target)).toContain(why)
  expect(await rowsOf(target)).toEqual({})
})

it('an archive that is cut off, another file, or none, is not restored', async () => {
  const target = await newDatabase()
  const whole = fs.readFileSync(archive)
  const file = path.join(folder, 'spoiled')
  for (const spoiled of [
    whole.subarray(0, whole.length / 2),
    whole.subarray(0, -4),
    Buffer.from('no archive'),
  ]) {
    fs.writeFileSync(file, spoiled)
    expect(await refusalOf(file, target)).toContain('cut off or damaged')
  }
  // A whole gzip of half a tar.
  fs.writeFileSync(file, gzipSync(gunzipSync(whole).subarray(0, 20_000)))
  expect(await refusalOf(file, target)).toMatch(/cut off/)
  expect(await refusalOf(path.join(folder, 'nowhere'), target)).toContain('There is no file')
  expect(await refusalOf(folder, target)).toContain('is a folder')
  expect(await rowsOf(target)).toEqual({})
})

it('nothing is restored into a database that holds a register, or is of another release', async () => {
  const before = await rowsOf(database.ownerUrl)
  expect(await refusalOf(archive, database.ownerUrl)).toContain('already holds a register')
  expect(await rowsOf(database.ownerUrl)).toEqual(before)

  const early = await newDatabase()
  const owner = connect(early, 1)
  await migrateThrough(owner.db, '0027_places_of_meetings')
  await owner.sql.end()
  expect(await refusalOf(archive, early)).toContain('set up for another release')
})

it('nothing is restored into a database in which another program has its tables', async () => {
  const target = await newDatabase()
  const owner = connect(target, 1)
  await owner.sql`create table cats (name text)`
  await owner.sql`insert into cats values ('Mia')`
  const before = await rowsOf(target)
  expect(await refusalOf(archive, target)).toContain('another program')
  expect(await rowsOf(target)).toEqual(before)
  await owner.sql.end()
})

it('nothing is restored under a running product', async () => {
  const machine = emptyMachine(path.join(folder, 'running'))
  await onMachine(machine, async (ownerUrl) => {
    const restoring = bringBack(machine, { file: archive, secretGiven: false, say })
    await expect(restoring).rejects.toBeInstanceOf(DatabaseInUse)
    expect(await rowsOf(ownerUrl)).toEqual({})
  })
}, 30_000)

it('an archive of a release to come is not restored', async () => {
  const later = await withManifest((text) =>
    text.replace(/"migration": "[^"]*"/, '"migration": "9999_later"'),
  )
  const target = await newDatabase()
  expect(await refusalOf(later, target)).toContain('newer release (9999_later)')
  expect(await rowsOf(target)).toEqual({})
})

it('an archive of another form, or that promises tables or rows it has not, is not restored', async () => {
  const target = await newDatabase()
  const odd = await withManifest((text) => text.replace('"format": 1', '"format": 2'))
  expect(await refusalOf(odd, target)).toContain('manifest.json is not understood')
  const other = await withManifest((text) => text.replace('"email"', '"e_mail"'))
  expect(await refusalOf(other, target)).toContain('other tables than its release: ')
  const more = await withManifest((text) => text.replace(/("name": "people",[^}]*"rows": )\d+/s, '$1999'))
  expect(await refusalOf(more, target)).toContain('people has not the 999 rows it had')
  const empty = Object.values(await rowsOf(target)).filter((mark) => !mark.startsWith('0 '))
  // What the migrations themselves put there, and their list.
  expect(empty.length).toBeLessThan(10)
  await bringBack(settingsFor(target, elsewhere), { file: archive, secretGiven: true, say })
  expect((await rowsOf(target)).people).toBe((await rowsOf(database.ownerUrl)).people)
}, 30_000)

it('no backup is made over a file that is there, or of a database with nothing in it', async () => {
  const whole = fs.readFileSync(archive)
  await expect(writeArchive(source(), archive)).rejects.toThrow('is there already')
  expect(fs.readFileSync(archive).equals(whole)).toBe(true)
  const file = path.join(folder, 'empty.tar.gz')
  const none = { ...source(), ownerUrl: await newDatabase() }
  await expect(writeArchive(none, file)).rejects.toThrow('nothing to keep')
  expect(fs.existsSync(file)).toBe(false)
})

it('a backup of a database of a release to come is left to that release', async () => {
  const target = await newDatabase()
  const owner = connect(target, 1)
  await migrateThrough(owner.db, '0027_places_of_meetings')
  await owner.sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('x', 99999999999999)`
  await owner.sql.end()
  const file = path.join(folder, 'later.tar.gz')
  await expect(writeArchive({ ...source(), ownerUrl: target }, file)).rejects.toThrow('newer release')
  expect(fs.existsSync(file)).toBe(false)
})

it('a backup that fails on its way leaves no file', async () => {
  const target = path.join(folder, 'failing')
  fs.mkdirSync(target)
  const failing = writePacked(path.join(target, 'x.tar.gz'), async (add) => {
    await add('manifest.json', '{}')
    throw new Error('the database is gone')
  })
  await expect(failing).rejects.toThrow('the database is gone')
  expect(fs.readdirSync(target)).toEqual([])
  // Where the disk fails, the one who fills it is not left waiting.
  let ended = false
  const nowhere = writePacked(path.join(target, 'nowhere', 'x.tar.gz'), async (add) => {
    try {
      for (;;) await add('data/files/aa/aa', randomBytes(1_000_000))
    } finally {
      ended = true
    }
  })
  await expect(nowhere).rejects.toThrow('ENOENT')
  expect(ended).toBe(true)
})
