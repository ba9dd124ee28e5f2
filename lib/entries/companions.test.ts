import { describe, expect, it } from 'vitest'
import { actOf, actorOf, agreementContent, idOf } from '@/db/factories'
import { testDatabase } from '@/db/testing'
import type { Actor } from '@/lib/policy'
import { correct, save } from './commands'
import type { CompanionInput } from './companions'
import {
  actsOn,
  as,
  corrected,
  drafted,
  entryOf,
  move,
  published,
  refusalOf,
  revisionsOf,
  type Work,
} from './testing'
import { findRevision } from './view'

const database = testDatabase()
const statusesOf = async (entryId: string) =>
  (await revisionsOf(database.owner, entryId)).map((revision) => revision.status)

type There = { delegate: Actor; chifeng: string; jinzhou: string } & Work
function saveWith(there: There, companions: CompanionInput[], version = there.version) {
  const { delegate, revisionId, chifeng, jinzhou } = there
  const content = agreementContent([chifeng, jinzhou])
  return as(delegate, (tx) =>
    save(delegate, tx, { revisionId, version, content, companions, changeNote: '' }),
  )
}

describe('the acts drafted with an agreement', () => {
  it('are added, changed and removed by saving the form, in the order in which they were sent', async () => {
    const there = await drafted(database.owner)
    const { chifeng, jinzhou, companions, delegate, revisionId, entryId } = there
    const [first, second] = companions as [string, string]
    const saved = await saveWith(there, [
      actOf(jinzhou, { date: '2024' }, second),
      actOf(chifeng, { act: 'approved', date: '2025-01' }),
    ])
    expect(saved.companions[0]).toBe(second)
    expect(companions).not.toContain(saved.companions[1])
    expect(await statusesOf(first)).toEqual(['withdrawn'])
    const view = await findRevision(delegate, revisionId)
    const fields = view!.companions.map(({ entryId, content: { party, act, date } }) => ({
      entryId,
      party,
      act,
      date,
    }))
    expect(fields).toEqual([
      { entryId: second, party: jinzhou, act: 'signed', date: '2024' },
      { entryId: saved.companions[1], party: chifeng, act: 'approved', date: '2025-01' },
    ])
    expect(view!.companions.every((one) => one.content.agreement === entryId)).toBe(true)
  })

  it('name the agreement they are drafted with, whatever was sent', async () => {
    const { owner } = database
    const other = await idOf(owner, 'agreement', 'framework-3-plus-1')
    const there = await drafted(owner)
    const saved = await saveWith(there, [actOf(there.chifeng, { agreement: other })])
    const [act] = await revisionsOf(owner, saved.companions[0]!)
    expect(act!.content.agreement).toBe(there.entryId)
  })

  it('are of no other kind', async () => {
    const there = await drafted(database.owner)
    for (const kind of ['agreement', 'party', 'membership'] as const) {
      const refused = await refusalOf(saveWith(there, [{ entry: null, kind, content: {} }]))
      expect(refused.code).toBe('bad_request')
    }
    for (const content of [null, 'act', 7, undefined])
      expect((await refusalOf(saveWith(there, [{ entry: null, kind: 'act', content }]))).code).toBe(
        'bad_request',
      )
    expect((await refusalOf(saveWith(there, [{ entry: null, kind: 'act', content: [] }]))).code).toBe(
      'invalid',
    )
  })

  it('are not another draft’s', async () => {
    const there = await drafted(database.owner)
    const other = await drafted(database.owner)
    const refused = await refusalOf(saveWith(there, [actOf(there.chifeng, {}, other.companions[0])]))
    expect(refused).toEqual({ code: 'not_found', details: {} })
  })
})

describe('the published acts of an agreement', () => {
  it('are corrected through its form, and stay as they are where nothing was changed', async () => {
    const { owner } = database
    const there = await corrected(owner)
    const { chifeng, jinzhou, delegate, head, moderator, revisionId, entryId } = there
    const [first, second] = (await findRevision(delegate, revisionId))!.companions.map((one) => one.entryId)
    const saved = await saveWith(there, [
      actOf(chifeng, {}, first),
      actOf(jinzhou, { date: '2024-06-13' }, second),
    ])
    expect(saved.companions).toEqual([first, second])
    expect(await statusesOf(first!)).toEqual(['published'])
    expect(await statusesOf(second!)).toEqual(['published', 'draft'])
    expect((await actsOn(owner, entryId)).map((act) => act.date)).toEqual(['2024-06-12', '2024-06-12'])
    await move(delegate, 'submit', { revisionId, version: 2 })
    await move(head, 'endorse', { revisionId, version: 3 })
    await move(moderator, 'publish', { revisionId, version: 4 })
    expect(await statusesOf(first!)).toEqual(['published'])
    expect(await statusesOf(second!)).toEqual(['superseded', 'published'])
    const acts = await actsOn(owner, entryId)
    expect(acts.map(({ date, revision }) => [date, revision])).toEqual([
      ['2024-06-12', 1],
      ['2024-06-13', 2],
    ])
  })

  it('are left alone when the form no longer sends them, or sends them as they were', async () => {
    const there = await corrected(database.owner)
    const { jinzhou, delegate, revisionId } = there
    const [first, second] = (await findRevision(delegate, revisionId))!.companions.map((one) => one.entryId)
    await saveWith(there, [actOf(jinzhou, { date: '2024-06-13' }, second)])
    expect(await statusesOf(second!)).toEqual(['published', 'draft'])
    await saveWith(there, [actOf(jinzhou, {}, second)], 2)
    expect(await statusesOf(second!)).toEqual(['published', 'withdrawn'])
    await saveWith(there, [], 3)
    expect(await statusesOf(first!)).toEqual(['published'])
    // And once more: the number of the withdrawn one is not given twice.
    await saveWith(there, [actOf(jinzhou, { date: '2024-06-14' }, second)], 4)
    expect((await revisionsOf(database.owner, second!)).map((one) => [one.number, one.status])).toEqual([
      [1, 'published'],
      [2, 'withdrawn'],
      [3, 'draft'],
    ])
  })

  it('on another agreement are not reached through this one’s form', async () => {
    const { owner } = database
    const other = await published(owner, { visibility: 'parties' })
    const [foreign] = await actsOn(owner, other.entryId)
    const there = await drafted(owner)
    for (const given of [{}, { date: '1999' }]) {
      const refused = await refusalOf(saveWith(there, [actOf(there.chifeng, given, foreign!.id)]))
      expect(refused).toEqual({ code: 'not_found', details: {} })
    }
    expect(await statusesOf(foreign!.id)).toEqual(['published'])
  })

  it('and no entry of another kind is turned into an act', async () => {
    const { owner } = database
    const there = await drafted(owner)
    for (const entry of [there.chifeng, await idOf(owner, 'body', 'nine-plus-one'), there.entryId]) {
      const before = await statusesOf(entry)
      const refused = await refusalOf(saveWith(there, [actOf(there.chifeng, {}, entry)]))
      expect(refused).toEqual({ code: 'not_found', details: {} })
      expect(await statusesOf(entry)).toEqual(before)
    }
  })

  it('are corrected alone as well; an agreement’s form then waits for that', async () => {
    const { owner } = database
    const there = await corrected(owner)
    const { jinzhou, stranger: jinzhous, delegate, revisionId } = there
    const [, second] = (await findRevision(delegate, revisionId))!.companions.map((one) => one.entryId)
    await as(jinzhous, (tx) => correct(jinzhous, tx, { entryId: second!, basedOn: 1 }))
    const refused = await refusalOf(saveWith(there, [actOf(jinzhou, { date: '2023' }, second)]))
    expect(refused).toEqual({ code: 'already_open', details: {} })
    // Unchanged it is no hindrance.
    expect((await saveWith(there, [actOf(jinzhou, {}, second)])).version).toBe(2)
  })

  it('corrected alone and through the form at once, are corrected once', async () => {
    const { owner } = database
    const there = await corrected(owner)
    const { jinzhou, stranger: jinzhous, delegate, revisionId } = there
    const [, second] = (await findRevision(delegate, revisionId))!.companions.map((one) => one.entryId)
    let go = () => {}
    const held = new Promise<void>((resolve) => {
      go = resolve
    })
    let begun = () => {}
    const first = new Promise<void>((resolve) => {
      begun = resolve
    })
    const alone = as(jinzhous, async (tx) => {
      await correct(jinzhous, tx, { entryId: second!, basedOn: 1 })
      begun()
      await held
    })
    await first
    const through = refusalOf(saveWith(there, [actOf(jinzhou, { date: '2023' }, second)]))
    await new Promise((resolve) => setTimeout(resolve, 200))
    go()
    await alone
    expect(await through).toEqual({ code: 'already_open', details: {} })
    expect(await statusesOf(second!)).toEqual(['published', 'draft'])
  })
})

it('a party that is in neither may not draft an act on what it may not correct', async () => {
  const { owner } = database
  const there = await published(owner)
  const bureau = (await Promise.all([0, 1].map((at) => actorOf(owner, 'delegate.jinzhou', at)))).find(
    (who) => who.post.partyId !== there.jinzhou,
  )!
  const refused = await refusalOf(
    as(bureau, (tx) => correct(bureau, tx, { entryId: there.entryId, basedOn: 1 })),
  )
  expect(refused.code).toBe('not_found')
  expect((await entryOf(owner, there.entryId)).partyId).toBe(there.chifeng)
})
