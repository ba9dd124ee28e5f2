CREATE TABLE "enrolments" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL,
	"began_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "factors" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"sealed_secret" text NOT NULL,
	"last_step" integer NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"person_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "recovery_codes_person_id_code_hash_pk" PRIMARY KEY("person_id","code_hash")
);
--> statement-breakpoint
CREATE TABLE "resets" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid,
	"asked_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "event_log" DROP CONSTRAINT "event_log_name";--> statement-breakpoint
ALTER TABLE "jobs" DROP CONSTRAINT "jobs_kind";--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "factor_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "proved_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "enrolments" ADD CONSTRAINT "enrolments_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "factors" ADD CONSTRAINT "factors_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resets" ADD CONSTRAINT "resets_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_log" ADD CONSTRAINT "event_log_name" CHECK ("event_log"."name" in ('drafted', 'saved', 'submitted', 'endorsed', 'sent_back', 'declined', 'published', 'withdrawn', 'imported', 'signed_in', 'signed_out', 'session_ended', 'post_chosen', 'file_kept', 'clearance_changed', 'invitations_sent', 'invitation_answered', 'invitation_extended', 'delegation_changed', 'credentials_filed', 'credentials_accepted', 'credentials_returned', 'attendance_marked', 'agenda_changed', 'calendar_opened', 'calendar_ended', 'nudged', 'correction_asked', 'request_answered', 'mail_ended', 'mail_resumed', 'password_changed', 'factor_begun', 'factor_added', 'factor_given', 'factor_removed', 'reset_asked', 'password_reset'));--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_kind" CHECK ("jobs"."kind" in ('standings', 'extract', 'picture', 'notify', 'confirmation_mail', 'notification_mail', 'remind', 'reminder_mail', 'adoptions', 'tell_members', 'member_mail', 'invitation_mail', 'invitation_changes', 'invitation_reminders', 'minutes_circulated', 'minutes_mail', 'meeting_changes', 'meeting_mail', 'project_changes', 'project_mail', 'request_mail', 'digest_mail', 'account_mail', 'reset_mail'));
--> statement-breakpoint
-- What opens an account: at the sign-in door alone, never the worker, and bound by force like the other private tables.
do $$
declare table_name text;
begin
  foreach table_name in array array['factors', 'recovery_codes', 'enrolments', 'resets'] loop
    execute format('alter table %I enable row level security', table_name);
    execute format('alter table %I force row level security', table_name);
    execute format('create policy maintenance on %I to %I using (true) with check (true)', table_name, current_user);
    execute format('create policy door on %I to entente_app using ((select at_sign_in_door())) with check ((select at_sign_in_door()))', table_name);
    execute format('create policy never_the_worker on %I as restrictive to entente_worker using (false)', table_name);
    execute format('grant select, insert, update, delete on %I to entente_app', table_name);
  end loop;
end $$;
--> statement-breakpoint
drop policy told on people;
--> statement-breakpoint
create policy told on people for select to entente_worker using (
  id in (
    select (payload->>'person')::uuid from jobs
    where kind in ('account_mail', 'reset_mail') and done_at is null and failed_at is null
  )
);
