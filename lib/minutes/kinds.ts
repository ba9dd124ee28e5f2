import { and, eq, inArray, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { meetingParties, meetings } from '@/db/schema/meetings'
import { minutesCorrections, minutes as minutesTable } from '@/db/schema/minutes'
import { daysAfter, today } from '@/lib/dates'
import { identityOf, type KindDefinition, type Published } from '@/lib/entries/kind'
import type { QueuedJob } from '@/lib/jobs/queue'
import {
  type CorrectionContent,
  correctionContent,
  type MinutesContent,
  minutesComplete,
  minutesDraft,
} from './schema'
import { minutesState } from './state'

export const minutes: KindDefinition<MinutesContent> = {
  draft: minutesDraft,
  complete: minutesComplete,
  slugText: () => null,
  references: ({ meeting, answers }) => [
    { path: ['meeting'], kind: 'meeting', id: meeting },
    ...answers.map(({ correction: id }, position) => ({
      path: ['answers', position],
      kind: 'minutes_correction' as const,
      id,
    })),
  ],
  examine,
  concerned: () => [],
  project: projectMinutes,
  leaves,
  fixed: ['meeting'],
  titledBy: ({ meeting }) => [meeting],
}

export const minutesCorrection: KindDefinition<CorrectionContent> = {
  draft: correctionContent,
  complete: correctionContent,
  slugText: () => null,
  references: ({ minutes: id, party }) => [
    { path: ['minutes'], kind: 'minutes', id },
    { path: ['party'], kind: 'party', id: party },
  ],
  concerned: () => [],
  project: projectCorrections,
}

/** Whoever may ask for corrections is told; what is brought in from outside tells nobody. */
function leaves({ id, revision, byImport }: Published<MinutesContent>): QueuedJob[] {
  if (byImport) return []
  const payload = { minutes: id, revision }
  return [{ kind: 'minutes_circulated', payload, key: `minutes_circulated ${id} ${revision}` }]
}

/** Who may ask for corrections of a meeting's minutes: who was invited, the hosts, and who convened it. */
export async function partiesOf(tx: Tx, meetingId: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: meetingParties.partyId })
    .from(meetingParties)
    .where(
      and(
        eq(meetingParties.meetingId, meetingId),
        inArray(meetingParties.role, ['host', 'convenor', 'invited']),
      ),
    )
  return rows.map(({ id }) => id)
}

/** The corrections of some minutes that have no answer among these. */
export async function openCorrections(
  tx: Tx,
  minutesId: string,
  answers: { correction: string }[],
): Promise<string[]> {
  const answered = new Set(answers.map(({ correction }) => correction))
  const asked = await tx
    .select({ id: minutesCorrections.id })
    .from(minutesCorrections)
    .where(eq(minutesCorrections.minutesId, minutesId))
  return asked.map(({ id }) => id).filter((id) => !answered.has(id))
}

/** Once for each meeting, when it has been held and somebody can answer, and never again once they are adopted. */
async function examine(tx: Tx, entryId: string, { meeting: id, answers }: MinutesContent) {
  const [other] = await tx
    .select({ id: minutesTable.id })
    .from(minutesTable)
    .where(and(eq(minutesTable.meetingId, id), ne(minutesTable.id, entryId)))
  if (other) return [{ path: ['meeting'], code: 'minutes.taken' }]
  const [meeting] = await tx.select({ state: meetings.state }).from(meetings).where(eq(meetings.id, id))
  if (meeting?.state !== 'held') return [{ path: ['meeting'], code: 'minutes.notHeld' }]
  if (!(await partiesOf(tx, id)).length) return [{ path: ['meeting'], code: 'minutes.parties' }]
  const [before] = await tx.select().from(minutesTable).where(eq(minutesTable.id, entryId))
  if (before) {
    const open = await openCorrections(tx, entryId, before.answers)
    if (minutesState(before.lastDay, open.length, today()) === 'adopted')
      return [{ path: ['texts'], code: 'minutes.adopted' }]
  }
  return strangeAnswers(tx, entryId, answers)
}

/** Answers to corrections of other minutes. */
async function strangeAnswers(tx: Tx, entryId: string, answers: MinutesContent['answers']) {
  const own = new Set(await openCorrections(tx, entryId, []))
  return answers.flatMap(({ correction }, position) =>
    own.has(correction) ? [] : [{ path: ['answers', position], code: 'reference.missing' }],
  )
}

async function projectMinutes(tx: Tx, published: Published<MinutesContent>[]): Promise<string[]> {
  const ids = published.map(({ id }) => id)
  await tx.delete(minutesTable).where(inArray(minutesTable.id, ids))
  await tx.insert(minutesTable).values(
    published.map((item) => {
      const { meeting: meetingId, days, ...content } = item.content
      const lastDay = daysAfter(item.publishedAt.toISOString().slice(0, 10), days)
      return { ...identityOf(item), ...content, meetingId, lastDay }
    }),
  )
  return []
}

async function projectCorrections(tx: Tx, published: Published<CorrectionContent>[]): Promise<string[]> {
  const ids = published.map(({ id }) => id)
  await tx.delete(minutesCorrections).where(inArray(minutesCorrections.id, ids))
  await tx.insert(minutesCorrections).values(
    published.map((item) => {
      const { minutes: minutesId, party: partyId, ...content } = item.content
      return { ...identityOf(item), ...content, minutesId, partyId }
    }),
  )
  return []
}
