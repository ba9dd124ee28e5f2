ALTER TABLE "jobs" DROP CONSTRAINT "jobs_kind";--> statement-breakpoint
ALTER TABLE "subscriptions" DROP CONSTRAINT "subscriptions_topic";--> statement-breakpoint
ALTER TABLE "subscriptions" DROP CONSTRAINT "subscriptions_whole";--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_kind" CHECK ("jobs"."kind" in ('standings', 'extract', 'picture', 'notify', 'confirmation_mail', 'notification_mail', 'remind', 'reminder_mail', 'adoptions', 'tell_members', 'member_mail', 'invitation_mail', 'invitation_changes', 'invitation_reminders', 'meeting_changes', 'meeting_mail', 'project_changes', 'project_mail'));--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_topic" CHECK ("subscriptions"."topic" in ('all', 'party', 'agreement', 'subject', 'body', 'meeting', 'series', 'project'));--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_whole" CHECK (("subscriptions"."topic" in ('party', 'agreement', 'body', 'meeting', 'series', 'project')) = ("subscriptions"."entry_id" is not null)
        and ("subscriptions"."topic" = 'subject') = ("subscriptions"."subject" is not null));