/** For tests: meetings that the secretariat publishes and moves on, and the invitations to them. */
import { eq } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { delegates, invitations } from '@/db/schema/delegations'
import { revisions } from '@/db/schema/entries'
import { meetings } from '@/db/schema/meetings'
import { correct, draft, save } from '@/lib/entries/commands'
import { as, cast, move } from '@/lib/entries/testing'
import { emptyMeeting, type MeetingContent } from '@/lib/meetings/schema'
import { sendInvitations } from './sending'

/** An ISO day so many days from today. */
export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** Confirmed, of Chifeng as host and Jinzhou, in thirty days, unless it is given otherwise. */
export async function meetingOf(owner: Database, given: Partial<MeetingContent> = {}) {
  const people = await cast(owner)
  const { moderator, second, chifeng, jinzhou } = people
  const content: MeetingContent = {
    ...emptyMeeting,
    kind: 'working_group',
    title: { en: `Sample meeting ${crypto.randomUUID().slice(0, 8)}`, zh: '示例会议' },
    state: 'confirmed',
    starts: `${inDays(30)}T09:00`,
    ends: `${inDays(30)}T17:00`,
    zone: 'Asia/Shanghai',
    place: { en: 'Chifeng' },
    hosts: [chifeng],
    invited: [chifeng, jinzhou],
    ...given,
  }
  const made = await as(moderator, (tx) => draft(moderator, tx, { kind: 'meeting', content, companions: [] }))
  await move(moderator, 'submit', made)
  await move(second, 'publish', { ...made, version: 2 })
  const [meeting] = await owner.select().from(meetings).where(eq(meetings.id, made.entryId))
  return { ...people, meeting: meeting! }
}

/** Publishes another revision of it. */
export async function moveOn(owner: Database, meetingId: string, given: Partial<MeetingContent>) {
  const { moderator, second } = await cast(owner)
  const [meeting] = await owner.select().from(meetings).where(eq(meetings.id, meetingId))
  const opened = await as(moderator, (tx) =>
    correct(moderator, tx, { entryId: meetingId, basedOn: meeting!.revision }),
  )
  const [open] = await owner.select().from(revisions).where(eq(revisions.id, opened.revisionId))
  await as(moderator, (tx) =>
    save(moderator, tx, {
      ...opened,
      content: { ...open!.content, ...given },
      companions: [],
      changeNote: '',
    }),
  )
  await move(moderator, 'submit', { ...opened, version: 2 })
  await move(second, 'publish', { ...opened, version: 3 })
}

/** The same with invitations sent; `own` is Chifeng's and `other` Jinzhou's. */
export async function invitedTo(owner: Database, given: Partial<MeetingContent> = {}) {
  const there = await meetingOf(owner, given)
  const { moderator, meeting, chifeng, jinzhou } = there
  await as(moderator, (tx) =>
    sendInvitations(moderator, tx, { meetingId: meeting.id, changesUntil: meeting.dateFrom ?? inDays(7) }),
  )
  const sent = await invitationsTo(owner, meeting.id)
  const of = (party: string) => sent.find(({ partyId }) => partyId === party)!
  return { ...there, own: of(chifeng), other: of(jinzhou) }
}

export async function invitationsTo(owner: Database, meetingId: string) {
  return owner.select().from(invitations).where(eq(invitations.meetingId, meetingId))
}

export async function delegatesOf(owner: Database, invitationId: string) {
  return owner
    .select()
    .from(delegates)
    .where(eq(delegates.invitationId, invitationId))
    .orderBy(delegates.position)
}
