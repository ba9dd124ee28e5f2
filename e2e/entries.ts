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
