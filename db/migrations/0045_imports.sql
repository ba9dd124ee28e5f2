CREATE TABLE "import_heads" (
	"kind" text NOT NULL,
	"head" text NOT NULL,
	"field" text NOT NULL,
	CONSTRAINT "import_heads_pkey" PRIMARY KEY("kind","head"),
	CONSTRAINT "import_heads_kind" CHECK ("import_heads"."kind" in ('party', 'body', 'membership', 'agreement', 'act', 'meeting', 'project'))
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"import_id" uuid NOT NULL,
	"row" integer NOT NULL,
	"result" text NOT NULL,
	"title" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"problems" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"contents" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"made" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "import_rows_pkey" PRIMARY KEY("import_id","row"),
	CONSTRAINT "import_rows_result" CHECK ("import_rows"."result" in ('new', 'changed', 'same', 'error'))
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"file" "bytea",
	"state" text DEFAULT 'uploaded' NOT NULL,
	"head" text[] NOT NULL,
	"rows" integer NOT NULL,
	"columns" text[] DEFAULT '{}' NOT NULL,
	"source_title" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"prepared_by" uuid NOT NULL,
	"contributor_ids" uuid[] NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"checking" integer DEFAULT 0 NOT NULL,
	"progress" integer DEFAULT 0 NOT NULL,
	"counts" jsonb,
	"register_version" integer,
	"mode" text,
	"imported_by" uuid,
	"imported_at" timestamp with time zone,
	"undone_by" uuid,
	"undone_at" timestamp with time zone,
	CONSTRAINT "imports_kind" CHECK ("imports"."kind" in ('party', 'body', 'membership', 'agreement', 'act', 'meeting', 'project')),
	CONSTRAINT "imports_state" CHECK ("imports"."state" in ('uploaded', 'checking', 'checked', 'imported', 'undone')),
	CONSTRAINT "imports_mode" CHECK ("imports"."mode" in ('drafts', 'published')),
	CONSTRAINT "imports_imported_whole" CHECK (("imports"."state" in ('imported', 'undone')) = ("imports"."imported_at" is not null) and ("imports"."imported_at" is null) = ("imports"."imported_by" is null) and ("imports"."imported_at" is null) = ("imports"."mode" is null)),
	CONSTRAINT "imports_undone_whole" CHECK (("imports"."state" = 'undone') = ("imports"."undone_at" is not null) and ("imports"."undone_at" is null) = ("imports"."undone_by" is null))
);
--> statement-breakpoint
CREATE TABLE "name_aliases" (
	"kind" text NOT NULL,
	"alias" text NOT NULL,
	"entry_id" uuid NOT NULL,
	CONSTRAINT "name_aliases_pkey" PRIMARY KEY("kind","alias")
);
--> statement-breakpoint
ALTER TABLE "event_log" DROP CONSTRAINT "event_log_name";--> statement-breakpoint
ALTER TABLE "jobs" DROP CONSTRAINT "jobs_kind";--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_prepared_by_people_id_fk" FOREIGN KEY ("prepared_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_imported_by_people_id_fk" FOREIGN KEY ("imported_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_undone_by_people_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "name_aliases" ADD CONSTRAINT "name_aliases_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_rows_of_result" ON "import_rows" USING btree ("import_id","result","row");--> statement-breakpoint
CREATE INDEX "imports_newest" ON "imports" USING btree ("created_at","id");--> statement-breakpoint
ALTER TABLE "event_log" ADD CONSTRAINT "event_log_name" CHECK ("event_log"."name" in ('drafted', 'saved', 'submitted', 'endorsed', 'sent_back', 'declined', 'published', 'withdrawn', 'imported', 'signed_in', 'signed_out', 'session_ended', 'post_chosen', 'file_kept', 'clearance_changed', 'invitations_sent', 'invitation_answered', 'invitation_extended', 'delegation_changed', 'credentials_filed', 'credentials_accepted', 'credentials_returned', 'attendance_marked', 'agenda_changed', 'calendar_opened', 'calendar_ended', 'nudged', 'correction_asked', 'request_answered', 'mail_ended', 'mail_resumed', 'password_changed', 'factor_begun', 'factor_added', 'factor_given', 'factor_removed', 'reset_asked', 'mail_tried_again', 'password_reset', 'post_given', 'post_ended', 'person_suspended', 'person_let_in', 'person_erased', 'person_invited', 'person_invited_again', 'person_uninvited', 'person_joined', 'import_begun', 'import_matched', 'name_learnt', 'import_dropped', 'import_done', 'import_undone'));--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_kind" CHECK ("jobs"."kind" in ('standings', 'extract', 'picture', 'notify', 'confirmation_mail', 'notification_mail', 'remind', 'reminder_mail', 'adoptions', 'tell_members', 'member_mail', 'invitation_mail', 'invitation_changes', 'invitation_reminders', 'minutes_circulated', 'minutes_mail', 'meeting_changes', 'meeting_mail', 'project_changes', 'project_mail', 'request_mail', 'digest_mail', 'account_mail', 'reset_mail', 'register_invitation_mail', 'check_import', 'forget_imports'));
--> statement-breakpoint
-- A spreadsheet may hold anything: those see it who may prepare or make an import, and the worker, which checks it.
do $$
declare table_name text;
begin
  foreach table_name in array array['imports', 'import_rows', 'import_heads', 'name_aliases'] loop
    execute format('alter table %I enable row level security', table_name);
    execute format('alter table %I force row level security', table_name);
    execute format('create policy maintenance on %I to %I using (true) with check (true)', table_name, current_user);
    execute format('create policy preparing on %I to entente_app
      using ((select acting_role()) in (''moderator'', ''administrator''))
      with check ((select acting_role()) in (''moderator'', ''administrator''))', table_name);
    execute format('create policy worker on %I to entente_worker using (true) with check (true)', table_name);
    execute format('grant select, insert, update, delete on %I to entente_app', table_name);
  end loop;
end $$;
--> statement-breakpoint
-- Which of these entries somebody is at work on: of their work, no more than that.
create function open_entries(those uuid[]) returns setof uuid language sql stable security definer set search_path = '' as $$
  select entry_id from public.revisions
  where entry_id = any (those) and status in ('draft', 'awaiting_endorsement', 'submitted')
$$;
--> statement-breakpoint
-- Which of these entries something else in the register, or in the work beside it, rests on.
create function built_upon(those uuid[]) returns setof uuid language sql stable security definer set search_path = '' as $$
  select distinct m.id from (
    select (regexp_matches(r.content::text, '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', 'g'))[1]::uuid as id
    from public.revisions r
    where r.status in ('draft', 'awaiting_endorsement', 'submitted', 'published') and not r.entry_id = any (those)
    union all select party_id from public.entries where not id = any (those)
    union all select party_id from public.posts
    union all select party_id from public.account_invitations
    union all select meeting_id from public.invitations
    union all select party_id from public.invitations
    union all select meeting_id from public.agenda_items
    union all select agreement_id from public.clearances
    union all select project_id from public.project_requests
    union all select entry_id from public.subscriptions
    union all select party_id from public.file_holders
    union all select entry_id from public.name_aliases
  ) m where m.id = any (those)
$$;
--> statement-breakpoint
revoke execute on function open_entries(uuid[]), built_upon(uuid[]) from public;
--> statement-breakpoint
grant execute on function open_entries(uuid[]), built_upon(uuid[]) to entente_app;
--> statement-breakpoint
-- Also of what is a project no longer, so that readers forget what they remember of it.
create or replace view register.project_changes as
  select e.number, c.version from project_changes c join entries e on e.id = c.project_id;
