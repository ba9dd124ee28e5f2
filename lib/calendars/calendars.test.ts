import { eq, sql } from 'drizzle-orm'
import ICAL from 'ical.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { connect } from '@/db/client'
import { actorOf, idOf } from '@/db/factories'
import { calendars } from '@/db/schema/calendars'
import { eventLog } from '@/db/schema/entries'
import { people, posts } from '@/db/schema/people'
import { testDatabase } from '@/db/testing'
import { importEntry } from '@/lib/entries/import'
import { as } from '@/lib/entries/testing'
import { emptyMeeting, type MeetingContent } from '@/lib/meetings/schema'
import type { Actor } from '@/lib/policy'
import { end, open } from './commands'
import { answerOwn } from './ics'
import { findByToken, findOwnToken } from './queries'
import { calendarToken } from './token'

process.env.APP_ORIGIN = 'https://register.example.org'
process.env.NEXTAUTH_SECRET = 'a secret for tests, of more than 32 characters'
const database = testDatabase()

beforeAll(async () => {
  const { owner } = database
  const [chifeng, dalian] = [await idOf(owner, 'party', 'chifeng'), await idOf(owner, 'party', 'dalian')]
  const nine = await idOf(owner, 'body', 'nine-plus-one')
  const meetings: Record<string, Partial<MeetingContent>> = {
    'ours-open': { hosts: [chifeng] },
    'ours-closed': { invited: [chifeng], visibility: 'parties' },
    'body-open': { body: nine },
    'body-members': { body: nine, visibility: 'members' },
    'body-parties': { body: nine, invited: [dalian], visibility: 'parties' },
    'others-open': { hosts: [dalian] },
    'others-closed': { hosts: [dalian], visibility: 'parties' },
    'ours-vague': { hosts: [chifeng], date: '2031-03' },
  }
  await owner.transaction(async (tx) => {
    for (const [slug, given] of Object.entries(meetings)) {
      const content = { ...emptyMeeting, kind: 'forum', title: { en: slug }, date: '2031-03-04', ...given }
      await importEntry(tx, { kind: 'meeting', slug, content, changeNote: '' })
    }
  })
})

const opened = async (email: string) => {
  const actor: Actor = await actorOf(database.owner, email)
  await as(actor, (tx) => open(actor, tx))
  return { actor, token: (await findOwnToken(actor))! }
}
const shown = async (token: string) =>
  (await findByToken(token))?.meetings
    .map(({ slug }) => slug)
    .filter((slug) => /^(ours|body|others)-/.test(slug))
    .sort()

describe('a person’s own calendar', () => {
  it.each([
    ['delegate.chifeng', ['body-members', 'body-open', 'ours-closed', 'ours-open']],
    [
      'moderator',
      [
        'body-members',
        'body-open',
        'body-parties',
        'others-closed',
        'others-open',
        'ours-closed',
        'ours-open',
      ],
    ],
    ['admin', []],
  ])('of %s has the meetings of their parties and bodies that they may see', async (email, slugs) => {
    const { token } = await opened(email)
    expect(await shown(token)).toEqual(slugs)
  })

  it('is read by another program, and sent again only when it has changed', async () => {
    const { token } = await opened('delegate.chifeng')
    const own = (await findByToken(token))!
    expect(own.language).toBe('zh')
    const words = {
      name: 'Own',
      meeting: ({ slug }: { slug: string }) => ({
        summary: slug,
        description: '',
        location: '',
        url: `https://register.example.org/zh/meetings/${slug}`,
      }),
    }
    const ask = (headers = {}) => new Request('https://register.example.org/calendars/x.ics', { headers })
    const answer = answerOwn(ask(), own, words)
    expect(answer.headers.get('cache-control')).toBe('private, no-cache')
    const events = new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents('vevent')
    const urls = Object.fromEntries(
      events.map((event) => [
        event.getFirstPropertyValue('summary'),
        String(event.getFirstPropertyValue('url')),
      ]),
    )
    expect(urls['ours-open']).toBe('https://register.example.org/zh/meetings/ours-open')
    expect(urls['ours-closed']).toBe('https://register.example.org/zh/workspace/meetings/ours-closed/agenda')
    const again = answerOwn(ask({ 'if-none-match': answer.headers.get('etag') }), own, words)
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it('has a new address on request, and the old one leads nowhere', async () => {
    const { actor, token } = await opened('head.jinzhou')
    expect(await findByToken(token)).not.toBeNull()
    await as(actor, (tx) => open(actor, tx))
    const later = (await findOwnToken(actor))!
    expect(later).not.toBe(token)
    expect(await findByToken(token)).toBeNull()
    expect(await findByToken(later)).not.toBeNull()
    await as(actor, (tx) => end(actor, tx))
    await as(actor, (tx) => end(actor, tx))
    expect(await findByToken(later)).toBeNull()
    expect(await findOwnToken(actor)).toBeNull()
    const told = await database.owner.select().from(eventLog).where(eq(eventLog.personId, actor.personId))
    expect(told.map(({ name }) => name)).toEqual(['calendar_opened', 'calendar_opened', 'calendar_ended'])
  })

  it('shows nothing of a post that has ended, and is closed while its person is suspended', async () => {
    const { owner } = database
    const { actor, token } = await opened('head.jinzhou')
    expect(await shown(token)).toEqual(expect.arrayContaining(['body-members']))
    await owner.update(posts).set({ heldUntil: sql`now()` }).where(eq(posts.personId, actor.personId))
    expect(await shown(token)).toEqual([])
    await owner.update(people).set({ suspendedAt: sql`now()` }).where(eq(people.id, actor.personId))
    expect(await findByToken(token)).toBeNull()
  })

  it('opens to no forged token', async () => {
    const { token } = await opened('head.chifeng')
    const other = await opened('moderator2')
    const [id, proof] = token.split('.')
    const [otherId] = other.token.split('.')
    for (const forged of [
      '',
      'x',
      id!,
      `${id}.${'A'.repeat(43)}`,
      `${otherId}.${proof}`,
      `${token}x`,
      token.slice(0, -1),
    ])
      expect(await findByToken(forged), forged).toBeNull()
    // A copy of the database does not help: without the secret the same row gives another token.
    const [row] = await database.owner.select().from(calendars).where(eq(calendars.id, id!))
    process.env.NEXTAUTH_SECRET = 'another secret, also of more than 32 characters'
    const guessed = calendarToken(row!)
    process.env.NEXTAUTH_SECRET = 'a secret for tests, of more than 32 characters'
    expect(await findByToken(guessed)).toBeNull()
  })

  it('is nobody else’s to see, to end or to open', async () => {
    const { actor } = await opened('head.chifeng')
    const stranger: Actor = await actorOf(database.owner, 'delegate.jinzhou')
    expect(await as(stranger, (tx) => tx.select().from(calendars))).toEqual([])
    await as(stranger, (tx) => tx.delete(calendars))
    expect(await findOwnToken(actor)).not.toBeNull()
    await expect(
      as(stranger, (tx) => tx.insert(calendars).values({ personId: actor.personId })),
    ).rejects.toMatchObject({ cause: expect.objectContaining({ code: '42501' }) })
    for (const url of [database.appUrl, database.workerUrl]) {
      const { sql: raw } = connect(url, 1)
      expect(await raw`select * from calendars`).toHaveLength(0)
      await raw.end()
    }
  })

  it('is seen at its door by the app, and by the worker at none', async () => {
    await opened('head.chifeng')
    const seen = async (url: string) => {
      const { sql: raw } = connect(url, 1)
      await raw`select set_config('app.door', 'calendars', false)`
      const rows = await raw`select * from calendars`
      await raw.end()
      return rows.length
    }
    expect(await seen(database.appUrl)).toBeGreaterThan(0)
    expect(await seen(database.workerUrl)).toBe(0)
  })
})
