import { and, eq, inArray, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { meetingParties, meetings, series as seriesTable } from '@/db/schema/meetings'
import type { MeetingRole } from '@/db/vocabulary'
import { daysOf } from '@/lib/dates'
import { identityOf, type KindDefinition, type Published, type Reference } from '@/lib/entries/kind'
import type { QueuedJob } from '@/lib/jobs/queue'
import { tellingOf } from './changes'
import { meetingFields, seriesFields } from './form'
import {
  type MeetingContent,
  meetingComplete,
  meetingDraft,
  type SeriesContent,
  seriesComplete,
  seriesDraft,
} from './schema'
import { instantOf } from './times'

export const series: KindDefinition<SeriesContent> = {
  draft: seriesDraft,
  complete: seriesComplete,
  slugText: (content) => content.name.en ?? null,
  references: ({ body, rotation }) => [
    ...(body ? [{ path: ['body'], kind: 'body' as const, id: body }] : []),
    ...rotation.map(({ party }, at) => ({ path: ['rotation', at], kind: 'party' as const, id: party })),
  ],
  concerned: () => [],
  project: projectSeries,
  form: { fields: seriesFields },
}

export const meeting: KindDefinition<MeetingContent> = {
  draft: meetingDraft,
  complete: meetingComplete,
  slugText: (content) => content.title.en ?? null,
  references,
  examine,
  concerned: ({ hosts, convenor }) => [...hosts, ...(convenor ? [convenor] : [])],
  project: projectMeetings,
  leaves,
  form: { fields: meetingFields, begins: { state: 'planned', visibility: 'public' }, next },
}

/** Who meets, where and how; not when, nor what came of it. */
function next(last: MeetingContent): Partial<MeetingContent> {
  const { date: _, starts: __, ends: ___, results: ____, instruments, exhibitors, ordinal, ...same } = last
  return { ...same, state: 'planned', ordinal: ordinal && ordinal + 1, sources: [], note: {} }
}

function leaves(published: Published<MeetingContent>, before: MeetingContent | null): QueuedJob[] {
  const { id, revision } = published
  const invited: QueuedJob = {
    kind: 'invitation_changes',
    payload: { meeting: id },
    key: `invitation_changes ${id} ${revision}`,
  }
  return [...(before ? [invited] : []), ...tellingOf(published, before)]
}

function references(content: MeetingContent): Reference[] {
  const { series, body, convenor, hosts, invited, sites, exhibitors, instruments } = content
  const parties = (path: string, ids: (string | null)[]) =>
    ids.flatMap((id, at) => (id ? [{ path: [path, at], kind: 'party' as const, id }] : []))
  return [
    ...(series ? [{ path: ['series'], kind: 'series' as const, id: series }] : []),
    ...(body ? [{ path: ['body'], kind: 'body' as const, id: body }] : []),
    ...instruments.map(({ agreement }, at) => ({
      path: ['instruments', at],
      kind: 'agreement' as const,
      id: agreement,
    })),
    ...(convenor ? [{ path: ['convenor'], kind: 'party' as const, id: convenor }] : []),
    ...parties('hosts', hosts),
    ...parties('invited', invited),
    ...parties(
      'sites',
      sites.map(({ party }) => party),
    ),
    ...parties(
      'exhibitors',
      exhibitors.map(({ party }) => party),
    ),
  ]
}

/** Two meetings of a series never bear the same number. */
async function examine(tx: Tx, entryId: string, { series, ordinal }: MeetingContent) {
  if (!series || ordinal === null) return []
  const [other] = await tx
    .select({ id: meetings.id })
    .from(meetings)
    .where(and(eq(meetings.seriesId, series), eq(meetings.ordinal, ordinal), ne(meetings.id, entryId)))
  return other ? [{ path: ['ordinal'], code: 'ordinal.taken' }] : []
}

async function projectSeries(tx: Tx, published: Published<SeriesContent>[]): Promise<string[]> {
  await tx.delete(seriesTable).where(inArray(seriesTable.id, idsOf(published)))
  await tx.insert(seriesTable).values(
    published.map((item) => {
      const { body, intervalCount: count, intervalUnit: unit, rotation, ...content } = item.content
      return {
        ...identityOf(item),
        ...content,
        bodyId: body,
        interval: count && unit ? { count, unit } : null,
        rotationIds: rotation.map(({ party }) => party),
      }
    }),
  )
  return []
}

async function projectMeetings(tx: Tx, published: Published<MeetingContent>[]): Promise<string[]> {
  const ids = idsOf(published)
  await tx.delete(meetingParties).where(inArray(meetingParties.meetingId, ids))
  await tx.delete(meetings).where(inArray(meetings.id, ids))
  await tx.insert(meetings).values(published.map(rowOf))
  const parties = published.flatMap(partiesOf)
  if (parties.length) await tx.insert(meetingParties).values(parties)
  return []
}

function idsOf(published: { id: string }[]): string[] {
  return published.map((item) => item.id)
}

function rowOf(item: Published<MeetingContent>) {
  const { kind, series, body, instruments, hosts: _, convenor: __, invited: ___, ...content } = item.content
  const { starts, ends, zone, date } = content
  const days = starts
    ? { earliest: starts.slice(0, 10), latest: (ends || starts).slice(0, 10) }
    : daysOf(date)
  return {
    ...identityOf(item),
    ...content,
    kind: kind!,
    seriesId: series,
    bodyId: body,
    instrumentIds: instruments.map(({ agreement }) => agreement),
    dateFrom: days.earliest,
    dateTo: days.latest,
    startsAt: starts && zone ? instantOf(starts, zone) : null,
    endsAt: ends && zone ? instantOf(ends, zone) : null,
  }
}

function partiesOf({ id, content }: Published<MeetingContent>) {
  const { visibility, hosts, convenor, invited, exhibitors } = content
  const those = (role: MeetingRole, parties: (string | null)[]) =>
    [...new Set(parties)].flatMap((partyId, position) =>
      partyId ? [{ meetingId: id, partyId, role, position, visibility }] : [],
    )
  return [
    ...those('host', hosts),
    ...those('convenor', [convenor]),
    ...those('invited', invited),
    ...those(
      'exhibitor',
      exhibitors.map(({ party }) => party),
    ),
  ]
}
