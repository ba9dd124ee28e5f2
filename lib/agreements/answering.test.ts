import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { answers } from '@/db/schema/register'
import { testDatabase } from '@/db/testing'
import { correct, draft, save } from '@/lib/entries/commands'
import { listWork } from '@/lib/entries/queries'
import { actsOn, as, eventsOf, move, published, refusalOf } from '@/lib/entries/testing'
import type { Actor } from '@/lib/policy'
import { findAgreement } from '@/lib/registry/agreement'
import { registerVersion } from '@/lib/registry/version'
import { answerAct, listUnanswered } from './answering'

const database = testDatabase()

/** An agreement recorded by Chifeng: its own signature, and that of Jinzhou, whose head is the `stranger`. */
async function recorded() {
  const there = await published(database.owner)
  const acts = await actsOn(database.owner, there.entryId)
  const of = (party: string) => acts.find((act) => act.partyId === party)!
  return { ...there, own: of(there.chifeng), foreign: of(there.jinzhou) }
}

function answer(
  who: Actor,
  act: { id: string; revision?: number },
  given: 'confirmed' | 'contested',
  reason = '',
) {
  const input = { actId: act.id, revision: act.revision ?? 1, answer: given, reason, language: 'zh' as const }
  return as(who, (tx) => answerAct(who, tx, input))
}

async function shown(agreementId: string) {
  const version = await registerVersion()
  const [row] = await database.owner.execute<{ slug: string }>(
    `select slug from agreements where id = '${agreementId}'`,
  )
  const found = await findAgreement(version, row!.slug)
  return Object.fromEntries(
    found!.parties.map(({ slug, acts }) => [
      slug,
      acts.map(({ recorded: { by, party }, answer: said }) => [by, party?.slug, said?.answer, said?.reason]),
    ]),
  )
}

const stored = (actId: string) => database.owner.select().from(answers).where(eq(answers.actId, actId))

describe('an act that others have recorded', () => {
  it('is confirmed by the party’s head, and everybody sees both keys', async () => {
    const { entryId, stranger, foreign } = await recorded()
    expect(await shown(entryId)).toEqual({
      chifeng: [['party', 'chifeng', 'confirmed', {}]],
      jinzhou: [['party', 'chifeng', undefined, undefined]],
    })
    expect((await listUnanswered(stranger)).map(({ id }) => id)).toContain(foreign.id)
    await answer(stranger, foreign, 'confirmed')
    expect((await shown(entryId)).jinzhou).toEqual([['party', 'chifeng', 'confirmed', {}]])
    expect((await listUnanswered(stranger)).map(({ id }) => id)).not.toContain(foreign.id)
    const [said] = await stored(foreign.id)
    expect(await eventsOf(database.owner, said!.id)).toMatchObject([
      { name: 'published', personId: stranger.personId },
    ])
    expect((await listWork(stranger)).map(({ kind }) => kind)).not.toContain('answer')
  })

  it('is contested with a reason, and may be confirmed after all', async () => {
    const { entryId, stranger, foreign } = await recorded()
    expect(await refusalOf(answer(stranger, foreign, 'contested'))).toMatchObject({ code: 'reason_missing' })
    await answer(stranger, foreign, 'contested', '本市未签署。')
    expect((await shown(entryId)).jinzhou).toEqual([
      ['party', 'chifeng', 'contested', { zh: '本市未签署。' }],
    ])
    await answer(stranger, foreign, 'confirmed')
    expect((await shown(entryId)).jinzhou).toEqual([['party', 'chifeng', 'confirmed', {}]])
    expect(await stored(foreign.id)).toMatchObject([{ revision: 2, answer: 'confirmed' }])
  })

  it('is confirmed once by a head who presses twice at once', async () => {
    const { stranger, foreign } = await recorded()
    const pressed = await Promise.allSettled([
      answer(stranger, foreign, 'confirmed'),
      answer(stranger, foreign, 'confirmed'),
    ])
    expect(pressed.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await stored(foreign.id)).toMatchObject([{ revision: 1 }])
  })

  it('waits for a new answer when it has been corrected', async () => {
    const { entryId, stranger, delegate, head, moderator, foreign } = await recorded()
    await answer(stranger, foreign, 'confirmed')
    const opened = await as(delegate, (tx) => correct(delegate, tx, { entryId, basedOn: 1 }))
    const { revisionId, version } = opened
    const [lead] = await database.owner.execute<{ content: unknown }>(
      `select content from revisions where id = '${revisionId}'`,
    )
    const [act] = await database.owner.execute<{ content: Record<string, unknown> }>(
      `select content from revisions where entry_id = '${foreign.id}'`,
    )
    const content = { ...act!.content, date: '2024-06-13' }
    const companions = [{ entry: foreign.id, kind: 'act' as const, content }]
    await as(delegate, (tx) =>
      save(delegate, tx, { revisionId, version, content: lead!.content, companions, changeNote: 'day' }),
    )
    await move(delegate, 'submit', { revisionId, version: version + 1 })
    await move(head, 'endorse', { revisionId, version: version + 2 })
    await move(moderator, 'publish', { revisionId, version: version + 3 })
    expect((await shown(entryId)).jinzhou).toEqual([['party', 'chifeng', undefined, undefined]])
    expect(await refusalOf(answer(stranger, foreign, 'confirmed'))).toMatchObject({ code: 'stale' })
    await answer(stranger, { id: foreign.id, revision: 2 }, 'confirmed')
    expect((await shown(entryId)).jinzhou).toEqual([['party', 'chifeng', 'confirmed', {}]])
  })
})

describe('nobody else answers', () => {
  it('a delegate may not, and to other parties and the secretariat there is nothing to answer', async () => {
    const { delegate, head, moderator, observer, administrator, foreign, own } = await recorded()
    for (const who of [head, delegate, moderator, observer, administrator])
      expect(await refusalOf(answer(who, foreign, 'confirmed'))).toMatchObject({ code: 'not_found' })
    expect(await refusalOf(answer(delegate, own, 'confirmed'))).toMatchObject({ code: 'forbidden' })
    for (const who of [delegate, moderator, observer, administrator])
      expect(await listUnanswered(who)).toEqual([])
    expect(await stored(foreign.id)).toEqual([])
  })

  it('what the party has recorded itself is confirmed already', async () => {
    const { head, own } = await recorded()
    expect(await refusalOf(answer(head, own, 'contested', 'x'))).toMatchObject({ code: 'wrong_state' })
  })

  it('and no answer comes in as a draft', async () => {
    const { moderator, stranger, foreign } = await recorded()
    const content = { act: foreign.id, revision: 1, answer: 'confirmed', reason: {} }
    for (const who of [moderator, stranger]) {
      const begun = as(who, (tx) => draft(who, tx, { kind: 'answer', content, companions: [] }))
      expect(await refusalOf(begun)).toMatchObject({ code: 'forbidden' })
    }
  })
})
