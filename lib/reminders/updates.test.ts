/** Updates that fall due: who is told, when, of what no longer, and that two workers tell nobody twice. */
import { eq, sql } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { idOf, projectContent, updateContent } from '@/db/factories'
import { jobs } from '@/db/schema/jobs'
import { testDatabase } from '@/db/testing'
import type { Kind } from '@/db/vocabulary'
import { today } from '@/lib/dates'
import { importEntry } from '@/lib/entries/import'
import { handlers } from '@/lib/jobs/handlers'
import { workOff } from '@/lib/jobs/work'
import { sendMailBy } from '@/lib/mail'
import { dueDayOf, owedOn, periodAt } from '@/lib/projects/periods'
import { end } from '@/lib/subscriptions/commands'
import { queueUpdateReminders } from './updates'

const database = testDatabase()
const origin = 'https://register.example.org'
Object.assign(process.env, {
  APP_ORIGIN: origin,
  NEXTAUTH_SECRET: 'a secret for tests, of more than 32 characters',
})

/** The time under way, whose update is due after it is over, and the last one that is late where it did not come. */
const current = periodAt(today(), 'quarter')
const late = owedOn(today(), 'quarter')
const daysFrom = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
const work = () => workOff(handlers, (line) => expect(line).toBe(''))

let chifeng: string
beforeAll(async () => {
  sendMailBy({ smtpUrl: null, mailFrom: 'register@register.example.org', origin })
  chifeng = await idOf(database.owner, 'party', 'chifeng')
})
beforeEach(async () => {
  await database.owner.delete(jobs)
  // What was there before owes nothing.
  await database.owner.execute(sql`update project_steps set stage = 'completed'`)
})

const add = (kind: Kind, content: unknown, slug?: string) =>
  database.owner.transaction((tx) => importEntry(tx, { kind, content, slug, changeNote: '' }))
const published = () => sql`update projects set first_published_at = '2020-01-01'`
async function led(title: string) {
  const id = await add('project', projectContent(chifeng, { title: { en: title, zh: title } }))
  await database.owner.execute(published())
  return id
}
const kept = async () => {
  const rows = await database.owner.select().from(jobs).where(eq(jobs.kind, 'reminder_mail'))
  return rows.flatMap(({ kept: mail }) => mail ?? [])
}
async function told(day: string): Promise<string[]> {
  await queueUpdateReminders(day)
  await work()
  return (await kept()).map(({ to }) => to.split('@')[0]!).sort()
}

describe('a reminder of an update', () => {
  it('goes to the delegates of the lead, with the way to the form and to the end of such mails', async () => {
    await led('Sample project to report on')
    expect(await told(daysFrom(dueDayOf(current), -10))).toEqual(['delegate.chifeng'])
    const [mail] = await kept()
    expect(mail!.subject).toMatch(/^项目进展报告：期限\d{4}年/)
    expect(mail!.text).toContain('Sample project to report on')
    expect(mail!.text).toContain(`${origin}/zh/workspace/projects/sample-project-to-report-on/report`)
    expect(mail!.text).toContain(`${origin}/zh/notifications/subscription?mail=`)
    // The same night once more.
    expect(await told(daysFrom(dueDayOf(current), -10))).toHaveLength(1)
    expect(await told(daysFrom(dueDayOf(current), -3))).toHaveLength(2)
  })

  it('goes to the head as well three days after, and a month later to nobody', async () => {
    await led('Sample project that is late')
    expect(await told(daysFrom(dueDayOf(late), 2))).toEqual([])
    expect(await told(daysFrom(dueDayOf(late), 3))).toEqual(['delegate.chifeng', 'head.chifeng'])
    await database.owner.delete(jobs)
    expect(await told(daysFrom(dueDayOf(late), 34))).toEqual([])
  })

  it('is not sent once the update is in, also where it was queued before', async () => {
    const project = await led('Sample project reported on meanwhile')
    await queueUpdateReminders(daysFrom(dueDayOf(current), -10))
    await add('update', updateContent(project, chifeng, { covers: current, date: today() }))
    await work()
    expect(await kept()).toEqual([])
    await database.owner.delete(jobs)
    expect(await told(daysFrom(dueDayOf(current), -10))).toEqual([])
  })

  it('is not sent to whoever ended them, by the link of one of them', async () => {
    await led('Sample project with mails ended')
    await told(daysFrom(dueDayOf(current), -10))
    const [mail] = await kept()
    const token = /mail=(\S+)/.exec(mail!.text)![1]!
    expect(await end(token)).toBe('mail')
    expect(await end(token)).toBe('mail')
    await database.owner.delete(jobs)
    expect(await told(daysFrom(dueDayOf(current), -10))).toEqual([])
    const log = await database.owner.execute(
      sql`select count(*)::int as n from event_log where name = 'mail_ended'`,
    )
    expect(log).toMatchObject([{ n: 1 }])
    await database.owner.execute(sql`delete from ended_mails`)
  })

  it('is sent once of each of a thousand projects, though two workers compete', async () => {
    await database.owner.execute(sql`
      with made as (
        insert into entries (id, kind, slug, number, first_published_at)
        select gen_random_uuid(), 'project', 'many-' || n, 100000 + n, '2020-01-01' from generate_series(1, 1000) n returning id, slug, number
      ), known as (
        insert into projects (id, slug, number, revision, first_published_at, published_at, title, kind, lead_id, stage,
          shape, visibility, exchange)
        select id, slug, number, 1, '2020-01-01', '2020-01-01', jsonb_build_object('en', slug), 'other', ${chifeng}::uuid,
          'under_way', 'points', 'public', 'none' from made
      )
      insert into project_steps (project_id, position, visibility, stage, date, since)
      select id, 0, 'public', 'under_way', '2020', '2020-01-01' from made`)
    const day = daysFrom(dueDayOf(current), -10)
    await Promise.all([queueUpdateReminders(day), queueUpdateReminders(day)])
    const begun = await Promise.all([work(), work()])
    const mails = await kept()
    expect(begun[0]! + begun[1]!).toBe(1000)
    // Both had a share in it.
    expect(Math.min(...begun)).toBeGreaterThan(0)
    expect(new Set(mails.map(({ text }) => /projects\/(many-\d+)\/report/.exec(text)?.[1])).size).toBe(1000)
    expect(mails).toHaveLength(1000)
    expect(await database.owner.$count(jobs, sql`attempts <> 1 or done_at is null`)).toBe(0)
  })
})
