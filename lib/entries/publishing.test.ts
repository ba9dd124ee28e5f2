import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { agreementContent, idOf } from '@/db/factories'
import { entries, registerNumbers, registerState } from '@/db/schema/entries'
import { agreements } from '@/db/schema/register'
import { testDatabase } from '@/db/testing'
import { correct, draft, save } from './commands'
import { importEntry } from './import'
import {
  actsOn,
  as,
  cast,
  corrected,
  entryOf,
  move,
  published,
  refusalOf,
  revisionsOf,
  submitted,
} from './testing'

const database = testDatabase()

const rowOf = async (id: string) =>
  (await database.owner.select().from(agreements).where(eq(agreements.id, id)))[0]!
const version = async () => (await database.owner.select().from(registerState))[0]!.version
const lastNumber = async (kind: 'agreement' | 'act') =>
  (await database.owner.select().from(registerNumbers).where(eq(registerNumbers.kind, kind)))[0]!.last

describe('registration numbers', () => {
  it('have no gaps when many are published at once, nor where publishing was refused', async () => {
    const { owner } = database
    const [agreement, act, before] = [await lastNumber('agreement'), await lastNumber('act'), await version()]
    const works: Awaited<ReturnType<typeof submitted>>[] = []
    for (let at = 0; at < 8; at++) works.push(await submitted(owner))
    const deeds = works.flatMap((work) => [
      move(work.moderator, 'publish', work),
      // These fail after a number was given, or before.
      as(work.second, async (tx) => {
        const { makeMove } = await import('./move')
        await makeMove(work.second, tx, 'publish', { ...work, reason: '' })
        throw new Error('the line is cut')
      }),
    ])
    // Either of the two comes first; what was cut is published again.
    await Promise.allSettled(deeds)
    for (const work of works)
      if ((await revisionsOf(owner, work.entryId))[0]!.status !== 'published')
        await move(work.moderator, 'publish', work)
    const numbers = await Promise.all(works.map(async (work) => (await entryOf(owner, work.entryId)).number!))
    expect(numbers.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => agreement + n))
    const actNumbers = (await Promise.all(works.map((work) => actsOn(owner, work.entryId)))).flat()
    expect(actNumbers.map((one) => one.number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 16 }, (_, n) => act + n + 1),
    )
    expect(await version()).toBe(before + 8)
  })

  it('are given by import and by review from one row', async () => {
    const { owner } = database
    const { chifeng } = await cast(owner)
    const last = await lastNumber('agreement')
    const content = agreementContent([chifeng], { title: { en: 'Imported' } })
    const id = await owner.transaction((tx) =>
      importEntry(tx, { kind: 'agreement', slug: 'imported-one', content, changeNote: 'test' }),
    )
    expect(await entryOf(owner, id)).toMatchObject({ number: last + 1, slug: 'imported-one' })
    expect((await rowOf((await published(owner)).entryId)).number).toBe(last + 2)
  })
})

describe('a permanent address', () => {
  it('is made of the title; the same title published at once three times makes three addresses', async () => {
    const given = { title: { en: 'One and the Same Title' } }
    const works = [
      await submitted(database.owner, given),
      await submitted(database.owner, given),
      await submitted(database.owner, given),
    ]
    await Promise.all(works.map((work) => move(work.moderator, 'publish', work)))
    const rows = await Promise.all(works.map((work) => rowOf(work.entryId)))
    rows.sort((a, b) => a.number - b.number)
    expect(rows.map((row) => row.slug)).toEqual([
      'one-and-the-same-title',
      `one-and-the-same-title-${rows[1]!.number}`,
      `one-and-the-same-title-${rows[2]!.number}`,
    ])
  })

  it.each([
    ['of a Chinese title alone is its kind and number', { zh: '合作备忘录' }, /^agreement-(\d+)$/],
    [
      'of a Russian title is spelt in Latin',
      { ru: 'Соглашение о сотрудничестве' },
      /^soglashenie-o-sotrudnichestve$/,
    ],
    ['of a Mongolian title is spelt in Latin', { mn: 'Хамтын ажиллагаа' }, /^khamtyn-azhillagaa$/],
  ])('%s', async (_, title, expected) => {
    const { slug, number } = await rowOf((await published(database.owner, { title })).entryId)
    expect(slug).toMatch(expected)
    const [, written] = expected.exec(slug)!
    if (written) expect(Number(written)).toBe(number)
  })

  it('is free even where a title ends with the number that would set it apart', async () => {
    const { owner } = database
    const next = (await lastNumber('agreement')) + 3
    await published(owner, { title: { en: 'Protocol' } })
    await published(owner, { title: { en: `Protocol ${next}` } })
    const third = await rowOf((await published(owner, { title: { en: 'Protocol' } })).entryId)
    expect(third.number).toBe(next)
    expect(third.slug).toBe(`protocol-${next}-2`)
  })
})

describe('publications at once', () => {
  it('of two corrections that name each other both come to pass', async () => {
    const { owner } = database
    for (let round = 0; round < 4; round++) {
      const pair = [await corrected(owner), await corrected(owner)]
      for (const [at, one] of pair.entries()) {
        const content = agreementContent([one.chifeng, one.jinzhou], {
          relations: [{ kind: at ? 'follows_from' : 'amends', agreement: pair[1 - at]!.entryId }],
        })
        const input = { revisionId: one.revisionId, version: 1, content, companions: [], changeNote: '' }
        await as(one.head, (tx) => save(one.head, tx, input))
        await move(one.head, 'submit', { ...one, version: 2 })
      }
      const results = await Promise.allSettled(
        pair.map((one, at) => move(at ? one.moderator : one.second, 'publish', { ...one, version: 3 })),
      )
      expect(results.map((one) => one.status)).toEqual(['fulfilled', 'fulfilled'])
    }
  })

  it('do not miss each other: what supersedes a text that is being corrected does so', async () => {
    const { owner } = database
    const target = await corrected(owner)
    await move(target.head, 'submit', target)
    const { chifeng, jinzhou, moderator, second } = target
    const content = agreementContent([chifeng, jinzhou], {
      title: { en: 'The newer text' },
      relations: [{ kind: 'supersedes', agreement: target.entryId }],
    })
    const newer = await as(second, (tx) => draft(second, tx, { kind: 'agreement', content, companions: [] }))
    await move(second, 'submit', newer)
    await Promise.all([
      move(moderator, 'publish', { ...target, version: 2 }),
      move(moderator, 'publish', { ...newer, version: 2 }),
    ])
    expect(await rowOf(target.entryId)).toMatchObject({
      revision: 2,
      status: 'superseded',
      standing: { supersededBy: newer.entryId },
    })
  })

  it('a party renamed while an agreement of it is published is found there by its new name', async () => {
    const { owner } = database
    const work = await submitted(owner)
    const { moderator, second } = work
    const party = await idOf(owner, 'party', 'chifeng')
    const opened = await as(moderator, (tx) => correct(moderator, tx, { entryId: party, basedOn: 1 }))
    const [, revision] = await revisionsOf(owner, party)
    const content = { ...revision!.content, name: { en: 'Ulaankhad', zh: '赤峰市' } }
    await as(moderator, (tx) => save(moderator, tx, { ...opened, content, companions: [], changeNote: '' }))
    await move(moderator, 'submit', { ...opened, version: 2 })
    await Promise.all([move(second, 'publish', { ...opened, version: 3 }), move(moderator, 'publish', work)])
    const found = await owner.execute(
      `select id from agreements where document @@ to_tsquery('simple', 'ulaankhad') and id = '${work.entryId}'`,
    )
    expect(found).toHaveLength(1)
    expect((await entryOf(owner, party)).slug).toBe('chifeng')
  })
})

it('one publication advances the register by one, acts and all, and a refused one by none', async () => {
  const before = await version()
  const work = await published(database.owner)
  expect(await version()).toBe(before + 1)
  await refusalOf(move(work.second, 'publish', work))
  await move(work.stranger, 'publish', work).catch(() => {})
  expect(await version()).toBe(before + 1)
})

it('what is imported is held to what a delegate could have submitted', async () => {
  const { owner } = database
  const { chifeng } = await cast(owner)
  const counted = async () => (await owner.select({ id: entries.id }).from(entries)).length
  const before = await counted()
  const bring = (content: unknown) =>
    refusalOf(
      owner.transaction((tx) => importEntry(tx, { kind: 'agreement', slug: 'x', content, changeNote: '' })),
    )
  expect(await bring(agreementContent([chifeng], { title: {} }))).toEqual({
    code: 'invalid',
    details: { issues: [{ path: ['title'], code: 'title.required' }] },
  })
  expect((await bring({ ...agreementContent([chifeng]), colour: 'red' })).code).toBe('invalid')
  expect((await bring(agreementContent(['00000000-0000-4000-8000-000000000000']))).details).toEqual({
    issues: [{ path: ['parties', 0, 'party'], code: 'reference.missing' }],
  })
  expect(await counted()).toBe(before)
})
