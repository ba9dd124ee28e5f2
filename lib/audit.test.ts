/** What administrators read of the log, and what is noted of refusals. On a real database. */
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { actorOf, idOf } from '@/db/factories'
import { entries, eventLog, refusals, revisions } from '@/db/schema/entries'
import { testDatabase } from '@/db/testing'
import { as, drafted, move, published, refusalOf } from '@/lib/entries/testing'
import { auditCsv } from './audit-csv'
import { parseAuditFilter } from './audit-filter'
import { listEvents, listRefusals } from './audit-list'
import { Refusal } from './errors'
import type { Actor } from './policy'
import { notingRefusals } from './refusal-log'
import { usualWaitingDays } from './registry/waiting'
import { findWaiting } from './waiting'

const database = testDatabase()
const canary = 'Canary of a reason nobody else may read'
let admin: Actor
let chifeng: string
let published_: Awaited<ReturnType<typeof published>>
let draft: Awaited<ReturnType<typeof drafted>>

beforeAll(async () => {
  const { owner } = database
  admin = await actorOf(owner, 'admin')
  chifeng = await idOf(owner, 'party', 'chifeng')
  published_ = await published(owner, { title: { en: 'Sample agreement for the log' } })
  draft = await drafted(owner, { note: { en: canary } })
  const { delegate, head } = draft
  await move(delegate, 'submit', { revisionId: draft.revisionId, version: 1 })
  await move(head, 'sendBack', { revisionId: draft.revisionId, version: 2 }, canary)
})

const events = async (given: Record<string, string> = {}) =>
  (await listEvents(admin, parseAuditFilter(given)))!.rows
const names = async (given: Record<string, string>) => (await events(given)).map(({ name }) => name)

describe('the log', () => {
  it('is for administrators alone', async () => {
    for (const email of ['moderator', 'head.chifeng', 'delegate.chifeng', 'observer.tongliao']) {
      const stranger = await actorOf(database.owner, email)
      const filter = parseAuditFilter({})
      expect(await listEvents(stranger, filter)).toBeNull()
      expect(await listRefusals(stranger, filter)).toBeNull()
      expect(await auditCsv(stranger, filter, (name) => name)).toBeNull()
      expect(await findWaiting(stranger)).toBeNull()
      for (const view of ['audit', 'refusals', 'waits_by_person'])
        expect(await as(stranger, (tx) => tx.execute(sql.raw(`select * from ${view}`)))).toEqual([])
      expect(await as(stranger, (tx) => tx.execute(sql`select * from waiting_now`))).toEqual([
        { waiting: 0, oldest: null },
      ])
    }
  })

  it('tells administrators that a draft was worked on, and no word of it', async () => {
    const seen = await events()
    expect(seen.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['drafted', 'submitted', 'sent_back']),
    )
    const [{ slug, number } = { slug: '', number: 0 }] = await database.owner
      .select({ slug: entries.slug, number: entries.number })
      .from(entries)
      .where(sql`${entries.id} = ${draft.entryId}`)
    expect([slug, number]).toEqual([null, null])
    const text = JSON.stringify(seen) + (await auditCsv(admin, parseAuditFilter({}), (name) => name))
    expect(text).not.toContain(canary)
    for (const query of [sql`select * from event_log`, sql`select * from audit`])
      expect(JSON.stringify(await as(admin, (tx) => tx.execute(query)))).not.toContain(canary)
    expect(seen.find(({ name }) => name === 'sent_back')).toMatchObject({
      entry: { kind: 'agreement', slug: null },
      revision: null,
    })
    expect(await as(admin, (tx) => tx.select().from(revisions).where(sql`status = 'draft'`))).toEqual([])
  })

  it('keeps a party’s clearance at home from them', async () => {
    await database.owner.insert(eventLog).values({ name: 'clearance_changed', partyId: chifeng })
    expect(await names({ event: 'clearance_changed' })).toEqual([])
  })

  it('finds by person, party, entry, kind, event and day', async () => {
    const { owner } = database
    const { delegate, moderator } = draft
    const [entry] = await owner.select().from(entries).where(sql`${entries.id} = ${published_.entryId}`)
    const of = { entry: entry!.slug! }
    expect(await names(of)).toEqual(['published', 'endorsed', 'submitted', 'drafted'])
    expect((await events(of))[0]).toMatchObject({
      person: { id: moderator.personId, name: 'Sample moderator' },
      role: 'moderator',
      party: null,
      entry: { kind: 'agreement', slug: entry!.slug, number: entry!.number },
      revision: 1,
    })
    expect(await names({ ...of, who: 'moderator@example' })).toEqual(['published'])
    expect(await names({ ...of, who: 'sample MODERATOR' })).toEqual(['published'])
    expect(await names({ ...of, person: delegate.personId })).toEqual(['submitted', 'drafted'])
    expect(await names({ ...of, party: 'chifeng', event: 'endorsed' })).toEqual(['endorsed'])
    expect(await names({ ...of, party: 'jinzhou' })).toEqual([])
    expect(await names({ ...of, kind: 'agreement' })).toHaveLength(4)
    expect(await names({ ...of, kind: 'meeting' })).toEqual([])
    const before = { ...of, to: '2020-01-01' }
    expect(await names(before)).toEqual([])
    expect(await names({ ...of, from: '2020-01-01' })).toHaveLength(4)
    expect(await names({ entry: 'nowhere' })).toEqual([])
  })

  it('finds what was done to a person, who is named beside it', async () => {
    const details = { person: draft.head.personId }
    await database.owner
      .insert(eventLog)
      .values({ name: 'person_suspended', personId: admin.personId, details })
    const found = await events({ person: draft.head.personId, event: 'person_suspended' })
    expect(found).toMatchObject([{ about: { name: 'Sample head of delegation of Chifeng' } }])
  })

  it('counts days on the secretariat’s clock', async () => {
    const at = new Date('2021-03-04T16:30:00Z')
    await database.owner.insert(eventLog).values({ name: 'nudged', at })
    const day = (from: string) => names({ event: 'nudged', from, to: from })
    expect([await day('2021-03-04'), await day('2021-03-05')]).toEqual([[], ['nudged']])
  })

  it('is paged, each event once, also of one instant', async () => {
    const at = new Date('2022-01-01T00:00:00Z')
    const many = Array.from({ length: 120 }, () => ({ name: 'calendar_opened' as const, at }))
    await database.owner.insert(eventLog).values(many)
    const seen: string[] = []
    for (let after: string | null = ''; after !== null; ) {
      const page: NonNullable<Awaited<ReturnType<typeof listEvents>>> = (await listEvents(
        admin,
        parseAuditFilter({ event: 'calendar_opened', after }),
      ))!
      seen.push(...page.rows.map(({ id }) => id))
      after = page.next
    }
    expect([seen.length, new Set(seen).size]).toEqual([120, 120])
  })

  it('as CSV has the rows of the list, and no cell that a spreadsheet would run', async () => {
    const { owner } = database
    await owner.execute(sql`update people set name = '=SUM(1)' where email = 'moderator2@example.org'`)
    const second = await actorOf(owner, 'moderator2')
    await owner.insert(eventLog).values({ name: 'attendance_marked', personId: second.personId })
    const filter = parseAuditFilter({ event: 'attendance_marked' })
    const lines = (await auditCsv(admin, filter, () => '到会登记'))!.split('\r\n')
    expect(lines[0]).toBe(
      '\uFEFFevent,event_label,time,person,role,party,entry_kind,entry,entry_number,about,revision,before,after',
    )
    expect(lines[1]).toMatch(/^attendance_marked,到会登记,20\d\d-[^,]+Z,'=SUM\(1\),/)
  })
})

describe('a filter', () => {
  it('leaves out what makes no sense', () => {
    const strange = {
      ...{ who: 'a\0b', person: 'x', party: '../x', kind: 'king', event: '__proto__', entry: 'A B' },
      ...{ from: '2026-02-30', to: 'tomorrow', show: 'all', after: '-1' },
    }
    expect(Object.values(parseAuditFilter(strange)).join('')).toBe('')
  })
})

describe('a refusal', () => {
  const request = (path: string) => ({ method: 'POST', url: `http://localhost:3000${path}` })
  const refuse = (who: Actor, path: string, code: 'forbidden' | 'not_found' | 'stale') =>
    refusalOf(
      notingRefusals(who, request(path), async () => {
        throw new Refusal(code)
      }),
    )
  const noted = async (given: Record<string, string> = {}) =>
    (await listRefusals(admin, parseAuditFilter(given)))!.rows

  it('is noted with who, what and the entry, also of a draft nobody else knows of, and with nothing else', async () => {
    const { stranger } = draft
    expect((await refuse(stranger, `/api/revisions/${draft.revisionId}/publish`, 'not_found')).code).toBe(
      'not_found',
    )
    const [row] = await noted()
    expect(row).toMatchObject({
      deed: 'POST /api/revisions/[id]/publish',
      code: 'not_found',
      person: { id: stranger.personId },
      role: 'head',
      party: { slug: 'jinzhou' },
      entry: { kind: 'agreement', slug: null, number: null },
    })
    expect(JSON.stringify(row)).not.toContain(draft.revisionId)
    await refuse(stranger, '/api/links/a.secret_of.somebody', 'forbidden')
    expect((await noted())[0]).toMatchObject({ deed: 'POST /api/links/[id]', entry: null })
  })

  it('that is no business of the policy is not noted, nor is what is done', async () => {
    const before = await database.owner.$count(refusals)
    await refuse(draft.stranger, '/api/entries', 'stale')
    expect(await notingRefusals(draft.stranger, request('/api/entries'), async () => 7)).toBe(7)
    expect(await database.owner.$count(refusals)).toBe(before)
  })

  it('is found by person and party', async () => {
    await refuse(draft.observer, '/api/entries', 'forbidden')
    expect(await noted({ party: 'tongliao' })).toMatchObject([{ deed: 'POST /api/entries' }])
    expect(await noted({ person: draft.observer.personId })).toHaveLength(1)
    expect(await noted({ who: 'nobody of this name' })).toEqual([])
    expect(
      await auditCsv(admin, parseAuditFilter({ show: 'refusals', party: 'tongliao' }), (name) => name),
    ).toMatch(/POST \/api\/entries,forbidden,/)
  })

  it('is noted sixty times an hour of one person, and no more', async () => {
    const { moderator } = draft
    for (let at = 0; at < 63; at += 1) await refuse(moderator, '/api/entries', 'forbidden')
    const mine = sql`${refusals.personId} = ${moderator.personId}`
    expect(await database.owner.$count(refusals, mine)).toBe(60)
  })

  it('cannot be written, changed or taken away by the app itself', async () => {
    const denied = { cause: expect.objectContaining({ code: '42501' }) }
    const { personId } = admin
    await expect(
      as(admin, (tx) => tx.insert(refusals).values({ personId, deed: 'x', code: 'forbidden' })),
    ).rejects.toMatchObject(denied)
    await expect(as(admin, (tx) => tx.delete(refusals))).rejects.toMatchObject(denied)
    await expect(database.owner.delete(refusals)).rejects.toThrow()
  })
})

describe('the usual waiting time', () => {
  it('is not known below five decisions, then the median of the last year for everybody', async () => {
    const { owner } = database
    expect(await usualWaitingDays()).toBeNull()
    const { moderator } = draft
    const { revisionId } = published_
    const now = Date.now()
    const decide = async (days: number, ago: number) => {
      const at = (hours: number) => new Date(now - ago * 86_400_000 + hours * 3_600_000)
      await owner.insert(eventLog).values({ name: 'submitted', revisionId, at: at(0) })
      await owner.insert(eventLog).values({
        ...{ name: 'declined', revisionId, personId: moderator.personId, postId: moderator.post!.id },
        at: at(days * 24),
      })
    }
    // With the one that was published at once: 0, 1, 2, 3, 9 days; and one of long ago.
    for (const days of [1, 2, 9]) await decide(days, 20)
    await decide(30, 500)
    expect(await usualWaitingDays()).toBeNull()
    await decide(3, 20)
    expect(await usualWaitingDays()).toBe(2)
    const waiting = (await findWaiting(admin))!
    expect(waiting.people).toMatchObject([{ name: 'Sample moderator', decided: 5, longest: 9 * 86_400 }])
    expect(waiting.now).toBe(0)
    await move(draft.delegate, 'submit', { revisionId: draft.revisionId, version: 3 })
    await move(draft.head, 'endorse', { revisionId: draft.revisionId, version: 4 })
    expect(await findWaiting(admin)).toMatchObject({ now: 1, oldest: expect.any(Number) })
  })
})
