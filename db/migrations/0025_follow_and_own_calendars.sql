CREATE TABLE "calendars" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calendars_person" UNIQUE("person_id")
);
--> statement-breakpoint
ALTER TABLE "event_log" DROP CONSTRAINT "event_log_name";--> statement-breakpoint
ALTER TABLE "jobs" DROP CONSTRAINT "jobs_kind";--> statement-breakpoint
ALTER TABLE "subscriptions" DROP CONSTRAINT "subscriptions_topic";--> statement-breakpoint
ALTER TABLE "subscriptions" DROP CONSTRAINT "subscriptions_whole";--> statement-breakpoint
ALTER TABLE "calendars" ADD CONSTRAINT "calendars_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_log" ADD CONSTRAINT "event_log_name" CHECK ("event_log"."name" in ('drafted', 'saved', 'submitted', 'endorsed', 'sent_back', 'declined', 'published', 'withdrawn', 'imported', 'signed_in', 'signed_out', 'session_ended', 'post_chosen', 'file_kept', 'clearance_changed', 'invitations_sent', 'invitation_answered', 'delegation_changed', 'credentials_filed', 'credentials_accepted', 'credentials_returned', 'attendance_marked', 'agenda_changed', 'calendar_opened', 'calendar_ended'));--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_kind" CHECK ("jobs"."kind" in ('standings', 'extract', 'picture', 'notify', 'confirmation_mail', 'notification_mail', 'remind', 'reminder_mail', 'adoptions', 'tell_members', 'member_mail', 'invitation_mail', 'invitation_changes', 'invitation_reminders', 'meeting_changes', 'meeting_mail'));--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_topic" CHECK ("subscriptions"."topic" in ('all', 'party', 'agreement', 'subject', 'body', 'meeting', 'series'));--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_whole" CHECK (("subscriptions"."topic" in ('party', 'agreement', 'body', 'meeting', 'series')) = ("subscriptions"."entry_id" is not null)
        and ("subscriptions"."topic" = 'subject') = ("subscriptions"."subject" is not null));
--> statement-breakpoint
-- Under forced row security like the other private tables: the person's own, its door, and the owner's maintenance.
alter table calendars enable row level security;
--> statement-breakpoint
alter table calendars force row level security;
--> statement-breakpoint
do $$
begin
  execute format('create policy maintenance on calendars to %I using (true) with check (true)', current_user);
end $$;
--> statement-breakpoint
create policy own on calendars to entente_app
  using (person_id = (select acting_person())) with check (person_id = (select acting_person()));
--> statement-breakpoint
create policy door on calendars for select to entente_app
  using ((select coalesce(current_setting('app.door', true), '') = 'calendars'));
--> statement-breakpoint
grant select, insert, delete on calendars to entente_app;
--> statement-breakpoint
create policy never_the_worker on calendars as restrictive to entente_worker using (false);
