/** The projects that need the secretariat's eye: those to be given up first, then what needs attention, the longest silent first. */
import { sql } from 'drizzle-orm'
import { asActor } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import { today } from '@/lib/dates'
import { acting } from '@/lib/entries/queries'
import { type Actor, isSecretariat } from '@/lib/policy'
import { updateInterval } from './interval'
import { type Standing, type StandingRow, standingOf } from './standing'
import { standingQuery } from './standing-select'

export type PortfolioRow = {
  slug: string
  title: Multilingual
  lead: { slug: string; name: Multilingual }
  standing: Standing
  /** When its lead was last nudged: an ISO day. */
  nudged: string | null
  /** Its lead was asked whether it still is a project, and has said nothing for so long: it may be recorded as lapsed. */
  toLapse: boolean
  /** What the lead answered last. */
  answer: string
  /** The id of its last update. */
  lastUpdate: string | null
}

/** The lead has so many days to say that it still is a project. */
const daysToAnswer = 30
const most = 100

/** Null for anybody but the secretariat. */
export async function listPortfolio(actor: Actor): Promise<PortfolioRow[] | null> {
  if (!isSecretariat(actor)) return null
  const standing = standingQuery({ from: '', day: today(), interval: await updateInterval() })
  const rows = (await asActor(acting(actor), (tx) =>
    tx.execute(sql`
      select s.*, p.slug, p.title, jsonb_build_object('slug', y.slug, 'name', y.name) as lead,
        (select max(q.asked_on)::text from project_requests q where q.project_id = s.id and q.kind = 'nudge') as nudged,
        s.dormant and exists (select from project_requests q where q.project_id = s.id and q.kind = 'lapse'
          and q.settled_at is null and q.at < now() - make_interval(days => ${daysToAnswer})) as "toLapse",
        coalesce((select q.answer from project_requests q where q.project_id = s.id and q.answer <> ''
          order by q.settled_at desc limit 1), '') as answer,
        (select u.id from updates u where u.project_id = s.id and u.until is null) as "lastUpdate"
      from (${standing}) s join projects p on p.id = s.id join parties y on y.id = p.lead_id
      where s.attention order by "toLapse" desc, s.silent_days desc, p.number limit ${most}`),
  )) as unknown as (StandingRow & Omit<PortfolioRow, 'standing'>)[]
  return rows.map((row) => {
    const { slug, title, lead, nudged, toLapse, answer, lastUpdate } = row
    return { slug, title, lead, nudged, toLapse, answer, lastUpdate, standing: standingOf(row) }
  })
}
