/** What pages of an earlier day of knowledge say: corrections and acts that were published later change nothing there. */
import { beforeAll, describe, expect, it } from 'vitest'
import { actOf, agreementContent, idOf } from '@/db/factories'
import { testDatabase } from '@/db/testing'
import type { Kind } from '@/db/vocabulary'
import { correct, draft, save } from '@/lib/entries/commands'
import { as, cast, contentOf, move, published } from '@/lib/entries/testing'
import { findRevision } from '@/lib/entries/view'
import { giveNotice, takeBack } from '@/lib/withdrawals/deeds'
import { listActsKnown } from './acts-of-party'
import { type Agreement, findAgreement } from './agreement'
import { findBody } from './bodies'
import { commitmentsOf } from './commitments'
import { agreementKnown } from './known-agreement'
import { bodyKnown } from './known-body'
import { partyKnown } from './known-party'
import { findParty } from './parties'
import { registerVersion } from './version'

const database = testDatabase()
const sampleEffect = '2099-01-01'
type People = Awaited<ReturnType<typeof cast>>
let people: People
let version: number
let slugs: { body: string; other: string; agreement: string }

/** Publishes a content of the secretariat's, as if on an ISO day. */
async function publish(kind: Kind, given: Record<string, unknown>, day: string): Promise<string> {
  const { moderator, second } = people
  const work = await as(moderator, (tx) =>
    draft(moderator, tx, { kind, content: contentOf(kind, given), companions: [] }),
  )
  await move(moderator, 'submit', work)
  await move(second, 'publish', { ...work, version: 2 })
  await dated(work.entryId, day)
  return work.entryId
}

async function amend(entryId: string, kind: Kind, given: Record<string, unknown>) {
  const { moderator, second } = people
  const work = await as(moderator, (tx) => correct(moderator, tx, { entryId, basedOn: 1 }))
  const content = contentOf(kind, given)
  await as(moderator, (tx) => save(moderator, tx, { ...work, content, companions: [], changeNote: 'Wrong.' }))
  await move(moderator, 'submit', { ...work, version: 2 })
  await move(second, 'publish', { ...work, version: 3 })
}

/** As if the first revision had been published on that day. */
async function dated(entryId: string, day: string) {
  const { owner } = database
  await owner.transaction(async (tx) => {
    await tx.execute('alter table revisions disable trigger revisions_settled')
    await tx.execute(`update revisions set published_at = '${day}T09:00:00Z'
      where number = 1 and entry_id = '${entryId}'`)
    await tx.execute('alter table revisions enable trigger revisions_settled')
    await tx.execute(
      `update acts set published_at = '${day}T09:00:00Z' where id = '${entryId}' and revision = 1`,
    )
    await tx.execute(`update memberships set first_published_at = '${day}T09:00:00Z' where id = '${entryId}'`)
  })
}

const slugOf = async (id: string) =>
  (await database.owner.execute<{ slug: string }>(`select slug from entries where id = '${id}'`))[0]!.slug

beforeAll(async () => {
  const { owner } = database
  people = await cast(owner)
  const { chifeng, jinzhou, head } = people
  await dated(jinzhou, '2026-01-10')
  const forum = { kind: 'forum', name: { en: 'Known forum' }, formed: '2010' }
  const body = await publish('body', forum, '2026-01-10')
  const other = await publish('body', { ...forum, name: { en: 'Other forum' } }, '2026-01-10')
  const first = await publish('membership', { body, party: chifeng, began: '2012' }, '2026-02-01')
  const moved = await publish('membership', { body: other, party: jinzhou, began: '2013' }, '2026-02-01')
  await as(head, (tx) =>
    giveNotice(head, tx, { membershipId: first, effect: sampleEffect, reason: 'Sample reason' }),
  )
  const notice = await idOf(owner, 'withdrawal', 'withdrawal-1')
  await dated(notice, '2026-03-01')
  // What is known since today.
  await as(head, (tx) => takeBack(head, tx, { withdrawalId: notice }))
  await amend(first, 'membership', { body, party: chifeng, began: '2015' })
  await amend(moved, 'membership', { body, party: jinzhou, began: '2013' })
  await amend(body, 'body', { ...forum, name: { en: 'Known forum, renamed' }, formed: '2011' })

  const clause = { condition: 'signatures', approvals: null, among: [], delay: null, date: '' }
  const given = { title: { en: 'A text as known' }, adopted: '2024-06', forceClause: clause }
  const made = await published(owner, given, [actOf(chifeng), actOf(jinzhou)])
  const { delegate, moderator } = made
  const opened = await as(delegate, (tx) => correct(delegate, tx, { entryId: made.entryId, basedOn: 1 }))
  const companions = (await findRevision(delegate, opened.revisionId))!.companions.map(
    ({ entryId }) => entryId,
  )
  await dated(made.entryId, '2026-01-20')
  await dated(companions[0]!, '2026-01-20')
  await dated(companions[1]!, '2026-02-10')
  await as(delegate, (tx) =>
    save(delegate, tx, {
      ...opened,
      content: agreementContent([chifeng, jinzhou], {
        ...given,
        adopted: '2025',
        title: { en: 'A text, mended' },
      }),
      companions: [
        actOf(chifeng, { date: '2025-01-31' }, companions[0]!),
        actOf(jinzhou, {}, companions[1]!),
      ],
      changeNote: 'A wrong year.',
    }),
  )
  await move(delegate, 'submit', { ...opened, version: 2 })
  await move(made.head, 'endorse', { ...opened, version: 3 })
  await move(moderator, 'publish', { ...opened, version: 4 })
  slugs = { body: await slugOf(body), other: await slugOf(other), agreement: await slugOf(made.entryId) }
  version = await registerVersion()
})

describe('a body as it was known', () => {
  const known = async (slug: string, day: string) => {
    const then = await bodyKnown(version, (await findBody(version, slug))!, day)
    return then && [then.name.en, then.formed, ...then.memberships.map(words)]
  }
  const words = ({ party, began, ended }: { party: { slug: string }; began: string; ended: string }) =>
    [party.slug, began, ended].filter(Boolean).join(' ')

  it('has the members that were recorded by then, where and as they were', async () => {
    expect(await known(slugs.body, '2026-01-09')).toBeNull()
    expect(await known(slugs.body, '2026-01-31')).toEqual(['Known forum', '2010'])
    expect(await known(slugs.body, '2026-02-28')).toEqual(['Known forum', '2010', 'chifeng 2012'])
    expect(await known(slugs.other, '2026-02-28')).toEqual(['Other forum', '2010', 'jinzhou 2013'])
    expect(await known(slugs.body, '2026-03-02')).toEqual(['Known forum', '2010', 'chifeng 2012 2098-12-31'])
  })

  it('is today as its page says', async () => {
    const today = new Date().toISOString().slice(0, 10)
    const now = (await findBody(version, slugs.body))!
    expect(await bodyKnown(version, now, today)).toEqual(now)
    expect(now.memberships.map(words)).toEqual(['jinzhou 2013', 'chifeng 2015'])
    expect(await known(slugs.other, today)).toEqual(['Other forum', '2010'])
  })
})

describe('a party as it was known', () => {
  it('belongs where that was recorded by then', async () => {
    const jinzhou = (await findParty(version, 'jinzhou'))!
    const then = await partyKnown(version, jinzhou, '2026-02-28')
    expect(then?.memberships.map(({ body }) => body.slug)).toEqual([slugs.other])
    const today = new Date().toISOString().slice(0, 10)
    expect(await partyKnown(version, jinzhou, today)).toEqual(jinzhou)
    expect(await partyKnown(version, jinzhou, '2025-01-01')).toBeNull()
  })

  it('is bound by what was recorded by then, and has done what was', async () => {
    const bound = async (day: string) =>
      (await commitmentsOf(version, 'chifeng', day, day)).commitments
        .filter(({ slug }) => slug === slugs.agreement)
        .map(({ title, status, standing, since }) => [title.en, status, standing, since])
    expect(await bound('2026-01-19')).toEqual([])
    expect(await bound('2026-01-31')).toEqual([['A text as known', 'open_for_signature', 'signed', null]])
    expect(await bound('2026-02-28')).toEqual([['A text as known', 'in_force', 'bound', '2024-06-12']])
    const acts = async (known: string) =>
      (await listActsKnown(version, 'chifeng', '2099-01-01', known)).acts
        .filter(({ agreement }) => agreement.slug === slugs.agreement)
        .map(({ act, date }) => [act, date])
    expect(await acts('2026-01-19')).toEqual([])
    expect(await acts('2026-01-31')).toEqual([['signed', '2024-06-12']])
    expect(await acts('2099-01-01')).toEqual([['signed', '2025-01-31']])
  })
})

describe('an agreement as it was known', () => {
  let agreement: Agreement
  beforeAll(async () => {
    agreement = (await findAgreement(version, slugs.agreement))!
  })
  const known = async (day: string, on = day) => {
    const then = await agreementKnown(version, agreement, day, on)
    return (
      then && [
        then.title.en,
        then.adopted,
        then.status,
        ...then.parties.map(({ position }) => position?.standing),
      ]
    )
  }

  it('says of a day what was recorded by then', async () => {
    expect(await known('2026-01-19')).toBeNull()
    expect(await known('2026-01-31')).toEqual([
      'A text as known',
      '2024-06',
      'open_for_signature',
      'signed',
      'not_recorded',
    ])
    expect(await known('2026-02-28')).toEqual(['A text as known', '2024-06', 'in_force', 'bound', 'bound'])
  })

  it('tells what was recorded from what was in effect', async () => {
    // By what was recorded in February it was in force since June 2024; by what is now, since January 2025.
    expect(await known('2026-02-28', '2024-12-31')).toContain('in_force')
    expect(await known('2099-01-01', '2024-12-31')).not.toContain('in_force')
    expect(await known('2099-01-01', '2025-01-31')).toEqual([
      'A text, mended',
      '2025',
      'in_force',
      'bound',
      'bound',
    ])
  })

  it('is today as its page says, but for texts and links', async () => {
    const today = new Date().toISOString().slice(0, 10)
    expect(await agreementKnown(version, agreement, today, today)).toEqual(agreement)
  })
})
