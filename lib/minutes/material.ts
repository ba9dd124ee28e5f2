/** What the register knows of a meeting that its minutes begin with: all of it is gathered here, in the actor's name. */
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Multilingual, PublishedItem } from '@/db/schema/content'
import type { MeetingZone } from '@/db/vocabulary'

/** What a decision or an action item is called, 'M13/D2', and where it is read. */
export type Settled = { mark: string; path: string; title: Multilingual }

export type Material = {
  title: Multilingual
  /** EDTF; or exact times, as the clocks show at the place. */
  date: string
  starts: string
  ends: string
  zone: MeetingZone | null
  place: Multilingual
  chair: Multilingual
  guests: Multilingual
  hosts: Multilingual[]
  invited: Multilingual[]
  /** As it was published. */
  agenda: PublishedItem[]
  decisions: Settled[]
  actions: (Settled & { owner: Multilingual; due: string })[]
}

/** Of the meeting with this entry; whoever asks has been let in. */
export async function materialOf(tx: Tx, meetingId: string): Promise<Material> {
  const those = (role: 'host' | 'invited') => sql`coalesce((
    select jsonb_agg(p.name order by r.position) from meeting_parties r join parties p on p.id = r.party_id
    where r.meeting_id = g.id and r.role = ${role}), '[]')`
  const [row] = await tx.execute<Material>(sql`
    select g.title, g.date, g.starts, g.ends, g.zone, g.place, g.chair, g.guests,
      ${those('host')} as hosts, ${those('invited')} as invited,
      coalesce((select a.items from agendas a where a.meeting_id = g.id), '[]') as agenda,
      coalesce((
        select jsonb_agg(jsonb_build_object('mark', 'M' || g.number || '/D' || d.ordinal,
          'path', '/id/decision/' || d.slug, 'title', d.title) order by d.ordinal)
        from decisions d where d.meeting_id = g.id), '[]') as decisions,
      coalesce((
        select jsonb_agg(jsonb_build_object('mark', 'M' || g.number || '/A' || a.ordinal,
          'path', '/id/action/' || a.slug, 'title', a.title, 'owner', p.name, 'due', a.due) order by a.ordinal)
        from actions a join parties p on p.id = a.owner_id where a.meeting_id = g.id), '[]') as actions
    from meetings g where g.id = ${meetingId}`)
  return row!
}
