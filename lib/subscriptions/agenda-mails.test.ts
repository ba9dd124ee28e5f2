/** What those who follow one item of an agenda are told, from the publication to the mail. */
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { jobs } from '@/db/schema/jobs'
import { subscriptions } from '@/db/schema/subscriptions'
import { testDatabase } from '@/db/testing'
import { type AgendaDeed, changeAgenda } from '@/lib/agenda/deeds'
import { publishAgenda } from '@/lib/agenda/publishing'
import { meetingOf, moveOn } from '@/lib/delegations/testing'
import { as, cast, move, refusalOf } from '@/lib/entries/testing'
import { handlers } from '@/lib/jobs/handlers'
import { workOff } from '@/lib/jobs/work'
import { sendMailBy } from '@/lib/mail'
import { tellItemFollowers } from './agenda-mails'
import { subscribe } from './commands'

const database = testDatabase()
const origin = 'https://register.example.org'
Object.assign(process.env, {
  APP_ORIGIN: origin,
  NEXTAUTH_SECRET: 'a secret for tests, of more than 32 characters',
})
let people: Awaited<ReturnType<typeof cast>>
beforeAll(async () => {
  await sendMailBy({ smtpUrl: null, mailFrom: 'register@example.org', origin })
  people = await cast(database.owner)
})
beforeEach(async () => {
  await database.owner.delete(jobs)
  await database.owner.delete(subscriptions)
})

/** Of those who follow: mails that were not sent, since there is no mail server. */
async function mails() {
  await workOff(handlers, () => undefined)
  const rows = await database.owner.select().from(jobs)
  expect(rows.filter(({ lastError }) => lastError)).toEqual([])
  return rows.flatMap(({ kind, kept }) => (/^(agenda|meeting)_mail$/.test(kind) && kept ? [kept] : []))
}

const words = (title: string, given = {}) => ({
  ...{ title: { en: title }, minutes: 20, presenter: {}, visibility: 'common' as const, papers: [] },
  ...given,
})

/** A meeting at nine with a published agenda: Opening, Customs. */
async function withAgenda() {
  const { meeting } = await meetingOf(database.owner, { title: { en: 'Sample talks' } })
  const change = (deed: AgendaDeed) =>
    as(people.moderator, (tx) => changeAgenda(people.moderator, tx, { meetingId: meeting.id, change: deed }))
  const opening = await change({ deed: 'add', ...words('Opening') })
  const customs = await change({ deed: 'add', ...words('Customs') })
  const publish = async () => {
    const meetingId = meeting.id
    const { revisionId } = await as(people.moderator, (tx) =>
      publishAgenda(people.moderator, tx, { meetingId }),
    )
    await move(people.second, 'publish', { revisionId, version: 2 })
  }
  await publish()
  return { meeting, change, publish, opening: opening.item, customs: customs.item }
}

async function following(email: string, of: string) {
  await subscribe({ email, topic: 'agenda_item', of, language: 'en' }, '192.0.2.1')
  await database.owner.update(subscriptions).set({ confirmedAt: new Date() })
  await database.owner.delete(jobs)
}

it('is told what was and what is, of the item that is followed and of no other', async () => {
  const { meeting, change, publish, opening, customs } = await withAgenda()
  await following('reader@example.org', `${meeting.slug}/${customs}`)
  await change({ deed: 'change', item: opening, version: 1, ...words('Welcome') })
  await publish()
  expect(await mails()).toEqual([])
  await change({ deed: 'up', item: customs })
  await change({
    ...{ deed: 'change', item: customs, version: 1 },
    ...words('Customs at night', { minutes: 30, presenter: { en: 'Port office' } }),
  })
  await publish()
  const [mail, ...more] = await mails()
  expect(more).toEqual([])
  expect(mail!.to).toBe('reader@example.org')
  expect(mail!.subject).toBe(`Changed: agenda of M${meeting.number} · Sample talks`)
  const lines = mail!.text.split('\n').filter(Boolean)
  expect(lines.slice(0, 9)).toEqual([
    `M${meeting.number} · Sample talks`,
    '1 Customs at night',
    'Number: 2 → 1',
    'Title: Customs → Customs at night',
    'Begins: 09:20 → 09:00',
    'Length: 20 min → 30 min',
    'Presenter: not said → Port office',
    `${origin}/en/meetings/${meeting.slug}#agenda`,
    'You get this because you follow an item of this agenda.',
  ])
})

it('is told when it is taken off the public agenda and when it comes back', async () => {
  const { meeting, change, publish, customs } = await withAgenda()
  await following('reader@example.org', `${meeting.slug}/${customs}`)
  const reword = (version: number, given: object) =>
    change({ deed: 'change', item: customs, version, ...words('Customs', given) })
  await reword(1, { visibility: 'internal' })
  await publish()
  const [gone] = await mails()
  expect(gone!.text).toContain('It is no longer on the agenda that everybody can read.')
  await database.owner.delete(jobs)
  await reword(2, {})
  await publish()
  const [back] = await mails()
  expect(back!.text).toContain('It is on the agenda again.')
})

it('is told when the meeting is moved, with its own reason', async () => {
  const { meeting, customs } = await withAgenda()
  await following('reader@example.org', `${meeting.slug}/${customs}`)
  await moveOn(database.owner, meeting.id, { state: 'postponed' })
  const [mail, ...more] = await mails()
  expect(more).toEqual([])
  expect(mail!.text).toContain('State: Confirmed → Postponed')
  expect(mail!.text).toContain('because you follow an item of this agenda')
})

it('nobody can follow what is not on a public agenda', async () => {
  const { meeting, change, customs } = await withAgenda()
  const { item } = await change({ deed: 'add', ...words('Not yet published') })
  const other = await withAgenda()
  const closed = await meetingOf(database.owner, { visibility: 'parties' })
  const refused = [
    `${meeting.slug}/${item}`,
    `${other.meeting.slug}/${customs}`,
    `${closed.meeting.slug}/${customs}`,
    `${meeting.slug}/null`,
    meeting.slug,
  ]
  for (const of of refused) {
    const asked = { email: 'a@example.org', topic: 'agenda_item' as const, of, language: 'en' as const }
    expect((await refusalOf(subscribe(asked, '192.0.2.2'))).code).toBe('not_found')
  }
})

it('telling again after a failure sends no second mail, and none goes to who has ended it meanwhile', async () => {
  const { meeting, change, publish, customs } = await withAgenda()
  await following('reader@example.org', `${meeting.slug}/${customs}`)
  await change({ deed: 'up', item: customs })
  await publish()
  const [job] = (await database.owner.select().from(jobs)).filter(({ kind }) => kind === 'agenda_changes')
  await tellItemFollowers(job!.payload)
  await tellItemFollowers(job!.payload)
  const queued = (await database.owner.select().from(jobs)).filter(({ kind }) => kind === 'agenda_mail')
  expect(queued).toHaveLength(1)
  await database.owner.delete(subscriptions)
  expect(await mails()).toEqual([])
})
