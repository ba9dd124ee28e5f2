/** What those who follow a meeting or a series are told, from the publication to the mail. */
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { idOf } from '@/db/factories'
import { jobs } from '@/db/schema/jobs'
import { subscriptions } from '@/db/schema/subscriptions'
import { testDatabase } from '@/db/testing'
import type { Language, SubscriptionTopic } from '@/db/vocabulary'
import { inDays, meetingOf, moveOn } from '@/lib/delegations/testing'
import { draft } from '@/lib/entries/commands'
import { as, cast, refusalOf } from '@/lib/entries/testing'
import { handlers } from '@/lib/jobs/handlers'
import { workOff } from '@/lib/jobs/work'
import { sendMailBy } from '@/lib/mail'
import { emptyMeeting } from '@/lib/meetings/schema'
import { subscribe } from './commands'
import { tellMeetingFollowers } from './meeting-mails'

const database = testDatabase()
const origin = 'https://register.example.org'
Object.assign(process.env, {
  APP_ORIGIN: origin,
  NEXTAUTH_SECRET: 'a secret for tests, of more than 32 characters',
})
beforeAll(() => sendMailBy({ smtpUrl: null, mailFrom: 'register@example.org', origin }))
beforeEach(async () => {
  await database.owner.delete(jobs)
  await database.owner.delete(subscriptions)
})

const work = () => workOff(handlers, () => undefined)
/** Of those who follow: mails that were not sent, since there is no mail server. */
async function mails() {
  await work()
  const rows = await database.owner.select().from(jobs)
  expect(rows.filter(({ lastError }) => lastError)).toEqual([])
  return rows.flatMap(({ kind, kept }) => (kind === 'meeting_mail' && kept ? [kept] : []))
}
async function following(email: string, topic: SubscriptionTopic, of: string, language: Language = 'en') {
  await subscribe({ email, topic, of, language }, '192.0.2.1')
  await database.owner.update(subscriptions).set({ confirmedAt: new Date() })
  await database.owner.delete(jobs)
}

it('a change is told with what was and what is, and why; what matters to nobody is not', async () => {
  const { meeting } = await meetingOf(database.owner, { title: { en: 'Sample talks' } })
  await following('reader@example.org', 'meeting', meeting.slug)
  await moveOn(database.owner, meeting.id, { note: { en: 'A note' } })
  expect(await mails()).toEqual([])
  await moveOn(database.owner, meeting.id, {
    state: 'postponed',
    starts: '2031-02-03T09:00',
    ends: '2031-02-03T12:00',
    place: { en: 'Fuxin' },
  })
  const [mail, ...more] = await mails()
  expect(more).toEqual([])
  expect(mail!.to).toBe('reader@example.org')
  expect(mail!.subject).toBe(`Changed: M${meeting.number} · Sample talks`)
  expect(mail!.text).toContain('State: Confirmed → Postponed')
  expect(mail!.text).toMatch(/When: .*09:00–17:00.* → 3 February 2031, 09:00–12:00, Beijing time \(UTC\+8\)/)
  expect(mail!.text).toContain('Place: Chifeng → Fuxin')
  expect(mail!.text).toContain('because you follow this meeting')
  expect(mail!.text).toContain(`${origin}/en/meetings/${meeting.slug}`)
  expect(mail!.text).toMatch(/subscription\?end=[0-9a-f-]{36}\./)
})

it('a draft, and its submission, tell nobody', async () => {
  const { moderator } = await cast(database.owner)
  await following('series@example.org', 'series', 'six-regions-forum')
  const series = await idOf(database.owner, 'series', 'six-regions-forum')
  const content = { ...emptyMeeting, kind: 'forum', title: { en: 'A draft' }, series, date: inDays(40) }
  await as(moderator, (tx) => draft(moderator, tx, { kind: 'meeting', content, companions: [] }))
  await work()
  expect(await database.owner.$count(jobs)).toBe(0)
})

it('who follows a series is told of each new meeting and its changes, once, in their language', async () => {
  const series = await idOf(database.owner, 'series', 'six-regions-forum')
  await following('series@example.org', 'series', 'six-regions-forum', 'ru')
  const { meeting } = await meetingOf(database.owner, { title: { ru: 'Форум' }, series })
  const [announced] = await mails()
  expect(announced!.subject).toBe(`Объявлено: M${meeting.number} · Форум`)
  expect(announced!.text).toContain('потому что следите за серией')
  await database.owner.delete(jobs)
  // The same person follows the meeting itself as well: one mail, for the narrower reason.
  await following('series@example.org', 'meeting', meeting.slug, 'ru')
  await moveOn(database.owner, meeting.id, { state: 'cancelled' })
  const told = await mails()
  expect(told).toHaveLength(1)
  expect(told[0]!.text).toContain('Состояние: Подтверждена → Отменена')
  expect(told[0]!.text).toContain('следите за этой встречей')
})

it('of a meeting that is not for everybody nobody is told, and nobody can follow it', async () => {
  const { meeting } = await meetingOf(database.owner, { visibility: 'parties' })
  expect(
    (
      await refusalOf(
        subscribe(
          { email: 'a@example.org', topic: 'meeting', of: meeting.slug, language: 'en' },
          '192.0.2.2',
        ),
      )
    ).code,
  ).toBe('not_found')
  const open = await meetingOf(database.owner)
  await following('reader@example.org', 'meeting', open.meeting.slug)
  await moveOn(database.owner, open.meeting.id, { visibility: 'members', state: 'cancelled' })
  expect(await mails()).toEqual([])
})

it('telling again after a failure sends no second mail, and none goes to who has ended it meanwhile', async () => {
  const { meeting } = await meetingOf(database.owner)
  await following('reader@example.org', 'meeting', meeting.slug)
  await moveOn(database.owner, meeting.id, { state: 'postponed' })
  const [job] = (await database.owner.select().from(jobs)).filter(({ kind }) => kind === 'meeting_changes')
  await tellMeetingFollowers(job!.payload)
  await tellMeetingFollowers(job!.payload)
  const queued = (await database.owner.select().from(jobs)).filter(({ kind }) => kind === 'meeting_mail')
  expect(queued).toHaveLength(1)
  await database.owner.delete(subscriptions)
  expect(await mails()).toEqual([])
})
