-- When the action items of public meetings are due, and were due before: of their revisions, no more than this. A barrier,
-- because the table behind it is private.
create view register.action_dues with (security_barrier) as
  select a.id as action_id, r.number, r.content ->> 'due' as due, r.published_at
  from revisions r
  join actions a on a.id = r.entry_id and a.meeting_id::text = r.content ->> 'meeting'
  join meetings m on m.id = a.meeting_id and m.visibility = 'public'
  where r.status in ('published', 'superseded');
--> statement-breakpoint
grant select on register.action_dues to entente_public, entente_app;
