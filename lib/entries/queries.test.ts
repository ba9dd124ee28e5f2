import { and, eq, isNull } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { asActor } from '@/db/client'
import { actOf, actorOf, agreementContent, idOf } from '@/db/factories'
import { entries, revisions } from '@/db/schema/entries'
import { testDatabase } from '@/db/testing'
import { openStatuses, revisionStatuses } from '@/db/vocabulary'
import { type Actor, mayRead } from '@/lib/policy'
import { factsOf } from './bundle'
import { correct, draft } from './commands'
import { acting, listQueue, listWork } from './queries'
import { as, cast, move } from './testing'
import { findForCorrection, findRevision, listEvents } from './view'

const database = testDatabase()

const samples = [
  ['delegate.chifeng', 0],
  ['head.chifeng', 0],
  ['delegate.jinzhou', 0],
  ['delegate.jinzhou', 1],
  ['head.jinzhou', 0],
  ['observer.tongliao', 0],
  ['moderator', 0],
  ['moderator2', 0],
  ['admin', 0],
] as const

/** Work of one author, in every status there is. */
async function everyStatus(author: Actor, parties: string[]) {
  const { moderator, second, head, stranger } = await cast(database.owner)
  const reviewer = author.personId === moderator.personId ? second : moderator
  const heads = [head, stranger]
  const endorser = heads.find((one) => one.post?.partyId === author.post?.partyId)
  const begin = () =>
    as(author, (tx) =>
      draft(author, tx, {
        kind: 'agreement',
        content: agreementContent(parties),
        companions: parties.slice(0, 1).map((party) => actOf(party)),
      }),
    )
  const send = async () => {
    const made = await begin()
    const { status } = await move(author, 'submit', made)
    if (status === 'submitted' || !endorser) return { ...made, version: 2, status }
    await move(endorser, 'endorse', { ...made, version: 2 })
    return { ...made, version: 3, status: 'submitted' as const }
  }
  await begin()
  await move(author, 'submit', await begin())
  await send()
  await move(author, 'withdraw', await begin())
  const first = await send()
  // The bureau has no head, so nothing of its delegate's goes further.
  if (first.status !== 'submitted') return
  await move(reviewer, 'sendBack', first, 'Because.')
  await move(reviewer, 'decline', await send(), 'Because.')
  const work = await send()
  await move(reviewer, 'publish', work)
  const again = await as(author, (tx) => correct(author, tx, { entryId: work.entryId, basedOn: 1 }))
  await move(author, 'submit', again)
  if (endorser && author.post?.role === 'delegate') await move(endorser, 'endorse', { ...again, version: 2 })
  const version = endorser && author.post?.role === 'delegate' ? 3 : 2
  await move(reviewer, 'publish', { ...again, version })
}

/** Every lead revision there is, as the owner sees them. */
const all = () =>
  database.owner
    .select({ revision: revisions, entry: entries })
    .from(revisions)
    .innerJoin(entries, eq(entries.id, revisions.entryId))
    .where(isNull(revisions.leadId))

beforeAll(async () => {
  const { owner } = database
  const chifeng = await idOf(owner, 'party', 'chifeng')
  const jinzhou = await idOf(owner, 'party', 'jinzhou')
  for (const [email, at] of samples) {
    if (email === 'observer.tongliao' || email === 'admin') continue
    await everyStatus(await actorOf(owner, email, at), [chifeng, jinzhou])
  }
})

it('the revisions these tests look at are in every status, of parties and of the secretariat', async () => {
  const present = new Set(
    (await all()).map(({ revision }) => `${revision.status} ${revision.partyId !== null}`),
  )
  const never = 'awaiting_endorsement false' // the secretariat has no head
  const every = revisionStatuses.flatMap((status) => [`${status} true`, `${status} false`])
  expect([...present].sort()).toEqual(every.filter((one) => one !== never).sort())
})

describe.each(samples)('for %s (post %i)', (email, at) => {
  it('a revision is found exactly where the policy lets it be read', async () => {
    const actor = await actorOf(database.owner, email, at)
    for (const member of await all()) {
      const found = await findRevision(actor, member.revision.id)
      const claim = `${member.revision.status} of ${member.revision.partyId}`
      expect([claim, found !== null]).toEqual([claim, mayRead(actor, factsOf(member))])
    }
  })

  it('the lists hold exactly what may be read of what they are lists of', async () => {
    const actor = await actorOf(database.owner, email, at)
    const readable = (await all()).filter((member) => mayRead(actor, factsOf(member)))
    const ids = (members: typeof readable) => members.map(({ revision }) => revision.id).sort()
    const { role, partyId } = actor.post
    const works = ['delegate', 'head', 'moderator'].includes(role)
    const mine = readable.filter(
      ({ revision }) =>
        works && revision.partyId === partyId && !revision.byImport && revision.status !== 'withdrawn',
    )
    expect((await listWork(actor)).map((row) => row.revisionId).sort()).toEqual(ids(mine))
    const waiting = readable.filter(({ revision }) => role === 'moderator' && revision.status === 'submitted')
    expect((await listQueue(actor)).map((row) => row.revisionId).sort()).toEqual(ids(waiting))
  })

  it('row security hides nothing that the policy shows, and shows unpublished work of one’s own side alone', async () => {
    const actor = await actorOf(database.owner, email, at)
    const seen = new Set(
      (await asActor(acting(actor), (tx) => tx.select({ id: revisions.id }).from(revisions))).map(
        (r) => r.id,
      ),
    )
    for (const member of await all()) {
      const { id, status, partyId, submittedAt } = member.revision
      if (mayRead(actor, factsOf(member))) expect(seen.has(id)).toBe(true)
      const public_ = status === 'published' || status === 'superseded'
      const own = partyId === null ? actor.post.role === 'moderator' : partyId === actor.post.partyId
      const reviewed = actor.post.role === 'moderator' && submittedAt !== null
      if (seen.has(id)) expect([status, public_ || own || reviewed]).toEqual([status, true])
    }
  })
})

it('without a post there is nothing to read', async () => {
  const actor = { ...(await actorOf(database.owner, 'head.chifeng')), post: null }
  expect(await listWork(actor)).toEqual([])
  expect(await listQueue(actor)).toEqual([])
  for (const { revision } of await all()) expect(await findRevision(actor, revision.id)).toBeNull()
})

it('an act drafted with an agreement is not found alone, nor what is no id at all', async () => {
  const actor = await actorOf(database.owner, 'head.chifeng')
  const [companion] = await database.owner
    .select()
    .from(revisions)
    .where(
      and(eq(revisions.partyId, actor.post.partyId!), eq(revisions.status, 'draft'), eq(revisions.number, 1)),
    )
    .then((rows) => rows.filter((row) => row.leadId !== null))
  expect(await findRevision(actor, companion!.id)).toBeNull()
  for (const id of ['', 'x', "'", '../..', '00000000-0000-0000-0000-00000000000g'])
    expect(await findRevision(actor, id)).toBeNull()
})

it('what was decided long ago is no longer on the list of work', async () => {
  const { owner } = database
  const { head } = await cast(owner)
  const before = (await listWork(head)).filter((row) => row.status === 'declined')
  expect(before.length).toBeGreaterThan(0)
  const real = Date.now
  try {
    Date.now = () => real() + 91 * 24 * 3600 * 1000
    const statuses = new Set((await listWork(head)).map((row) => row.status))
    expect([...statuses].every((status) => (openStatuses as readonly string[]).includes(status))).toBe(true)
  } finally {
    Date.now = real
  }
})

describe('the events of an entry', () => {
  it('are told to its party and the secretariat, without the names of those a party does not know', async () => {
    const { owner } = database
    const { head, stranger, moderator, observer, administrator } = await cast(owner)
    const [row] = (await listWork(head)).filter((one) => one.status === 'superseded')
    const told = async (who: Actor) =>
      (await listEvents(who, row!.entryId)).map((event) => event.name).reverse()
    expect((await told(head)).slice(0, 2)).toEqual(['drafted', 'submitted'])
    expect(await told(moderator)).toEqual(await told(head))
    // Administrators have the log, without what drafts say.
    expect(await told(administrator)).toEqual([])
    expect(await told(stranger)).toEqual([])
    expect(await told(observer)).toEqual([])
    const published = (await listEvents(head, row!.entryId)).find((event) => event.name === 'published')
    expect(published).toMatchObject({ personName: null, role: 'moderator' })
    const seen = (await listEvents(moderator, row!.entryId)).find((event) => event.name === 'published')
    expect(seen!.personName).toMatch(/moderator$/)
  })
})

describe('the way to a correction', () => {
  it('is open to the parties concerned and the secretariat, and to nobody else', async () => {
    const { owner } = database
    const { delegate, head, moderator, observer, administrator, stranger } = await cast(owner)
    const find = (who: Actor, slug: string) => findForCorrection(who, 'agreement', slug)
    const entryId = await idOf(owner, 'agreement', 'framework-3-plus-1')
    const open = { entryId, publishedNumber: 1, openRevisionId: null }
    for (const who of [delegate, head, moderator]) expect(await find(who, 'framework-3-plus-1')).toEqual(open)
    // Jinzhou is no party to it.
    for (const who of [stranger, observer, administrator])
      expect(await find(who, 'framework-3-plus-1')).toBeNull()
    expect(await find(head, 'no-such-agreement')).toBeNull()
    expect(await findForCorrection(head, 'party', 'jinzhou')).toBeNull()
    expect((await findForCorrection(head, 'party', 'chifeng'))?.publishedNumber).toBe(1)
    expect((await findForCorrection(moderator, 'party', 'chifeng'))?.publishedNumber).toBe(1)
  })

  it('leads to the open correction whoever may read it, and nobody else', async () => {
    const { owner } = database
    const { delegate, head, moderator, stranger } = await cast(owner)
    const slug = 'chifeng-memo-jinzhou'
    const entryId = await idOf(owner, 'agreement', slug)
    const opened = await as(head, (tx) => correct(head, tx, { entryId, basedOn: 1 }))
    const led = async (who: Actor) => (await findForCorrection(who, 'agreement', slug))?.openRevisionId
    expect(await led(delegate)).toBe(opened.revisionId)
    expect(await led(stranger)).toBeNull()
    expect(await led(moderator)).toBeNull()
    await move(head, 'submit', opened)
    expect(await led(moderator)).toBe(opened.revisionId)
    await move(moderator, 'sendBack', { ...opened, version: 2 }, 'Because.')
    expect(await led(moderator)).toBeNull()
  })
})
