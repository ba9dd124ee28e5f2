/** The one query that shows action items, for whoever asks: over the register's tables, or over its public views. */
import { type SQL, sql } from 'drizzle-orm'

/** `from`: `register.` for the public's views, nothing for those who are signed in. Of `actions a` and `meetings m`. */
export function actionQuery(from: 'register.' | '', more: SQL = sql``): SQL {
  const table = (name: string) => sql.raw(`${from}${name}`)
  return sql`select a.id, a.slug, a.number, a.ordinal, a.revision, a.title, a.text, a.post, a.due,
      a.due_to::text as "dueTo", a.state, a.note,
      jsonb_build_object('slug', m.slug, 'number', m.number, 'title', m.title) as meeting,
      (select jsonb_build_object('slug', d.slug, 'ordinal', d.ordinal, 'title', d.title)
        from ${table('decisions')} d where d.id = a.decision_id) as decision,
      (select jsonb_build_object('slug', p.slug, 'name', p.name)
        from ${table('parties')} p where p.id = a.owner_id) as owner${more}
    from ${table('actions')} a join ${table('meetings')} m on m.id = a.meeting_id`
}

/** Of `actions a`: all that was reported, the latest first. */
export function reportsQuery(from: 'register.' | ''): SQL {
  const table = (name: string) => sql.raw(`${from}${name}`)
  return sql`, coalesce((select jsonb_agg(jsonb_build_object('slug', r.slug, 'state', r.state, 'words', r.words,
      'date', r.date, 'party', (select jsonb_build_object('slug', p.slug, 'name', p.name)
        from ${table('parties')} p where p.id = r.party_id)) order by r.number desc)
    from ${table('action_reports')} r where r.action_id = a.id), '[]') as reports`
}

/** Of `actions a`, for the public alone: the due dates it had before, the latest first. */
export const earlierDuesQuery = sql`, coalesce((
    select jsonb_agg(jsonb_build_object('due', e.due, 'changedOn', e.changed_on) order by e.number desc) from (
      select d.number, d.due, lead(d.due) over later as next,
        (lead(d.published_at) over later at time zone 'UTC')::date as changed_on
      from register.action_dues d where d.action_id = a.id window later as (order by d.number)
    ) e where e.next <> e.due), '[]') as "earlierDues"`
