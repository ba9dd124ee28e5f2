import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { actOf, agreementContent, idOf } from '@/db/factories'
import { memberships } from '@/db/schema/register'
import { testDatabase } from '@/db/testing'
import { correct, draft, save } from '@/lib/entries/commands'
import { makeMove } from '@/lib/entries/move'
import { as, cast, contentOf, move, refusalOf } from '@/lib/entries/testing'
import { findRevision } from '@/lib/entries/view'
import type { Actor } from '@/lib/policy'
import { findAgreement } from '@/lib/registry/agreement'
import { findBody } from '@/lib/registry/bodies'
import { registerVersion } from '@/lib/registry/version'
import { overlap } from './examine'

const database = testDatabase()

type Kind = 'party' | 'body' | 'membership'

/** Begun and submitted; what was refused, as codes at paths. */
async function submit(who: Actor, kind: Kind, given: Record<string, unknown>) {
  const work = await as(who, (tx) =>
    draft(who, tx, { kind, content: contentOf(kind, given), companions: [] }),
  )
  const issues = await move(who, 'submit', work).then(
    () => [],
    (refusal) =>
      (refusal.details.issues as { path: unknown[]; code: string }[]).map(
        ({ path, code }) => `${path.join('.')} ${code}`,
      ),
  )
  return { ...work, version: 2, issues }
}

async function publish(first: Actor, second: Actor, kind: Kind, given: Record<string, unknown>) {
  const work = await submit(first, kind, given)
  expect(work.issues).toEqual([])
  await move(second, 'publish', work)
  return work
}

/** Until another transaction waits for one that is open here. */
async function untilSomebodyWaits() {
  for (;;) {
    const waiting = await database.owner.execute(
      sql`select from pg_locks l join pg_stat_activity a using (pid)
        where not l.granted and a.datname = current_database()`,
    )
    if (waiting.length) return
  }
}

/** A body formed in 2010 with members alone, and a party that belongs to nothing. */
async function scene() {
  const { owner } = database
  const people = await cast(owner)
  const { moderator, second } = people
  const body = await publish(moderator, second, 'body', {
    kind: 'forum',
    name: { en: 'Sample forum' },
    formed: '2010',
    classes: ['member', 'observer'],
  })
  return { ...people, body: body.entryId }
}

describe('a membership', () => {
  it('is proposed by a delegate, endorsed by the head, published by the secretariat', async () => {
    const { delegate, head, moderator, body, chifeng } = await scene()
    const work = await submit(delegate, 'membership', {
      body,
      party: chifeng,
      began: '2012',
      basis: 'joined',
    })
    expect(work.issues).toEqual([])
    await move(head, 'endorse', work)
    await move(moderator, 'publish', { ...work, version: 3 })
    const found = await database.owner.select().from(memberships)
    expect(found.find((one) => one.id === work.entryId)).toMatchObject({
      partyId: chifeng,
      bodyId: body,
      class: 'member',
      began: '2012',
      beganFrom: '2012-01-01',
      ended: '',
    })
  })

  it('is published by another moderator than the one who drafted it', async () => {
    const { moderator, second, body, chifeng } = await scene()
    const work = await submit(moderator, 'membership', { body, party: chifeng, began: '2012' })
    expect((await refusalOf(move(moderator, 'publish', work))).code).toBe('own_work')
    await move(second, 'publish', work)
  })

  it('is ended by a correction that gives the last day', async () => {
    const { moderator, second, body, chifeng } = await scene()
    const { entryId } = await publish(moderator, second, 'membership', {
      body,
      party: chifeng,
      began: '2012',
    })
    const work = await as(moderator, (tx) => correct(moderator, tx, { entryId, basedOn: 1 }))
    const content = contentOf('membership', { body, party: chifeng, began: '2012', ended: '2020-05-31' })
    await as(moderator, (tx) =>
      save(moderator, tx, { ...work, content, companions: [], changeNote: 'It has left.' }),
    )
    await move(moderator, 'submit', { ...work, version: 2 })
    const view = await findRevision(second, work.revisionId)
    expect(view?.title).toEqual({
      en: 'Chifeng · Sample forum',
      zh: '赤峰市 · Sample forum',
      mn: expect.any(String),
      ru: expect.any(String),
    })
    await move(second, 'publish', { ...work, version: 3 })
    const found = await database.owner.select().from(memberships)
    expect(found.find((one) => one.id === entryId)).toMatchObject({ ended: '2020-05-31', revision: 2 })
  })

  it('is refused where it cannot be true, with a word at the field', async () => {
    const { moderator, second, body, chifeng, jinzhou } = await scene()
    const tried = async (given: Record<string, unknown>) =>
      (await submit(moderator, 'membership', { body, party: chifeng, began: '2012', ...given })).issues
    expect(await tried({ body: null, party: null })).toEqual(['body body.required', 'party party.required'])
    expect(await tried({ began: '2012', ended: '2011' })).toEqual(['ended period.left'])
    expect(await tried({ began: 'lately' })).toEqual(['began date.form'])
    expect(await tried({ began: '2009' })).toEqual(['began membership.beforeBody'])
    expect(await tried({ class: 'partner' })).toEqual(['class membership.class'])
    const over = { kind: 'forum', name: { en: 'Sample over' }, formed: '2000', ended: '2008' }
    const { entryId } = await publish(moderator, second, 'body', over)
    expect(await tried({ body: entryId, began: '2009' })).toEqual(['began membership.afterBody'])
    await publish(moderator, second, 'membership', { body, party: chifeng, began: '2012', ended: '2015' })
    expect(await tried({ began: '2014' })).toEqual(['began membership.overlap'])
    expect(await tried({ began: '2016' })).toEqual([])
    expect(await tried({ began: '2014', party: jinzhou })).toEqual([])
  })

  it('is looked at again when it is published: of two that overlap the second is refused', async () => {
    const { moderator, second, body, chifeng } = await scene()
    const given = { body, party: chifeng, began: '2012' }
    const [one, other] = [
      await submit(moderator, 'membership', given),
      await submit(moderator, 'membership', given),
    ]
    const late = await as(second, async (tx) => {
      await makeMove(second, tx, 'publish', { ...one, reason: '' })
      const tried = refusalOf(move(second, 'publish', other))
      await untilSomebodyWaits()
      return { tried }
    })
    expect((await late.tried).details).toEqual({
      issues: [{ path: ['began'], code: 'membership.overlap' }],
    })
  })

  it('is not begun by those who may not, nor corrected by a party it is not of', async () => {
    const { observer, administrator, stranger, moderator, second, body, chifeng } = await scene()
    const { entryId } = await publish(moderator, second, 'membership', {
      body,
      party: chifeng,
      began: '2012',
    })
    const input = { kind: 'membership' as const, content: contentOf('membership', {}), companions: [] }
    for (const who of [observer, administrator])
      expect((await refusalOf(as(who, (tx) => draft(who, tx, input)))).code).toBe('forbidden')
    for (const who of [observer, administrator, stranger])
      expect((await refusalOf(as(who, (tx) => correct(who, tx, { entryId, basedOn: 1 })))).code).toBe(
        'not_found',
      )
  })
})

describe('two periods', () => {
  it('overlap where they surely share more than a day', () => {
    const now = '2026-11-27'
    const said = (a: [string, string], b: [string, string]) =>
      overlap({ began: a[0], ended: a[1] }, { began: b[0], ended: b[1] }, now)
    expect(said(['2007', ''], ['2009', ''])).toBe(true)
    expect(said(['', ''], ['2009', ''])).toBe(true)
    expect(said(['2007', '2009'], ['2010', ''])).toBe(false)
    // Within the same year they may follow each other.
    expect(said(['2007', '2009'], ['2009', ''])).toBe(false)
    expect(said(['2007', '2009-06-30'], ['2009-06-30', ''])).toBe(false)
    expect(said(['2007', '2009-06-30'], ['2009-06-29', ''])).toBe(true)
    expect(said(['2007', '[..2010]'], ['2009', ''])).toBe(false)
  })
})

describe('a party and a body', () => {
  it('are refused where they cannot be true', async () => {
    const { moderator } = await cast(database.owner)
    const former = (given: object) => ({
      formerNames: [{ name: { en: 'Before' }, from: '', to: '', ...given }],
    })
    const party = async (given: Record<string, unknown>) =>
      (await submit(moderator, 'party', { kind: 'city', name: { en: 'Sample' }, ...given })).issues
    expect(await party({})).toEqual([])
    expect(await party({ name: {}, kind: null })).toEqual(['kind kind.required', 'name name.required'])
    expect(await party({ code: '15040A' })).toEqual(['code code.form'])
    expect(await party({ isoCode: 'CN-NM', wikidata: 'Q23430' })).toEqual([])
    expect(await party({ isoCode: 'cn-nm' })).toEqual(['isoCode isoCode.form'])
    expect(await party({ wikidata: '23430' })).toEqual(['wikidata wikidata.form'])
    expect(await party({ latitude: 42 })).toEqual(['longitude position.half'])
    expect(await party(former({ name: {} }))).toEqual(['formerNames.0.name name.required'])
    expect(await party(former({ from: '1990', to: '1980' }))).toEqual(['formerNames.0.to period.order'])
    const body = async (given: Record<string, unknown>) =>
      (await submit(moderator, 'body', { kind: 'forum', name: { en: 'Sample' }, ...given })).issues
    expect(await body({ formed: '2010', ended: '2009' })).toEqual(['ended period.order'])
  })

  it('a body may be one party, which signs, is named by its page, and never belongs to itself', async () => {
    const { moderator, second, chifeng } = await scene()
    const body = await publish(moderator, second, 'body', {
      kind: 'alliance',
      name: { en: 'Sample alliance' },
    })
    const given = { kind: 'body', body: body.entryId, name: { en: 'Sample alliance' }, country: '' }
    const tried = async (more: Record<string, unknown>) =>
      (await submit(moderator, 'party', { ...given, ...more })).issues
    expect(await tried({ body: null })).toEqual(['body party.body'])
    expect(await tried({ kind: 'city' })).toEqual(['body party.noBody', 'country country.form'])
    const party = await publish(moderator, second, 'party', given)
    expect(await tried({})).toEqual(['body party.bodyTaken'])
    const belonging = { body: body.entryId, party: party.entryId, began: '2012' }
    expect((await submit(moderator, 'membership', belonging)).issues).toEqual(['party membership.itself'])
    expect((await submit(moderator, 'membership', { ...belonging, party: chifeng })).issues).toEqual([])
    const { delegate, head } = await cast(database.owner)
    const [allied, own] = [party.entryId, chifeng].map((id) => actOf(id))
    const parties = [party.entryId, chifeng].map((id) => ({ party: id, role: 'signatory' }))
    const agreed = await as(delegate, (tx) =>
      draft(delegate, tx, {
        kind: 'agreement',
        content: agreementContent([], { title: { en: 'An alliance and a city' }, parties }),
        companions: [allied!, own!],
      }),
    )
    await move(delegate, 'submit', agreed)
    await move(head, 'endorse', { ...agreed, version: 2 })
    await move(moderator, 'publish', { ...agreed, version: 3 })
    const version = await registerVersion()
    expect(await findBody(version, 'sample-alliance')).toMatchObject({
      party: { slug: 'sample-alliance', kind: 'body' },
      signed: [{ title: { en: 'An alliance and a city' }, role: 'signatory' }],
      signedCount: 1,
    })
    const named = (await findAgreement(version, 'an-alliance-and-a-city'))?.parties
    expect(named?.map(({ slug, body }) => [slug, body])).toEqual([
      ['sample-alliance', 'sample-alliance'],
      ['chifeng', null],
    ])
  })

  it('of bodies none is a part of itself or its own successor, by whatever way round', async () => {
    const { owner } = database
    const { moderator, second } = await cast(owner)
    const first = await publish(moderator, second, 'body', { kind: 'forum', name: { en: 'First' } })
    const later = await publish(moderator, second, 'body', {
      kind: 'forum',
      name: { en: 'Second' },
      partOf: first.entryId,
      follows: first.entryId,
    })
    const codes = async (given: Record<string, unknown>) => {
      const { entryId } = first
      const work = await as(moderator, (tx) => correct(moderator, tx, { entryId, basedOn: 1 }))
      const content = contentOf('body', { kind: 'forum', name: { en: 'First' }, ...given })
      await as(moderator, (tx) => save(moderator, tx, { ...work, content, companions: [], changeNote: '' }))
      const view = await findRevision(moderator, work.revisionId)
      const refusal = await refusalOf(move(moderator, 'submit', { ...work, version: 2 }))
      expect(view?.issues).toEqual(refusal.details.issues)
      await move(moderator, 'withdraw', { ...work, version: 2 })
      return view?.issues.map(({ path, code }) => `${path.join('.')} ${code}`)
    }
    expect(await codes({ partOf: later.entryId })).toEqual(['partOf body.cycle'])
    expect(await codes({ follows: later.entryId })).toEqual(['follows body.cycle'])
    expect(await codes({ partOf: first.entryId })).toEqual(['partOf reference.missing'])
  })

  it('a body is not moved in time away from who belongs to it', async () => {
    const { moderator, second, body, chifeng, jinzhou } = await scene()
    await publish(moderator, second, 'membership', { body, party: chifeng, began: '2012' })
    await publish(moderator, second, 'membership', { body, party: jinzhou, began: '[2011..2014]' })
    const work = await as(moderator, (tx) => correct(moderator, tx, { entryId: body, basedOn: 1 }))
    let version = 1
    const codes = async (given: Record<string, unknown>) => {
      const content = contentOf('body', { kind: 'forum', name: { en: 'Sample forum' }, ...given })
      await as(moderator, (tx) =>
        save(moderator, tx, { ...work, version, content, companions: [], changeNote: '' }),
      )
      version += 1
      const view = await findRevision(moderator, work.revisionId)
      return view?.issues.map(({ path, code }) => `${path.join('.')} ${code}`)
    }
    expect(await codes({ formed: '2013' })).toEqual(['formed body.formedLate'])
    // Either may have joined in the year.
    expect(await codes({ formed: '2012' })).toEqual([])
    expect(await codes({ ended: '2011' })).toEqual(['ended body.endedEarly'])
    expect(await codes({ ended: '2013' })).toEqual([])
    expect(await codes({})).toEqual([])
  })

  it('a party’s own delegation corrects it, another does not', async () => {
    const { delegate, stranger, chifeng } = await cast(database.owner)
    expect(await idOf(database.owner, 'party', 'chifeng')).toBe(chifeng)
    const input = { entryId: chifeng, basedOn: 1 }
    expect((await refusalOf(as(stranger, (tx) => correct(stranger, tx, input)))).code).toBe('not_found')
    expect((await as(delegate, (tx) => correct(delegate, tx, input))).version).toBe(1)
  })
})
