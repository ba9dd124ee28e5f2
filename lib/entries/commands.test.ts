import { count, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { actOf, actorOf, agreementContent } from '@/db/factories'
import { entries, eventLog, revisions } from '@/db/schema/entries'
import { testDatabase } from '@/db/testing'
import { emptyAgreement } from '@/lib/agreements/schema'
import { correct, draft, save } from './commands'
import {
  as,
  cast,
  corrected,
  drafted,
  eventsOf,
  move,
  published,
  refusalOf,
  revisionOf,
  revisionsOf,
  submitted,
} from './testing'
import { findRevision } from './view'

const database = testDatabase()
const missing = '00000000-0000-4000-8000-000000000000'

describe('a draft', () => {
  it('may be incomplete, but is submitted only when it is whole: every flaw is a code at its path', async () => {
    const { delegate, chifeng } = await cast(database.owner)
    const made = await as(delegate, (tx) =>
      draft(delegate, tx, {
        kind: 'agreement',
        content: {
          ...emptyAgreement,
          adopted: '12.6.2024',
          expires: '2024-02-30',
          parties: [
            { party: chifeng, role: 'signatory' },
            { party: null, role: 'witness' },
            { party: chifeng, role: 'signatory' },
          ],
          relations: [{ kind: 'amends', agreement: null }],
          sources: [{ title: {}, locator: '', url: 'javascript:alert(1)' }],
        },
        companions: [actOf(chifeng, { party: null, act: null, date: '2024-13' })],
      }),
    )
    const refused = await refusalOf(move(delegate, 'submit', made))
    expect(refused).toEqual({
      code: 'invalid',
      details: {
        issues: [
          { path: ['type'], code: 'type.required' },
          { path: ['title'], code: 'title.required' },
          { path: ['adopted'], code: 'date.ambiguous' },
          { path: ['expires'], code: 'date.day-impossible' },
          { path: ['sources', 0, 'title'], code: 'source.title' },
          { path: ['sources', 0, 'url'], code: 'source.url' },
          { path: ['parties', 1, 'party'], code: 'party.required' },
          { path: ['parties', 2, 'party'], code: 'party.twice' },
          { path: ['relations', 0, 'agreement'], code: 'relation.required' },
          { path: ['companions', 0, 'party'], code: 'party.required' },
          { path: ['companions', 0, 'act'], code: 'act.required' },
          { path: ['companions', 0, 'date'], code: 'date.month-impossible' },
        ],
      },
    })
    expect((await revisionOf(database.owner, made.revisionId)).status).toBe('draft')
  })

  it('without a party is whole only where a source is named', async () => {
    const { moderator } = await cast(database.owner)
    const begin = (given: object) =>
      as(moderator, (tx) =>
        draft(moderator, tx, {
          kind: 'agreement',
          content: agreementContent([], { ...given }),
          companions: [],
        }),
      )
    expect(await refusalOf(move(moderator, 'submit', await begin({})))).toEqual({
      code: 'invalid',
      details: { issues: [{ path: ['parties'], code: 'parties.required' }] },
    })
    const source = { title: { en: 'A study' }, locator: '4.2', url: '' }
    expect(await move(moderator, 'submit', await begin({ sources: [source] }))).toEqual({
      status: 'submitted',
    })
  })

  it('is begun by nobody who may not, nor is a companion begun alone', async () => {
    const { observer, administrator, delegate, chifeng } = await cast(database.owner)
    const content = agreementContent([chifeng])
    for (const who of [observer, administrator, { ...delegate, post: null }])
      expect(
        (await refusalOf(as(who, (tx) => draft(who, tx, { kind: 'agreement', content, companions: [] }))))
          .code,
      ).toBe('forbidden')
    const objection = { kind: 'objection' as const, content: {}, companions: [] }
    expect((await refusalOf(as(delegate, (tx) => draft(delegate, tx, objection)))).code).toBe('forbidden')
    const act = { kind: 'act' as const, content: actOf(chifeng).content, companions: [] }
    expect((await refusalOf(as(delegate, (tx) => draft(delegate, tx, act)))).code).toBe('bad_request')
  })

  it('belongs to the party that its author speaks for', async () => {
    const { owner } = database
    const bureau = await actorOf(owner, 'delegate.jinzhou', 1)
    const { moderator, chifeng, jinzhou } = await cast(owner)
    const other = [await actorOf(owner, 'delegate.jinzhou', 0), bureau].find(
      (a) => a.post.partyId !== jinzhou,
    )!
    const content = agreementContent([chifeng])
    const by = (who: typeof bureau) =>
      as(who, (tx) => draft(who, tx, { kind: 'agreement', content, companions: [] }))
    const revision = await revisionOf(owner, (await by(other)).revisionId)
    expect(revision).toMatchObject({ partyId: other.post.partyId, authorPostId: other.post.id })
    expect((await revisionOf(owner, (await by(moderator)).revisionId)).partyId).toBeNull()
  })
})

describe('each command', () => {
  it('leaves one event, under the name of who did it', async () => {
    const { owner } = database
    const { delegate, head, moderator, second, chifeng, jinzhou } = await cast(owner)
    const all = async () => (await owner.select({ n: count() }).from(eventLog))[0]!.n
    const told: string[] = []
    const before = await all()
    // The deed is under way when it comes here: what was there before is not to be counted now.
    const step = async <T>(deed: Promise<T>): Promise<T> => {
      const result = await deed
      expect(await all()).toBe(before + told.length + 1)
      const [last] = await owner
        .select()
        .from(eventLog)
        .orderBy(eventLog.id)
        .offset(before + told.length)
      expect(last!.partyId).toBe(chifeng)
      told.push(`${last!.name} by ${last!.personId} for ${last!.postId}`)
      return result
    }
    const content = agreementContent([chifeng, jinzhou])
    const companions = [actOf(chifeng), actOf(jinzhou)]
    const made = await step(
      as(delegate, (tx) => draft(delegate, tx, { kind: 'agreement', content, companions })),
    )
    const at = (version: number) => ({ revisionId: made.revisionId, version })
    const saving = { ...at(1), content, companions, changeNote: '' }
    const saved = await step(as(head, (tx) => save(head, tx, saving)))
    expect(saved.version).toBe(2)
    await step(move(delegate, 'submit', at(2)))
    await step(move(head, 'sendBack', at(3), 'Name the place.'))
    await step(move(delegate, 'submit', at(4)))
    await step(move(head, 'endorse', at(5)))
    await step(move(moderator, 'publish', at(6)))
    const { entryId } = made
    const second_ = await step(as(head, (tx) => correct(head, tx, { entryId, basedOn: 1 })))
    await step(move(head, 'submit', second_))
    await step(move(second, 'decline', { ...second_, version: 2 }, 'It changes nothing.'))
    const third = await step(as(head, (tx) => correct(head, tx, { entryId, basedOn: 1 })))
    await step(move(delegate, 'withdraw', third))
    const name = { delegate, head, moderator, second }
    const by = (who: keyof typeof name) => `by ${name[who].personId} for ${name[who].post!.id}`
    expect(told).toEqual([
      `drafted ${by('delegate')}`,
      `saved ${by('head')}`,
      `submitted ${by('delegate')}`,
      `sent_back ${by('head')}`,
      `submitted ${by('delegate')}`,
      `endorsed ${by('head')}`,
      `published ${by('moderator')}`,
      `drafted ${by('head')}`,
      `submitted ${by('head')}`,
      `declined ${by('second')}`,
      `drafted ${by('head')}`,
      `withdrawn ${by('delegate')}`,
    ])
  })

  it('that is refused leaves nothing at all', async () => {
    const { owner } = database
    const { delegate, revisionId, entryId, chifeng } = await drafted(owner)
    const counts = async () => ({
      revisions: (await owner.select({ n: count() }).from(revisions))[0]!.n,
      entries: (await owner.select({ n: count() }).from(entries))[0]!.n,
      events: (await owner.select({ n: count() }).from(eventLog))[0]!.n,
      content: (await revisionOf(owner, revisionId)).content,
    })
    const before = await counts()
    const input = {
      revisionId,
      version: 1,
      content: agreementContent([], { title: { en: 'Other' } }),
      // The first is fine and would begin an entry, the second is not.
      companions: [actOf(chifeng), actOf(chifeng, { act: 'danced' })],
      changeNote: '',
    }
    expect((await refusalOf(as(delegate, (tx) => save(delegate, tx, input)))).code).toBe('invalid')
    expect(await counts()).toEqual(before)
    expect(await eventsOf(owner, entryId)).toHaveLength(1)
  })

  it('answers a stranger as if the revision were missing', async () => {
    const { owner } = database
    const work = await drafted(owner)
    const { stranger, observer, administrator, moderator } = work
    const commands = (id: string) => [
      ...(['submit', 'endorse', 'sendBack', 'decline', 'publish', 'withdraw'] as const).map(
        (name) => (who: typeof stranger) => move(who, name, { revisionId: id, version: 1 }, 'Because.'),
      ),
      (who: typeof stranger) =>
        as(who, (tx) =>
          save(who, tx, { revisionId: id, version: 1, content: {}, companions: [], changeNote: '' }),
        ),
    ]
    // A draft is its party's own business: the secretariat is a stranger to it as well.
    for (const who of [stranger, observer, administrator, moderator]) {
      for (const [at, command] of commands(work.revisionId).entries()) {
        const refused = await refusalOf(command(who))
        expect(refused).toEqual({ code: 'not_found', details: {} })
        expect(refused).toEqual(await refusalOf(commands(missing)[at]!(who)))
      }
      expect(await findRevision(who, work.revisionId)).toBeNull()
    }
    const act = (await revisionsOf(owner, work.companions[0]!))[0]!
    expect((await refusalOf(move(work.delegate, 'submit', { revisionId: act.id, version: 1 }))).code).toBe(
      'not_found',
    )
  })

  it('answers whoever may not correct an entry as if it were missing, and shows nothing of it', async () => {
    const there = await published(database.owner, {
      title: { en: 'Secret of two cities' },
      visibility: 'parties',
    })
    const { entryId, observer, administrator, delegate } = there
    const tongliao = { ...delegate, post: { ...observer.post!, role: 'delegate' as const } }
    for (const who of [observer, administrator, tongliao]) {
      for (const basedOn of [0, 1, 2, 7]) {
        const refused = await refusalOf(as(who, (tx) => correct(who, tx, { entryId, basedOn })))
        expect(refused).toEqual({ code: 'not_found', details: {} })
      }
      expect(
        (await refusalOf(as(who, (tx) => correct(who, tx, { entryId: missing, basedOn: 1 })))).code,
      ).toBe('not_found')
    }
    await as(delegate, (tx) => correct(delegate, tx, { entryId, basedOn: 1 }))
    const refused = await refusalOf(as(observer, (tx) => correct(observer, tx, { entryId, basedOn: 1 })))
    expect(refused).toEqual({ code: 'not_found', details: {} })
  })

  it('of correction finds nothing in an entry that was never published', async () => {
    const { delegate, entryId } = await drafted(database.owner)
    const refused = await refusalOf(as(delegate, (tx) => correct(delegate, tx, { entryId, basedOn: 0 })))
    expect(refused).toEqual({ code: 'not_found', details: {} })
  })
})

describe('one open revision at most', () => {
  it('a second correction is refused, and led to the first where that may be seen', async () => {
    const { entryId, revisionId, delegate, head, stranger, moderator } = await corrected(database.owner)
    for (const who of [delegate, head])
      expect(await refusalOf(as(who, (tx) => correct(who, tx, { entryId, basedOn: 1 })))).toEqual({
        code: 'already_open',
        details: { revisionId },
      })
    // Another party of the agreement, and the secretariat, cannot see the draft; its place is taken all the same.
    for (const who of [stranger, moderator])
      expect(await refusalOf(as(who, (tx) => correct(who, tx, { entryId, basedOn: 1 })))).toEqual({
        code: 'already_open',
        details: {},
      })
  })

  it('a draft sent back is its party’s own again: the secretariat is not led to it', async () => {
    const there = await corrected(database.owner)
    const { entryId, head, moderator, revisionId } = there
    await move(head, 'submit', there)
    await move(moderator, 'sendBack', { revisionId, version: 2 }, 'Which place?')
    expect(await refusalOf(as(moderator, (tx) => correct(moderator, tx, { entryId, basedOn: 1 })))).toEqual({
      code: 'already_open',
      details: {},
    })
  })

  it('of corrections begun at once by both parties and the secretariat, one wins', async () => {
    const { entryId, delegate, head, stranger, moderator, second } = await published(database.owner)
    const racers = [delegate, head, stranger, moderator, second, delegate, head, stranger]
    const results = await Promise.allSettled(
      racers.map((who) => as(who, (tx) => correct(who, tx, { entryId, basedOn: 1 }))),
    )
    const refused = results.flatMap((one) => (one.status === 'rejected' ? one.reason : []))
    expect(refused.map((error) => error.code)).toEqual(Array(7).fill('already_open'))
    const all = await revisionsOf(database.owner, entryId)
    expect(all.map(({ number, status }) => [number, status])).toEqual([
      [1, 'published'],
      [2, 'draft'],
    ])
  })
})

describe('what is out of date', () => {
  it('a save over another’s is refused with what is stored', async () => {
    const work = await drafted(database.owner)
    const { delegate, head, revisionId, chifeng, jinzhou, companions } = work
    const saveAs = (who: typeof head, version: number, title: string) =>
      as(who, (tx) =>
        save(who, tx, {
          revisionId,
          version,
          content: agreementContent([chifeng], { title: { en: title } }),
          companions: [actOf(chifeng, { date: '2024' }, companions[0])],
          changeNote: '',
        }),
      )
    await saveAs(head, 1, 'By the head')
    const refused = await refusalOf(saveAs(delegate, 1, 'By the delegate'))
    expect(refused).toEqual({
      code: 'stale',
      details: {
        version: 2,
        content: agreementContent([chifeng], { title: { en: 'By the head' } }),
        companions: [
          {
            entry: companions[0],
            content: { ...actOf(chifeng, { date: '2024' }).content, agreement: work.entryId },
          },
        ],
      },
    })
    expect((await revisionOf(database.owner, revisionId)).content.title).toEqual({ en: 'By the head' })
    expect(jinzhou).not.toBe(chifeng)
  })

  it('of saves at once from the same version, one is stored', async () => {
    const { delegate, head, revisionId, chifeng } = await drafted(database.owner)
    const results = await Promise.allSettled(
      [delegate, head, delegate, head].map((who, at) =>
        as(who, (tx) =>
          save(who, tx, {
            revisionId,
            version: 1,
            content: agreementContent([chifeng], { title: { en: `Version ${at}` } }),
            companions: [],
            changeNote: '',
          }),
        ),
      ),
    )
    expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    const winner = results.findIndex((one) => one.status === 'fulfilled')
    const stored = await revisionOf(database.owner, revisionId)
    expect(stored).toMatchObject({ version: 2, content: { title: { en: `Version ${winner}` } } })
  })

  it('a move on what has been saved since is refused with the version there is now', async () => {
    const { delegate, revisionId, chifeng } = await drafted(database.owner)
    const input = {
      revisionId,
      version: 1,
      content: agreementContent([chifeng]),
      companions: [],
      changeNote: '',
    }
    await as(delegate, (tx) => save(delegate, tx, input))
    expect(await refusalOf(move(delegate, 'submit', { revisionId, version: 1 }))).toEqual({
      code: 'stale',
      details: { version: 2 },
    })
  })

  it('a correction of a text that has been replaced is refused with the changes since', async () => {
    const there = await corrected(database.owner)
    const { head, moderator, revisionId, entryId, chifeng, jinzhou } = there
    const input = {
      revisionId,
      version: 1,
      content: agreementContent([chifeng, jinzhou], { title: { en: 'New title' }, adopted: '2024' }),
      companions: [],
      changeNote: '',
    }
    await as(head, (tx) => save(head, tx, input))
    await move(head, 'submit', { revisionId, version: 2 })
    await move(moderator, 'publish', { revisionId, version: 3 })
    const refused = await refusalOf(as(head, (tx) => correct(head, tx, { entryId, basedOn: 1 })))
    expect(refused).toEqual({
      code: 'stale',
      details: {
        published: 2,
        changes: [
          { path: ['adopted'], before: '2024-06-12', after: '2024' },
          { path: ['title', 'en'], before: 'Sample memorandum on cultural tourism', after: 'New title' },
          { path: ['title', 'zh'], before: '文化旅游合作备忘录（示例）', after: undefined },
        ],
      },
    })
  })

  it.each(['submit', 'endorse', 'publish'] as const)(
    '%s of what was made from a replaced text is refused with the changes since',
    async (name) => {
      const { owner } = database
      const there = await corrected(owner)
      const { delegate, head, moderator, revisionId, entryId, chifeng, jinzhou } = there
      if (name !== 'submit') await move(delegate, 'submit', { revisionId, version: 1 })
      if (name === 'publish') await move(head, 'endorse', { revisionId, version: 2 })
      const version = { submit: 1, endorse: 2, publish: 3 }[name]
      // Only an import could publish beside an open revision.
      await owner
        .update(revisions)
        .set({ status: 'superseded' })
        .where(eq(revisions.id, (await revisionsOf(owner, entryId))[0]!.id))
      await owner.insert(revisions).values({
        entryId,
        number: 3,
        status: 'published',
        content: agreementContent([chifeng, jinzhou], { expires: '2030' }),
        basedOn: 1,
        byImport: true,
        publishedAt: new Date(),
      })
      const who = { submit: delegate, endorse: head, publish: moderator }[name]
      expect(await refusalOf(move(who, name, { revisionId, version }))).toEqual({
        code: 'stale',
        details: { published: 3, changes: [{ path: ['expires'], before: '', after: '2030' }] },
      })
    },
  )
})

it('what a correction starts from is what is published', async () => {
  const { revisionId, delegate } = await corrected(database.owner)
  const view = await findRevision(delegate, revisionId)
  expect(view).toMatchObject({ number: 2, basedOn: 1, published: { number: 1 } })
  expect(view!.content).toEqual(view!.published!.content)
  expect(view!.companions.map((one) => one.revisionId)).toEqual([null, null])
})

it('the reason a submission was sent back for is gone once it is submitted anew', async () => {
  const there = await submitted(database.owner)
  const { moderator, delegate, head, revisionId } = there
  await move(moderator, 'sendBack', there, 'Name the place.')
  expect(await findRevision(delegate, revisionId)).toMatchObject({
    status: 'draft',
    reason: 'Name the place.',
  })
  await move(head, 'submit', { revisionId, version: 4 })
  expect(await findRevision(delegate, revisionId)).toMatchObject({ status: 'submitted', reason: null })
})
