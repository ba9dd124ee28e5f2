CREATE TABLE "file_texts" (
	"sha256" text PRIMARY KEY NOT NULL,
	"reading" text NOT NULL,
	"pages" integer,
	"text" text DEFAULT '' NOT NULL,
	"words" "tsvector" DEFAULT '' NOT NULL,
	"read_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "file_texts_reading" CHECK ("file_texts"."reading" in ('words', 'scanned', 'unreadable'))
);
--> statement-breakpoint
ALTER TABLE "jobs" DROP CONSTRAINT "jobs_kind";--> statement-breakpoint
ALTER TABLE "file_texts" ADD CONSTRAINT "file_texts_sha256_files_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."files"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_kind" CHECK ("jobs"."kind" in ('standings', 'extract'));
--> statement-breakpoint

-- What a file says is as private as the file; only the worker, which sees none but those of published texts, writes it.
alter table file_texts enable row level security;
--> statement-breakpoint
alter table file_texts force row level security;
--> statement-breakpoint
do $$
begin
  execute format('create policy maintenance on file_texts to %I using (true) with check (true)', current_user);
end $$;
--> statement-breakpoint
create policy known on file_texts for select to entente_app
  using (exists (select from files f where f.sha256 = file_texts.sha256));
--> statement-breakpoint
create policy worker on file_texts for insert to entente_worker
  with check (exists (select from files f where f.sha256 = file_texts.sha256));
--> statement-breakpoint
grant select on file_texts to entente_app;
--> statement-breakpoint
grant insert on file_texts to entente_worker;
--> statement-breakpoint
create or replace view register.agreement_texts as
  select t.agreement_id, t.position, t.language, t.authority, t.prevailing, t.sha256, t.name, t.made_from, t.stale,
    f.kind, f.size, x.reading, x.pages
  from agreement_texts t join files f on f.sha256 = t.sha256 left join file_texts x on x.sha256 = t.sha256
  where t.visibility = 'public';
--> statement-breakpoint
-- The words of what is public now; what was replaced is kept as a file alone.
create view register.file_texts with (security_barrier) as
  select x.sha256, x.text from file_texts x
  where exists (select from agreement_texts t where t.sha256 = x.sha256 and t.visibility = 'public');
--> statement-breakpoint
grant select on register.file_texts to entente_public, entente_app;
