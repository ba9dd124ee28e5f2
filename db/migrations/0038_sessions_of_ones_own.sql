ALTER TABLE "event_log" DROP CONSTRAINT "event_log_name";--> statement-breakpoint
ALTER TABLE "jobs" DROP CONSTRAINT "jobs_kind";--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "id" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "browser" text DEFAULT 'other' NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "system" text DEFAULT 'other' NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "device_hash" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_id" UNIQUE("id");--> statement-breakpoint
ALTER TABLE "event_log" ADD CONSTRAINT "event_log_name" CHECK ("event_log"."name" in ('drafted', 'saved', 'submitted', 'endorsed', 'sent_back', 'declined', 'published', 'withdrawn', 'imported', 'signed_in', 'signed_out', 'session_ended', 'post_chosen', 'file_kept', 'clearance_changed', 'invitations_sent', 'invitation_answered', 'invitation_extended', 'delegation_changed', 'credentials_filed', 'credentials_accepted', 'credentials_returned', 'attendance_marked', 'agenda_changed', 'calendar_opened', 'calendar_ended', 'nudged', 'correction_asked', 'request_answered', 'mail_ended', 'mail_resumed', 'password_changed'));--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_kind" CHECK ("jobs"."kind" in ('standings', 'extract', 'picture', 'notify', 'confirmation_mail', 'notification_mail', 'remind', 'reminder_mail', 'adoptions', 'tell_members', 'member_mail', 'invitation_mail', 'invitation_changes', 'invitation_reminders', 'minutes_circulated', 'minutes_mail', 'meeting_changes', 'meeting_mail', 'project_changes', 'project_mail', 'request_mail', 'digest_mail', 'account_mail'));--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_browser" CHECK ("sessions"."browser" in ('chrome', 'edge', 'firefox', 'safari', 'opera', 'yandex', 'samsung', 'huawei', 'xiaomi', 'uc', 'qq', 'wechat', 'other'));--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_system" CHECK ("sessions"."system" in ('windows', 'macos', 'linux', 'android', 'ios', 'harmonyos', 'other'));
--> statement-breakpoint
-- A person changes their own; where it may be seen is the door's business, as before.
grant update on credentials to entente_app;
--> statement-breakpoint
-- The worker sees somebody without a post for a party only while a mail about their own account waits.
create policy told on people for select to entente_worker using (
  id in (
    select (payload->>'person')::uuid from jobs
    where kind = 'account_mail' and done_at is null and failed_at is null
  )
);
