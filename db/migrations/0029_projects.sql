CREATE TABLE "project_basis" (
	"project_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"visibility" text NOT NULL,
	"kind" text NOT NULL,
	"entry_id" uuid NOT NULL,
	"article" text DEFAULT '' NOT NULL,
	CONSTRAINT "project_basis_pkey" PRIMARY KEY("project_id","position"),
	CONSTRAINT "project_basis_kind" CHECK ("project_basis"."kind" in ('agreement', 'decision', 'action', 'plan', 'meeting'))
);
--> statement-breakpoint
CREATE TABLE "project_milestones" (
	"project_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"visibility" text NOT NULL,
	"title" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"begins" text DEFAULT '' NOT NULL,
	"due" text DEFAULT '' NOT NULL,
	"due_to" date,
	"done" text DEFAULT '' NOT NULL,
	"done_from" date,
	"evidence" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"url" text DEFAULT '' NOT NULL,
	CONSTRAINT "project_milestones_pkey" PRIMARY KEY("project_id","position")
);
--> statement-breakpoint
CREATE TABLE "project_partners" (
	"project_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"visibility" text NOT NULL,
	"party_id" uuid NOT NULL,
	"role" text,
	CONSTRAINT "project_partners_pkey" PRIMARY KEY("project_id","position"),
	CONSTRAINT "project_partners_role" CHECK ("project_partners"."role" in ('implementing', 'funding', 'accountable', 'extending'))
);
--> statement-breakpoint
CREATE TABLE "project_steps" (
	"project_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"visibility" text NOT NULL,
	"stage" text NOT NULL,
	"date" text DEFAULT '' NOT NULL,
	"since" date,
	"until" date,
	"reason" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "project_steps_pkey" PRIMARY KEY("project_id","position"),
	CONSTRAINT "project_steps_stage" CHECK ("project_steps"."stage" in ('intention', 'agreed', 'under_way', 'paused', 'completed', 'cancelled', 'lapsed'))
);
--> statement-breakpoint
CREATE TABLE "projects" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"revision" integer NOT NULL,
	"first_published_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"title" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"summary" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"kind" text NOT NULL,
	"sector" text,
	"lead_id" uuid,
	"body_id" uuid,
	"intention_id" uuid,
	"announced" integer,
	"stage" text NOT NULL,
	"shape" text NOT NULL,
	"places" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"planned_start" text DEFAULT '' NOT NULL,
	"planned_start_to" date,
	"planned_end" text DEFAULT '' NOT NULL,
	"planned_end_to" date,
	"actual_start" text DEFAULT '' NOT NULL,
	"actual_start_from" date,
	"actual_end" text DEFAULT '' NOT NULL,
	"actual_end_from" date,
	"announced_in" integer,
	"sums" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"indicators" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"visibility" text NOT NULL,
	"exchange" text NOT NULL,
	"sources" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"note" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "projects_slug" UNIQUE("slug"),
	CONSTRAINT "projects_kind" CHECK ("projects"."kind" in ('corridor', 'zone', 'infrastructure', 'facilitation', 'industry', 'culture', 'tourism', 'other')),
	CONSTRAINT "projects_sector" CHECK ("projects"."sector" in ('rail', 'rail_sea', 'roads', 'corridor', 'open_zone', 'logistics', 'customs', 'water', 'energy', 'mining', 'industry', 'agriculture', 'environment', 'trade', 'culture', 'tourism', 'education', 'health')),
	CONSTRAINT "projects_stage" CHECK ("projects"."stage" in ('intention', 'agreed', 'under_way', 'paused', 'completed', 'cancelled', 'lapsed')),
	CONSTRAINT "projects_shape" CHECK ("projects"."shape" in ('points', 'line')),
	CONSTRAINT "projects_visibility" CHECK ("projects"."visibility" in ('public', 'members', 'parties')),
	CONSTRAINT "projects_exchange" CHECK ("projects"."exchange" in ('iati', 'none')),
	CONSTRAINT "projects_led" CHECK ("projects"."lead_id" is not null or "projects"."announced" is not null)
);
--> statement-breakpoint
CREATE TABLE "update_views" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"revision" integer NOT NULL,
	"first_published_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"update_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"stance" text NOT NULL,
	"words" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"date" date NOT NULL,
	CONSTRAINT "update_views_once" UNIQUE("update_id","party_id"),
	CONSTRAINT "update_views_stance" CHECK ("update_views"."stance" in ('adds', 'dissents'))
);
--> statement-breakpoint
CREATE TABLE "updates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"revision" integer NOT NULL,
	"first_published_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"project_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"covers" text NOT NULL,
	"covers_from" date NOT NULL,
	"covers_to" date NOT NULL,
	"health" text NOT NULL,
	"progress" integer,
	"happened" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"blocks" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"blocked_by_id" uuid,
	"next_step" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"next_due" text DEFAULT '' NOT NULL,
	"spent" double precision,
	"currency" text,
	"evidence" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"date" date NOT NULL,
	"until" date,
	"visibility" text NOT NULL,
	CONSTRAINT "updates_slug" UNIQUE("slug"),
	CONSTRAINT "updates_covers" UNIQUE("project_id","covers_to"),
	CONSTRAINT "updates_health" CHECK ("updates"."health" in ('on_track', 'at_risk', 'off_track')),
	CONSTRAINT "updates_currency" CHECK ("updates"."currency" in ('CNY', 'MNT', 'RUB', 'USD', 'EUR')),
	CONSTRAINT "updates_progress" CHECK ("updates"."progress" between 0 and 100)
);
--> statement-breakpoint
ALTER TABLE "entries" DROP CONSTRAINT "entries_kind";--> statement-breakpoint
ALTER TABLE "project_basis" ADD CONSTRAINT "project_basis_project_id_entries_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_basis" ADD CONSTRAINT "project_basis_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_milestones" ADD CONSTRAINT "project_milestones_project_id_entries_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_partners" ADD CONSTRAINT "project_partners_project_id_entries_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_partners" ADD CONSTRAINT "project_partners_party_id_entries_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_steps" ADD CONSTRAINT "project_steps_project_id_entries_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_id_entries_id_fk" FOREIGN KEY ("id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_lead_id_entries_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_body_id_entries_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_intention_id_entries_id_fk" FOREIGN KEY ("intention_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_views" ADD CONSTRAINT "update_views_id_entries_id_fk" FOREIGN KEY ("id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_views" ADD CONSTRAINT "update_views_update_id_entries_id_fk" FOREIGN KEY ("update_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "update_views" ADD CONSTRAINT "update_views_party_id_entries_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "updates" ADD CONSTRAINT "updates_id_entries_id_fk" FOREIGN KEY ("id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "updates" ADD CONSTRAINT "updates_project_id_entries_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "updates" ADD CONSTRAINT "updates_party_id_entries_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "updates" ADD CONSTRAINT "updates_blocked_by_id_entries_id_fk" FOREIGN KEY ("blocked_by_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "project_basis_entry" ON "project_basis" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "project_milestones_due" ON "project_milestones" USING btree ("due_to");--> statement-breakpoint
CREATE INDEX "project_partners_party" ON "project_partners" USING btree ("party_id","project_id");--> statement-breakpoint
CREATE INDEX "projects_number" ON "projects" USING btree ("number");--> statement-breakpoint
CREATE INDEX "projects_lead" ON "projects" USING btree ("lead_id","number");--> statement-breakpoint
CREATE INDEX "projects_body" ON "projects" USING btree ("body_id");--> statement-breakpoint
CREATE INDEX "projects_intention" ON "projects" USING btree ("intention_id");--> statement-breakpoint
CREATE INDEX "updates_last" ON "updates" USING btree ("project_id") WHERE "updates"."until" is null;--> statement-breakpoint
CREATE INDEX "updates_period" ON "updates" USING btree ("covers_to","party_id");--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_kind" CHECK ("entries"."kind" in ('party', 'body', 'membership', 'agreement', 'act', 'answer', 'rectification', 'objection', 'admission', 'admission_step', 'admission_decision', 'withdrawal', 'port', 'plan', 'series', 'meeting', 'decision', 'decision_objection', 'action', 'action_report', 'issue', 'issue_answer', 'minutes', 'minutes_correction', 'agenda', 'project', 'update', 'update_view'));--> statement-breakpoint

insert into register_numbers (kind) values ('project'), ('update'), ('update_view');
--> statement-breakpoint
grant select, insert, update, delete
  on projects, project_partners, project_steps, project_milestones, project_basis, updates, update_views to entente_app;
--> statement-breakpoint
create view register.projects as select * from projects where visibility = 'public';
--> statement-breakpoint
create view register.project_partners as select * from project_partners where visibility = 'public';
--> statement-breakpoint
create view register.project_steps as select * from project_steps where visibility = 'public';
--> statement-breakpoint
create view register.project_milestones as select * from project_milestones where visibility = 'public';
--> statement-breakpoint
create view register.project_basis as select * from project_basis where visibility = 'public';
--> statement-breakpoint
create view register.updates as select * from updates where visibility = 'public';
--> statement-breakpoint
create view register.update_views as
  select v.* from update_views v join updates u on u.id = v.update_id and u.visibility = 'public';
--> statement-breakpoint
grant select on register.projects, register.project_partners, register.project_steps, register.project_milestones,
  register.project_basis, register.updates, register.update_views to entente_public, entente_app;
--> statement-breakpoint
-- The history of a public project, and of what is reported of it, is public too.
create or replace view register.revisions with (security_barrier) as
  select r.entry_id, e.kind, r.number, r.based_on, r.status = 'published' as current, r.content, r.change_note,
    r.published_at, r.by_import, p.role as author_role, p.party_id as author_party_id
  from revisions r
  join entries e on e.id = r.entry_id
  left join posts p on p.id = r.author_post_id
  where r.status in ('published', 'superseded')
    and (
      e.kind in ('party', 'body', 'membership', 'withdrawal', 'port', 'plan', 'series')
      or (e.kind = 'agreement' and r.content ->> 'visibility' = 'public'
        and exists (select from agreements a where a.id = e.id and a.visibility = 'public'))
      or (e.kind = 'meeting' and r.content ->> 'visibility' = 'public'
        and exists (select from meetings m where m.id = e.id and m.visibility = 'public'))
      or (e.kind = 'project' and r.content ->> 'visibility' = 'public'
        and exists (select from projects p where p.id = e.id and p.visibility = 'public'))
      or (e.kind = 'update' and exists (select from updates u where u.id = e.id and u.visibility = 'public'))
      or (e.kind = 'act' and exists (
        select from acts c join agreements a on a.id = c.agreement_id
        where c.id = e.id and a.visibility = 'public'))
    );
