/** The weekly digest: what stands in it, once a week, and never nothing. */
import { eq } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { projectContent, updateContent } from '@/db/factories'
import { jobs } from '@/db/schema/jobs'
import { testDatabase } from '@/db/testing'
import type { Kind } from '@/db/vocabulary'
import { importEntry } from '@/lib/entries/import'
import { as, cast } from '@/lib/entries/testing'
import { handlers } from '@/lib/jobs/handlers'
import { workOff } from '@/lib/jobs/work'
import { sendMailBy } from '@/lib/mail'
import { endMail } from '@/lib/subscriptions/ending'
import { queueDigests } from './digest'

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
beforeEach(() => database.owner.delete(jobs))

const add = (kind: Kind, content: unknown, slug?: string) =>
  database.owner.transaction((tx) => importEntry(tx, { kind, content, slug, changeNote: '' }))
async function mails(...days: string[]) {
  for (const day of days) await queueDigests(day)
  await workOff(handlers, (line) => expect(line).toBe(''))
  const rows = await database.owner.select().from(jobs).where(eq(jobs.kind, 'digest_mail'))
  return rows.flatMap(({ kept }) => kept ?? [])
}

it('whoever speaks for a party hears once a week of what was said and reported, each line with its link', async () => {
  const { chifeng, jinzhou, head } = people
  expect(await mails('2026-08-12')).toEqual([])
  const title = { en: 'Sample weekly', zh: '每周示例' }
  const partners = [{ party: jinzhou, role: 'funding' }]
  // Completed since: nothing is owed of it.
  const steps = [{ stage: 'completed', date: '2026-08-01', reason: {} }]
  const project = await add('project', projectContent(chifeng, { title, partners, steps }), 'weekly')
  const update = await add('update', updateContent(project, chifeng, { date: '2026-08-05' }))
  const view = {
    update,
    party: jinzhou,
    stance: 'dissents',
    words: { zh: '示例：不同意' },
    date: '2026-08-06',
  }
  await add('update_view', view)
  // 17 August is a Monday: what was said from the 3rd to the 9th stands in the week of the 10th.
  await database.owner.delete(jobs)
  const sent = await mails('2026-08-10', '2026-08-13', '2026-08-16')
  const to = (name: string) => sent.filter((mail) => mail.to === `${name}@example.org`)
  expect(to('delegate.chifeng')).toHaveLength(1)
  expect(to('delegate.chifeng')[0]!.text).toContain('合作方对贵方报告发表意见：每周示例')
  expect(to('head.jinzhou')).toHaveLength(1)
  expect(to('head.jinzhou')[0]!.text).toContain(`已报告：每周示例\n\n${origin}/zh/projects/weekly#update-1`)
  expect(to('moderator')).toEqual([])
  await database.owner.delete(jobs)
  expect(await mails('2026-08-19')).toEqual([])
  await as(head, (tx) => endMail(head, tx, 'digest'))
  await database.owner.delete(jobs)
  const others = await mails('2026-08-10')
  expect(others.map((mail) => mail.to)).toContain('delegate.chifeng@example.org')
  expect(others.map((mail) => mail.to)).not.toContain('head.chifeng@example.org')
})

it('what is overdue stands first, with the way to the form', async () => {
  const title = { en: 'Sample late', zh: '逾期示例' }
  const project = await add('project', projectContent(people.chifeng, { title }), 'late')
  await add('update', updateContent(project, people.chifeng, { covers: '2025-Q1', date: '2025-04-10' }))
  const [mail] = await mails('2026-08-26')
  expect(mail!.text.startsWith(`逾期：逾期示例\n\n${origin}/zh/workspace/projects/late/report\n\n`)).toBe(
    true,
  )
})
