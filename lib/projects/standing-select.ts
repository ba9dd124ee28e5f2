/**
 * Where projects stand on a day: the whole of the rule, as one query, so that a list, a count and a page can never differ.
 * What the lead declared, what follows from the dates, and how old the last report is stand side by side.
 */
import { type SQL, sql } from 'drizzle-orm'
import type { UpdateInterval } from '@/db/vocabulary'
import { today } from '@/lib/dates'
import { owedOn, periodOf } from './periods'
import { activeStages } from './stages'

/** Without a report for so many days a project is silent; for twice as many its lead is asked whether it still is one. */
const silentAfter = 365

type Asked = {
  /** `register.` for the public's views, nothing for those who are signed in. */
  from: 'register.' | ''
  /** ISO: the day that it is looked at on. */
  day: string
  interval: UpdateInterval
  /** Narrows `projects p`. */
  where?: SQL
}

/**
 * A row for each project that was one on that day (announcements by number and duplicates left out): `id`, `number`, `stage`, `health` as
 * last declared or null, `reported` the day of that report, `covers`, `derived` health, `overdue_milestones`,
 * `next_due`, `update_overdue`, `silent_days` since anything was heard of it, `silent`, `contradictions`, `attention`.
 */
export function standingQuery({ from, day, interval, where }: Asked): SQL {
  const table = (name: string) => sql.raw(`${from}${name}`)
  const owed = periodOf(owedOn(day, interval))!
  const on = sql`${day}::date`
  const active = sql.raw(`(${activeStages.map((stage) => `'${stage}'`).join(', ')})`)
  // No report is of a day to come, so by today the last is the one that no other has followed: an index holds these.
  const last = day >= today() ? sql`u.until is null` : sql`(u.until is null or u.until > ${on})`
  const among = where
    ? sql`where project_id in (select p.id from ${table('projects')} p where ${where})`
    : sql``
  return sql`
    with facts as (
      select p.id, p.number, p.lead_id, p.body_id, p.kind, p.sector, p.announced_in, p.intention_id,
        s.stage, s.since, s.stage in ${active} as active,
        u.health, u.date as reported, u.covers, u.progress,
        coalesce(m.overdue, 0)::int as overdue_milestones, coalesce(m.open, 0)::int as open_milestones,
        coalesce(m.known, 0)::int as milestones, m.next_due,
        p.planned_start_to < ${on} and s.stage in ('intention', 'agreed')
          and (p.actual_start_from is null or p.actual_start_from > ${on}) as start_late,
        p.planned_end_to < ${on} and s.stage <> 'completed'
          and (p.actual_end_from is null or p.actual_end_from > ${on}) as end_late,
        p.planned_start_to is not null or p.planned_end_to is not null as planned,
        s.stage in ${active} and case when u.covers_to is null then p.first_published_at::date <= ${owed.to}::date
          else u.covers_to < ${owed.to}::date end as update_overdue,
        ${on} - greatest(u.date, s.since, case when u.date is null and s.since is null then p.first_published_at::date end)
          as silent_days
      from ${table('projects')} p
      join ${table('project_steps')} s on s.project_id = p.id
        and (s.since is null or s.since <= ${on}) and (s.until is null or s.until > ${on})
      left join ${table('updates')} u on u.project_id = p.id and u.date <= ${on} and ${last}
      left join (
        select project_id, count(*) as known, count(*) filter (where open) as open,
          count(*) filter (where open and due_to < ${on}) as overdue, min(due_to) filter (where open and due_to >= ${on}) as next_due
        from (select project_id, due_to, done_from is null or done_from > ${on} as open from ${table('project_milestones')} ${among}) one
        group by project_id
      ) m on m.project_id = p.id
      where p.announced is null and p.duplicate_of_id is null and ${where ?? sql`true`}
    ), judged as (
      select facts.*,
        case when not active then null
          when end_late or overdue_milestones > 1 then 'off_track'
          when coalesce(start_late, false) or overdue_milestones = 1 then 'at_risk'
          when planned or milestones > 0 then 'on_track' end as derived,
        active and silent_days > ${silentAfter} as silent,
        active and silent_days > ${2 * silentAfter} as dormant,
        array_remove(array[
          case when active and health = 'on_track' and overdue_milestones > 0 then 'milestones' end,
          case when active and health = 'on_track' and coalesce(start_late, false) then 'start' end,
          case when active and health = 'on_track' and coalesce(end_late, false) then 'end' end,
          case when active and health = 'on_track' and ${on} - reported > ${silentAfter} then 'age' end,
          case when active and progress = 100 then 'progress' end,
          case when stage = 'completed' and open_milestones > 0 then 'open_milestones' end
        ], null) as contradictions
      from facts
    )
    select judged.*, update_overdue or silent or cardinality(contradictions) > 0
        or (active and coalesce(health = 'off_track' or derived = 'off_track', false)) as attention
    from judged`
}
