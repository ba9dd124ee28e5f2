/** Mail to the invited: once to each holder of a post, in their language, and again when what matters has changed. */
import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { invitations } from '@/db/schema/delegations'
import { jobs } from '@/db/schema/jobs'
import { people } from '@/db/schema/people'
import { testDatabase } from '@/db/testing'
import { as } from '@/lib/entries/testing'
import { handlers } from '@/lib/jobs/handlers'
import { workOff } from '@/lib/jobs/work'
import { sendMailBy } from '@/lib/mail'
import { answerInvitation } from './answering'
import { remindUnanswered } from './reminders'
import { inDays, invitedTo, moveOn } from './testing'

const database = testDatabase()
const origin = 'https://register.example.org'
Object.assign(process.env, { APP_ORIGIN: origin })
const lines: unknown[] = []

beforeAll(() => sendMailBy({ smtpUrl: null, mailFrom: 'register@register.example.org', origin }))
beforeEach(async () => {
  await database.owner.delete(jobs)
  await database.owner.update(people).set({ language: 'en' })
})
afterEach(() => expect(lines).toEqual([]))

/** Works off what is queued, and returns the mails that were kept by now. */
async function mails() {
  await workOff(handlers, (line) => lines.push(line))
  const rows = await database.owner.select().from(jobs).where(eq(jobs.kind, 'invitation_mail'))
  return rows
    .flatMap(({ kept }) => (kept ? [{ ...kept, to: kept.to.split('@')[0]! }] : []))
    .sort((one, other) => one.to.localeCompare(other.to) || one.subject.localeCompare(other.subject))
}
const told = async () => (await mails()).map(({ to, subject }) => `${to}: ${subject}`)
const own = ['delegate.chifeng', 'head.chifeng']
const all = [...own, 'delegate.jinzhou', 'head.jinzhou'].sort()
const forget = () => database.owner.delete(jobs)

describe('an invitation', () => {
  it('is mailed to delegates and heads of the invited parties, once, each in their language', async () => {
    await database.owner
      .update(people)
      .set({ language: 'zh' })
      .where(eq(people.email, 'head.jinzhou@example.org'))
    const { meeting } = await invitedTo(database.owner, {
      starts: '2031-12-03T09:00',
      ends: '2031-12-03T17:00',
    })
    await mails()
    await database.owner.update(jobs).set({ doneAt: null, dueAt: sql`now()` })
    const sent = await mails()
    expect(sent.map(({ to }) => to)).toEqual(all)
    expect(sent[0]).toMatchObject({ subject: `Invitation: ${meeting.title.en}` })
    expect(sent[0]!.text).toBe(
      [
        `Your party is invited to: ${meeting.title.en}.`,
        '3 December 2031, 09:00–17:00, Beijing time (UTC+8)',
        'Chifeng',
        'Please answer and name your delegation by 3 December 2031:',
        `${origin}/en/workspace/meetings/${meeting.slug}/delegation`,
        'You get this because you hold a post for the invited party.',
        '',
      ]
        .join('\n\n')
        .trimEnd()
        .concat('\n'),
    )
    expect(sent.find(({ to }) => to === 'head.jinzhou')).toMatchObject({ subject: '邀请：示例会议' })
  })

  it('carries an event for the calendar, which a change and a cancellation replace', async () => {
    const { meeting } = await invitedTo(database.owner)
    const [first] = await mails()
    await moveOn(database.owner, meeting.id, { place: { en: 'Jinzhou' } })
    const [changed] = (await mails()).filter(({ subject }) => subject.startsWith('Time or place changed'))
    await moveOn(database.owner, meeting.id, { state: 'cancelled' })
    const [cancelled] = (await mails()).filter(({ subject }) => subject.startsWith('Cancelled'))
    const facts = (ics: string | undefined) =>
      ['METHOD', 'UID', 'SEQUENCE', 'STATUS', 'LOCATION'].map(
        (name) => new RegExp(`^${name}:(.*)\r$`, 'm').exec(ics ?? '')?.[1],
      )
    const uid = `meeting-${meeting.slug}@register.example.org`
    const shorten = ([method, id, ...rest]: (string | undefined)[]) => [
      method,
      uid.startsWith(id ?? '-'),
      ...rest,
    ]
    expect(shorten(facts(first!.calendar))).toEqual(['REQUEST', true, '1', 'CONFIRMED', 'Chifeng'])
    expect(shorten(facts(changed!.calendar))).toEqual(['REQUEST', true, '2', 'CONFIRMED', 'Jinzhou'])
    expect(shorten(facts(cancelled!.calendar))).toEqual(['CANCEL', true, '3', 'CANCELLED', 'Jinzhou'])
  })

  it('says of a meeting that is not public where it is read, and no more', async () => {
    const { meeting } = await invitedTo(database.owner, { visibility: 'parties' })
    const [mail] = await mails()
    expect(mail!.subject).toBe(`Invitation: M${meeting.number}`)
    expect(JSON.stringify(mail)).not.toContain(meeting.title.en)
    expect(JSON.stringify(mail)).not.toContain('LOCATION')
  })

  it('is not mailed once it is no longer true, or to whom no longer speaks for the party', async () => {
    await invitedTo(database.owner)
    const ended = sql`update posts set held_until = now() where person_id in
      (select id from people where email = 'head.jinzhou@example.org')`
    await database.owner.execute(ended)
    expect((await told()).map((line) => line.split(':')[0])).toEqual(all.slice(0, 3))
    await database.owner.execute(sql`update posts set held_until = null`)
    await forget()
    const off = await invitedTo(database.owner)
    await moveOn(database.owner, off.meeting.id, { state: 'cancelled' })
    expect(await told()).toEqual(all.map((to) => `${to}: Cancelled: ${off.meeting.title.en}`))
  })
})

describe('a change', () => {
  it('of time or place is told once; of anything else it is not', async () => {
    const { meeting } = await invitedTo(database.owner)
    await mails()
    await forget()
    await moveOn(database.owner, meeting.id, { note: { en: 'A note' }, chair: { en: 'A chair' } })
    expect(await told()).toEqual([])
    await moveOn(database.owner, meeting.id, { starts: `${inDays(31)}T09:00`, ends: `${inDays(31)}T17:00` })
    await moveOn(database.owner, meeting.id, { note: { en: 'Another note' } })
    expect(await told()).toEqual(all.map((to) => `${to}: Time or place changed: ${meeting.title.en}`))
    await forget()
    await moveOn(database.owner, meeting.id, { state: 'in_session' })
    await moveOn(database.owner, meeting.id, { starts: '2020-01-02T09:00', ends: '', state: 'held' })
    expect(await told()).toEqual([])
  })

  it('that two publications make at once is told with the last of them', async () => {
    const { meeting } = await invitedTo(database.owner)
    await mails()
    await forget()
    await moveOn(database.owner, meeting.id, { place: { en: 'Jinzhou' } })
    await moveOn(database.owner, meeting.id, { state: 'postponed' })
    expect(await told()).toEqual(all.map((to) => `${to}: Postponed: ${meeting.title.en}`))
  })
})

describe('a party that is taken off the list of invited', () => {
  it('is told once, loses the meeting from its calendars, and is invited anew when it is put back', async () => {
    const { meeting, chifeng, jinzhou } = await invitedTo(database.owner)
    await mails()
    await forget()
    const theirs = ['delegate.jinzhou', 'head.jinzhou']
    await moveOn(database.owner, meeting.id, { invited: [chifeng] })
    await moveOn(database.owner, meeting.id, { place: { en: 'Fuxin' }, invited: [chifeng] })
    const [mail, ...others] = (await mails()).filter(({ subject }) => subject.startsWith('No longer'))
    expect([mail!.to, others.map(({ to }) => to)]).toEqual([theirs[0], [theirs[1]]])
    expect(mail!.text).toContain(`${origin}/en/meetings/${meeting.slug}`)
    expect(mail!.calendar).toContain('METHOD:CANCEL')
    expect((await told()).filter((line) => line.startsWith(theirs[0]!))).toHaveLength(1)
    await forget()
    await moveOn(database.owner, meeting.id, { invited: [chifeng, jinzhou] })
    expect(await told()).toEqual(theirs.map((to) => `${to}: Invitation: ${meeting.title.en}`))
  })
})

describe('a reminder', () => {
  it('goes to those who have not answered, 7 and 2 days before the last day, each time once', async () => {
    const { head, own: answered, meeting } = await invitedTo(database.owner)
    await as(head, (tx) => answerInvitation(head, tx, { id: answered.id }, { state: 'declined', note: '' }))
    await mails()
    const reminded = async (days: number) => {
      await forget()
      const until = { changesUntil: inDays(days), sentAt: new Date(Date.now() - 40 * 86_400_000) }
      await database.owner.update(invitations).set(until).where(eq(invitations.meetingId, meeting.id))
      for (let night = 0; night < 2; night++) await remindUnanswered()
      return told()
    }
    const both = ['delegate.jinzhou', 'head.jinzhou'].map(
      (to) => `${to}: Not answered yet: ${meeting.title.en}`,
    )
    expect(await reminded(8)).toEqual([])
    expect(await reminded(7)).toEqual(both)
    expect(await reminded(2)).toEqual(both)
    expect(await reminded(-1)).toEqual([])
  })
})
