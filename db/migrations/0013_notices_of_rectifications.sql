ALTER TABLE "jobs" DROP CONSTRAINT "jobs_kind";--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind";--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_kind" CHECK ("jobs"."kind" in ('standings', 'extract', 'notify', 'confirmation_mail', 'notification_mail', 'remind', 'reminder_mail', 'adoptions'));--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind" CHECK ("notifications"."kind" in ('registration', 'act', 'act_correction', 'rectification', 'objection', 'rectification_adopted'));