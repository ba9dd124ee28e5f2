import { eq } from 'drizzle-orm'
import { afterEach, expect, it, vi } from 'vitest'
import { workerDb } from '@/db/client'
import { actOf } from '@/db/factories'
import { registerState } from '@/db/schema/entries'
import { agreements } from '@/db/schema/register'
import { testDatabase } from '@/db/testing'
import { rebuildRegister } from '@/lib/entries/rebuild'
import { cast, published } from '@/lib/entries/testing'
import { recomputeStandings, refreshDueStandings } from './due'

const database = testDatabase()

afterEach(() => {
  vi.useRealTimers()
})
/** Noon UTC of a day; only the calendar stands still. */
const itIs = (day: string) => vi.useFakeTimers({ toFake: ['Date'], now: new Date(`${day}T12:00:00Z`) })

const rowOf = async (id: string) => {
  const [row] = await database.owner.select().from(agreements).where(eq(agreements.id, id))
  return { status: row!.status, due: row!.standingDue }
}
const version = async () => (await database.owner.select().from(registerState))[0]!.version

it('a standing changes on the day its effect begins and on the day after its end, and never before', async () => {
  const { owner } = database
  const { chifeng, jinzhou } = await cast(owner)
  itIs('2026-03-01')
  const { entryId } = await published(owner, { expires: '2026-12' }, [
    actOf(chifeng, { act: 'in_force', date: '2026-02-01', effect: '2026-03-10' }),
    actOf(jinzhou, { act: 'in_force', date: '2026-02-01', effect: '2026-03-10' }),
  ])
  expect(await rowOf(entryId)).toEqual({ status: 'not_recorded', due: '2026-03-10' })

  itIs('2026-03-09')
  const before = await version()
  expect(await refreshDueStandings(owner)).toBe(0)
  expect(await version()).toBe(before)

  itIs('2026-03-10')
  expect(await refreshDueStandings(owner)).toBe(1)
  expect(await rowOf(entryId)).toEqual({ status: 'in_force', due: '2027-01-01' })
  expect(await version()).toBe(before + 1)
  expect(await refreshDueStandings(owner)).toBe(0)
  expect(await version()).toBe(before + 1)

  itIs('2026-12-31')
  expect(await refreshDueStandings(owner)).toBe(0)

  // The product was not running on the day itself.
  itIs('2027-04-05')
  expect(await refreshDueStandings(owner)).toBe(1)
  expect(await rowOf(entryId)).toEqual({ status: 'expired', due: null })

  // A rebuild on that day says the same.
  await rebuildRegister(owner, () => {})
  expect(await rowOf(entryId)).toEqual({ status: 'expired', due: null })
})

it('two processes that wake at once change it once', async () => {
  const { owner } = database
  itIs('2026-03-01')
  const { entryId } = await published(owner, { expires: '2026-03-01' }, [])
  itIs('2026-03-02')
  const before = await version()
  const done = await Promise.all([refreshDueStandings(owner), refreshDueStandings(owner)])
  expect(done.sort()).toEqual([0, 1])
  expect(await rowOf(entryId)).toEqual({ status: 'expired', due: null })
  expect(await version()).toBe(before + 1)
})

it('at night all are worked out again, and only what comes out otherwise is written', async () => {
  const { owner } = database
  vi.useRealTimers()
  const { entryId } = await published(owner, {}, [])
  await recomputeStandings(workerDb())
  const before = { version: await version(), rows: await owner.select().from(agreements) }
  const seen = before.rows.length
  expect(await recomputeStandings(workerDb())).toEqual({ seen, changed: 0 })
  expect(await version()).toBe(before.version)

  await owner.update(agreements).set({ status: 'in_force' }).where(eq(agreements.id, entryId))
  expect(await recomputeStandings(workerDb())).toEqual({ seen, changed: 1 })
  expect(await version()).toBe(before.version + 1)
  const sorted = (rows: (typeof before)['rows']) => rows.sort((a, b) => a.number - b.number)
  expect(sorted(await owner.select().from(agreements))).toEqual(sorted(before.rows))
})
