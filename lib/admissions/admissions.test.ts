import { describe, expect, it } from 'vitest'
import { idOf } from '@/db/factories'
import { memberships } from '@/db/schema/register'
import { testDatabase } from '@/db/testing'
import { correct } from '@/lib/entries/commands'
import { contentFrom } from '@/lib/entries/form'
import { draftShort, saveShort } from '@/lib/entries/short'
import { as, cast, eventsOf, move, refusalOf } from '@/lib/entries/testing'
import { findRevision } from '@/lib/entries/view'
import type { Actor } from '@/lib/policy'
import { answerAdmission, beginDecision, proposeAdmission } from './deeds'
import { admissionFields } from './form'
import { findAdmission, listAdmissionsToAnswer, listProposable } from './queries'

const database = testDatabase()
const reasons = { en: 'A seaport of the region.' }

/** Chifeng and Jinzhou are members of the 9+1; Dalian is not. */
async function scene() {
  const { owner } = database
  const people = await cast(owner)
  const body = await idOf(owner, 'body', 'nine-plus-one')
  return { ...people, body, jinzhouHead: people.stranger }
}

/** Each test has a newcomer of its own. */
async function proposed(newcomer: string) {
  const there = await scene()
  const party = await idOf(database.owner, 'party', newcomer)
  const given = { bodyId: there.body, partyId: party, class: 'member' as const, reasons }
  const { slug } = await as(there.head, (tx) => proposeAdmission(there.head, tx, given))
  const admissionId = await idOf(database.owner, 'admission', slug)
  return { ...there, party, given, slug, admissionId }
}

const answer = (who: Actor, admissionId: string, step: 'seconded' | 'objected' | 'accepted', reason = '') =>
  as(who, (tx) => answerAdmission(who, tx, { admissionId, step, reason }))

/** A decision drafted and submitted by one moderator. */
async function decided(who: Actor, admissionId: string, given: Record<string, string>) {
  const work = await as(who, (tx) => beginDecision(who, tx, { admissionId }))
  const typed = Object.fromEntries(Object.entries(given).map(([name, text]) => [`content.${name}`, text]))
  const saved = await as(who, (tx) => saveShort(who, tx, { ...work, given: typed, changeNote: '' }))
  return saved
}

const adopted = {
  outcome: 'adopted',
  'meeting.en': 'Fifth joint conference, Jinzhou',
  date: '2026-10',
  began: '2026-11-01',
}

const membershipOf = async (party: string, body: string) =>
  (await database.owner.select().from(memberships)).find(
    (one) => one.partyId === party && one.bodyId === body,
  )

describe('an admission', () => {
  it('is proposed and seconded by heads at once, adopted under four eyes, and makes a membership', async () => {
    const { head, jinzhouHead, moderator, second, admissionId, slug, party, body, chifeng } =
      await proposed('dalian')
    expect((await findAdmission(jinzhouHead, slug))?.steps).toEqual(['seconded', 'objected'])
    expect((await findAdmission(head, slug))?.steps).toEqual([])
    expect((await listAdmissionsToAnswer(jinzhouHead)).map((one) => one.slug)).toContain(slug)
    await answer(jinzhouHead, admissionId, 'seconded')
    expect((await listAdmissionsToAnswer(jinzhouHead)).map((one) => one.slug)).not.toContain(slug)

    const work = await decided(moderator, admissionId, adopted)
    expect(work.complete).toBe(true)
    await move(moderator, 'submit', work)
    expect((await refusalOf(move(moderator, 'publish', { ...work, version: 3 }))).code).toBe('own_work')
    expect(await membershipOf(party, body)).toBeUndefined()
    await move(second, 'publish', { ...work, version: 3 })
    expect(await membershipOf(party, body)).toMatchObject({
      class: 'member',
      began: '2026-11-01',
      beganFrom: '2026-11-01',
      basis: 'acceded',
      proposedByIds: [chifeng],
      ended: '',
      revision: 1,
    })
    const found = await findAdmission(moderator, slug)
    expect(found?.admission).toMatchObject({ state: 'adopted', decision: { outcome: 'adopted' } })
    expect(found?.mayDecide).toBe(false)
    // One event for each deed, the membership's publication among those of the decision.
    expect((await eventsOf(database.owner, admissionId)).map(({ name }) => name)).toEqual(['published'])
    expect((await eventsOf(database.owner, work.entryId)).map(({ name }) => name)).toEqual([
      'drafted',
      'saved',
      'submitted',
      'published',
    ])
  })

  it('that is not adopted makes nobody belong', async () => {
    const { moderator, second, admissionId, slug, party, body } = await proposed('yingkou')
    const work = await decided(moderator, admissionId, { ...adopted, outcome: 'not_adopted', began: '' })
    await move(moderator, 'submit', work)
    await move(second, 'publish', { ...work, version: 3 })
    expect(await membershipOf(party, body)).toBeUndefined()
    expect((await findAdmission(moderator, slug))?.admission.state).toBe('not_adopted')
  })

  it('is proposed by the heads of members alone, of one that is none, once at a time', async () => {
    const { head, delegate, moderator, observer, given, jinzhou } = await proposed('panjin')
    const refused = async (who: Actor, more: object = {}) =>
      (await refusalOf(as(who, (tx) => proposeAdmission(who, tx, { ...given, ...more })))).code
    for (const who of [delegate, moderator, observer]) expect(await refused(who)).toBe('forbidden')
    // The dual-port meeting has Chifeng among nobody's members.
    const bodyId = await idOf(database.owner, 'body', 'dual-port-meeting')
    expect(await refused(head, { bodyId })).toBe('forbidden')
    expect(await refused(head, { partyId: jinzhou })).toBe('already_member')
    expect(await refused(head)).toBe('already_proposed')
    expect(await refused(head, { reasons: {} })).toBe('reason_missing')
    expect((await listProposable(head)).map(({ slug }) => slug)).toContain('nine-plus-one')
    for (const who of [delegate, moderator, observer]) expect(await listProposable(who)).toEqual([])
  })

  it('is answered by the heads of other members, once each, with a reason to object, until it is decided', async () => {
    const { head, delegate, moderator, jinzhouHead, admissionId } = await proposed('dandong')
    const refused = async (who: Actor, step: 'seconded' | 'objected' | 'accepted', reason = '') =>
      (await refusalOf(answer(who, admissionId, step, reason))).code
    // Not its own proposal, nor by those who are no heads; and nobody was invited.
    for (const who of [head, delegate, moderator]) expect(await refused(who, 'seconded')).toBe('forbidden')
    expect(await refused(jinzhouHead, 'accepted')).toBe('forbidden')
    expect(await refused(jinzhouHead, 'objected')).toBe('reason_missing')
    await answer(jinzhouHead, admissionId, 'objected', 'Not yet.')
    expect(await refused(jinzhouHead, 'seconded')).toBe('already_answered')
  })

  it('is decided once, and says what is missing', async () => {
    const { moderator, second, jinzhouHead, delegate, admissionId } = await proposed('tongliao')
    for (const who of [delegate, jinzhouHead])
      expect((await refusalOf(as(who, (tx) => beginDecision(who, tx, { admissionId })))).code).toBe(
        'forbidden',
      )
    const empty = await decided(second, admissionId, {})
    expect(empty.complete).toBe(false)
    const view = await findRevision(second, empty.revisionId)
    expect(view?.issues.map(({ code }) => code)).toEqual([
      'admission.outcome',
      'admission.meeting',
      'admission.date',
    ])
    // What follows from it is looked through as well: the body was formed in 2007.
    const early = await decided(moderator, admissionId, { ...adopted, began: '1999' })
    expect((await findRevision(moderator, early.revisionId))?.issues).toEqual([
      { path: ['began'], code: 'membership.beforeBody' },
    ])
    await move(moderator, 'withdraw', early)
    const work = await decided(moderator, admissionId, adopted)
    await move(moderator, 'submit', work)
    await move(second, 'publish', { ...work, version: 3 })
    const typed = Object.fromEntries(Object.entries(adopted).map(([name, text]) => [`content.${name}`, text]))
    const late = await as(second, (tx) =>
      saveShort(second, tx, { revisionId: empty.revisionId, version: 2, given: typed, changeNote: '' }),
    )
    expect((await refusalOf(move(second, 'submit', late))).details.issues).toEqual([
      { path: ['outcome'], code: 'admission.decided' },
    ])
    expect((await refusalOf(as(moderator, (tx) => beginDecision(moderator, tx, { admissionId })))).code).toBe(
      'decided',
    )
    expect((await refusalOf(answer(jinzhouHead, admissionId, 'seconded'))).code).toBe('decided')
  })

  it('may begin by an invitation, which the newcomer’s head accepts before it is adopted', async () => {
    const { moderator, second, head, jinzhouHead } = await scene()
    const { owner } = database
    const bodyId = await idOf(owner, 'body', 'china-mongolia-regions')
    const chifeng = await idOf(owner, 'party', 'chifeng')
    const given = {
      'content.body': bodyId,
      'content.party': chifeng,
      'content.class': 'observer',
      'content.date': '2026',
      'content.reasons.zh': '区域相邻。',
    }
    expect(contentFrom(admissionFields, given)).toMatchObject({ body: bodyId, class: 'observer' })
    for (const who of [head, jinzhouHead])
      expect((await refusalOf(as(who, (tx) => draftShort(who, tx, { kind: 'admission', given })))).code).toBe(
        'forbidden',
      )
    const work = await as(moderator, (tx) => draftShort(moderator, tx, { kind: 'admission', given }))
    expect(work.complete).toBe(true)
    await move(moderator, 'submit', work)
    await move(second, 'publish', { ...work, version: 2 })
    const [slug] = (await listAdmissionsToAnswer(head)).flatMap((one) =>
      one.way === 'invited' ? [one.slug] : [],
    )
    expect((await findAdmission(head, slug!))?.steps).toEqual(['accepted'])
    expect((await findAdmission(head, slug!))?.admission.state).toBe('invited')
    const decision = await decided(moderator, work.entryId, adopted)
    expect((await findRevision(moderator, decision.revisionId))?.issues).toEqual([
      { path: ['outcome'], code: 'admission.notAccepted' },
    ])
    await answer(head, work.entryId, 'accepted')
    expect((await findAdmission(head, slug!))?.admission.state).toBe('accepted')
    await move(moderator, 'submit', decision)
    await move(second, 'publish', { ...decision, version: 3 })
    expect(await membershipOf(chifeng, bodyId)).toMatchObject({ class: 'observer', basis: 'invited' })
  })

  it('stays as it was published: nobody corrects it', async () => {
    const { moderator, admissionId } = await proposed('east-ujimqin')
    const input = { entryId: admissionId, basedOn: 1 }
    expect((await refusalOf(as(moderator, (tx) => correct(moderator, tx, input)))).code).toBe('not_found')
  })
})
