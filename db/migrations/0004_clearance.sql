CREATE TABLE "clearances" (
	"agreement_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"steps" jsonb NOT NULL,
	"standing" text GENERATED ALWAYS AS (case when not jsonb_path_exists(steps, '$[*] ? (@.state != "not_started")') then 'not_started'
            when jsonb_path_exists(steps, '$[*] ? (@.state != "cleared")') then 'in_progress' else 'cleared' end) STORED NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "clearances_pkey" PRIMARY KEY("agreement_id","party_id"),
	CONSTRAINT "clearances_steps" CHECK (jsonb_typeof("clearances"."steps") = 'array' and jsonb_array_length("clearances"."steps") <= 20)
);
--> statement-breakpoint
ALTER TABLE "event_log" DROP CONSTRAINT "event_log_name";--> statement-breakpoint
ALTER TABLE "clearances" ADD CONSTRAINT "clearances_agreement_id_entries_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clearances" ADD CONSTRAINT "clearances_party_id_entries_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "clearances_of_party" ON "clearances" USING btree ("party_id","changed_at");--> statement-breakpoint
ALTER TABLE "event_log" ADD CONSTRAINT "event_log_name" CHECK ("event_log"."name" in ('drafted', 'saved', 'submitted', 'endorsed', 'sent_back', 'declined', 'published', 'withdrawn', 'imported', 'signed_in', 'signed_out', 'session_ended', 'post_chosen', 'file_kept', 'clearance_changed'));--> statement-breakpoint

-- A party's ladder is its own: not even the secretariat reads it.
alter table clearances enable row level security;
--> statement-breakpoint
alter table clearances force row level security;
--> statement-breakpoint
do $$ begin
  execute format('create policy maintenance on clearances to %I using (true) with check (true)', current_user);
end $$;
--> statement-breakpoint
create policy own_party on clearances to entente_app
  using (party_id = any ((select acting_parties())::uuid[]))
  with check (party_id = any ((select acting_parties())::uuid[]));
--> statement-breakpoint
create policy never_the_worker on clearances as restrictive to entente_worker using (false);
--> statement-breakpoint
grant select, insert, update on clearances to entente_app;
--> statement-breakpoint
-- All that others learn of it: one word for each party of an agreement, and of one that is not published, for the
-- party that has submitted it. Told to the delegations of these parties and to the secretariat. Security definer,
-- so that it can see what they cannot; what it returns has no room for more.
create function clearance_standings(agreement uuid) returns table (party_id uuid, standing text)
  language sql stable security definer set search_path = '' as $$
  with named as (select p.party_id from public.agreement_parties p where p.agreement_id = agreement),
  concerned as (
    select n.party_id from named n
    union
    select r.party_id from public.revisions r
    where r.entry_id = agreement and r.submitted_at is not null and r.party_id is not null
      and not exists (select from named)
  )
  select c.party_id, coalesce(l.standing, 'not_started')
  from concerned c
  left join public.clearances l on l.agreement_id = agreement and l.party_id = c.party_id
  where public.acting_role() = 'moderator'
    or exists (select from concerned o where o.party_id = any (public.acting_parties()))
$$;
--> statement-breakpoint
-- When and how often a party works on its ladder is nobody else's business either.
alter policy secretariat on event_log
  using ((select acting_role()) in ('moderator', 'administrator') and name <> 'clearance_changed');
