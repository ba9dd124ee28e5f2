import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, it } from 'vitest'
import { asActor, type Tx, workerDb } from '@/db/client'
import { actorOf } from '@/db/factories'
import { jobs } from '@/db/schema/jobs'
import { testDatabase } from '@/db/testing'
import { type JobKind, jobKinds } from '@/db/vocabulary'
import type { Handler } from './handlers'
import { queueNightly } from './nightly'
import { queueJobs } from './queue'
import { workOff } from './work'

const database = testDatabase()
const lines: unknown[] = []
const off = (handler: Handler) =>
  workOff(Object.fromEntries(jobKinds.map((kind) => [kind, handler])) as Record<JobKind, Handler>, (line) =>
    lines.push(line),
  )
const queue = (payload: Record<string, unknown>, key?: string, dueAt?: Date) =>
  workerDb().transaction((tx) => queueJobs(tx, [{ kind: 'standings', payload, key, dueAt }]))
const rows = () => database.owner.select().from(jobs).orderBy(jobs.queuedAt)
const nowDue = () => database.owner.update(jobs).set({ dueAt: sql`now()` })

beforeEach(async () => {
  await database.owner.delete(jobs)
  lines.length = 0
})

it('what a deed queues is done once the deed stands, and what it took back never', async () => {
  const { personId, post } = await actorOf(database.owner, 'delegate.chifeng')
  const deed = (work: (tx: Tx) => Promise<void>) => asActor({ personId, postId: post.id }, work)
  const done: unknown[] = []
  await deed((tx) => queueJobs(tx, [{ kind: 'standings', payload: { of: 'kept' } }]))
  await expect(
    deed(async (tx) => {
      await queueJobs(tx, [{ kind: 'standings', payload: { of: 'taken back' } }])
      throw new Error('taken back')
    }),
  ).rejects.toThrow('taken back')
  expect(await off(async (payload) => void done.push(payload))).toBe(1)
  expect(await off(async (payload) => void done.push(payload))).toBe(0)
  expect(done).toEqual([{ of: 'kept' }])
  expect((await rows())[0]).toMatchObject({ attempts: 1, failedAt: null, doneAt: expect.any(Date) })
})

it('a job under a key that was queued before is not queued again, even when the first is done', async () => {
  await queue({ n: 1 }, 'once')
  await off(async () => {})
  await queue({ n: 2 }, 'once')
  await queue({ n: 3 })
  await queue({ n: 4 })
  expect((await rows()).map((row) => row.payload)).toEqual([{ n: 1 }, { n: 3 }, { n: 4 }])
})

it('a job that is due later waits', async () => {
  await queue({}, undefined, new Date(Date.now() + 60_000))
  expect(await off(async () => {})).toBe(0)
})

it('one that always fails is tried twelve times, with longer and longer waits, and keeps none waiting', async () => {
  await queue({ poison: true })
  await queue({ poison: false })
  let done = 0
  const handler: Handler = async ({ poison }) => {
    if (poison) throw Object.assign(new Error('550 <somebody@example.org> unknown'), { code: 'EENVELOPE' })
    done += 1
  }
  const waits: number[] = []
  for (let attempt = 1; attempt <= 12; attempt++) {
    await off(handler)
    const [poison] = await rows()
    expect(poison).toMatchObject({ attempts: attempt, doneAt: null, lastError: 'Error EENVELOPE' })
    waits.push(Math.round((poison!.dueAt.getTime() - Date.now()) / 60_000))
    expect(poison!.failedAt === null).toBe(attempt < 12)
    await nowDue()
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360, 360])
  expect(done).toBe(1)
  expect(await off(handler)).toBe(0)
  expect(lines).toHaveLength(12)
  expect(JSON.stringify(lines)).not.toContain('somebody')
})

it('one that was begun and never settled is begun again, but not for ever', async () => {
  await queue({})
  // As a process does it that dies with the job in its hands.
  const begin = () => database.owner.update(jobs).set({ attempts: sql`attempts + 1`, dueAt: sql`now()` })
  await begin()
  let done = 0
  const handler: Handler = async () => {
    done += 1
    throw new Error('again')
  }
  expect(await off(handler)).toBe(1)
  for (let time = 0; time < 10; time++) await begin()
  expect(await off(handler)).toBe(0)
  expect(done).toBe(1)
  expect((await rows())[0]).toMatchObject({ failedAt: expect.any(Date), lastError: 'Error' })
})

it('six workers at once do each job once', async () => {
  for (let n = 0; n < 40; n++) await queue({ n })
  const done: unknown[] = []
  await Promise.all(
    Array.from({ length: 6 }, () =>
      off(async ({ n }) => {
        done.push(n)
        await new Promise((resolve) => setTimeout(resolve, 3))
      }),
    ),
  )
  expect(done.sort((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 40 }, (_, n) => n))
})

it('the work of a night is queued once, however often it is asked for', async () => {
  await workerDb().transaction(queueNightly)
  await workerDb().transaction(queueNightly)
  const day = new Date().toISOString().slice(0, 10)
  const queued = await database.owner
    .select()
    .from(jobs)
    .where(eq(jobs.key, `standings ${day}`))
  expect(queued).toMatchObject([{ kind: 'standings', dueAt: new Date(`${day}T18:00:00Z`) }])
})
