import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { agreementContent } from '@/db/factories'
import { testDatabase } from '@/db/testing'
import { importedKinds } from '@/db/vocabulary'
import { as, cast } from '@/lib/entries/testing'
import { definitions } from '@/lib/kinds'
import { importEntry, publishMany } from './import'
import { rebuildRegister } from './rebuild'

const database = testDatabase()

/** Every row that a deed may leave, without its ids and times. */
async function left(title: string): Promise<unknown[]> {
  const { owner } = database
  const rows = async (query: ReturnType<typeof sql>) => [...(await owner.execute(query))]
  return [
    ...(await rows(
      sql`select slug, type, status, adopted, standing, title_zh, document from agreements where title ->> 'en' = ${title} order by number`,
    )),
    ...(await rows(
      sql`select n.kind, n.date, n.act, n.party_id from notifications n join agreements a on a.id = n.agreement_id where a.title ->> 'en' = ${title} order by n.number`,
    )),
  ]
}

it('leaves what publishing one by one leaves, under the next numbers and addresses', async () => {
  const { owner } = database
  const { second, chifeng, jinzhou } = await cast(owner)
  const content = (title: string) => agreementContent([chifeng, jinzhou], { title: { en: title } })
  await owner.transaction((tx) =>
    importEntry(tx, { kind: 'agreement', content: content('Sample alike'), changeNote: 'one' }),
  )
  const [one] = await left('Sample alike')
  const wanted = ['Sample alike', 'Sample alike', 'Sample alone'].map((title) => ({
    ...{ kind: 'agreement' as const, entryId: crypto.randomUUID(), basedOn: null, slug: null },
    content: content(title),
  }))
  const of = { changeNote: 'many', contributorIds: [] }
  await as(second, (tx) => publishMany(second, tx, wanted, of))
  const [before, ...others] = (
    await owner.execute<{ slug: string; number: number }>(
      sql`select slug, number from agreements order by number desc limit 4`,
    )
  ).toReversed()
  const [first] = [before!.number + 1]
  expect(before!.slug).toBe('sample-alike')
  expect(others).toEqual([
    { slug: `sample-alike-${first}`, number: first },
    { slug: `sample-alike-${first + 1}`, number: first + 1 },
    { slug: 'sample-alone', number: first + 2 },
  ])
  const [alone, notice] = await left('Sample alone')
  expect(alone).toMatchObject({
    status: (one as { status: string }).status,
    standing: (one as { standing: object }).standing,
  })
  expect(notice).toEqual({ kind: 'registration', date: '2024-06-12', act: null, party_id: null })
  const all = [...(await left('Sample alike')), ...(await left('Sample alone'))]
  await rebuildRegister(owner, () => undefined)
  expect([...(await left('Sample alike')), ...(await left('Sample alone'))]).toEqual(all)
})

it('is for kinds that are given nothing only when they are published', () => {
  expect(importedKinds.filter((kind) => definitions[kind].settle)).toEqual([])
})
