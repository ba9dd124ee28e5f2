/** Agreements on their way into the register, brought there by the product's own addresses. */
import { actOf, agreementContent, meetingContent } from '@/db/factories'
import { idOfParty, inDatabase } from './database'
import type { Person } from './fixtures'
import { write } from './requests'

export type Drafted = { entryId: string; revisionId: string; version: number }

/** A complete draft of Chifeng with Jinzhou, and Chifeng's signature. */
export async function draftAgreement(as: Person, given: Record<string, unknown>): Promise<Drafted> {
  const parties = [await idOfParty('chifeng'), await idOfParty('jinzhou')]
  const answer = await write(
    '/api/entries',
    { kind: 'agreement', content: agreementContent(parties, given), companions: [actOf(parties[0]!)] },
    { as },
  )
  if (answer.status !== 200) throw new Error(`not drafted: ${answer.text}`)
  return JSON.parse(answer.text)
}

/** Makes the moves one after the other, each by the person named. */
export async function move(
  { revisionId }: Pick<Drafted, 'revisionId'>,
  ...moves: [as: Person, move: string, reason?: string][]
): Promise<void> {
  for (const [as, name, reason = ''] of moves) {
    const answer = await write(
      `/api/revisions/${revisionId}/${name}`,
      { version: await versionOf(revisionId), reason },
      { as },
    )
    if (answer.status !== 200) throw new Error(`${name} was refused: ${answer.text}`)
  }
}

export function versionOf(revisionId: string): Promise<number> {
  return inDatabase(async (sql) => {
    const [revision] = await sql`select version from revisions where id = ${revisionId}`
    return revision!.version
  })
}

/** Published in the register; returns its slug too. */
export async function publishAgreement(given: Record<string, unknown>): Promise<Drafted & { slug: string }> {
  const drafted = await draftAgreement('delegate.chifeng', given)
  await move(drafted, ['delegate.chifeng', 'submit'], ['head.chifeng', 'endorse'], ['moderator', 'publish'])
  const slug = await inDatabase(async (sql) => {
    const [entry] = await sql`select slug from entries where id = ${drafted.entryId}`
    return entry!.slug as string
  })
  return { ...drafted, slug }
}

/** An admission to the 9+1 that Chifeng proposes, or has proposed before; returns its slug. */
export async function proposeAdmission(newcomer: string): Promise<string> {
  const party = await idOfParty(newcomer)
  const body = await inDatabase(async (sql) => {
    const [found] = await sql`select id from bodies where slug = 'nine-plus-one'`
    return found!.id as string
  })
  await write(
    '/api/admissions',
    { body, party, class: 'member', reason: '沿海港口。' },
    { as: 'head.chifeng' },
  )
  return inDatabase(async (sql) => {
    const [found] = await sql`select slug from admissions where party_id = ${party}`
    return found!.slug as string
  })
}

/** A meeting that Chifeng receives and Jinzhou is invited to, published; returns its slug and id. */
export async function publishMeeting(
  given: Record<string, unknown> = {},
): Promise<{ slug: string; id: string }> {
  const content = meetingContent([await idOfParty('chifeng')], [await idOfParty('jinzhou')], given)
  const answer = await write(
    '/api/entries',
    { kind: 'meeting', content, companions: [] },
    { as: 'moderator' },
  )
  if (answer.status !== 200) throw new Error(`not drafted: ${answer.text}`)
  const drafted: Drafted = JSON.parse(answer.text)
  await move(drafted, ['moderator', 'submit'], ['moderator2', 'publish'])
  return inDatabase(async (sql) => {
    const [entry] = await sql`select id, slug from entries where id = ${drafted.entryId}`
    return entry as unknown as { slug: string; id: string }
  })
}

/** An entry with a short form, recorded by the secretariat under four eyes; `fields` by their names in the content. */
export async function publishShort(
  kind: string,
  fields: Record<string, string>,
): Promise<{ id: string; slug: string }> {
  const named = Object.entries(fields).map(([name, value]) => [`content.${name}`, value])
  const answer = await write('/api/drafts', { kind, ...Object.fromEntries(named) }, { as: 'moderator' })
  if (answer.status !== 200) throw new Error(`not drafted: ${answer.text}`)
  const drafted: Drafted = JSON.parse(answer.text)
  await move(drafted, ['moderator', 'submit'], ['moderator2', 'publish'])
  const slug = await inDatabase(async (sql) => {
    const [entry] = await sql`select slug from entries where id = ${drafted.entryId}`
    return entry!.slug as string
  })
  return { id: drafted.entryId, slug }
}

/** The slugs of what a meeting settled. */
export type Settled = { vote: string; silence: string; action: string; issue: string }

/** A port meeting of Chifeng and Jinzhou, held in all respects: a vote, a silence procedure, a duty and an issue. */
export async function meetingWithOutcome(): Promise<Settled> {
  const [chifeng, jinzhou] = [await idOfParty('chifeng'), await idOfParty('jinzhou')]
  const meeting = await publishShort('meeting', {
    ...{ kind: 'port_meeting', state: 'held', date: '2026-05-14', visibility: 'public' },
    'title.en': 'Sample port meeting with an outcome',
    [`invited.${chifeng}`]: 'on',
    [`invited.${jinzhou}`]: 'on',
  })
  const of = (en: string, zh: string) => ({ meeting: meeting.id, 'title.en': en, 'title.zh': zh })
  const vote = await publishShort('decision', {
    ...of('Sample vote on opening hours', '关于开放时间的表决（示例）'),
    ...{ procedure: 'vote', majority: 'simple', 'text.mn': 'Боомт цаг сунгана.' },
    ...{ 'ballots.0.party': chifeng, 'ballots.0.ballot': 'for' },
    ...{ 'ballots.1.party': jinzhou, 'ballots.1.ballot': 'abstain' },
  })
  const silence = await publishShort('decision', {
    ...of('Sample text under silence', '默认同意程序文本（示例）'),
    ...{ procedure: 'silence', deadline: '2099-12-31' },
  })
  const action = await publishShort('action', {
    ...of('Sample annex to draft', '起草附件（示例）'),
    ...{ decision: vote.id, owner: chifeng, post: 'delegate', due: '2026-06' },
  })
  await write(
    `/api/actions/${action.id}/reports`,
    { state: 'in_progress', reason: '初稿已完成。' },
    { as: 'head.chifeng' },
  )
  const issue = await publishShort('issue', {
    ...of('Sample issue on night trains', '夜间列车问题（示例）'),
    ...{ subject: 'railway', raisedBy: chifeng, asked: jinzhou, date: '2026-05' },
  })
  return { vote: vote.slug, silence: silence.slug, action: action.slug, issue: issue.slug }
}

/** A meeting to which Chifeng alone is invited, its slug and id, and that of the invitation. */
export async function inviteChifeng(
  given: Record<string, unknown> = {},
): Promise<{ slug: string; id: string; invitation: string }> {
  const meeting = await publishMeeting({ invited: [await idOfParty('chifeng')], ...given })
  const answer = await write(
    `/api/meetings/${meeting.id}/invitations`,
    { changesUntil: new Date().toISOString().slice(0, 10) },
    { as: 'moderator' },
  )
  if (answer.status !== 200) throw new Error(`not invited: ${answer.text}`)
  const invitation = await inDatabase(async (sql) => {
    const [found] = await sql`select id from invitations where meeting_id = ${meeting.id}`
    return found!.id as string
  })
  return { ...meeting, invitation }
}
