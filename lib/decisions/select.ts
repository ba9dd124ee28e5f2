/** The one query that shows decisions, for whoever asks: over the register's tables, or over its public views. */
import { type SQL, sql } from 'drizzle-orm'

/** `from`: `register.` for the public's views, nothing for those who are signed in. Of `decisions d` and `meetings m`. */
export function decisionQuery(from: 'register.' | '', more: SQL = sql``): SQL {
  const table = (name: string) => sql.raw(`${from}${name}`)
  const followed = (kind: string, row: SQL, source: SQL) => sql`coalesce((
    select jsonb_agg(${row} order by e.number) from ${table('decision_effects')} f join ${source}
    where f.decision_id = d.id and f.kind = ${kind}), '[]')`
  return sql`select d.id, d.slug, d.number, d.ordinal, d.revision, d.title, d.text, d.procedure, d.majority, d.fraction,
      d.weights, d.entitled, d.ballots, d.deadline::text as deadline, d.sources, d.note,
      ((d.first_published_at at time zone 'UTC')::date)::text as "publishedOn",
      jsonb_build_object('slug', m.slug, 'number', m.number, 'title', m.title) as meeting,
      coalesce((select jsonb_agg(jsonb_build_object('slug', o.slug, 'date', o.date, 'reason', o.reason,
          'party', jsonb_build_object('slug', p.slug, 'name', p.name)) order by o.number)
        from ${table('decision_objections')} o join ${table('parties')} p on p.id = o.party_id
        where o.decision_id = d.id), '[]') as objections,
      ${followed(
        'agreement',
        sql`jsonb_build_object('slug', e.slug, 'number', e.number, 'title', e.title, 'originalLanguage', e.original_language)`,
        sql`${table('agreements')} e on e.id = f.entry_id and e.visibility = 'public'`,
      )} as agreements,
      ${followed(
        'membership',
        sql`jsonb_build_object('slug', e.slug, 'party', jsonb_build_object('slug', p.slug, 'name', p.name),
          'body', jsonb_build_object('slug', b.slug, 'name', b.name))`,
        sql`${table('memberships')} e on e.id = f.entry_id join ${table('parties')} p on p.id = e.party_id
          join ${table('bodies')} b on b.id = e.body_id`,
      )} as memberships,
      ${followed(
        'meeting',
        sql`jsonb_build_object('slug', e.slug, 'number', e.number, 'title', e.title)`,
        sql`${table('meetings')} e on e.id = f.entry_id and e.visibility = 'public'`,
      )} as meetings${more}
    from ${table('decisions')} d join ${table('meetings')} m on m.id = d.meeting_id`
}

/** Of `decisions d`: the names of those who are entitled, by id. */
export function votersQuery(from: 'register.' | ''): SQL {
  return sql`, coalesce((select jsonb_object_agg(p.id, jsonb_build_object('slug', p.slug, 'name', p.name))
    from ${sql.raw(`${from}parties`)} p
    where p.id in (select (e ->> 'party')::uuid from jsonb_array_elements(d.entitled) e)), '{}') as names`
}
