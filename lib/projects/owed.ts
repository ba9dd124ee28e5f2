/** What the workspace says that a party owes of projects: its own updates, and nothing but a word on those of others. */
import { sql } from 'drizzle-orm'
import { asActor } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import { today } from '@/lib/dates'
import { acting } from '@/lib/entries/queries'
import { type Actor, isDelegation } from '@/lib/policy'
import { updateInterval } from './interval'
import { dueSoonOn } from './owing'
import { owingQuery } from './owing-select'
import { dueDayOf, owedOn } from './periods'

export type OwedUpdate = {
  slug: string
  title: Multilingual
  overdue: boolean
  /** The time it is owed for, and the ISO day by which. */
  covers: string
  due: string
}

/** Updates of the projects that the actor's party leads: overdue ones, and those that are due soon. */
export async function listOwedUpdates(actor: Actor, day = today()): Promise<OwedUpdate[]> {
  if (!isDelegation(actor)) return []
  const interval = await updateInterval()
  const [late, soon] = [owedOn(day, interval), dueSoonOn(day, interval)]
  const led = sql`p.lead_id = ${actor.post?.partyId ?? null}`
  const owing = (covers: string, overdue: boolean) =>
    sql`select o.id, ${overdue} as overdue, ${covers} as covers from (${owingQuery({ covers, today: day, interval, where: led })}) o`
  const rows = (await asActor(acting(actor), (tx) =>
    tx.execute(sql`select distinct on (o.id) p.slug, p.title, o.overdue, o.covers, p.number
      from (${owing(late, true)} ${soon ? sql`union all ${owing(soon, false)}` : sql``}) o
      join projects p on p.id = o.id order by o.id, o.overdue desc limit 500`),
  )) as unknown as (Omit<OwedUpdate, 'due'> & { number: number })[]
  return rows
    .map(({ number, ...row }) => ({ ...row, due: dueDayOf(row.covers), number }))
    .sort((a, b) => a.due.localeCompare(b.due) || a.number - b.number)
    .map(({ number: _, ...row }) => row)
}

/** The last update of each project in which the actor's party is a partner, where it said nothing of it. */
export async function listToView(
  actor: Actor,
): Promise<{ slug: string; title: Multilingual; covers: string }[]> {
  if (!isDelegation(actor)) return []
  const own = actor.post?.partyId ?? null
  return (await asActor(acting(actor), (tx) =>
    tx.execute(sql`select u.slug, p.title, u.covers from projects p
      join updates u on u.project_id = p.id and u.until is null
      where exists (select from project_partners x where x.project_id = p.id and x.party_id = ${own}::uuid)
        and not exists (select from update_views v where v.update_id = u.id and v.party_id = ${own}::uuid)
      order by u.date desc, p.number limit 20`),
  )) as unknown as { slug: string; title: Multilingual; covers: string }[]
}
