/** Subjects and sectors as the secretariat keeps them: by whom, what is told of it, and that all else follows. */
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { actorOf, agreementContent, idOf, projectContent } from '@/db/factories'
import { revisions } from '@/db/schema/entries'
import { projects } from '@/db/schema/projects'
import { agreementSubjects, agreements } from '@/db/schema/register'
import { subscriptions } from '@/db/schema/subscriptions'
import { testDatabase } from '@/db/testing'
import type { Kind, TermList } from '@/db/vocabulary'
import { parseAuditFilter } from '@/lib/audit-filter'
import { listEvents } from '@/lib/audit-list'
import { draft } from '@/lib/entries/commands'
import { importEntry } from '@/lib/entries/import'
import { rebuildRegister } from '@/lib/entries/rebuild'
import { as } from '@/lib/entries/testing'
import type { Refusal } from '@/lib/errors'
import { wordsIn } from '@/lib/i18n/translate'
import { wordKey, wordsCalled } from '@/lib/imports/words'
import type { Actor } from '@/lib/policy'
import { agreementsAsked, dashboardAsked, notificationsAsked, projectsAsked } from '@/lib/registry/asked'
import { readDashboard } from '@/lib/registry/dashboard'
import { countAgreements } from '@/lib/registry/facets'
import { settingsNow } from '@/lib/registry/settings'
import { registerVersion } from '@/lib/registry/version'
import { subscribe } from '@/lib/subscriptions/commands'
import { codesOffered } from '@/lib/terms'
import { changeTerm, type TermDeed } from './changing-terms'

const database = testDatabase()
let admin: Actor
let delegate: Actor
let chifeng: string
let jinzhou: string

beforeAll(async () => {
  admin = await actorOf(database.owner, 'admin')
  delegate = await actorOf(database.owner, 'delegate.chifeng')
  chifeng = await idOf(database.owner, 'party', 'chifeng')
  jinzhou = await idOf(database.owner, 'party', 'jinzhou')
})

const change = (list: TermList, deed: TermDeed, actor = admin) =>
  as(actor, (tx) => changeTerm(actor, tx, { list, ...deed }))
const codeOf = (deed: Promise<unknown>) => deed.then(() => 'done').catch((refusal: Refusal) => refusal.code)
const fieldsOf = (deed: Promise<unknown>) => deed.then(() => null).catch(({ details }: Refusal) => details)
const labels = (en: string, more = {}) => ({ en, zh: `${en}事`, mn: `${en} мн`, ru: `${en} ру`, ...more })
const told = async () =>
  (await listEvents(admin, parseAuditFilter({ event: 'setting_changed' })))!.rows[0]!.told
const terms = async (list: TermList) => (await settingsNow())[list].terms
const add = (kind: Kind, content: unknown) =>
  database.owner.transaction((tx) => importEntry(tx, { kind, content, changeNote: '' }))
const subjectsOf = async (id: string) =>
  (await database.owner.select().from(agreementSubjects).where(eq(agreementSubjects.agreementId, id)))
    .map(({ subject }) => subject)
    .sort()
/** How many agreements come under each of these subjects, as the filter shows it. */
const counted = async (...codes: string[]) => {
  const filter = await agreementsAsked({})
  const { subject } = (await countAgreements(await registerVersion(), filter)).counts
  return codes.map((code) => subject.find(({ value }) => value === code)?.count ?? 0)
}

describe('a term', () => {
  it('is added with labels in all languages, and called so everywhere at once', async () => {
    const before = await registerVersion()
    expect(await change('subjects', { deed: 'add', labels: labels("'Grass' & {steppe}") })).toEqual({
      code: 'grass_steppe',
    })
    expect(await registerVersion()).toBe(before + 1)
    expect(await told()).toEqual({
      setting: 'subjects',
      before: {},
      after: {
        grass_steppe: { labels: labels("'Grass' & {steppe}"), retired: false, mergedInto: null },
      },
    })
    const words = await wordsIn('zh', 'words')
    expect(words('subjects.grass_steppe')).toBe("'Grass' & {steppe}事")
    expect(words('subjects.tourism')).toBe('旅游')
    expect((await agreementsAsked({ subject: ['grass_steppe', 'no_such'] })).subject).toEqual([
      'grass_steppe',
    ])
    const typed = { type: 'protocol', subjects: ['grass_steppe', 'grass_steppe_2'] }
    const content = agreementContent([chifeng, jinzhou], typed)
    const refused = as(delegate, (tx) => draft(delegate, tx, { kind: 'agreement', content, companions: [] }))
    expect(await fieldsOf(refused)).toEqual({ issues: [{ path: ['subjects'], code: 'label.unknown' }] })
    const known = { ...content, subjects: ['grass_steppe'] }
    expect(
      await codeOf(
        as(delegate, (tx) => draft(delegate, tx, { kind: 'agreement', content: known, companions: [] })),
      ),
    ).toBe('done')
  })

  it('gets a code of its own, whatever its label is made of', async () => {
    expect(await change('sectors', { deed: 'add', labels: labels('Снабжение') })).toEqual({ code: 'term' })
    expect(await change('sectors', { deed: 'add', labels: labels('5G (rail)') })).toEqual({ code: 'g_rail' })
    expect(await change('sectors', { deed: 'add', labels: labels('Rail!', { zh: '轨' }) })).toEqual({
      code: 'rail_2',
    })
  })

  it.each([
    ['no Mongolian label', { mn: ' ' }, ['label.mn']],
    ['a label that is too long', { zh: '字'.repeat(81) }, ['label.zh']],
    ['what cannot be stored', { ru: 'a\u0000b' }, ['label.ru']],
    ['labels of other terms, however written', { zh: ' 旅游 ', en: 'ＴOURISM' }, ['label.en', 'label.zh']],
  ])('is refused with %s, and its field is named', async (_, more, fields) => {
    const deed: TermDeed = { deed: 'add', labels: labels('Fresh', more) }
    expect(await fieldsOf(change('subjects', deed))).toEqual({ fields })
  })

  it('is called otherwise, and the log tells what it was called', async () => {
    const typed = { en: 'Tourism and travel', zh: '文旅', mn: 'Аялал жуулчлал', ru: 'Туризм' }
    await change('subjects', { deed: 'relabel', code: 'tourism', labels: typed })
    const log = await told()
    expect(log?.before).toMatchObject({ tourism: { labels: { en: 'Tourism', zh: '旅游' } } })
    expect(log?.after).toEqual({ tourism: { labels: typed } })
    expect((await wordsIn('zh', 'words'))('subjects.tourism')).toBe('文旅')
    // Sources go on calling it as they did.
    const called = await wordsCalled('subjects', [])
    expect([called.get(wordKey('旅游')), called.get(wordKey('文旅'))]).toEqual([
      new Set(['tourism']),
      new Set(['tourism']),
    ])
    expect(await codeOf(change('subjects', { deed: 'relabel', code: 'tourism', labels: typed }))).toBe(
      'as_before',
    )
    expect(await codeOf(change('subjects', { deed: 'relabel', code: 'nothing', labels: typed }))).toBe(
      'not_found',
    )
  })

  it('that is retired stays where it is, is filtered by, and offered to nobody else', async () => {
    const id = await add('agreement', agreementContent([chifeng, jinzhou], { subjects: ['energy'] }))
    await change('subjects', { deed: 'retire', code: 'energy' })
    expect(await told()).toEqual({
      setting: 'subjects',
      before: { energy: { retired: false } },
      after: { energy: { retired: true } },
    })
    expect(await subjectsOf(id)).toEqual(['energy'])
    expect((await agreementsAsked({ subject: 'energy' })).subject).toEqual(['energy'])
    expect(codesOffered(await terms('subjects'), [])).not.toContain('energy')
    expect(codesOffered(await terms('subjects'), ['energy'])).toContain('energy')
    expect(await codeOf(change('subjects', { deed: 'retire', code: 'energy' }))).toBe('as_before')
    await change('subjects', { deed: 'offer', code: 'energy' })
    expect(codesOffered(await terms('subjects'), [])).toContain('energy')
  })

  it('is for administrators', async () => {
    for (const who of ['moderator', 'head.chifeng', 'delegate.chifeng', 'observer.tongliao']) {
      const actor = await actorOf(database.owner, who)
      expect(await codeOf(change('sectors', { deed: 'retire', code: 'water' }, actor))).toBe('forbidden')
    }
  })
})

describe('a term that is merged into another', () => {
  it('is found, counted and followed as that one, while contents stay as they were written', async () => {
    const subjects = ['water', 'health']
    const both = await add('agreement', agreementContent([chifeng, jinzhou], { subjects }))
    const one = await add('agreement', agreementContent([chifeng, jinzhou], { subjects: ['water'] }))
    const until = { confirmUntil: new Date(), language: 'en' as const, topic: 'subject' as const }
    const email = 'reader@example.org'
    await database.owner.insert(subscriptions).values([
      { ...until, email, subject: 'water', confirmedAt: new Date() },
      { ...until, email, subject: 'health' },
      { ...until, email: 'other@example.org', subject: 'water', confirmedAt: new Date() },
    ])
    expect(await counted('water', 'health')).toEqual([2, 1])

    await change('subjects', { deed: 'merge', code: 'water', into: 'health' })
    expect([await subjectsOf(both), await subjectsOf(one)]).toEqual([['health'], ['health']])
    expect(await counted('water', 'health')).toEqual([0, 2])
    expect((await agreementsAsked({ subject: ['water', 'health'] })).subject).toEqual(['health'])
    expect((await notificationsAsked({ subject: 'water' })).subject).toBe('health')
    expect((await wordsIn('en', 'words'))('subjects.water')).toBe('Health')
    const followed = await database.owner.select().from(subscriptions).orderBy(subscriptions.email)
    expect(followed.map(({ email, subject, confirmedAt }) => [email, subject, confirmedAt !== null])).toEqual(
      [
        ['other@example.org', 'health', true],
        ['reader@example.org', 'health', true],
      ],
    )
    const [stored] = await database.owner.select().from(revisions).where(eq(revisions.entryId, both))
    expect(stored!.content.subjects).toEqual(subjects)
    // The code that a content holds stands for the term in its form, so that nothing changes unseen.
    const offered = codesOffered(await terms('subjects'), ['water'])
    expect([offered.includes('water'), offered.includes('health')]).toEqual([true, false])
    expect((await wordsCalled('subjects', [])).get(wordKey('water'))).toEqual(new Set(['health']))
    await subscribe(
      { email: 'third@example.org', topic: 'subject', of: 'water', language: 'en' },
      '192.0.2.9',
    )
    const [third] = await database.owner
      .select()
      .from(subscriptions)
      .where(eq(subscriptions.email, 'third@example.org'))
    expect(third!.subject).toBe('health')
  })

  it('and again: what was merged into it goes with it, and a rebuilt register is the same', async () => {
    const whole = () =>
      Promise.all([
        database.owner.select().from(agreementSubjects).orderBy(agreementSubjects.agreementId),
        database.owner.select().from(projects).orderBy(projects.id),
        database.owner
          .select({ id: agreements.id, choices: agreements.choices })
          .from(agreements)
          .orderBy(agreements.id),
      ])
    await change('subjects', { deed: 'merge', code: 'health', into: 'education' })
    expect((await agreementsAsked({ subject: ['water', 'health'] })).subject).toEqual(['education'])
    expect(await counted('water', 'health', 'education')).toEqual([0, 0, 2])
    const before = await whole()
    await rebuildRegister(database.owner, () => {})
    expect(await whole()).toEqual(before)
  })

  it('takes its projects with it, on lists and dashboards that remember them', async () => {
    const content = projectContent(chifeng, {
      sector: 'mining',
      steps: [{ stage: 'under_way', date: '1998-06-01', reason: {} }],
    })
    await add('project', content)
    const shown = async (sector: string) => {
      const filter = await dashboardAsked({ sector, year: '1998' })
      return { sector: filter.sector, total: (await readDashboard(await registerVersion(), filter)).total }
    }
    expect([await shown('mining'), await shown('industry')]).toEqual([
      { sector: 'mining', total: 1 },
      { sector: 'industry', total: 0 },
    ])
    await change('sectors', { deed: 'merge', code: 'mining', into: 'industry' })
    expect([await shown('mining'), await shown('industry')]).toEqual([
      { sector: 'industry', total: 1 },
      { sector: 'industry', total: 1 },
    ])
    expect((await projectsAsked({ sector: 'none' })).sector).toBe('none')
  })

  it.each([
    ['itself', { code: 'roads', into: 'roads' }, 'invalid'],
    ['one that was merged', { code: 'roads', into: 'mining' }, 'invalid'],
    ['one that is none', { code: 'roads', into: 'nothing' }, 'invalid'],
    ['another when it was merged already', { code: 'mining', into: 'roads' }, 'not_found'],
  ])('is not merged into %s', async (_, deed, code) => {
    expect(await codeOf(change('sectors', { deed: 'merge', ...deed }))).toBe(code)
  })
})
