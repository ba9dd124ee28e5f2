import { describe, expect, it } from 'vitest'
import { actOf, agreementContent, idOf } from '@/db/factories'
import { testDatabase } from '@/db/testing'
import { Refusal } from '@/lib/errors'
import { incompleteness, parseDraft } from './check'
import { correct, draft, save } from './commands'
import { as, cast, corrected, drafted, move, refusalOf, revisionOf, submitted } from './testing'

const database = testDatabase()
const party = '00000000-0000-4000-8000-000000000001'
const unsaid = { condition: null, approvals: null, among: [], delay: null, date: '' }
const missing = '00000000-0000-4000-8000-000000000000'

/** What is wrong with a draft of an agreement that is otherwise whole. */
function flawsOf(given: Record<string, unknown>) {
  try {
    parseDraft('agreement', agreementContent([party], given))
    return []
  } catch (error) {
    return (error as Refusal).details.issues
  }
}

describe('a draft’s text', () => {
  it.each([
    ['NUL', 'a\0b'],
    ['a control character', 'a\u001bb'],
    ['half a surrogate pair', 'a\ud83db'],
    ['the other half', '\udc00'],
  ])('with %s is refused with a code, in every field', (_, text) => {
    const source = { title: { en: 'A study' }, locator: '', url: '' }
    const cases: [Record<string, unknown>, (string | number)[]][] = [
      [{ title: { zh: text } }, ['title', 'zh']],
      [{ summary: { 'mn-Mong': text } }, ['summary', 'mn-Mong']],
      [{ note: { ru: text } }, ['note', 'ru']],
      [{ adopted: text }, ['adopted']],
      [{ sources: [{ ...source, locator: text }] }, ['sources', 0, 'locator']],
      [{ sources: [source, { ...source, title: { mn: text } }] }, ['sources', 1, 'title', 'mn']],
      [{ sources: [{ ...source, url: text }] }, ['sources', 0, 'url']],
    ]
    for (const [given, path] of cases) expect(flawsOf(given)).toEqual([{ path, code: 'text.characters' }])
  })

  it('may have lines, tabs, emoji and every script', () => {
    const text = 'One\n\tтри 赤峰市 ᠮᠣᠩᠭᠣᠯ 🙂'
    expect(flawsOf({ summary: { en: text } })).toEqual([])
  })

  it.each([
    ['title', 500],
    ['summary', 5000],
    ['place', 200],
    ['meeting', 300],
    ['note', 5000],
  ])('%s has at most %i characters', (field, most) => {
    expect(flawsOf({ [field]: { zh: '字'.repeat(most) } })).toEqual([])
    const path = [field, 'zh']
    expect(flawsOf({ [field]: { zh: '字'.repeat(most + 1) } })).toEqual([{ path, code: 'text.long' }])
  })

  it('is stored without the spaces around it, and an empty one not at all', () => {
    const parsed = parseDraft('agreement', agreementContent([], { title: { en: '  Title ', zh: '   ' } }))
    expect(parsed.title).toEqual({ en: 'Title' })
  })
})

describe('a clause on entry into force', () => {
  const other = '00000000-0000-4000-8000-000000000002'
  const flaws = (given: Record<string, unknown>) => {
    const content = agreementContent([party, other], { forceClause: { ...unsaid, ...given } })
    return incompleteness('agreement', content)
  }

  it.each<[string, Record<string, unknown>]>([
    ['is not recorded', {}],
    ['asks for all signatures', { condition: 'signatures', delay: { count: 30, unit: 'day' } }],
    ['asks for one approval of two', { condition: 'approvals', approvals: 1, among: [other] }],
    ['names a month', { condition: 'date', date: '2010-05' }],
  ])('that %s is complete', (_, given) => {
    expect(flaws(given)).toEqual([])
  })

  it.each<[string, Record<string, unknown>, string, string]>([
    ['names no day', { condition: 'date' }, 'date', 'force.date'],
    ['names a day there is not', { condition: 'date', date: '2010-02-30' }, 'date', 'date.day-impossible'],
    ['names one who is no signatory', { condition: 'approvals', among: [missing] }, 'among', 'force.among'],
    [
      'asks for fewer than it names',
      { condition: 'approvals', approvals: 1, among: [party, other] },
      'approvals',
      'force.approvals',
    ],
  ])('that %s is not', (_, given, field, code) => {
    expect(flaws(given)).toEqual([{ path: ['forceClause', field], code }])
  })
})

describe('a draft’s shape', () => {
  it.each<[string, Record<string, unknown>, (string | number)[]]>([
    ['an unknown field', { colour: 'red' }, []],
    ['a field of Object', { constructor: {} }, []],
    ['an unknown language', { title: { fr: 'Titre' } }, ['title']],
    ['an unknown word', { type: 'treaty' }, ['type']],
    ['a number for a text', { adopted: 2007 }, ['adopted']],
    ['no field', { adopted: undefined }, ['adopted']],
    ['too many parties', { parties: Array(201).fill({ party, role: 'witness' }) }, ['parties']],
    ['too many sources', { sources: Array(51).fill({ title: {}, locator: '', url: '' }) }, ['sources']],
    ['too long a term', { term: { count: 1000, unit: 'year' } }, ['term', 'count']],
    ['no term', { term: { count: 0, unit: 'year' } }, ['term', 'count']],
    ['half a year', { term: { count: 0.5, unit: 'year' } }, ['term', 'count']],
    ['an unknown condition', { forceClause: { ...unsaid, condition: 'luck' } }, ['forceClause', 'condition']],
    ['no id', { body: 'nine-plus-one' }, ['body']],
  ])('with %s is refused with a code', (_, given, path) => {
    expect(flawsOf(given)).toMatchObject([
      { path: path.length ? expect.arrayContaining(path) : [], code: 'form' },
    ])
  })

  it('that is no object is refused', () => {
    for (const content of [null, 'text', 7, [], undefined]) {
      expect(() => parseDraft('agreement', content)).toThrow(Refusal)
    }
  })
})

it('one party may have two roles, but not one twice', () => {
  const content = (roles: string[]) =>
    agreementContent([], { parties: roles.map((role) => ({ party, role })) })
  expect(incompleteness('agreement', content(['signatory', 'depositary']))).toEqual([])
  expect(incompleteness('agreement', content(['signatory', 'signatory']))).toEqual([
    { path: ['parties', 1, 'party'], code: 'party.twice' },
  ])
})

describe('a mention of another entry', () => {
  const draftWith = async (given: Record<string, unknown>, acts: ReturnType<typeof actOf>[] = []) => {
    const { delegate, chifeng, jinzhou, head } = await cast(database.owner)
    const made = await as(delegate, (tx) =>
      draft(delegate, tx, {
        kind: 'agreement',
        content: agreementContent([chifeng, jinzhou], given),
        companions: acts,
      }),
    )
    return { head, ...made }
  }

  it('that is not published, of another kind, or of nothing, is refused at its path', async () => {
    const { owner } = database
    const unpublished = await drafted(owner)
    const city = await idOf(owner, 'party', 'dalian')
    const work = await draftWith(
      {
        body: city,
        parties: [
          { party: missing, role: 'signatory' },
          { party: city, role: 'signatory' },
        ],
        relations: [
          { kind: 'amends', agreement: unpublished.entryId },
          { kind: 'implements', agreement: await idOf(owner, 'agreement', 'framework-3-plus-1') },
        ],
      },
      [actOf(city), actOf(missing)],
    )
    const refused = await refusalOf(move(work.head, 'submit', work))
    expect(refused.code).toBe('invalid')
    const issues = refused.details.issues as { path: (string | number)[]; code: string }[]
    expect(new Set(issues.map((issue) => issue.code))).toEqual(new Set(['reference.missing']))
    expect(issues.map((issue) => issue.path.join('.')).sort()).toEqual([
      'body',
      'companions.1.party',
      'parties.0.party',
      'relations.0.agreement',
    ])
  })

  it('may not be of itself, before it is published nor after', async () => {
    const { owner } = database
    const there = await corrected(owner)
    const { head, entryId, revisionId, chifeng, jinzhou } = there
    const content = agreementContent([chifeng, jinzhou], {
      relations: [{ kind: 'supersedes', agreement: entryId }],
    })
    await as(head, (tx) =>
      save(head, tx, { revisionId, version: 1, content, companions: [], changeNote: '' }),
    )
    expect(await refusalOf(move(head, 'submit', { revisionId, version: 2 }))).toEqual({
      code: 'invalid',
      details: { issues: [{ path: ['relations', 0, 'agreement'], code: 'reference.missing' }] },
    })
    const fresh = await drafted(owner)
    const own = agreementContent([chifeng], { relations: [{ kind: 'amends', agreement: fresh.entryId }] })
    const input = { revisionId: fresh.revisionId, version: 1, content: own, companions: [], changeNote: '' }
    await as(head, (tx) => save(head, tx, input))
    expect((await refusalOf(move(head, 'submit', { ...fresh, version: 2 }))).code).toBe('invalid')
  })

  it('is looked at again when it is published', async () => {
    const { owner } = database
    const work = await submitted(owner)
    const broken = { ...(await revisionOf(owner, work.revisionId)).content, body: missing }
    await owner.execute(
      `update revisions set content = '${JSON.stringify(broken)}'::jsonb where id = '${work.revisionId}'`,
    )
    expect((await refusalOf(move(work.moderator, 'publish', work))).details).toEqual({
      issues: [{ path: ['body'], code: 'reference.missing' }],
    })
  })

  it('by a body of the body it is part of may not be of itself', async () => {
    const { owner } = database
    const { moderator } = await cast(owner)
    const entryId = await idOf(owner, 'body', 'xi-chi-chao-jin')
    const opened = await as(moderator, (tx) => correct(moderator, tx, { entryId, basedOn: 1 }))
    const { content } = await revisionOf(owner, opened.revisionId)
    await as(moderator, (tx) =>
      save(moderator, tx, {
        ...opened,
        content: { ...content, partOf: entryId },
        companions: [],
        changeNote: '',
      }),
    )
    expect((await refusalOf(move(moderator, 'submit', { ...opened, version: 2 }))).details).toEqual({
      issues: [{ path: ['partOf'], code: 'reference.missing' }],
    })
  })
})
