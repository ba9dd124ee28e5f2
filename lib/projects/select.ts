/** The one query that shows a project whole, for whoever asks: over the register's tables, or over its public views. */
import { type SQL, sql } from 'drizzle-orm'

/** `from`: `register.` for the public's views, nothing for those who are signed in. Of `projects p`. */
export function projectQuery(from: 'register.' | ''): SQL {
  const table = (name: string) => sql.raw(`${from}${name}`)
  const parts = (row: SQL, source: SQL) => sql`coalesce((
    select jsonb_agg(${row} order by x.position) from ${source} where x.project_id = p.id), '[]')`
  const party = (id: SQL) => sql`(select jsonb_build_object('slug', y.slug, 'name', y.name, 'kind', y.kind)
    from ${table('parties')} y where y.id = ${id})`
  const basis = (kind: string, row: SQL, source: SQL) => sql`coalesce((
    select jsonb_agg(${row} order by x.position) from ${table('project_basis')} x join ${source}
    where x.project_id = p.id and x.kind = ${kind}), '[]')`
  return sql`select p.id, p.slug, p.number, p.revision, p.title, p.summary, p.kind, p.sector, p.announced, p.stage, p.shape,
      p.places, p.planned_start as "plannedStart", p.planned_end as "plannedEnd", p.actual_start as "actualStart",
      p.actual_end as "actualEnd", p.sums, p.indicators, p.documents, p.exchange, p.sources, p.note, p.visibility,
      to_char(p.published_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "publishedAt",
      ${party(sql`p.lead_id`)} as lead,
      (select jsonb_build_object('slug', b.slug, 'name', b.name) from ${table('bodies')} b where b.id = p.body_id) as body,
      (select jsonb_build_object('slug', i.slug, 'number', i.number, 'title', i.title, 'announced', i.announced)
        from ${table('projects')} i where i.id = p.intention_id) as intention,
      ${parts(
        sql`jsonb_build_object('role', x.role, 'party', ${party(sql`x.party_id`)})`,
        sql`${table('project_partners')} x`,
      )} as partners,
      ${parts(
        sql`jsonb_build_object('stage', x.stage, 'date', x.date, 'reason', x.reason)`,
        sql`${table('project_steps')} x`,
      )} as steps,
      ${parts(
        sql`jsonb_build_object('title', x.title, 'begins', x.begins, 'due', x.due, 'done', x.done,
          'evidence', x.evidence, 'url', x.url)`,
        sql`${table('project_milestones')} x`,
      )} as milestones,
      ${basis(
        'agreement',
        sql`jsonb_build_object('slug', e.slug, 'number', e.number, 'title', e.title,
          'originalLanguage', e.original_language, 'article', x.article)`,
        sql`${table('agreements')} e on e.id = x.entry_id and e.visibility = 'public'`,
      )} as agreements,
      ${basis(
        'decision',
        sql`jsonb_build_object('slug', e.slug, 'ordinal', e.ordinal, 'meeting', m.number, 'title', e.title)`,
        sql`${table('decisions')} e on e.id = x.entry_id
          join ${table('meetings')} m on m.id = e.meeting_id and m.visibility = 'public'`,
      )} as decisions,
      ${basis(
        'action',
        sql`jsonb_build_object('slug', e.slug, 'ordinal', e.ordinal, 'meeting', m.number, 'title', e.title, 'state', e.state)`,
        sql`${table('actions')} e on e.id = x.entry_id
          join ${table('meetings')} m on m.id = e.meeting_id and m.visibility = 'public'`,
      )} as actions,
      ${basis(
        'plan',
        sql`jsonb_build_object('slug', e.slug, 'title', e.title)`,
        sql`${table('plans')} e on e.id = x.entry_id`,
      )} as plans,
      ${basis(
        'meeting',
        sql`jsonb_build_object('slug', e.slug, 'number', e.number, 'title', e.title)`,
        sql`${table('meetings')} e on e.id = x.entry_id and e.visibility = 'public'`,
      )} as meetings
    from ${table('projects')} p`
}

/** Every update of a project, the latest time first, with what partners say of it. Of `updates u`. */
export function updatesQuery(from: 'register.' | ''): SQL {
  const table = (name: string) => sql.raw(`${from}${name}`)
  const party = (id: SQL) => sql`(select jsonb_build_object('slug', y.slug, 'name', y.name, 'kind', y.kind)
    from ${table('parties')} y where y.id = ${id})`
  return sql`select u.id, u.slug, u.number, u.revision, u.covers, u.health, u.progress, u.happened, u.blocks,
      ${party(sql`u.blocked_by_id`)} as "blockedBy", u.next_step as "nextStep", u.next_due as "nextDue", u.spent, u.currency,
      u.evidence, u.date::text as date, ${party(sql`u.party_id`)} as party,
      coalesce((select jsonb_agg(jsonb_build_object('slug', v.slug, 'stance', v.stance, 'words', v.words,
          'date', v.date, 'party', ${party(sql`v.party_id`)}) order by v.number)
        from ${table('update_views')} v where v.update_id = u.id), '[]') as views
    from ${table('updates')} u`
}
