/** What is forgotten of refused attempts and refused forms, and when. */
import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { actorOf } from '@/db/factories'
import { heldForms } from '@/db/schema/factors'
import { settings } from '@/db/schema/settings'
import { testDatabase } from '@/db/testing'
import { forgetSettings } from '@/lib/registry/settings'
import { forgetRefused } from './forgetting'

const database = testDatabase()
const ago = (days: number) => new Date(Date.now() - days * 24 * 3600_000)
const deeds = async () =>
  (
    (await database.owner.execute(sql`select deed from refusals order by deed`)) as unknown as {
      deed: string
    }[]
  ).map(({ deed }) => deed)

it('forgets refusals after as many days as are set, and held forms after a day', async () => {
  const { personId } = await actorOf(database.owner, 'delegate.chifeng')
  const form = { sessionId: null, action: '/api/x', fields: {}, page: '/en' }
  await database.owner.insert(heldForms).values([
    { ...form, heldAt: ago(2), page: '/old' },
    { ...form, heldAt: ago(0) },
  ])
  for (const [deed, days] of [
    ['a year', 365],
    ['forty days', 40],
    ['today', 0],
  ] as const)
    await database.owner.execute(sql`insert into refusals (person_id, deed, code, at)
      values (${personId}, ${deed}, 'forbidden', ${ago(days).toISOString()}::timestamptz)`)
  await forgetRefused()
  expect(await deeds()).toEqual(['a year', 'forty days', 'today'])
  expect((await database.owner.select().from(heldForms)).map(({ page }) => page)).toEqual(['/en'])
  await database.owner.insert(settings).values({ name: 'retention', value: { refusals: 100 } })
  await database.owner.execute(sql`update register_state set version = version + 1`)
  forgetSettings()
  await forgetRefused()
  expect(await deeds()).toEqual(['forty days', 'today'])
})

it('and none is taken out or changed before thirty days are over', async () => {
  await expect(database.owner.execute(sql`delete from refusals where deed = 'today'`)).rejects.toMatchObject({
    cause: { code: '23001' },
  })
  await expect(
    database.owner.execute(sql`update refusals set deed = 'x' where deed = 'forty days'`),
  ).rejects.toMatchObject({ cause: { code: '23001' } })
  await expect(database.owner.execute(sql`select forget_refused(29)`)).rejects.toMatchObject({
    cause: { code: '22023' },
  })
})
