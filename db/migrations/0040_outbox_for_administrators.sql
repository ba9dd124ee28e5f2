ALTER TABLE "event_log" DROP CONSTRAINT "event_log_name";--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "sent" jsonb;--> statement-breakpoint
CREATE INDEX "jobs_mails" ON "jobs" USING btree ("queued_at","id") WHERE "jobs"."kind" like '%\_mail';--> statement-breakpoint
ALTER TABLE "event_log" ADD CONSTRAINT "event_log_name" CHECK ("event_log"."name" in ('drafted', 'saved', 'submitted', 'endorsed', 'sent_back', 'declined', 'published', 'withdrawn', 'imported', 'signed_in', 'signed_out', 'session_ended', 'post_chosen', 'file_kept', 'clearance_changed', 'invitations_sent', 'invitation_answered', 'invitation_extended', 'delegation_changed', 'credentials_filed', 'credentials_accepted', 'credentials_returned', 'attendance_marked', 'agenda_changed', 'calendar_opened', 'calendar_ended', 'nudged', 'correction_asked', 'request_answered', 'mail_ended', 'mail_resumed', 'password_changed', 'factor_begun', 'factor_added', 'factor_given', 'factor_removed', 'reset_asked', 'mail_tried_again', 'password_reset'));
--> statement-breakpoint
-- The mails of the outbox, for administrators alone. Of a mail that lets somebody choose a new password the words stay out:
-- whoever reads them could come in as that person.
create view mails with (security_barrier) as
  select id, kind, queued_at, due_at, attempts, done_at, failed_at, last_error,
    coalesce(kept ->> 'to', sent ->> 'to') as recipient, coalesce(kept ->> 'subject', sent ->> 'subject') as subject,
    kept is not null as kept, case when kind <> 'reset_mail' then kept ->> 'text' end as text
  from jobs where kind like '%\_mail' and (select acting_role()) = 'administrator';
--> statement-breakpoint
grant select, update (due_at, attempts, failed_at, last_error) on mails to entente_app;
--> statement-breakpoint
-- How the outbox and the files stand, for administrators alone.
create view operations with (security_barrier) as
  select count(*) filter (where done_at is null and failed_at is null) as waiting,
    min(due_at) filter (where done_at is null and failed_at is null) as oldest_due,
    count(*) filter (where failed_at is not null) as failed,
    max(done_at) as last_done,
    max(done_at) filter (where kind like '%\_mail' and sent is not null) as last_mail,
    (select count(*) from files) as files, (select coalesce(sum(size), 0) from files) as bytes
  from jobs having (select acting_role()) = 'administrator';
--> statement-breakpoint
grant select on operations to entente_app;
