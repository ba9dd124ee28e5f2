/** What the secretariat and the calendar ask of the leads of projects, and what settles it. */
import { eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { projectContent, updateContent } from '@/db/factories'
import { eventLog } from '@/db/schema/entries'
import { jobs } from '@/db/schema/jobs'
import { testDatabase } from '@/db/testing'
import type { Kind } from '@/db/vocabulary'
import { importEntry } from '@/lib/entries/import'
import { as, cast, refusalOf } from '@/lib/entries/testing'
import { handlers } from '@/lib/jobs/handlers'
import { workOff } from '@/lib/jobs/work'
import { sendMailBy } from '@/lib/mail'
import type { Actor } from '@/lib/policy'
import { askWhetherLapsed } from '@/lib/reminders/requests'
import { listPortfolio } from './portfolio'
import { answerRequest, askCorrection, listOpenRequests, nudge } from './requests'

const origin = 'https://register.example.org'
Object.assign(process.env, {
  APP_ORIGIN: origin,
  NEXTAUTH_SECRET: 'a secret for tests, of more than 32 characters',
})
const database = testDatabase()
let people: Awaited<ReturnType<typeof cast>>
beforeAll(async () => {
  people = await cast(database.owner)
  sendMailBy({ smtpUrl: null, mailFrom: 'register@register.example.org', origin })
})

const add = (kind: Kind, content: unknown, slug?: string) =>
  database.owner.transaction((tx) => importEntry(tx, { kind, content, slug, changeNote: '' }))
const nudged = (who: Actor, projectId: string) => as(who, (tx) => nudge(who, tx, { projectId }))
const asked = (who: Actor, updateId: string, reason = 'Sample reason') =>
  as(who, (tx) => askCorrection(who, tx, { updateId, reason }))
const answered = (who: Actor, requestId: string, answer = 'Sample answer') =>
  as(who, (tx) => answerRequest(who, tx, { requestId, answer }))
const openFor = async (who: Actor, slug: string) =>
  (await listOpenRequests(who)).filter(({ project }) => project.slug === slug)
const mailsOf = async (what: string) => {
  await workOff(handlers, (line) => expect(line).toBe(''))
  const rows = await database.owner.select().from(jobs).where(eq(jobs.kind, 'request_mail'))
  return rows.flatMap(({ kept }) => kept ?? []).filter(({ text }) => text.includes(what))
}

describe('a nudge', () => {
  it('goes to those who speak for the lead, once a week, from the secretariat alone', async () => {
    const title = { en: 'Sample nudged', zh: '催报示例' }
    const project = await add('project', projectContent(people.chifeng, { title }), 'nudged')
    for (const who of [people.delegate, people.stranger, people.observer, people.administrator])
      expect((await refusalOf(nudged(who, project))).code).toBe('forbidden')
    await nudged(people.moderator, project)
    expect((await refusalOf(nudged(people.second, project))).code).toBe('asked_lately')
    expect(await openFor(people.delegate, 'nudged')).toMatchObject([{ kind: 'nudge', update: null }])
    expect(await openFor(people.stranger, 'nudged')).toEqual([])
    const events = await database.owner.select().from(eventLog).where(eq(eventLog.name, 'nudged'))
    expect(events).toHaveLength(1)
    const mails = await mailsOf('催报示例')
    expect(mails.map(({ to }) => to).sort()).toEqual([
      'delegate.chifeng@example.org',
      'head.chifeng@example.org',
    ])
    expect(mails[0]!.text).toContain(`${origin}/zh/workspace/projects/nudged/report`)
    await database.owner.execute(sql`update project_requests set at = now() - interval '8 days'`)
    await nudged(people.second, project)
  })

  it('is settled by the next report', async () => {
    const project = await add('project', projectContent(people.chifeng), 'reported')
    await nudged(people.moderator, project)
    expect(await openFor(people.head, 'reported')).toHaveLength(1)
    await add('update', updateContent(project, people.chifeng))
    expect(await openFor(people.head, 'reported')).toEqual([])
  })

  it('of what is no project, or has no lead, finds nothing', async () => {
    const step = { stage: 'intention', date: '2020', reason: {} }
    const whole = await add('project', projectContent(null, { announced: 2, steps: [step] }))
    expect((await refusalOf(nudged(people.moderator, whole))).code).toBe('not_found')
    expect((await refusalOf(nudged(people.moderator, people.chifeng))).code).toBe('not_found')
  })
})

describe('a request for a correction', () => {
  it('says why, once until it is settled, and is answered by the lead alone', async () => {
    const project = await add('project', projectContent(people.chifeng), 'doubtful')
    const update = await add('update', updateContent(project, people.chifeng))
    expect((await refusalOf(asked(people.head, update))).code).toBe('forbidden')
    expect((await refusalOf(asked(people.moderator, update, ''))).code).toBe('reason_missing')
    expect((await refusalOf(asked(people.moderator, project))).code).toBe('not_found')
    await asked(people.moderator, update)
    expect((await refusalOf(asked(people.second, update))).code).toBe('asked_lately')
    const [open] = await openFor(people.delegate, 'doubtful')
    expect(open).toMatchObject({ kind: 'correction', reason: 'Sample reason' })
    expect((await refusalOf(answered(people.stranger, open!.id))).code).toBe('not_found')
    expect((await refusalOf(answered(people.moderator, open!.id))).code).toBe('not_found')
    expect((await refusalOf(answered(people.delegate, open!.id, ''))).code).toBe('words_missing')
    await answered(people.delegate, open!.id)
    expect((await refusalOf(answered(people.head, open!.id))).code).toBe('already_settled')
    expect(await openFor(people.delegate, 'doubtful')).toEqual([])
    await asked(people.second, update)
  })
})

describe('a project of which nothing was heard for two years', () => {
  it('is asked about once a year, and may be given up 30 days after nobody answered', async () => {
    const { chifeng, head, moderator, delegate } = people
    await add(
      'project',
      projectContent(chifeng, { steps: [{ stage: 'agreed', date: '2019', reason: {} }] }),
      'quiet',
    )
    await askWhetherLapsed('2026-11-28')
    await askWhetherLapsed('2026-11-29')
    const [open, ...others] = await openFor(head, 'quiet')
    expect([open?.kind, others]).toEqual(['lapse', []])
    const rowOf = async () => (await listPortfolio(moderator))!.find(({ slug }) => slug === 'quiet')
    expect(await rowOf()).toMatchObject({ toLapse: false, nudged: null })
    await database.owner.execute(
      sql`update project_requests set at = now() - interval '31 days' where id = ${open!.id}`,
    )
    expect(await rowOf()).toMatchObject({ toLapse: true })
    await answered(head, open!.id, 'It goes on (sample).')
    expect(await rowOf()).toMatchObject({ toLapse: false, answer: 'It goes on (sample).' })
    expect(await listPortfolio(delegate)).toBeNull()
  })
})
