/** Action items that fall due: who is told, when, and of what no longer. */
import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actionContent, idOf } from '@/db/factories'
import { jobs } from '@/db/schema/jobs'
import { testDatabase } from '@/db/testing'
import { importEntry } from '@/lib/entries/import'
import { handlers } from '@/lib/jobs/handlers'
import { workOff } from '@/lib/jobs/work'
import { sendMailBy } from '@/lib/mail'
import { queueActionReminders } from './actions'

const database = testDatabase()
const origin = 'https://register.example.org'
Object.assign(process.env, { APP_ORIGIN: origin })

/** An ISO day so many days from today. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const lines: unknown[] = []
const work = () => workOff(handlers, (line) => lines.push(line))

let meeting: string
let owner: string
beforeAll(async () => {
  sendMailBy({ smtpUrl: null, mailFrom: 'register@register.example.org', origin })
  meeting = await idOf(database.owner, 'meeting', 'six-regions-2')
  owner = await idOf(database.owner, 'party', 'chifeng')
})
beforeEach(async () => {
  await database.owner.delete(jobs)
  await database.owner.execute(sql`update actions set state = 'done'`)
})
afterEach(() => expect(lines).toEqual([]))

const owed = (given: Record<string, unknown>) =>
  database.owner.transaction((tx) =>
    importEntry(tx, { kind: 'action', content: actionContent(meeting, owner, given), changeNote: '' }),
  )

/** Whom the mails go to that were kept, sorted. */
async function told(): Promise<string[]> {
  await queueActionReminders()
  await work()
  const rows = await database.owner.select().from(jobs).where(eq(jobs.kind, 'reminder_mail'))
  return rows.flatMap(({ kept }) => (kept ? [kept.to.split('@')[0]!] : [])).sort()
}

describe('a reminder of an action item', () => {
  it('goes to those who hold the post, once for each time, with the way to the form', async () => {
    await owed({ due: inDays(14), title: { en: 'Sample duty of the head' } })
    expect(await told()).toEqual(['head.chifeng'])
    const [mail] = await database.owner.select().from(jobs).where(eq(jobs.kind, 'reminder_mail'))
    expect(mail!.kept!.subject).toMatch(/^督办事项 M\d+\/A\d+：期限\d{4}年/)
    expect(mail!.kept!.text).toContain('Sample duty of the head')
    expect(mail!.kept!.text).toContain(`${origin}/zh/workspace/actions/sample-duty-of-the-head/report`)
    expect(await told()).toEqual(['head.chifeng'])
  })

  it.each([
    ['delegate', 15, []],
    ['delegate', 3, ['delegate.chifeng']],
    ['delegate', 0, ['delegate.chifeng']],
    ['delegate', -2, []],
    // Then the head hears of it too.
    ['delegate', -3, ['delegate.chifeng', 'head.chifeng']],
    ['head', -20, ['head.chifeng']],
    ['head', -40, []],
  ])('of the %s, due in %i days, goes to %j', async (post, days, expected) => {
    await owed({ post, due: inDays(days) })
    expect(await told()).toEqual(expected)
  })

  it('is not sent of what was done, or moved, since it was queued', async () => {
    const id = await owed({ due: inDays(2) })
    await queueActionReminders()
    await database.owner.execute(sql`update actions set state = 'done' where id = ${id}`)
    await work()
    const other = await owed({ due: inDays(2) })
    await queueActionReminders()
    await database.owner.execute(
      sql`update actions set due = ${inDays(30)}, due_to = ${inDays(30)}::date where id = ${other}`,
    )
    await work()
    const rows = await database.owner.select().from(jobs).where(eq(jobs.kind, 'reminder_mail'))
    expect(rows.map(({ kept }) => kept)).toEqual([null, null])
  })
})
