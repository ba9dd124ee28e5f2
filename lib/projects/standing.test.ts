/** Where projects stand on a day: what was declared, what follows from the dates, and how old the last word is. */
import { beforeAll, describe, expect, it } from 'vitest'
import { idOf, projectContent, updateContent } from '@/db/factories'
import { testDatabase } from '@/db/testing'
import type { Kind } from '@/db/vocabulary'
import { correct, draft, save } from '@/lib/entries/commands'
import { importEntry } from '@/lib/entries/import'
import { as, cast, move, refusalOf } from '@/lib/entries/testing'
import { findPage, findRecord } from '@/lib/registry/permanent'
import { findProject, projectLedTo, standingOn, updatesOf } from '@/lib/registry/projects'
import { registerVersion } from '@/lib/registry/version'

Object.assign(process.env, { APP_ORIGIN: 'https://register.example.org' })
const database = testDatabase()
let chifeng: string
let jinzhou: string
beforeAll(async () => {
  chifeng = await idOf(database.owner, 'party', 'chifeng')
  jinzhou = await idOf(database.owner, 'party', 'jinzhou')
})

const add = (kind: Kind, content: unknown, slug?: string) =>
  database.owner.transaction((tx) => importEntry(tx, { kind, content, slug, changeNote: '' }))
const on = async (slug: string, day: string) => standingOn(await registerVersion(), slug, day)
const milestone = (due: string, done = '') => ({
  ...{ title: { en: `Sample due ${due}` }, begins: '', due, done, evidence: {}, url: '' },
})
const step = (stage: string, date: string) => ({ stage, date, reason: { en: 'Sample' } })

describe('where a project stands', () => {
  it('is the step of that day, and before its first it was none', async () => {
    const steps = [step('intention', '2017'), step('agreed', '2019-05'), step('completed', '2024-03-01')]
    await add('project', projectContent(chifeng, { steps }), 'stepwise')
    expect(await on('stepwise', '2016-12-31')).toBeNull()
    expect((await on('stepwise', '2017-01-01'))?.stage).toBe('intention')
    expect((await on('stepwise', '2019-04-30'))?.stage).toBe('intention')
    expect((await on('stepwise', '2019-05-01'))?.stage).toBe('agreed')
    expect(await on('stepwise', '2024-03-01')).toMatchObject({
      stage: 'completed',
      active: false,
      derived: null,
    })
  })

  it('says of the dates what follows from them: one milestone late is a risk, two are off track', async () => {
    const milestones = [milestone('2025-03'), milestone('2025-06-30'), milestone('2026', '2025-02-01')]
    await add('project', projectContent(chifeng, { milestones }), 'late')
    expect(await on('late', '2025-03-31')).toMatchObject({ derived: 'on_track', nextDue: '2025-03-31' })
    expect(await on('late', '2025-04-01')).toMatchObject({ derived: 'at_risk', overdueMilestones: 1 })
    expect(await on('late', '2025-07-01')).toMatchObject({
      ...{ derived: 'off_track', overdueMilestones: 2, openMilestones: 2, milestones: 3, nextDue: null },
    })
    // Nobody has declared anything.
    expect((await on('late', '2025-07-01'))?.health).toBeNull()
  })

  it('follows from nothing where there is no date', async () => {
    await add('project', projectContent(chifeng), 'dateless')
    expect((await on('dateless', '2024-12-01'))?.derived).toBeNull()
  })

  it('is late at its start and at its end when the planned days are over', async () => {
    const planned = { plannedStart: '2025-02', plannedEnd: '2025-10', steps: [step('agreed', '2025-01-01')] }
    await add('project', projectContent(chifeng, planned), 'planned')
    expect((await on('planned', '2025-02-28'))?.derived).toBe('on_track')
    expect((await on('planned', '2025-03-01'))?.derived).toBe('at_risk')
    expect((await on('planned', '2025-10-31'))?.derived).toBe('at_risk')
    expect((await on('planned', '2025-11-01'))?.derived).toBe('off_track')
  })
})

describe('what the lead declared', () => {
  it('is that of its last report by that day, whatever came later', async () => {
    const project = await add('project', projectContent(chifeng), 'reported')
    await add('update', updateContent(project, chifeng, { covers: '2026-Q1', date: '2026-04-10' }))
    const risky = { health: 'at_risk', blocks: { en: 'Sample' }, covers: '2026-Q2', date: '2026-07-05' }
    await add('update', updateContent(project, chifeng, risky))
    // A late report of an earlier time changes nothing of what is declared by now.
    await add('update', updateContent(project, chifeng, { covers: '2025-Q4', date: '2026-07-20' }))
    expect((await on('reported', '2026-04-09'))?.health).toBeNull()
    expect(await on('reported', '2026-07-04')).toMatchObject({ health: 'on_track', covers: '2026-Q1' })
    expect(await on('reported', '2026-08-01')).toMatchObject({ health: 'at_risk', reported: '2026-07-05' })
    const found = await updatesOf(await registerVersion(), 'reported')
    expect(found.map(({ covers }) => covers)).toEqual(['2026-Q2', '2026-Q1', '2025-Q4'])
  })

  it('contradicts the dates where it says on track and they do not', async () => {
    const late = { milestones: [milestone('2025-03')], plannedEnd: '2025-06' }
    const project = await add('project', projectContent(chifeng, late), 'rosy')
    const report = { covers: '2025-Q1', date: '2025-04-10' }
    await add('update', updateContent(project, chifeng, report))
    expect((await on('rosy', '2025-04-10'))?.contradictions).toEqual(['milestones'])
    expect((await on('rosy', '2025-07-01'))?.contradictions).toEqual(['milestones', 'end'])
    expect((await on('rosy', '2026-04-10'))?.contradictions).toEqual(['milestones', 'end'])
    expect((await on('rosy', '2026-04-11'))?.contradictions).toEqual(['milestones', 'end', 'age'])
  })

  it('contradicts the stage where all is done and it is not completed, or the other way round', async () => {
    const project = await add('project', projectContent(chifeng), 'done')
    await add(
      'update',
      updateContent(project, chifeng, { progress: 100, covers: '2026-Q1', date: '2026-04-01' }),
    )
    expect((await on('done', '2026-04-02'))?.contradictions).toEqual(['progress'])
    const steps = [step('completed', '2026-01')]
    await add('project', projectContent(chifeng, { steps, milestones: [milestone('2025')] }), 'undone')
    expect((await on('undone', '2026-04-02'))?.contradictions).toEqual(['open_milestones'])
  })
})

describe('an update', () => {
  it('is overdue sixteen days after its time, of a project that has reported before or was registered by then', async () => {
    const project = await add('project', projectContent(chifeng), 'owing')
    await add('update', updateContent(project, chifeng, { covers: '2026-Q1', date: '2026-04-10' }))
    expect((await on('owing', '2026-07-15'))?.updateOverdue).toBe(false)
    expect((await on('owing', '2026-07-16'))?.updateOverdue).toBe(true)
    await add('update', updateContent(project, chifeng, { covers: '2026-Q2', date: '2026-07-20' }))
    expect((await on('owing', '2026-07-20'))?.updateOverdue).toBe(false)
    await add('project', projectContent(chifeng), 'newly')
    expect((await on('newly', '2026-07-20'))?.updateOverdue).toBe(false)
    expect((await on('newly', '2099-07-20'))?.updateOverdue).toBe(true)
  })
})

describe('a project of which nothing is heard', () => {
  it('is silent after a year and dormant after two, counted from its last report or step', async () => {
    const project = await add('project', projectContent(chifeng), 'quiet')
    expect(await on('quiet', '2025-06-01')).toMatchObject({ silentDays: 365, silent: false })
    expect(await on('quiet', '2025-06-02')).toMatchObject({ silent: true, dormant: false, attention: true })
    expect(await on('quiet', '2026-06-01')).toMatchObject({ silentDays: 730, dormant: false })
    expect(await on('quiet', '2026-06-02')).toMatchObject({ silentDays: 731, dormant: true })
    await add('update', updateContent(project, chifeng, { covers: '2026-Q1', date: '2026-05-01' }))
    expect(await on('quiet', '2026-06-02')).toMatchObject({ silentDays: 32, silent: false })
  })
})

describe('updates', () => {
  it('are read with the record of their project, and have its page', async () => {
    const project = await add(
      'project',
      projectContent(chifeng, { partners: [{ party: jinzhou, role: null }] }),
      'told',
    )
    const update = await add('update', updateContent(project, chifeng))
    const view = {
      update,
      party: jinzhou,
      stance: 'dissents',
      words: { en: 'Sample: not so.' },
      date: '2026-07-20',
    }
    await add('update_view', view)
    const [told] = await updatesOf(await registerVersion(), 'told')
    expect(told).toMatchObject({
      health: 'on_track',
      views: [{ stance: 'dissents', party: { slug: 'jinzhou' }, words: { en: 'Sample: not so.' } }],
    })
    expect(await findPage('update', told!.slug)).toBe(`/projects/told#${told!.slug}`)
    expect(await findRecord('project', 'told')).toMatchObject({
      address: 'https://register.example.org/id/project/told',
      lead: { address: 'https://register.example.org/id/party/chifeng' },
      updates: [{ id: told!.slug, covers: '2026-Q2', views: [{ stance: 'dissents' }] }],
    })
  })

  it('of a project that is not public are not public either', async () => {
    const project = await add('project', projectContent(chifeng, { visibility: 'members' }), 'withheld')
    await add('update', updateContent(project, chifeng))
    const version = await registerVersion()
    expect(await findProject(version, 'withheld')).toBeNull()
    expect(await updatesOf(version, 'withheld')).toEqual([])
    expect(await standingOn(version, 'withheld', '2026-08-01')).toBeNull()
  })
})

describe('a project that was recorded twice', () => {
  it('leads to the one that is kept, which has what was reported of both', async () => {
    const kept = await add('project', projectContent(chifeng), 'kept')
    const double = await add('project', projectContent(chifeng, { duplicateOf: kept }), 'double')
    await add('update', updateContent(kept, chifeng))
    await add('update', updateContent(double, chifeng, { covers: '2026-Q1', date: '2026-04-10' }))
    const version = await registerVersion()
    expect(await projectLedTo(version, 'double')).toBe('kept')
    expect(await projectLedTo(version, 'kept')).toBeNull()
    expect(await findPage('project', 'double')).toBe('/projects/kept')
    expect(await findRecord('project', 'double')).toMatchObject({ id: 'kept' })
    expect(await on('double', '2026-08-01')).toBeNull()
    expect((await updatesOf(version, 'kept')).map(({ covers }) => covers)).toEqual(['2026-Q2', '2026-Q1'])
  })

  it('is not the same as a duplicate, as an announcement by number, or as itself led to', async () => {
    const { moderator } = await cast(database.owner)
    const kept = await add('project', projectContent(chifeng))
    const double = await add('project', projectContent(chifeng, { duplicateOf: kept }))
    const number = { announced: 3, steps: [step('intention', '2020')] }
    const whole = await add('project', projectContent(null, number))
    const flaws = async (given: object) => {
      const content = projectContent(chifeng, given as Record<string, unknown>)
      const input = { kind: 'project' as const, content, companions: [] }
      const work = await as(moderator, (tx) => draft(moderator, tx, input))
      const { details } = await refusalOf(move(moderator, 'submit', work))
      return ((details.issues ?? []) as { code: string }[]).map(({ code }) => code)
    }
    expect(await flaws({ duplicateOf: double })).toEqual(['project.noProject'])
    expect(await flaws({ duplicateOf: whole })).toEqual(['project.noProject'])
    expect(await flaws({ intention: kept })).toEqual(['project.notAnnounced'])
    const opened = await as(moderator, (tx) => correct(moderator, tx, { entryId: kept, basedOn: 1 }))
    const content = projectContent(chifeng, { duplicateOf: await add('project', projectContent(chifeng)) })
    await as(moderator, (tx) =>
      save(moderator, tx, { ...opened, content, companions: [], changeNote: 'Sample' }),
    )
    const refused = await refusalOf(move(moderator, 'submit', { ...opened, version: 2 }))
    expect(refused.details.issues).toMatchObject([{ code: 'project.ledTo' }])
  })
})

describe('an announcement by number', () => {
  it('is no project itself, and names at most so many', async () => {
    const announced = { announced: 1, lead: null, steps: [step('intention', '2020')] }
    const whole = await add('project', projectContent(null, announced), 'one-announced')
    expect(await on('one-announced', '2026-01-01')).toBeNull()
    await add('project', projectContent(chifeng, { intention: whole }), 'the-one')
    const named = await findProject(await registerVersion(), 'the-one')
    expect(named?.intention).toMatchObject({ slug: 'one-announced', announced: 1 })
    const { moderator } = await cast(database.owner)
    const content = projectContent(chifeng, { intention: whole })
    const input = { kind: 'project' as const, content, companions: [] }
    const work = await as(moderator, (tx) => draft(moderator, tx, input))
    const refused = await refusalOf(move(moderator, 'submit', work))
    expect(refused.details.issues).toMatchObject([{ path: ['intention'], code: 'project.allNamed' }])
  })

  it('must be published before it is named', async () => {
    const intention = '019a0000-0000-7000-8000-000000000001'
    const refused = await refusalOf(add('project', projectContent(chifeng, { intention })))
    expect(refused.code).toBe('invalid')
  })
})
