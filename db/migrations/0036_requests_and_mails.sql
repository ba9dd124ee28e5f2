CREATE TABLE "ended_mails" (
	"person_id" uuid NOT NULL,
	"mail" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ended_mails_pkey" PRIMARY KEY("person_id","mail"),
	CONSTRAINT "ended_mails_mail" CHECK ("ended_mails"."mail" in ('reminders', 'digest'))
);
--> statement-breakpoint
CREATE TABLE "project_requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"project_id" uuid NOT NULL,
	"update_id" uuid,
	"party_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"by_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"asked_on" date DEFAULT (now() at time zone 'UTC')::date NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "project_requests_kind" CHECK ("project_requests"."kind" in ('nudge', 'lapse', 'correction')),
	CONSTRAINT "project_requests_update" CHECK (("project_requests"."kind" = 'correction') = ("project_requests"."update_id" is not null)),
	CONSTRAINT "project_requests_reason" CHECK ("project_requests"."kind" <> 'correction' or "project_requests"."reason" <> '')
);
--> statement-breakpoint
ALTER TABLE "event_log" DROP CONSTRAINT "event_log_name";--> statement-breakpoint
ALTER TABLE "jobs" DROP CONSTRAINT "jobs_kind";--> statement-breakpoint
ALTER TABLE "ended_mails" ADD CONSTRAINT "ended_mails_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_requests" ADD CONSTRAINT "project_requests_project_id_entries_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_requests" ADD CONSTRAINT "project_requests_update_id_entries_id_fk" FOREIGN KEY ("update_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_requests" ADD CONSTRAINT "project_requests_party_id_entries_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_requests" ADD CONSTRAINT "project_requests_by_id_people_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "project_requests_lapse" ON "project_requests" USING btree ("project_id","asked_on") WHERE "project_requests"."kind" = 'lapse';--> statement-breakpoint
CREATE INDEX "project_requests_party" ON "project_requests" USING btree ("party_id") WHERE "project_requests"."settled_at" is null;--> statement-breakpoint
ALTER TABLE "event_log" ADD CONSTRAINT "event_log_name" CHECK ("event_log"."name" in ('drafted', 'saved', 'submitted', 'endorsed', 'sent_back', 'declined', 'published', 'withdrawn', 'imported', 'signed_in', 'signed_out', 'session_ended', 'post_chosen', 'file_kept', 'clearance_changed', 'invitations_sent', 'invitation_answered', 'invitation_extended', 'delegation_changed', 'credentials_filed', 'credentials_accepted', 'credentials_returned', 'attendance_marked', 'agenda_changed', 'calendar_opened', 'calendar_ended', 'nudged', 'correction_asked', 'request_answered', 'mail_ended', 'mail_resumed'));--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_kind" CHECK ("jobs"."kind" in ('standings', 'extract', 'picture', 'notify', 'confirmation_mail', 'notification_mail', 'remind', 'reminder_mail', 'adoptions', 'tell_members', 'member_mail', 'invitation_mail', 'invitation_changes', 'invitation_reminders', 'minutes_circulated', 'minutes_mail', 'meeting_changes', 'meeting_mail', 'project_changes', 'project_mail', 'request_mail', 'digest_mail'));--> statement-breakpoint
-- Under forced row security like the other private tables: whom they concern, the worker, and the owner's maintenance.
do $$
declare table_name text;
begin
  foreach table_name in array array['project_requests', 'ended_mails'] loop
    execute format('alter table %I enable row level security', table_name);
    execute format('alter table %I force row level security', table_name);
    execute format('create policy maintenance on %I to %I using (true) with check (true)', table_name, current_user);
  end loop;
end $$;
--> statement-breakpoint
create policy own_party on project_requests to entente_app
  using (party_id = any ((select acting_parties())::uuid[]))
  with check (party_id = any ((select acting_parties())::uuid[]));
--> statement-breakpoint
create policy secretariat on project_requests to entente_app
  using ((select acting_role()) = 'moderator') with check ((select acting_role()) = 'moderator');
--> statement-breakpoint
-- The calendar asks through the worker whether a project still is one.
create policy worker on project_requests to entente_worker using (true) with check (true);
--> statement-breakpoint
create policy own on ended_mails to entente_app
  using (person_id = (select acting_person())) with check (person_id = (select acting_person()));
--> statement-breakpoint
create policy door on ended_mails to entente_app
  using ((select coalesce(current_setting('app.door', true), '') = 'subscriptions'))
  with check ((select coalesce(current_setting('app.door', true), '') = 'subscriptions'));
--> statement-breakpoint
create policy worker on ended_mails for select to entente_worker using (true);
--> statement-breakpoint
grant select, insert, update on project_requests to entente_app;
--> statement-breakpoint
grant select, insert, delete on ended_mails to entente_app;
