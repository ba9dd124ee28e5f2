/** What the form of an update is made of, for whoever may report on the project. */
import { sql } from 'drizzle-orm'
import { asActor } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import type { RevisionStatus } from '@/db/vocabulary'
import { acting } from '@/lib/entries/queries'
import { type Actor, isDelegation, mayReport } from '@/lib/policy'
import { updatesQuery } from './select'
import type { UpdateContent } from './update-schema'
import type { ProjectUpdate } from './view'

/** An update of the actor's side that has not reached the register: `covers` is the time it speaks of. */
type Waiting = { revisionId: string; entryId: string; covers: string; status: RevisionStatus }

export type Reporting = {
  id: string
  slug: string
  title: Multilingual
  leadId: string
  /** What is published, the latest time first. */
  updates: ProjectUpdate[]
  /** The content of the last one; null where nothing was reported yet. */
  last: UpdateContent | null
  waiting: Waiting[]
  /** The published one that is to be corrected, as it stands. */
  corrected: { id: string; revision: number; content: UpdateContent } | null
}

/** A project that the actor's party leads; null where there is none at this address. `update`: the one to correct. */
export function findReporting(actor: Actor, slug: string, update: string | null): Promise<Reporting | null> {
  if (!isDelegation(actor)) return Promise.resolve(null)
  return asActor(acting(actor), async (tx) => {
    const [row] = (await tx.execute(sql`
      select p.id, p.slug, p.title, p.lead_id as "leadId",
        (select r.content from updates u join revisions r on r.entry_id = u.id and r.status = 'published'
          where u.project_id = p.id order by u.covers_to desc limit 1) as last,
        coalesce((select jsonb_agg(jsonb_build_object('revisionId', r.id, 'entryId', r.entry_id,
            'covers', r.content ->> 'covers', 'status', r.status) order by r.updated_at desc)
          from revisions r join entries e on e.id = r.entry_id and e.kind = 'update'
          where r.status in ('draft', 'awaiting_endorsement', 'submitted') and r.party_id = p.lead_id
            and r.content ->> 'project' = p.id::text), '[]') as waiting,
        (select jsonb_build_object('id', u.id, 'revision', u.revision, 'content', r.content)
          from updates u join revisions r on r.entry_id = u.id and r.status = 'published'
          where u.project_id = p.id and u.party_id = p.lead_id and u.slug = ${update}) as corrected
      from projects p where p.slug = ${slug}`)) as unknown as Omit<Reporting, 'updates'>[]
    if (!row?.leadId || !mayReport(actor, row.leadId)) return null
    const updates = (await tx.execute(
      sql`${updatesQuery('')} where u.project_id = ${row.id} order by u.covers_to desc limit 200`,
    )) as unknown as ProjectUpdate[]
    return { ...row, updates }
  })
}

/** What the next update takes over from the last: where things stood, not what happened. */
export function takenOver(last: UpdateContent | null): Partial<UpdateContent> {
  if (!last) return {}
  const { health, progress, blocks, blockedBy, nextStep, nextDue, spent, currency } = last
  return { health, progress, blocks, blockedBy, nextStep, nextDue, spent, currency }
}
