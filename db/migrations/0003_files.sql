CREATE TABLE "file_holders" (
	"sha256" text NOT NULL,
	"party_id" uuid,
	"person_id" uuid NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "file_holders_once" UNIQUE NULLS NOT DISTINCT("sha256","party_id")
);
--> statement-breakpoint
CREATE TABLE "files" (
	"sha256" text PRIMARY KEY NOT NULL,
	"size" integer NOT NULL,
	"kind" text NOT NULL,
	"kept_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "files_kind" CHECK ("files"."kind" in ('pdf', 'docx', 'png', 'jpeg')),
	CONSTRAINT "files_sha256" CHECK ("files"."sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "files_size" CHECK ("files"."size" > 0)
);
--> statement-breakpoint
ALTER TABLE "event_log" DROP CONSTRAINT "event_log_name";--> statement-breakpoint
ALTER TABLE "file_holders" ADD CONSTRAINT "file_holders_sha256_files_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."files"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_holders" ADD CONSTRAINT "file_holders_party_id_entries_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_holders" ADD CONSTRAINT "file_holders_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "file_holders_party" ON "file_holders" USING btree ("party_id");--> statement-breakpoint
ALTER TABLE "event_log" ADD CONSTRAINT "event_log_name" CHECK ("event_log"."name" in ('drafted', 'saved', 'submitted', 'endorsed', 'sent_back', 'declined', 'published', 'withdrawn', 'imported', 'signed_in', 'signed_out', 'session_ended', 'post_chosen', 'file_kept'));
--> statement-breakpoint

-- Files and who sent them are private: of a file one knows what one's own side sent, or what stands in a revision one
-- may see.
do $$
declare table_name text;
begin
  foreach table_name in array array['files', 'file_holders'] loop
    execute format('alter table %I enable row level security', table_name);
    execute format('alter table %I force row level security', table_name);
    execute format('create policy maintenance on %I to %I using (true) with check (true)', table_name, current_user);
  end loop;
end $$;
--> statement-breakpoint
-- Most revisions have no texts, and are not in it.
create index revisions_texts on revisions using gin ((content -> 'texts') jsonb_path_ops)
  where content ? 'texts';
--> statement-breakpoint
-- The revisions whose texts name a file, found by the index, which row security would keep from being used. Says only
-- which they are: what they hold is for those who may see them.
create function revisions_naming(file text) returns setof uuid
  language sql stable security definer set search_path = '' as $$
  select id from public.revisions
  where content ? 'texts' and content -> 'texts' @> jsonb_build_array(jsonb_build_object('file', file))
$$;
--> statement-breakpoint
create policy own_side on file_holders to entente_app
  using (case when party_id is null then (select acting_role()) = 'moderator'
    else party_id = any ((select acting_parties())::uuid[]) end)
  with check (case when party_id is null then (select acting_role()) = 'moderator'
    else party_id = any ((select acting_parties())::uuid[]) end);
--> statement-breakpoint
create policy known on files for select to entente_app using (
  exists (select from file_holders h where h.sha256 = files.sha256)
  or exists (select from revisions r where r.id in (select revisions_naming(files.sha256)))
);
--> statement-breakpoint
create policy append on files for insert to entente_app
  with check ((select acting_role()) in ('delegate', 'head', 'moderator'));
--> statement-breakpoint
grant select, insert on files, file_holders to entente_app;
--> statement-breakpoint

-- A file is public while a published text of a public agreement names it, or once did: its history is public too.
create view register.files with (security_barrier) as
  select f.sha256, f.kind, f.size, u.name, u.current
  from files f
  cross join lateral (
    select t ->> 'name' as name, r.status = 'published' as current
    from revisions r
    join agreements a on a.id = r.entry_id and a.visibility = 'public'
    cross join jsonb_array_elements(r.content -> 'texts') t
    where r.id in (select revisions_naming(f.sha256))
      and r.status in ('published', 'superseded') and r.content ->> 'visibility' = 'public'
      and t ->> 'file' = f.sha256
    order by r.status = 'published' desc, a.number limit 1) u;
--> statement-breakpoint
grant select on register.files to entente_public, entente_app;
