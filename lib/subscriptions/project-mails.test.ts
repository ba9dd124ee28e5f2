/** What those who follow a project are told, from the publication to the mail. */
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { idOf, projectContent } from '@/db/factories'
import { jobs } from '@/db/schema/jobs'
import { subscriptions } from '@/db/schema/subscriptions'
import { testDatabase } from '@/db/testing'
import { correct, save } from '@/lib/entries/commands'
import { importEntry } from '@/lib/entries/import'
import { as, cast, move, refusalOf } from '@/lib/entries/testing'
import { handlers } from '@/lib/jobs/handlers'
import { workOff } from '@/lib/jobs/work'
import { sendMailBy } from '@/lib/mail'
import { report as reportOn } from '@/lib/projects/deeds'
import { subscribe } from './commands'
import { tellProjectFollowers } from './project-mails'

const database = testDatabase()
const origin = 'https://register.example.org'
Object.assign(process.env, {
  APP_ORIGIN: origin,
  NEXTAUTH_SECRET: 'a secret for tests, of more than 32 characters',
})
let chifeng: string
beforeAll(async () => {
  sendMailBy({ smtpUrl: null, mailFrom: 'register@example.org', origin })
  chifeng = await idOf(database.owner, 'party', 'chifeng')
})
beforeEach(async () => {
  await database.owner.delete(jobs)
  await database.owner.delete(subscriptions)
})

const add = (given: Record<string, unknown>, slug: string) =>
  database.owner.transaction((tx) =>
    importEntry(tx, { kind: 'project', content: projectContent(chifeng, given), slug, changeNote: '' }),
  )
async function following(slug: string, language: 'en' | 'zh' = 'en') {
  const asked = { email: 'reader@example.org', topic: 'project' as const, of: slug, language }
  await subscribe(asked, '192.0.2.1')
  await database.owner.update(subscriptions).set({ confirmedAt: new Date() })
  await database.owner.delete(jobs)
}
async function mails() {
  await workOff(handlers, () => undefined)
  const rows = await database.owner.select().from(jobs)
  expect(rows.filter(({ lastError }) => lastError)).toEqual([])
  return rows.flatMap(({ kind, kept }) => (kind === 'project_mail' && kept ? [kept] : []))
}
/** Publishes a second revision of it, as the secretariat does. */
async function moveOn(entryId: string, given: Record<string, unknown>) {
  const { moderator, second } = await cast(database.owner)
  const opened = await as(moderator, (tx) => correct(moderator, tx, { entryId, basedOn: 1 }))
  const content = projectContent(chifeng, given)
  await as(moderator, (tx) =>
    save(moderator, tx, { ...opened, content, companions: [], changeNote: 'Sample' }),
  )
  await move(moderator, 'submit', { ...opened, version: 2 })
  await move(second, 'publish', { ...opened, version: 3 })
}
async function report(project: string) {
  const { head } = await cast(database.owner)
  const given = { 'content.health': 'on_track', 'content.happened.en': 'Sample walls are up.' }
  const asked = { projectId: project, covers: '2026-Q2', given, intent: 'send' as const }
  await as(head, (tx) => reportOn(head, tx, asked))
}
const underWay = { stage: 'under_way', date: '2024-06-01', reason: {} }

it('a step to another stage is told, in the language of the reader, and a correction of a word is not', async () => {
  const project = await add({}, 'followed')
  await following('followed', 'zh')
  const completed = { stage: 'completed', date: '2026-05', reason: {} }
  await moveOn(project, { steps: [underWay, completed] })
  const [mail, ...more] = await mails()
  expect(more).toEqual([])
  expect(mail!.to).toBe('reader@example.org')
  expect(mail!.subject).toBe('目前已完成：冷库项目（示例）')
  expect(mail!.text).toContain(`${origin}/zh/projects/followed#steps`)
  expect(mail!.text).toContain('您关注了本项目')
  expect(mail!.text).toMatch(/subscription\?end=[0-9a-f-]{36}\./)
})

it('what changes no stage tells nobody', async () => {
  const project = await add({}, 'reworded')
  await following('reworded')
  await moveOn(project, { steps: [underWay], note: { en: 'Sample note' } })
  expect(await mails()).toEqual([])
})

it('a report is told with its words', async () => {
  const project = await add({}, 'reported-on')
  await following('reported-on')
  await report(project)
  const [mail, ...more] = await mails()
  expect(more).toEqual([])
  expect(mail!.subject).toBe('New update, On track: Sample cold store')
  expect(mail!.text).toContain('Sample walls are up.')
  expect(mail!.text).toMatch(/\/en\/projects\/reported-on#[a-z0-9-]+/)
})

it('nobody gets a second mail, nor one after it has been ended', async () => {
  const project = await add({}, 'ended')
  await following('ended')
  await report(project)
  const [job] = (await database.owner.select().from(jobs)).filter(({ kind }) => kind === 'project_changes')
  await tellProjectFollowers(job!.payload, job!.id)
  await tellProjectFollowers(job!.payload, job!.id)
  const queued = (await database.owner.select().from(jobs)).filter(({ kind }) => kind === 'project_mail')
  expect(queued).toHaveLength(1)
  await database.owner.delete(subscriptions)
  expect(await mails()).toEqual([])
})

it('a project that is not for everybody cannot be followed, and one that no longer is tells nobody', async () => {
  await add({ visibility: 'members' }, 'withheld')
  const asked = { email: 'a@example.org', topic: 'project' as const, of: 'withheld', language: 'en' as const }
  expect((await refusalOf(subscribe(asked, '192.0.2.2'))).code).toBe('not_found')
  const project = await add({}, 'withdrawn')
  await following('withdrawn')
  const completed = { stage: 'completed', date: '2026-05', reason: {} }
  await moveOn(project, { visibility: 'members', steps: [underWay, completed] })
  expect(await mails()).toEqual([])
})

it('who followed what proved to be the same is told of the one that was kept, and who follows both but once', async () => {
  const steps = { steps: [{ ...underWay, stage: 'agreed' }] }
  const kept = await add(steps, 'kept')
  await add({ duplicateOf: kept }, 'the-same')
  await following('the-same')
  await moveOn(kept, { steps: [...steps.steps, { ...underWay, date: '2025-01-01' }] })
  expect((await mails()).map(({ text }) => text.includes('/projects/kept'))).toEqual([true])

  await following('kept')
  await report(kept)
  expect(await mails()).toHaveLength(1)
})
