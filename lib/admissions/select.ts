/** The one query that shows admissions, for whoever asks: over the register's tables, or over its public views. */
import { type SQL, sql } from 'drizzle-orm'

/** `from`: `register.` for the public's views, nothing for those who are signed in. Of `admissions a` and `bodies b`. */
export function admissionQuery(from: 'register.' | '', more: SQL = sql``): SQL {
  const table = (name: string) => sql.raw(`${from}${name}`)
  const named = (id: SQL) => sql`(select jsonb_build_object('slug', p.slug, 'name', p.name)
    from ${table('parties')} p where p.id = ${id})`
  return sql`select a.id, a.slug, a.number, a.way, a.class, a.date, a.reasons,
      jsonb_build_object('slug', b.slug, 'name', b.name) as body,
      ${named(sql`a.party_id`)} as party, ${named(sql`a.proposed_by_id`)} as "proposedBy",
      coalesce((select jsonb_agg(jsonb_build_object('slug', s.slug, 'party', ${named(sql`s.party_id`)},
          'step', s.step, 'date', s.date, 'reason', s.reason) order by s.number)
        from ${table('admission_steps')} s where s.admission_id = a.id), '[]') as steps,
      (select jsonb_build_object('slug', d.slug, 'outcome', d.outcome, 'meeting', d.meeting, 'date', d.date,
          'began', d.began, 'sources', d.sources, 'note', d.note)
        from ${table('admission_decisions')} d where d.admission_id = a.id) as decision${more}
    from ${table('admissions')} a join ${table('bodies')} b on b.id = a.body_id`
}
