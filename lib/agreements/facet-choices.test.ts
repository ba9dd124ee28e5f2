import { asc, eq, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { agreements, facetChoices } from '@/db/schema/register'
import { testDatabase } from '@/db/testing'
import { rebuildRegister } from '@/lib/entries/rebuild'
import { published } from '@/lib/entries/testing'

const database = testDatabase()

/** The choices of an agreement as words, in the order in which they stand; ids of parties as `party`. */
async function choicesOf(id: string): Promise<string[]> {
  const [row] = await database.owner.select().from(agreements).where(eq(agreements.id, id))
  const known = await database.owner.select().from(facetChoices)
  return [...row!.choices].map((character) => {
    const choice = known.find(({ code }) => code === character.charCodeAt(0))!
    return choice.facet === 'party' ? 'party' : `${choice.facet} ${choice.value}`
  })
}

it('an agreement comes under its type, status, year and subjects, and under each signatory once', async () => {
  const { entryId } = await published(database.owner, {
    type: 'protocol',
    adopted: '1987-05',
    subjects: ['water', 'health', 'water'],
  })
  expect(await choicesOf(entryId)).toEqual([
    'type protocol',
    'status signed',
    'year 1987',
    'subject health',
    'subject water',
    'party',
    'party',
  ])
})

it('what is not public comes under nothing, and no choice tells of it', async () => {
  const { entryId } = await published(database.owner, { visibility: 'members', adopted: '1931' })
  expect(await choicesOf(entryId)).toEqual([])
  const years = await database.owner.select().from(facetChoices).where(eq(facetChoices.value, '1931'))
  expect(years).toEqual([])
})

it('a choice keeps its character when the register is folded again', async () => {
  const { owner } = database
  const all = () => owner.select().from(facetChoices).orderBy(asc(facetChoices.code))
  const before = await all()
  const texts = await owner.select({ text: agreements.choices }).from(agreements).orderBy(agreements.id)
  await owner.execute(sql`update agreements set choices = ''`)
  await rebuildRegister(owner, () => {})
  expect(await all()).toEqual(before)
  expect(await owner.select({ text: agreements.choices }).from(agreements).orderBy(agreements.id)).toEqual(
    texts,
  )
  expect(texts.some(({ text }) => text.length > 4)).toBe(true)
})
