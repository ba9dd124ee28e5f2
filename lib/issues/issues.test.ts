/** Issues between the two sides of a port: raised, answered by the other side, settled, and back at the next meeting. */
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { issueContent } from '@/db/factories'
import { testDatabase } from '@/db/testing'
import type { IssueStep } from '@/db/vocabulary'
import { draft } from '@/lib/entries/commands'
import { importEntry } from '@/lib/entries/import'
import { as, cast, eventsOf, move, refusalOf } from '@/lib/entries/testing'
import { emptyMeeting } from '@/lib/meetings/schema'
import type { Actor } from '@/lib/policy'
import { findIssue, issuesLeftTo, issuesOf, issuesOfSeries } from '@/lib/registry/issues'
import { findPage, findRecord } from '@/lib/registry/permanent'
import { registerVersion } from '@/lib/registry/version'
import { answerIssue } from './deeds'
import { findIssueToAnswer, listIssuesToAnswer } from './queries'

Object.assign(process.env, { APP_ORIGIN: 'https://register.example.org' })
const database = testDatabase()
let people: Awaited<ReturnType<typeof cast>>
beforeAll(async () => {
  people = await cast(database.owner)
})

const add = (kind: 'series' | 'meeting' | 'issue', content: unknown): Promise<string> =>
  database.owner.transaction((tx) => importEntry(tx, { kind, content, changeNote: '' }))

/** A series of port meetings with one that was held and one that is planned. */
async function portMeetings() {
  const name = { en: 'Sample port meetings' }
  const series = await add('series', {
    ...{ name, body: null, intervalCount: null, intervalUnit: null, rotation: [], sources: [], note: {} },
  })
  const meeting = (given: Record<string, unknown>) =>
    add('meeting', {
      ...emptyMeeting,
      kind: 'port_meeting',
      title: { en: 'Sample port meeting' },
      series,
      ...given,
    })
  return {
    series,
    held: await meeting({ date: '2026-05-14', state: 'held' }),
    next: await meeting({ date: '2027-05', state: 'planned' }),
  }
}

/** Chifeng raises it, Jinzhou is to answer. */
async function raised(given: Record<string, unknown> = {}) {
  const there = await portMeetings()
  const id = await add('issue', issueContent(there.held, people.chifeng, people.jinzhou, given))
  return { ...there, id, slug: await slugOf(id) }
}

const slugOf = async (id: string) => {
  const [row] = await database.owner.execute<{ slug: string }>(sql`select slug from entries where id = ${id}`)
  return row!.slug
}
const said = (who: Actor, issueId: string, step: IssueStep, words = 'Sample words', date = '') =>
  as(who, (tx) => answerIssue(who, tx, { issueId, step, words: words ? { en: words } : {}, date }))
const shown = async (slug: string) => findIssue(await registerVersion(), slug)

describe('an issue', () => {
  it('waits for the other side’s head, who answers at once, as often as it takes', async () => {
    const { stranger } = people
    const { id, slug } = await raised()
    expect((await shown(slug))?.state).toBe('open')
    expect((await listIssuesToAnswer(stranger)).map((one) => one.slug)).toContain(slug)
    expect(await said(stranger, id, 'answered', 'From June on.')).toEqual({ slug })
    await said(stranger, id, 'answered', 'From July on.')
    const found = (await shown(slug))!
    expect(found.state).toBe('answered')
    expect(found.answers.map(({ party, words }) => [party.slug, words.en])).toEqual([
      ['jinzhou', 'From June on.'],
      ['jinzhou', 'From July on.'],
    ])
    expect((await listIssuesToAnswer(stranger)).map((one) => one.slug)).not.toContain(slug)
    const [row] = await database.owner.execute<{ id: string }>(
      sql`select id from issue_answers where issue_id = ${id} order by number limit 1`,
    )
    expect((await eventsOf(database.owner, row!.id)).map(({ name }) => name)).toEqual(['published'])
    expect(await findPage('issue_answer', found.answers[0]!.slug)).toBe(
      `/issues/${slug}#${found.answers[0]!.slug}`,
    )
    expect(await findRecord('issue', slug)).toMatchObject({ kind: 'issue', id: slug, state: 'answered' })
  })

  it('is answered by nobody else, in words, and settled by the head of either side on a day that has come', async () => {
    const { delegate, head, stranger, moderator, observer, administrator } = people
    const { id, slug } = await raised()
    for (const who of [delegate, head, moderator, observer, administrator])
      expect((await refusalOf(said(who, id, 'answered'))).code).toBe('forbidden')
    for (const who of [delegate, moderator, observer, administrator])
      expect((await refusalOf(said(who, id, 'settled'))).code).toBe('forbidden')
    expect((await refusalOf(said(stranger, id, 'answered', ''))).code).toBe('words_missing')
    expect((await refusalOf(said(head, id, 'settled', '', '2099-01-01'))).code).toBe('bad_date')
    expect((await refusalOf(said(head, people.chifeng, 'settled'))).code).toBe('not_found')
    expect((await findIssueToAnswer(head, slug))?.steps).toEqual(['settled'])
    expect((await findIssueToAnswer(stranger, slug))?.steps).toEqual(['answered', 'settled'])
    expect(await findIssueToAnswer(observer, slug)).toBeNull()
    await said(head, id, 'settled', '', '2026-05-20')
    expect(await shown(slug)).toMatchObject({ state: 'settled', answers: [{ date: '2026-05-20' }] })
    for (const who of [head, stranger])
      expect((await refusalOf(said(who, id, 'settled'))).code).toBe('already_settled')
    expect((await findIssueToAnswer(stranger, slug))?.steps).toEqual([])
  })

  it('comes back at the next meeting of the series until it is settled', async () => {
    const { head } = people
    const { id, held, next, series, slug } = await raised()
    const between = await add(
      'issue',
      issueContent(null, people.jinzhou, people.chifeng, { series, title: { en: 'Sample between' } }),
    )
    const slugs = async (read: typeof issuesOf, of: string) =>
      (await read(await registerVersion(), await slugOf(of))).map((one) => one.slug)
    expect(await slugs(issuesOf, held)).toEqual([slug])
    expect(await slugs(issuesLeftTo, next)).toEqual([slug, await slugOf(between)])
    expect(await slugs(issuesLeftTo, held)).toEqual([])
    await said(head, id, 'settled')
    expect(await slugs(issuesLeftTo, next)).toEqual([await slugOf(between)])
    expect(await slugs(issuesOfSeries, series)).toEqual([await slugOf(between), slug])
  })

  it('is raised by a delegation through its head and the secretariat, of two sides and one series', async () => {
    const { delegate, head, moderator } = people
    const there = await portMeetings()
    const other = await portMeetings()
    const drafted = (given: Record<string, unknown>) =>
      as(delegate, (tx) =>
        draft(delegate, tx, {
          kind: 'issue',
          content: issueContent(there.held, people.chifeng, people.jinzhou, given),
          companions: [],
        }),
      )
    const flawed = async (given: Record<string, unknown>) => {
      const { details } = await refusalOf(move(delegate, 'submit', await drafted(given)))
      return (details.issues as { path: string[]; code: string }[]).map(({ path, code }) => `${path} ${code}`)
    }
    expect(await flawed({ asked: people.chifeng })).toEqual(['asked issue.same'])
    expect(await flawed({ meeting: null })).toEqual(['meeting issue.meeting'])
    expect(await flawed({ series: other.series })).toEqual(['series issue.otherSeries'])
    const work = await drafted({ title: { en: 'Sample raised by a delegate' } })
    await move(delegate, 'submit', work)
    await move(head, 'endorse', { ...work, version: 2 })
    await move(moderator, 'publish', { ...work, version: 3 })
    expect((await shown('sample-raised-by-a-delegate'))?.raisedBy.slug).toBe('chifeng')
  })

  it('raised at a meeting that is not public is not public', async () => {
    const { series } = await portMeetings()
    const meeting = await add('meeting', {
      ...emptyMeeting,
      ...{
        kind: 'port_meeting',
        title: { en: 'Sample closed' },
        series,
        date: '2026-05-01',
        visibility: 'parties',
      },
    })
    const id = await add('issue', issueContent(meeting, people.chifeng, people.jinzhou))
    expect(await shown(await slugOf(id))).toBeNull()
    expect((await listIssuesToAnswer(people.stranger)).map((one) => one.id)).toContain(id)
  })
})
