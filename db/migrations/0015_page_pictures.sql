CREATE TABLE "file_pictures" (
	"sha256" text PRIMARY KEY NOT NULL,
	"sizes" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "jobs" DROP CONSTRAINT "jobs_kind";--> statement-breakpoint
ALTER TABLE "file_pictures" ADD CONSTRAINT "file_pictures_sha256_files_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."files"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_kind" CHECK ("jobs"."kind" in ('standings', 'extract', 'picture', 'notify', 'confirmation_mail', 'notification_mail', 'remind', 'reminder_mail', 'adoptions'));--> statement-breakpoint

-- As private as the file; only the worker, which sees none but those of published texts, writes it.
alter table file_pictures enable row level security;
--> statement-breakpoint
alter table file_pictures force row level security;
--> statement-breakpoint
do $$
begin
  execute format('create policy maintenance on file_pictures to %I using (true) with check (true)', current_user);
end $$;
--> statement-breakpoint
create policy known on file_pictures for select to entente_app
  using (exists (select from files f where f.sha256 = file_pictures.sha256));
--> statement-breakpoint
create policy worker on file_pictures for insert to entente_worker
  with check (exists (select from files f where f.sha256 = file_pictures.sha256));
--> statement-breakpoint
grant select on file_pictures to entente_app;
--> statement-breakpoint
grant insert on file_pictures to entente_worker;
--> statement-breakpoint
create view register.file_pictures with (security_barrier) as
  select d.sha256, d.sizes from file_pictures d
  where exists (select from agreement_texts t where t.sha256 = d.sha256 and t.visibility = 'public');
--> statement-breakpoint
grant select on register.file_pictures to entente_public, entente_app;
--> statement-breakpoint
-- Those of the texts that were published before.
insert into jobs (kind, payload, key)
  select distinct 'picture', jsonb_build_object('sha256', t.sha256), 'picture ' || t.sha256 from agreement_texts t;
