import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { entries } from '@/db/schema/entries'
import { agreementRelations, agreements } from '@/db/schema/register'
import { testDatabase } from '@/db/testing'
import { published } from '@/lib/entries/testing'
import { findAgreement } from './agreement'
import { listAmendments } from './amendments'
import { findFamily } from './family'

const database = testDatabase()
let version = -1
/** Rows are put beside the register here without its version going up: each reading has one of its own. */
const anew = () => version--

async function slugOf(id: string) {
  const [row] = await database.owner
    .select({ slug: agreements.slug })
    .from(agreements)
    .where(eq(agreements.id, id))
  return row!.slug
}
const relate = (agreementId: string, kind: 'amends' | 'implements', targetId: string) =>
  database.owner.insert(agreementRelations).values({ agreementId, kind, targetId })

test('the family reaches over several steps, both ways, and a circle in it ends', async () => {
  const [one, two, three] = [
    await published(database.owner),
    await published(database.owner),
    await published(database.owner),
  ]
  await relate(two!.entryId, 'amends', one!.entryId)
  await relate(three!.entryId, 'implements', two!.entryId)
  await relate(one!.entryId, 'implements', three!.entryId)
  const [a, b, c] = [await slugOf(one!.entryId), await slugOf(two!.entryId), await slugOf(three!.entryId)]
  const family = await findFamily(anew(), a)
  expect(family.members.map(({ slug, steps }) => [slug, steps])).toEqual([
    [a, 0],
    [b, 1],
    [c, 1],
  ])
  expect(family.ties).toEqual([
    { from: a, to: c, kind: 'implements' },
    { from: b, to: a, kind: 'amends' },
    { from: c, to: b, kind: 'implements' },
  ])
  expect(family.more).toBe(false)
})

test('a relation to an agreement that is not public shows nothing of it', async () => {
  const [open, closed] = [
    await published(database.owner),
    await published(database.owner, { visibility: 'parties' }),
  ]
  await relate(closed.entryId, 'amends', open.entryId)
  const family = await findFamily(anew(), await slugOf(open.entryId))
  expect(family.members).toHaveLength(1)
  expect(family.ties).toEqual([])
})

test('of two hundred that are all related forty are shown, and that there are more is said', async () => {
  const hub = await published(database.owner)
  const [entry] = await database.owner.select().from(entries).where(eq(entries.id, hub.entryId))
  const [row] = await database.owner.select().from(agreements).where(eq(agreements.id, hub.entryId))
  const ids = Array.from({ length: 200 }, () => crypto.randomUUID())
  const named = ids.map((id, at) => ({ id, slug: `crowd-${at}`, number: 5000 + at }))
  await database.owner.insert(entries).values(named.map((own) => ({ ...entry!, ...own })))
  await database.owner.insert(agreements).values(named.map((own) => ({ ...row!, ...own })))
  await database.owner.insert(agreementRelations).values(
    ids.flatMap((id, at) => [
      { agreementId: id, kind: 'implements' as const, targetId: hub.entryId },
      { agreementId: id, kind: 'follows_from' as const, targetId: ids[(at + 1) % 200]! },
      { agreementId: id, kind: 'amends' as const, targetId: ids[(at + 7) % 200]! },
    ]),
  )
  const family = await findFamily(anew(), row!.slug)
  expect(family.members).toHaveLength(40)
  expect(family.members[39]).toMatchObject({ slug: 'crowd-38', steps: 1 })
  expect(family.more).toBe(true)
})

test('the text is read with the amendments that were in force on the day', async () => {
  const [base, change] = [
    await published(database.owner, { adopted: '2020-01-01' }, []),
    await published(database.owner, { adopted: '2024-06-12', forceClause: onSignature }),
  ]
  await relate(change.entryId, 'amends', base.entryId)
  const whole = (await findAgreement(anew(), await slugOf(base.entryId)))!
  const on = async (day: string) => (await listAmendments(anew(), whole, day)).map(({ status }) => status)
  expect(await on('2024-06-12')).toEqual(['in_force'])
  expect(await on('2024-06-11')).toEqual([])
  expect(await on('')).toEqual(['in_force'])
})

const onSignature = { condition: 'signatures', approvals: null, among: [], delay: null, date: '' }
