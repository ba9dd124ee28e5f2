/** What of a demonstration goes, and that nothing else does. */
import { eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Tx } from '@/db/client'
import { idOf, meetingContent, projectContent } from '@/db/factories'
import { eventLog, revisions } from '@/db/schema/entries'
import { meetings } from '@/db/schema/meetings'
import { people, posts } from '@/db/schema/people'
import { projects, updates } from '@/db/schema/projects'
import { testDatabase } from '@/db/testing'
import { importEntry } from '@/lib/entries/import'
import { rebuildRegister } from '@/lib/entries/rebuild'
import { as, cast, published, refusalOf } from '@/lib/entries/testing'
import { samplesComeIn, setSamplePeople } from '@/lib/people/samples'
import { realPerson } from '@/lib/people/testing'
import type { Actor } from '@/lib/policy'
import { projectFacts } from '@/lib/registry/project-facts'
import { registerVersion } from '@/lib/registry/version'
import { listSamples, removeSamples, samplesRemoved } from './removing'
import { importSampleProjects } from './sample-projects'
import { importSampleMeetings } from './samples'

const database = testDatabase()
let admin: Actor
/** Of the samples: all, and those that something real rests on. */
let samples: string[]
let inUse: string[]
let samplePeople: string[]

type Rows = Record<string, Set<string>>

/** Every row of every table, as JSON. */
async function everything(): Promise<Rows> {
  const { owner } = database
  const tables = await owner.execute<{ name: string }>(
    sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  )
  const rows: Rows = {}
  for (const { name } of tables) {
    const found = await owner.execute<{ row: string }>(
      sql.raw(`select to_jsonb(t)::text as row from public."${name}" t`),
    )
    rows[name] = new Set(found.map(({ row }) => row))
  }
  return rows
}

const minus = (one: Rows, other: Rows) =>
  Object.entries(one).flatMap(([table, rows]) =>
    [...rows].filter((row) => !other[table]!.has(row)).map((row) => ({ table, row })),
  )

beforeAll(async () => {
  const { owner } = database
  await importSampleMeetings(owner, '2026-11-28')
  await importSampleProjects(owner, '2026-11-28')
  const sampleRows = await owner
    .select({ id: revisions.entryId })
    .from(revisions)
    .where(sql`change_note in ('sample meetings', 'sample projects')`)
  samples = sampleRows.map(({ id }) => id)
  samplePeople = (await owner.select({ id: people.id }).from(people)).map(({ id }) => id)

  const personId = await realPerson(owner, {
    ...{ email: 'real.admin@example.org', password: 'a password of my own', role: 'administrator' },
  })
  const [post] = await owner.select().from(posts).where(eq(posts.personId, personId))
  admin = { personId, post: { id: post!.id, role: 'administrator', partyId: null } }

  // Real records beside them: an agreement drafted and reviewed by sample people, a meeting, a project of its own.
  const { chifeng, jinzhou } = await cast(owner)
  await published(owner, { title: { en: 'Real agreement' } })
  const record = (kind: 'meeting' | 'project', content: Record<string, unknown>) =>
    owner.transaction((tx) => importEntry(tx, { kind, content, changeNote: 'minutes of 2026' }))
  await record('meeting', meetingContent([chifeng], [jinzhou], { title: { en: 'Real meeting' } }))
  // Two that rest on samples: on a meeting, and on a project with an update that a partner has answered.
  const meetingId = await idOf(owner, 'meeting', 'border-trade-fair-sample')
  await record('project', projectContent(jinzhou, { title: { en: 'Real project' }, meeting: meetingId }))
  const [disputed] = await owner.select().from(updates).where(eq(updates.blocks, {})).limit(1)
  const given = { party: jinzhou, stance: 'adds', words: { en: 'Really.' }, date: '2026-11-20' }
  await owner.transaction((tx) =>
    importEntry(tx, {
      kind: 'update_view',
      content: { update: disputed!.id, ...given, party: chifeng },
      changeNote: 'minutes of 2026',
    }),
  )
  const whole = await owner.execute<{ id: string }>(sql`
    select u.id from updates u where u.project_id = ${disputed!.projectId}
    union select v.id from update_views v join updates u on u.id = v.update_id where u.project_id = ${disputed!.projectId}`)
  inUse = [meetingId, disputed!.projectId, ...whole.map(({ id }) => id)]
})

const run = (work: (tx: Tx) => Promise<unknown>) => as(admin, work)

describe('the samples of a demonstration', () => {
  it('are told before they go, with those that stay', async () => {
    const found = (await listSamples(admin))!
    expect(found.people).toBe(8)
    expect(found.entries).toHaveLength(3 + 6 + 16 + 1)
    const staying = found.entries.filter(({ goes }) => !goes).map(({ kind }) => kind)
    expect(staying).toEqual([
      ...['meeting', 'project', 'update', 'update', 'update', 'update', 'update_view'],
    ])
  })

  it('are for administrators to remove, and not for one who is a sample', async () => {
    const { administrator, moderator, head } = await cast(database.owner)
    const before = await everything()
    for (const actor of [moderator, head]) {
      expect(await listSamples(actor)).toBeNull()
      expect((await refusalOf(as(actor, (tx) => removeSamples(actor, tx)))).code).toBe('forbidden')
      for (const name of ['sample_entries', 'remove_samples'])
        await expect(as(actor, (tx) => tx.execute(sql.raw(`select ${name}()`)))).rejects.toMatchObject({
          cause: { code: '42501' },
        })
    }
    const own = as(administrator, (tx) => removeSamples(administrator, tx))
    expect((await refusalOf(own)).code).toBe('sample_person')
    expect(minus(before, await everything())).toEqual([])
  })

  it('go, and no row that is none of theirs is another afterwards', async () => {
    const version = await registerVersion()
    const facts = await projectFacts(version, '2026-11-28')
    const before = await everything()
    expect(await run((tx) => removeSamples(admin, tx))).toEqual({ people: 8, went: 19, stayed: 7 })
    const after = await everything()

    const theirs = [...samples.filter((id) => !inUse.includes(id)), ...samplePeople]
    const kept = new Set(['register_state', 'register_numbers'])
    for (const { table, row } of minus(before, after))
      expect([table, kept.has(table) || theirs.some((id) => row.includes(id)), row]).toEqual([
        table,
        true,
        row,
      ])
    const made = minus(after, before).filter(({ table }) => !kept.has(table))
    const events = made.filter(({ table }) => table === 'event_log')
    expect(events.map(({ row }) => JSON.parse(row))).toMatchObject([
      { name: 'samples_removed', person_id: admin.personId, details: { people: 8, went: 19, stayed: 7 } },
    ])
    for (const { table, row } of made.filter((one) => one.table !== 'event_log'))
      expect([table, theirs.some((id) => row.includes(id))]).toEqual([table, true])
    for (const table of ['event_log', 'entries', 'agreements', 'acts', 'parties', 'bodies', 'memberships'])
      expect(minus({ [table]: before[table]! }, after)).toEqual([])

    const now = await projectFacts(await registerVersion(), '2026-11-28')
    expect(now).toHaveLength(facts.length - 5)
  })

  it('are in the register no more, nor after a rebuild, which changes nothing', async () => {
    const { owner } = database
    const titles = async () => [
      ...(await owner.select({ title: meetings.title }).from(meetings)),
      ...(await owner.select({ title: projects.title }).from(projects)),
    ]
    const samplesOf = async () => (await titles()).filter(({ title }) => title.en?.includes('(sample)'))
    expect(await samplesOf()).toHaveLength(2)
    const real = (await titles()).map(({ title }) => title.en)
    expect(real).toEqual(expect.arrayContaining(['Real meeting', 'Real project']))
    const before = await everything()
    await rebuildRegister(owner, () => {})
    // When each was last read anew is noted by a rebuild as well.
    const noted = ['register_state', 'project_changes']
    const lost = minus(before, await everything())
    expect(lost.filter(({ table }) => !noted.includes(table))).toEqual([])
  })

  it('leave of the people who did something a name alone, which nobody can sign in under', async () => {
    const left = await database.owner.select().from(people).where(eq(people.sample, true))
    expect(left.map(({ name }) => name).sort()).toEqual([
      'Sample delegate of Chifeng',
      'Sample head of delegation of Chifeng',
      'Sample moderator',
    ])
    for (const person of left) expect([person.email, person.suspendedAt !== null]).toEqual([null, true])
    expect(await samplesComeIn()).toBe(false)
  })

  it('are removed once, and loaded no more', async () => {
    expect((await refusalOf(run((tx) => removeSamples(admin, tx)))).code).toBe('wrong_state')
    expect(await database.owner.$count(eventLog, eq(eventLog.name, 'samples_removed'))).toBe(1)
    expect(await samplesRemoved(database.owner)).toBe(true)
    expect(await importSampleMeetings(database.owner, '2026-12-28')).toBe(0)
    await setSamplePeople(database.owner, false)
    expect(await samplesComeIn()).toBe(false)
  })
})
