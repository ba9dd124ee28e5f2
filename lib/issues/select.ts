/** The one query that shows issues, for whoever asks: over the register's tables, or over its public views. */
import { type SQL, sql } from 'drizzle-orm'

/** `from`: `register.` for the public's views, nothing for those who are signed in. Of `issues i`, `meetings m`. */
export function issueQuery(from: 'register.' | '', more: SQL = sql``): SQL {
  const table = (name: string) => sql.raw(`${from}${name}`)
  const named = (id: SQL) => sql`(select jsonb_build_object('slug', p.slug, 'name', p.name)
    from ${table('parties')} p where p.id = ${id})`
  return sql`select i.id, i.slug, i.number, i.revision, i.subject, i.title, i.text, i.date,
      case when m.id is not null then jsonb_build_object('slug', m.slug, 'number', m.number, 'title', m.title) end as meeting,
      (select jsonb_build_object('slug', s.slug, 'name', s.name)
        from ${table('series')} s where s.id = coalesce(i.series_id, m.series_id)) as series,
      ${named(sql`i.raised_by_id`)} as "raisedBy", ${named(sql`i.asked_id`)} as asked,
      coalesce((select jsonb_agg(jsonb_build_object('slug', w.slug, 'party', ${named(sql`w.party_id`)},
          'step', w.step, 'words', w.words, 'date', w.date) order by w.number)
        from ${table('issue_answers')} w where w.issue_id = i.id), '[]') as answers${more}
    from ${table('issues')} i left join ${table('meetings')} m on m.id = i.meeting_id`
}
