CREATE TABLE "agenda_items" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"position" integer,
	"level" integer DEFAULT 1 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"title" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"minutes" integer,
	"presenter" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"visibility" text NOT NULL,
	"state" text NOT NULL,
	"proposed_by_id" uuid,
	"reason" text DEFAULT '' NOT NULL,
	"origin" text,
	"carried_from_id" uuid,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"notes" text DEFAULT '' NOT NULL,
	CONSTRAINT "agenda_items_carried" UNIQUE("carried_from_id"),
	CONSTRAINT "agenda_items_origin" UNIQUE("meeting_id","origin"),
	CONSTRAINT "agenda_items_visibility" CHECK ("agenda_items"."visibility" in ('common', 'internal', 'hidden')),
	CONSTRAINT "agenda_items_state" CHECK ("agenda_items"."state" in ('proposed', 'declined', 'accepted', 'discussed', 'put_off')),
	CONSTRAINT "agenda_items_origins" CHECK ("agenda_items"."origin" in ('minutes', 'actions')),
	CONSTRAINT "agenda_items_level" CHECK ("agenda_items"."level" between 1 and 3),
	CONSTRAINT "agenda_items_placed" CHECK (("agenda_items"."position" is not null) = ("agenda_items"."state" in ('accepted', 'discussed'))),
	CONSTRAINT "agenda_items_times" CHECK ("agenda_items"."ended_at" is null or "agenda_items"."started_at" <= "agenda_items"."ended_at")
);
--> statement-breakpoint
CREATE TABLE "agendas" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"revision" integer NOT NULL,
	"first_published_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"meeting_id" uuid NOT NULL,
	"items" jsonb NOT NULL,
	"internal" integer NOT NULL,
	CONSTRAINT "agendas_meeting" UNIQUE("meeting_id")
);
--> statement-breakpoint
ALTER TABLE "entries" DROP CONSTRAINT "entries_kind";--> statement-breakpoint
ALTER TABLE "event_log" DROP CONSTRAINT "event_log_name";--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_meeting_id_entries_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_proposed_by_id_entries_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agendas" ADD CONSTRAINT "agendas_id_entries_id_fk" FOREIGN KEY ("id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agendas" ADD CONSTRAINT "agendas_meeting_id_entries_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agenda_items_meeting" ON "agenda_items" USING btree ("meeting_id","position");--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_kind" CHECK ("entries"."kind" in ('party', 'body', 'membership', 'agreement', 'act', 'answer', 'rectification', 'objection', 'admission', 'admission_step', 'admission_decision', 'withdrawal', 'port', 'plan', 'series', 'meeting', 'decision', 'decision_objection', 'action', 'action_report', 'issue', 'issue_answer', 'minutes', 'minutes_correction', 'agenda'));--> statement-breakpoint
ALTER TABLE "event_log" ADD CONSTRAINT "event_log_name" CHECK ("event_log"."name" in ('drafted', 'saved', 'submitted', 'endorsed', 'sent_back', 'declined', 'published', 'withdrawn', 'imported', 'signed_in', 'signed_out', 'session_ended', 'post_chosen', 'file_kept', 'clearance_changed', 'invitations_sent', 'invitation_answered', 'delegation_changed', 'credentials_filed', 'credentials_accepted', 'credentials_returned', 'attendance_marked', 'agenda_changed'));--> statement-breakpoint

insert into register_numbers (kind) values ('agenda');
--> statement-breakpoint
grant select, insert, update, delete on agendas to entente_app;
--> statement-breakpoint
create view register.agendas as
  select a.* from agendas a join meetings m on m.id = a.meeting_id and m.visibility = 'public';
--> statement-breakpoint
grant select on register.agendas to entente_public, entente_app;
--> statement-breakpoint
-- The rows that are worked on: kept by the secretariat and the hosts, read by the parties that take part.
alter table agenda_items enable row level security;
--> statement-breakpoint
alter table agenda_items force row level security;
--> statement-breakpoint
do $$ begin
  execute format('create policy maintenance on agenda_items to %I using (true) with check (true)', current_user);
end $$;
--> statement-breakpoint
create policy kept on agenda_items to entente_app
  using ((select acting_role()) = 'moderator' or meeting_id in (
    select p.meeting_id from meeting_parties p
    where p.role = 'host' and p.party_id = any ((select acting_parties())::uuid[])))
  with check ((select acting_role()) = 'moderator' or meeting_id in (
    select p.meeting_id from meeting_parties p
    where p.role = 'host' and p.party_id = any ((select acting_parties())::uuid[])));
--> statement-breakpoint
create policy taking_part on agenda_items for select to entente_app
  using (visibility <> 'hidden' and state not in ('proposed', 'declined') and meeting_id in (
    select p.meeting_id from meeting_parties p
    where p.role <> 'exhibitor' and p.party_id = any ((select acting_parties())::uuid[])));
--> statement-breakpoint
create policy own_proposals on agenda_items for select to entente_app
  using (proposed_by_id = any ((select acting_parties())::uuid[]));
--> statement-breakpoint
create policy proposing on agenda_items for insert to entente_app
  with check (state = 'proposed' and proposed_by_id = any ((select acting_parties())::uuid[]) and meeting_id in (
    select p.meeting_id from meeting_parties p
    where p.role <> 'exhibitor' and p.party_id = any ((select acting_parties())::uuid[])));
--> statement-breakpoint
create policy never_the_worker on agenda_items as restrictive to entente_worker using (false);
--> statement-breakpoint
grant select, insert, update, delete on agenda_items to entente_app;
