CREATE TABLE "subscriptions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"language" text NOT NULL,
	"topic" text NOT NULL,
	"entry_id" uuid,
	"subject" text,
	"confirm_until" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	CONSTRAINT "subscriptions_once" UNIQUE NULLS NOT DISTINCT("email","topic","entry_id","subject"),
	CONSTRAINT "subscriptions_language" CHECK ("subscriptions"."language" in ('en', 'zh', 'mn', 'ru')),
	CONSTRAINT "subscriptions_topic" CHECK ("subscriptions"."topic" in ('all', 'party', 'agreement', 'subject', 'body')),
	CONSTRAINT "subscriptions_subject" CHECK ("subscriptions"."subject" in ('regional_cooperation', 'joint_projects', 'ports', 'logistics', 'logistics_enterprises', 'multimodal_transport', 'customs_clearance', 'inspection_and_quarantine', 'port_meetings', 'border_trade', 'mineral_exploration', 'transport', 'energy', 'water', 'environment', 'industry', 'agriculture', 'culture', 'tourism', 'education', 'health')),
	CONSTRAINT "subscriptions_email_plain" CHECK ("subscriptions"."email" ~ '^[a-z0-9._%+-]+@[a-z0-9.-]+$'),
	CONSTRAINT "subscriptions_whole" CHECK (("subscriptions"."topic" in ('party', 'agreement', 'body')) = ("subscriptions"."entry_id" is not null)
        and ("subscriptions"."topic" = 'subject') = ("subscriptions"."subject" is not null))
);
--> statement-breakpoint
ALTER TABLE "jobs" DROP CONSTRAINT "jobs_kind";--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "kept" jsonb;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "subscriptions_topic" ON "subscriptions" USING btree ("topic","entry_id");--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_kind" CHECK ("jobs"."kind" in ('standings', 'extract', 'notify', 'confirmation_mail', 'notification_mail'));
--> statement-breakpoint
-- Under forced row security like the other private tables: its own door, the worker, and the owner's maintenance.
alter table subscriptions enable row level security;
--> statement-breakpoint
alter table subscriptions force row level security;
--> statement-breakpoint
do $$
begin
  execute format('create policy maintenance on subscriptions to %I using (true) with check (true)', current_user);
end $$;
--> statement-breakpoint
create policy door on subscriptions to entente_app
  using ((select coalesce(current_setting('app.door', true), '') = 'subscriptions'))
  with check ((select coalesce(current_setting('app.door', true), '') = 'subscriptions'));
--> statement-breakpoint
create policy worker on subscriptions for select to entente_worker using (true);
--> statement-breakpoint
grant select, insert, update, delete on subscriptions to entente_app;
