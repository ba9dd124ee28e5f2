import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Database, publicDb } from '@/db/client'
import {
  actionContent,
  actOf,
  agreementContent,
  decisionContent,
  idOf,
  issueContent,
  projectContent,
  updateContent,
} from '@/db/factories'
import { registerState } from '@/db/schema/entries'
import { publicAgreements } from '@/db/schema/views'
import { testDatabase } from '@/db/testing'
import type { Kind } from '@/db/vocabulary'
import { save } from './commands'
import { importEntry } from './import'
import { rebuildRegister } from './rebuild'
import { amended, as, cast, corrected, move, published } from './testing'
import { findRevision } from './view'

const database = testDatabase()

const tables = [
  'parties',
  'bodies',
  'memberships',
  'agreements',
  'agreement_parties',
  'agreement_subjects',
  'agreement_relations',
  'agreement_texts',
  'deadlines',
  'acts',
  'answers',
  'rectifications',
  'objections',
  'admissions',
  'admission_steps',
  'admission_decisions',
  'withdrawals',
  'ports',
  'plans',
  'series',
  'meetings',
  'meeting_parties',
  'decisions',
  'decision_effects',
  'decision_objections',
  'actions',
  'action_reports',
  'issues',
  'issue_answers',
  'agendas',
  'projects',
  'project_partners',
  'project_steps',
  'project_milestones',
  'project_basis',
  'updates',
  'update_views',
]

/** Every row of the register as PostgreSQL writes it, words for search among them. */
async function register(): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const table of tables) {
    const rows = await database.owner.execute<{ row: string }>(
      sql.raw(`select t::text as row from ${table} t order by t::text collate "C"`),
    )
    found[table] = rows.map(({ row }) => row)
  }
  return found
}

const amend = async (kind: 'party' | 'body', slug: string, given: Record<string, unknown>) =>
  amended(database.owner, await idOf(database.owner, kind, slug), given)

beforeAll(async () => {
  const { owner } = database
  const { chifeng, jinzhou } = await cast(owner)
  const body = await idOf(owner, 'body', 'nine-plus-one')
  // After this nothing touches the agreements that exist by now, so that what is refreshed by it alone is seen.
  await amend('party', 'chifeng', { name: { en: 'Ulaankhad', zh: '赤峰市', mn: 'Улаанхад хот' } })
  await amend('body', 'nine-plus-one', { name: { en: 'Nine plus one', zh: '九市一盟' }, formed: '2007~' })
  const old = await published(owner, { title: { en: 'The older text' }, body })
  const freed = await published(owner, { title: { en: 'A text that is current again' } })
  await published(owner, {
    title: { en: 'The newer text', ru: 'Новый текст' },
    relations: [{ kind: 'supersedes', agreement: old.entryId }],
    term: { count: 5, unit: 'year' },
    expires: '2031',
    subjects: ['tourism', 'culture', 'tourism'],
  })
  await published(owner, { visibility: 'members', relations: [{ kind: 'amends', agreement: old.entryId }] })
  await published(owner, {}, [
    actOf(chifeng, { act: 'in_force', date: '2024', effect: '2099-01' }),
    actOf(jinzhou, { act: 'withdrew', date: '[2020..2023]', note: { zh: '退出' } }),
  ])
  // A relation that is taken back, an act that is changed.
  const taken = await corrected(owner, { relations: [{ kind: 'supersedes', agreement: freed.entryId }] })
  const acts = (await findRevision(taken.head, taken.revisionId))!.companions
  await as(taken.head, (tx) =>
    save(taken.head, tx, {
      revisionId: taken.revisionId,
      version: 1,
      content: agreementContent([jinzhou, chifeng], { visibility: 'parties' }),
      companions: [actOf(chifeng, { date: '2024-06-13' }, acts[0]!.entryId), actOf(jinzhou)],
      changeNote: '',
    }),
  )
  await move(taken.head, 'submit', { ...taken, version: 2 })
  await move(taken.moderator, 'publish', { ...taken, version: 3 })
  // A meeting's decision and action item, with the word of a party on each.
  await owner.transaction(async (tx) => {
    const add = (kind: Kind, content: unknown) => importEntry(tx, { kind, content, changeNote: '' })
    const meeting = await idOf(owner, 'meeting', 'six-regions-2')
    const silence = { procedure: 'silence', deadline: '2026-06-30', agreements: [old.entryId] }
    const decision = await add('decision', decisionContent(meeting, silence))
    const said = { party: chifeng, date: '2026-06-01' }
    await add('decision_objection', { ...said, decision, reason: 'Sample reason' })
    const action = await add('action', actionContent(meeting, chifeng, { decision }))
    await add('action_report', { ...said, action, state: 'in_progress', words: {} })
    await add('action_report', { ...said, action, state: 'done', words: { zh: '已办结（示例）' } })
    const issue = await add('issue', issueContent(meeting, chifeng, jinzhou))
    await add('issue_answer', { ...said, party: jinzhou, issue, step: 'answered', words: { en: 'Sample' } })
    const partners = [{ party: jinzhou, role: 'funding' }]
    const milestones = [
      { title: { en: 'Sample' }, begins: '', due: '2026-03', done: '2026-04-02', evidence: {}, url: '' },
    ]
    const decisions = [decision]
    const project = await add('project', projectContent(chifeng, { partners, milestones, decisions }))
    const update = await add('update', updateContent(project, chifeng))
    await add('update', updateContent(project, chifeng, { covers: '2026-Q1', date: '2026-08-01' }))
    const view = { party: jinzhou, date: '2026-07-20', stance: 'dissents', words: { en: 'Sample' } }
    await add('update_view', { ...view, update })
  })
  // Drafts and what was refused leave no trace.
  await corrected(owner, { title: { en: 'Only a draft' } })
})

describe('rebuilding the register', () => {
  it('leaves every row as it is, byte for byte', async () => {
    const before = await register()
    expect(before.agreements!.length).toBe(10 + 7)
    expect(before.deadlines).toHaveLength(1)
    expect(before.actions).toHaveLength(1)
    expect(before.actions![0]).toContain(',done,')
    expect(before.acts!.some((row) => row.includes('退出'))).toBe(true)
    const [state] = await database.owner.select().from(registerState)
    const folded = await rebuildRegister(database.owner, () => {})
    expect(await register()).toEqual(before)
    const [after] = await database.owner.select().from(registerState)
    expect(after!.version).toBe(state!.version + 1)
    expect(folded).toBe(
      [
        'parties',
        'bodies',
        'memberships',
        'agreements',
        'acts',
        'ports',
        'plans',
        'series',
        'meetings',
        'decisions',
        'decision_objections',
        'actions',
        'action_reports',
        'issues',
        'issue_answers',
        'projects',
        'updates',
        'update_views',
      ].reduce((n, table) => n + before[table]!.length, 0),
    )
  })

  it('brings back what somebody changed, removed or slipped in by hand', async () => {
    const { owner } = database
    const before = await register()
    await owner.execute(sql`update agreements set title = '{"en":"Forged"}' where number = 1`)
    await owner.execute(sql`update agreements set document = '' where number = 2`)
    await owner.execute(sql`delete from acts where number = 1`)
    await owner.execute(sql`delete from agreement_parties where position = 1`)
    await owner.execute(sql`
      insert into agreement_subjects (agreement_id, subject, visibility)
      select id, 'water', 'public' from agreements where number = 3`)
    expect(await register()).not.toEqual(before)
    await rebuildRegister(owner, () => {})
    expect(await register()).toEqual(before)
  })

  it('lets the public read the old register until the new one stands', async () => {
    const count = () => publicDb().$count(publicAgreements)
    const before = await count()
    await database.owner.transaction(async (tx) => {
      await rebuildRegister(tx as unknown as Database, () => {})
      const late = new Promise((resolve) => setTimeout(resolve, 3000, 'kept waiting'))
      expect(await Promise.race([count(), late])).toBe(before)
    })
  })
})
