import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { connect } from '@/db/client'
import { actOf, agreementContent } from '@/db/factories'
import { notifications } from '@/db/schema/notifications'
import { testDatabase } from '@/db/testing'
import { correct, save } from '@/lib/entries/commands'
import { rebuildRegister } from '@/lib/entries/rebuild'
import { as, corrected, move, published, refusalOf, submitted } from '@/lib/entries/testing'
import { findRevision } from '@/lib/entries/view'

const database = testDatabase()
const year = new Date().getUTCFullYear()
const log = () =>
  database.owner.select().from(notifications).orderBy(notifications.year, notifications.number)
const on = async (agreementId: string) => (await log()).filter((one) => one.agreementId === agreementId)

it('the founding records have theirs: ten agreements and six acts, numbered in the order of their entry', async () => {
  const founding = await log()
  expect(founding.map(({ number }) => number)).toEqual(Array.from({ length: 16 }, (_, place) => place + 1))
  expect(founding.every((one) => one.byImport && one.year === year)).toBe(true)
  const kinds = founding.map(({ kind }) => kind)
  expect([kinds.filter((kind) => kind === 'registration').length, kinds.length]).toEqual([10, 16])
})

it('an agreement and the acts on it are notified in the deed that publishes them, the agreement first', async () => {
  const before = (await log()).length
  const { entryId, companions, chifeng, jinzhou } = await published(database.owner)
  const common = { year, agreementId: entryId, revision: 1, byImport: false }
  expect(await on(entryId)).toMatchObject([
    { ...common, number: before + 1, kind: 'registration', entryId, partyId: null, act: null },
    { ...common, number: before + 2, kind: 'act', entryId: companions[0], partyId: chifeng, act: 'signed' },
    { ...common, number: before + 3, kind: 'act', entryId: companions[1], partyId: jinzhou, act: 'signed' },
  ])
  const [registration, first] = await on(entryId)
  expect(registration!.partyIds.sort()).toEqual([chifeng, jinzhou].sort())
  expect(first).toMatchObject({ date: '2024-06-12', effect: '', partyIds: [chifeng] })
})

it('a correction of an act is notified under a number of its own, and the first notification stays as it was', async () => {
  const there = await corrected(database.owner)
  const before = await on(there.entryId)
  const acts = (await findRevision(there.head, there.revisionId))!.companions
  const changed = acts.find((one) => (one.content as { party: string }).party === there.chifeng)!
  await as(there.delegate, (tx) =>
    save(there.delegate, tx, {
      revisionId: there.revisionId,
      version: 1,
      content: agreementContent([there.chifeng, there.jinzhou]),
      companions: acts.map((one) =>
        one === changed
          ? actOf(there.chifeng, { date: '2024-06-13' }, one.entryId)
          : actOf(there.jinzhou, {}, one.entryId),
      ),
      changeNote: '',
    }),
  )
  await move(there.delegate, 'submit', { ...there, version: 2 })
  await move(there.head, 'endorse', { ...there, version: 3 })
  await move(there.moderator, 'publish', { ...there, version: 4 })
  const after = await on(there.entryId)
  expect(after.slice(0, 3)).toEqual(before)
  expect(after.slice(3)).toMatchObject([
    { kind: 'act_correction', entryId: changed.entryId, revision: 2, date: '2024-06-13', act: 'signed' },
  ])
})

it('what was refused takes no number: there are no gaps, whoever publishes at the same time', async () => {
  const before = (await log()).length
  const works = await Promise.all([
    submitted(database.owner),
    submitted(database.owner),
    submitted(database.owner),
  ])
  const outcomes = await Promise.allSettled([
    ...works.map((work) => move(work.moderator, 'publish', work)),
    // Late: what it would publish is published by then, or is about to be.
    refusalOf(move(works[0]!.moderator, 'publish', { ...works[0]!, version: 99 })),
  ])
  expect(outcomes.every(({ status }) => status === 'fulfilled')).toBe(true)
  const numbers = (await log()).map(({ number }) => number)
  expect(numbers).toEqual(Array.from({ length: before + 9 }, (_, place) => place + 1))
})

it('nothing is changed or taken away, by the app or by the owner', async () => {
  const statements = [
    sql`update notifications set act = 'approved'`,
    sql`delete from notifications`,
    sql`truncate notifications`,
  ]
  for (const statement of statements)
    await expect(database.owner.execute(statement)).rejects.toMatchObject({
      cause: expect.objectContaining({ code: '23001' }),
    })
  const app = connect(database.appUrl, 1)
  for (const statement of ['update notifications set act = null', 'delete from notifications'])
    await expect(app.sql.unsafe(statement)).rejects.toMatchObject({ code: '42501' })
  await app.sql.end()
})

it('the numbers outlive a rebuild of the register', async () => {
  const before = await log()
  await rebuildRegister(database.owner, () => {})
  expect(await log()).toEqual(before)
})

it('a correction of an agreement that changes no act notifies nothing', async () => {
  const there = await published(database.owner)
  const before = await log()
  const again = await as(there.head, (tx) => correct(there.head, tx, { entryId: there.entryId, basedOn: 1 }))
  await move(there.head, 'submit', again)
  await move(there.moderator, 'publish', { ...again, version: 2 })
  expect(await log()).toEqual(before)
})
