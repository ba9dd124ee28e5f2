/** Days to come: in lists for those whom they concern, and as mails. */
import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actOf, idOf } from '@/db/factories'
import { jobs } from '@/db/schema/jobs'
import { people } from '@/db/schema/people'
import { testDatabase } from '@/db/testing'
import { listUpcoming } from '@/lib/agreements/upcoming'
import { published } from '@/lib/entries/testing'
import { handlers } from '@/lib/jobs/handlers'
import { workOff } from '@/lib/jobs/work'
import { sendMailBy } from '@/lib/mail'
import { listDeadlines } from '@/lib/registry/deadlines'
import { registerVersion } from '@/lib/registry/version'
import { queueReminders } from './reminders'

const database = testDatabase()
const origin = 'https://register.example.org'
Object.assign(process.env, { APP_ORIGIN: origin })

/** An ISO day so many days from today. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const lines: unknown[] = []
const work = () => workOff(handlers, (line) => lines.push(line))

/** The mails that were kept, as `address: subject`. */
async function mails(): Promise<string[]> {
  const rows = await database.owner.select().from(jobs).where(eq(jobs.kind, 'reminder_mail'))
  return rows.flatMap(({ kept }) => (kept ? [`${kept.to}: ${kept.subject}`] : [])).sort()
}

let there: Awaited<ReturnType<typeof published>>
beforeAll(async () => {
  sendMailBy({ smtpUrl: null, mailFrom: 'register@register.example.org', origin })
  there = await published(database.owner, { title: { en: 'Sample with an end' }, expires: inDays(28) })
  await published(database.owner, {
    title: { en: 'Sample among the parties' },
    expires: inDays(200),
    visibility: 'parties',
  })
})
beforeEach(async () => {
  await database.owner.delete(jobs)
})
afterEach(() => expect(lines).toEqual([]))

const titles = (rows: { agreement: { title: { en?: string } } }[]) =>
  rows.map(({ agreement }) => agreement.title.en)

describe('the list of days to come', () => {
  it('shows the public those of public agreements', async () => {
    const { rows } = await listDeadlines(
      await registerVersion(),
      { party: '', body: '', after: null },
      inDays(0),
    )
    expect(titles(rows)).toEqual(['Sample with an end'])
    expect(rows[0]).toMatchObject({ kind: 'end', date: inDays(28), from: inDays(28), to: inDays(28) })
  })
  it('shows a party those of its own agreements, also of what others may not read', async () => {
    expect(titles(await listUpcoming(there.head))).toEqual(['Sample with an end', 'Sample among the parties'])
    expect(titles(await listUpcoming(there.stranger))).toEqual([
      'Sample with an end',
      'Sample among the parties',
    ])
    expect(await listUpcoming(there.observer)).toEqual([])
    expect(titles(await listUpcoming(there.moderator))).toHaveLength(2)
    expect(await listUpcoming(there.administrator)).toEqual([])
  })
  it('goes on after the last shown', async () => {
    const version = await registerVersion()
    const filter = { party: 'jinzhou', body: '', after: null }
    const after = { day: inDays(28), kind: 'end' as const, slug: 'sample-with-an-end' }
    expect((await listDeadlines(version, filter, inDays(0))).rows).toHaveLength(1)
    expect((await listDeadlines(version, { ...filter, after }, inDays(0))).rows).toEqual([])
    expect((await listDeadlines(version, { ...filter, party: 'tongliao' }, inDays(0))).rows).toEqual([])
    expect((await listDeadlines(version, { ...filter, party: 'nobody' }, inDays(0))).rows).toEqual([])
  })
})

describe('reminders', () => {
  it('go to each delegate and head of the parties once, however often the night comes', async () => {
    await queueReminders()
    await queueReminders()
    await work()
    const number = (
      await listDeadlines(await registerVersion(), { party: '', body: '', after: null }, inDays(0))
    ).rows[0]!.agreement.number
    expect(await mails()).toEqual([
      `delegate.chifeng@example.org: 届满：第${number}号文件`,
      `delegate.jinzhou@example.org: 届满：第${number}号文件`,
      `head.chifeng@example.org: 届满：第${number}号文件`,
      `head.jinzhou@example.org: 届满：第${number}号文件`,
    ])
    const [one] = await database.owner.select().from(jobs).where(eq(jobs.kind, 'reminder_mail'))
    expect(one!.kept!.text).toContain('Sample with an end')
    expect(one!.kept!.text).toContain(`${origin}/zh/agreements/sample-with-an-end#duration`)
    await queueReminders()
    await work()
    expect(await mails()).toHaveLength(4)
  })
  it('are not sent to whom was suspended, or of a day that has moved, since they were queued', async () => {
    const suspend = (at: Date | null) =>
      database.owner
        .update(people)
        .set({ suspendedAt: at })
        .where(eq(people.email, 'head.jinzhou@example.org'))
    await queueReminders()
    await suspend(new Date())
    await work()
    await suspend(null)
    expect((await mails()).map((mail) => mail.split('@')[0])).toEqual([
      'delegate.chifeng',
      'delegate.jinzhou',
      'head.chifeng',
    ])
    await database.owner.delete(jobs)
    await queueReminders()
    await database.owner.execute(sql`update deadlines set date = ${inDays(29)} where date = ${inDays(28)}`)
    await work()
    expect(await mails()).toEqual([])
    await database.owner.execute(sql`update deadlines set date = ${inDays(28)} where date = ${inDays(29)}`)
  })
  it('go to nobody for a party that has withdrawn', async () => {
    const third = await idOf(database.owner, 'party', 'tongliao')
    const parties = [there.chifeng, there.jinzhou, third].map((party) => ({ party, role: 'signatory' }))
    await published(
      database.owner,
      { title: { en: 'Sample that one has left' }, expires: inDays(5), parties },
      [actOf(there.chifeng), actOf(there.jinzhou, { act: 'withdrew', date: '2025-01-01' })],
    )
    await queueReminders()
    await work()
    const told = await database.owner.select().from(jobs).where(eq(jobs.kind, 'reminder_mail'))
    const ofIt = told.filter(({ kept }) => kept?.text.includes('Sample that one has left'))
    expect(ofIt.map(({ kept }) => kept!.to).sort()).toEqual([
      'delegate.chifeng@example.org',
      'head.chifeng@example.org',
    ])
  })
})
