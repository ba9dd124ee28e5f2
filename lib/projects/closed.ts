/** A published project that is not open to the public, for those who may read it. */
import { type SQL, sql } from 'drizzle-orm'
import { asActor } from '@/db/client'
import { today } from '@/lib/dates'
import { acting } from '@/lib/entries/queries'
import { type Actor, mayReadPublished } from '@/lib/policy'
import { updateInterval } from './interval'
import { projectQuery, updatesQuery } from './select'
import { type Standing, type StandingRow, standingOf } from './standing'
import { standingQuery } from './standing-select'
import type { Project, ProjectUpdate } from './view'

type Closed = {
  project: Project
  /** As it stands today; null for an announcement by number. */
  standing: Standing | null
  updates: ProjectUpdate[]
}

/** Null where there is none at this address, where it is public, and where the actor may not read it. */
export function findClosedProject(actor: Actor, slug: string): Promise<Closed | null> {
  return asActor(acting(actor), async (tx) => {
    const all = async <Row>(query: SQL) => (await tx.execute(query)) as unknown as Row[]
    const [project] = await all<Project>(
      sql`${projectQuery('')} where p.slug = ${slug} and p.visibility <> 'public'`,
    )
    if (!project) return null
    const [readers] = await all<{ parties: string[]; bodyMembers: string[] | null }>(sql`
      select array(select p.lead_id where p.lead_id is not null
          union select x.party_id from project_partners x where x.project_id = p.id) as parties,
        case when p.body_id is null then null else array(select m.party_id from memberships m
          where m.body_id = p.body_id and (m.ended_to is null or m.ended_to >= current_date)) end as "bodyMembers"
      from projects p where p.id = ${project.id}`)
    if (!mayReadPublished(actor, { visibility: project.visibility, ...readers! })) return null
    const where = sql`p.id = ${project.id}`
    const [row] = await all<StandingRow>(
      standingQuery({ from: '', day: today(), interval: await updateInterval(), where }),
    )
    return {
      project,
      standing: row ? standingOf(row) : null,
      updates: await all<ProjectUpdate>(
        sql`${updatesQuery('')} where u.project_id = ${project.id} order by u.covers_to desc limit 200`,
      ),
    }
  })
}
