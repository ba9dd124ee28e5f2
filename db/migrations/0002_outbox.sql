CREATE TABLE "jobs" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"key" text,
	"queued_at" timestamp with time zone DEFAULT now() NOT NULL,
	"due_at" timestamp with time zone DEFAULT now() NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"done_at" timestamp with time zone,
	"failed_at" timestamp with time zone,
	"last_error" text,
	CONSTRAINT "jobs_key" UNIQUE("key"),
	CONSTRAINT "jobs_kind" CHECK ("jobs"."kind" in ('standings')),
	CONSTRAINT "jobs_settled_once" CHECK ("jobs"."done_at" is null or "jobs"."failed_at" is null)
);
--> statement-breakpoint
CREATE INDEX "jobs_due" ON "jobs" USING btree ("due_at") WHERE "jobs"."done_at" is null and "jobs"."failed_at" is null;
--> statement-breakpoint

-- The worker's role: a member of the app's, for what it works out is written to the same tables; but what nobody has
-- published, and what opens the sign-in door, it never sees, whatever it says of itself.
do $$
begin
  if not exists (select from pg_roles where rolname = 'entente_worker') then
    create role entente_worker login inherit;
  end if;
  execute format('grant connect on database %I to entente_worker', current_database());
end $$;
--> statement-breakpoint
grant entente_app to entente_worker;
--> statement-breakpoint
alter role entente_worker set statement_timeout = '60s';
--> statement-breakpoint
alter role entente_worker set lock_timeout = '30s';
--> statement-breakpoint
alter role entente_worker set idle_in_transaction_session_timeout = '60s';
--> statement-breakpoint
do $$
declare table_name text;
begin
  foreach table_name in array array['credentials', 'sessions', 'tries'] loop
    execute format('create policy never_the_worker on %I as restrictive to entente_worker using (false)', table_name);
  end loop;
end $$;
--> statement-breakpoint
create policy published_alone on revisions as restrictive to entente_worker
  using (status in ('published', 'superseded'));
--> statement-breakpoint
grant insert on jobs to entente_app;
--> statement-breakpoint
grant select, update, delete on jobs to entente_worker;
