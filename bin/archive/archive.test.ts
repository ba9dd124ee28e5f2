/** Backup and restoring: every row, every file, every right, and work that goes on. */
import fs from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, inject, it } from 'vitest'
import { closePools, connect, publicDb } from '@/db/client'
import { migrateThrough } from '@/db/migrated'
import { prepareDatabase } from '@/db/prepare'
import { publicAgreements } from '@/db/schema/views'
import { testDatabase } from '@/db/testing'
import { invitedTo } from '@/lib/delegations/testing'
import { drafted, published } from '@/lib/entries/testing'
import { docxOf, keptIn, pdfOf, textIn } from '@/lib/files/testing'
import { importSampleProjects } from '@/lib/founding/sample-projects'
import { handlers } from '@/lib/jobs/handlers'
import { workOff } from '@/lib/jobs/work'
import { samplePassword } from '@/lib/people/samples'
import { findSignedIn } from '@/lib/people/sessions'
import { signInWith } from '@/lib/people/sign-in'
import { clientAt } from '@/lib/people/testing'
import { openDatabase } from '../database'
import { bringBack } from './bring-back'
import {
  asSuperuser,
  emptyDatabases,
  emptyMachine,
  filesBelow,
  guardsOf,
  onMachine,
  rowsOf,
  settingsFor,
  testFolder,
  untilOneWaits,
} from './testing'
import { writeArchive } from './write'

const database = testDatabase()
const newDatabase = emptyDatabases()
const { secret } = inject('template')
const folder = testFolder()
const from = path.join(folder, 'from')
const elsewhere = path.join(folder, 'elsewhere')
const archive = path.join(folder, 'kept', 'register.tar.gz')
const source = () => ({ ownerUrl: database.ownerUrl, dataDirectory: from, secret, secretIsKept: true })
const said: string[] = []
const say = (text: string) => said.push(text)

/** What stands in DATA_DIR and is to be kept. */
const keptFiles = () =>
  Object.fromEntries(
    Object.entries(filesBelow(from)).filter(([name]) => !name.startsWith('files/unfinished')),
  )

/** Of what row security keeps apart there are rows, and of every kind of value. */
async function fill() {
  const { owner } = database
  await importSampleProjects(owner, '2026-06-01')
  const pdf = await keptIn(from, owner, await pdfOf(['Article 1', 'Offices are established.']), 'pdf')
  await keptIn(from, owner, docxOf(['第一条 宗旨']), 'docx')
  await published(owner, { title: { en: 'With a text' }, texts: [textIn(pdf)] })
  await workOff(handlers, () => {})
  const { own, chifeng } = await invitedTo(owner)
  const odd = 'tab\t, quote ", backslash \\n, a line\nand another, \u2028 and \u{1f409} in 锡林郭勒'
  const { entryId } = await drafted(owner, { title: { en: odd } })
  const step = { office: null, name: odd, state: 'not_started', begun: '', ended: '', papers: '', note: '' }
  await asSuperuser(database.ownerUrl, async (sql) => {
    const [person] = await sql`select id from people where email = 'delegate.chifeng@example.org'`
    await sql`insert into delegates (invitation_id, party_id, position, role, name, office, consent)
      values (${own.id}, ${chifeng}, 1, 'head', ${odd}, 'Office', false)`
    await sql`insert into agenda_items (meeting_id, visibility, state, title, notes, position)
      values (${own.meetingId}, 'internal', 'accepted', ${JSON.stringify({ zh: odd })}::jsonb, ${odd}, 1)`
    await sql`insert into clearances (agreement_id, party_id, steps)
      values (${entryId}, ${chifeng}, ${JSON.stringify([step])}::jsonb)`
    await sql`insert into calendars (person_id) values (${person!.id})`
    await sql`insert into ended_mails (person_id, mail) values (${person!.id}, 'digest')`
    await sql`insert into subscriptions (email, language, topic, confirm_until)
      values ('reader@example.org', 'mn', 'all', now())`
    await sql`insert into project_requests (project_id, party_id, kind, reason)
      select id, ${chifeng}, 'nudge', ${odd} from entries where kind = 'project' limit 1`
    await sql`insert into tries (key, window_start) values ('192.0.2.7', now())`
  })
  await signInWith('moderator@example.org', samplePassword, clientAt('192.0.2.1'))
  fs.mkdirSync(path.join(from, 'base-map'))
  fs.writeFileSync(path.join(from, 'base-map/about.json'), '{"approval":"x"}')
  fs.writeFileSync(path.join(from, 'base-map/map.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 10, 13]))
}

beforeAll(async () => {
  process.env.DATA_DIR = from
  await fill()
}, 120_000)

it('is made by somebody from whom row security keeps nothing', async () => {
  const unseen = await asSuperuser(
    database.ownerUrl,
    (sql) => sql`select relname as name from pg_class c
      where relnamespace = 'public'::regnamespace and relrowsecurity and not (
        exists (select from pg_policy where polrelid = c.oid and polpermissive and polcmd = '*'
          and relowner = any (polroles) and pg_get_expr(polqual, polrelid) = 'true')
        and not exists (select from pg_policy where polrelid = c.oid and not polpermissive
          and polroles && array[relowner, 0::oid]))`,
  )
  expect(unseen).toEqual([])
})

it('brings every row, file, right and counter to an empty machine, though the product wrote meanwhile', async () => {
  const before = await rowsOf(database.ownerUrl)
  const guards = await guardsOf(database.ownerUrl)
  // The archive waits before `posts`, with `people` in it already; then somebody joins.
  const writing = await asSuperuser(database.ownerUrl, (sql) =>
    sql.begin(async (tx) => {
      await tx`lock table posts in access exclusive mode`
      const made = writeArchive(source(), archive)
      await untilOneWaits(database.ownerUrl)
      await tx`with joined as (
          insert into people (name, email, language) values ('Late', 'late@example.org', 'en') returning id)
        insert into posts (person_id, role) select id, 'moderator' from joined`
      return { made }
    }),
  )
  expect((await writing.made).missing).toEqual([])
  expect(await rowsOf(database.ownerUrl)).not.toEqual(before)
  expect(fs.statSync(archive).mode & 0o777).toBe(0o600)
  expect(fs.readdirSync(path.dirname(archive))).toEqual(['register.tar.gz'])

  const machine = emptyMachine(path.join(folder, 'machine'))
  await bringBack(machine, { file: archive, secretGiven: false, say })
  await onMachine(machine, async (ownerUrl) => {
    expect(await rowsOf(ownerUrl)).toEqual(before)
    expect(await guardsOf(ownerUrl)).toEqual(guards)
  })
  expect(Object.keys(keptFiles()).length).toBe(5)
  expect(filesBelow(machine.dataDirectory)).toMatchObject(keptFiles())
  expect(fs.readFileSync(path.join(machine.dataDirectory, 'auth-secret'), 'utf8')).toBe(secret)

  // People come in as before, others see what is public, and both can go on.
  await closePools()
  const opened = await openDatabase({ ...machine, secret })
  const owner = connect(opened.ownerUrl, 1)
  const person = await findSignedIn(
    await signInWith('moderator@example.org', samplePassword, clientAt('192.0.2.1')),
  )
  expect(person?.email).toBe('moderator@example.org')
  expect(await publicDb().$count(publicAgreements)).toBe(11)
  await published(owner.db, { title: { en: 'Of the day after' } })
  expect(await publicDb().$count(publicAgreements)).toBe(12)
  await closePools()
  await owner.sql.end()
  await opened.close()
}, 90_000)

it('brings an archive of an earlier release to where its database would be by now', async () => {
  const [old, again] = [await newDatabase(), await newDatabase()]
  const owner = connect(old, 1)
  await migrateThrough(owner.db, '0027_places_of_meetings')
  const party = { kind: 'city', name: { en: 'Sample' }, country: 'CN', province: {}, latitude: null }
  await owner.sql`insert into entries (id, kind, slug, number, first_published_at)
    values ('019a0000-0000-7000-8000-000000000001', 'party', 'sample', 1, now())`
  await owner.sql`insert into revisions (entry_id, number, status, content, by_import, published_at)
    values ('019a0000-0000-7000-8000-000000000001', 1, 'published', ${JSON.stringify(party)}::jsonb, true, now())`
  await owner.sql.end()
  const file = path.join(folder, 'old.tar.gz')
  const made = await writeArchive({ ...source(), ownerUrl: old }, file)
  expect(made.migration).toBe('0027_places_of_meetings')

  await bringBack(settingsFor(again, elsewhere), { file, secretGiven: true, say })
  await prepareDatabase(old, secret)
  expect(await rowsOf(again)).toEqual(await rowsOf(old))
  expect(await guardsOf(again)).toEqual(await guardsOf(old))
  const restored = connect(again, 1)
  const [row] = await restored.sql`select content->>'isoCode' as code from revisions`
  expect(row).toEqual({ code: '' })
  await restored.sql.end()
}, 60_000)

it('is made without what the disk has lost, and says so then and later', async () => {
  const damaged = path.join(folder, 'damaged')
  fs.cpSync(from, damaged, { recursive: true })
  const [lost, changed] = Object.keys(keptFiles())
    .filter((name) => /^files\/[0-9a-f]{2}\/[0-9a-f]{64}$/.test(name))
    .sort()
  fs.rmSync(path.join(damaged, lost!))
  fs.appendFileSync(path.join(damaged, changed!), 'x')
  const file = path.join(folder, 'incomplete.tar.gz')
  const { missing } = await writeArchive({ ...source(), dataDirectory: damaged }, file)
  expect(missing).toEqual([lost, changed])
  said.length = 0
  await bringBack(settingsFor(await newDatabase(), elsewhere), { file, secretGiven: true, say })
  expect(said.join('\n')).toContain(lost)
}, 30_000)

it('says when the secret is another one', async () => {
  const restoreWith = async (other: string) => {
    said.length = 0
    const settings = { ...settingsFor(await newDatabase(), elsewhere), secret: other }
    await bringBack(settings, { file: archive, secretGiven: true, say })
    return said.join('\n')
  }
  expect(await restoreWith(secret)).not.toContain('AUTH_SECRET')
  // Roles belong to the whole server: they get back the passwords that the other tests use.
  expect(await restoreWith('another secret, of more than 32 characters')).toContain('AUTH_SECRET is another')
  await prepareDatabase(database.ownerUrl, secret)
}, 30_000)
