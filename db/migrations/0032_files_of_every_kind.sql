ALTER TABLE "projects" ADD COLUMN "documents" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint

create or replace view register.projects as select * from projects where visibility = 'public';
--> statement-breakpoint
-- The files that a content names, wherever in it: each by the SHA-256 of what is in it.
create function files_in(content jsonb) returns text[]
  language sql immutable parallel safe set search_path = '' as $$
  select array(select distinct f #>> '{}' from jsonb_path_query(content, 'strict $.**.file', '{}', true) f
    where jsonb_typeof(f) = 'string' and f #>> '{}' ~ '^[0-9a-f]{64}$')
$$;
--> statement-breakpoint
-- Most revisions name none, and are not in it.
create index revisions_files on revisions using gin (files_in(content)) where cardinality(files_in(content)) > 0;
--> statement-breakpoint
create or replace function revisions_naming(file text) returns setof uuid
  language sql stable security definer set search_path = '' as $$
  select id from public.revisions
  where cardinality(public.files_in(content)) > 0 and public.files_in(content) @> array[file]
$$;
--> statement-breakpoint
drop index revisions_texts;
--> statement-breakpoint
-- A file is public while a public entry names it, or once did: its history is public too.
create or replace view register.files with (security_barrier) as
  select f.sha256, f.kind, f.size, u.name, u.current
  from files f
  cross join lateral (
    select jsonb_path_query_first(r.content, 'strict $.** ? (@.file == $file).name',
        jsonb_build_object('file', f.sha256), true) #>> '{}' as name,
      r.status = 'published' as current
    from revisions r join entries e on e.id = r.entry_id
    where r.id in (select revisions_naming(f.sha256)) and r.status in ('published', 'superseded')
      and case e.kind
        when 'agreement' then r.content ->> 'visibility' = 'public'
          and exists (select from agreements a where a.id = e.id and a.visibility = 'public')
        when 'project' then r.content ->> 'visibility' = 'public'
          and exists (select from projects p where p.id = e.id and p.visibility = 'public')
        when 'update' then exists (select from updates u where u.id = e.id and u.visibility = 'public')
        when 'agenda' then exists (
          select from agendas g join meetings m on m.id = g.meeting_id where g.id = e.id and m.visibility = 'public')
        else false end
    order by r.status = 'published' desc, e.kind, e.number limit 1) u;
