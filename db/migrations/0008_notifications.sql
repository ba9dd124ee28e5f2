CREATE TABLE "notification_numbers" (
	"year" integer PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"year" integer NOT NULL,
	"number" integer NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"entry_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"agreement_id" uuid NOT NULL,
	"party_id" uuid,
	"party_ids" uuid[] DEFAULT '{}' NOT NULL,
	"act" text,
	"date" text DEFAULT '' NOT NULL,
	"effect" text DEFAULT '' NOT NULL,
	"by_import" boolean DEFAULT false NOT NULL,
	CONSTRAINT "notifications_pkey" PRIMARY KEY("year","number"),
	CONSTRAINT "notifications_once" UNIQUE("entry_id","revision","kind"),
	CONSTRAINT "notifications_kind" CHECK ("notifications"."kind" in ('registration', 'act', 'act_correction')),
	CONSTRAINT "notifications_number" CHECK ("notifications"."number" > 0)
);
--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_agreement_id_entries_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_party_id_entries_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "notifications_agreement" ON "notifications" USING btree ("agreement_id","year","number");--> statement-breakpoint
CREATE INDEX "notifications_of_kind" ON "notifications" USING btree ("kind","year","number");--> statement-breakpoint
CREATE INDEX "notifications_of_act" ON "notifications" USING btree ("act","year","number");--> statement-breakpoint
CREATE INDEX "notifications_parties" ON "notifications" USING gin ("party_ids");
--> statement-breakpoint
create trigger notifications_append_only before update or delete on notifications
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger notifications_no_truncate before truncate on notifications
  for each statement execute function refuse_change();
--> statement-breakpoint
grant select, insert on notifications to entente_app;
--> statement-breakpoint
grant select, insert, update on notification_numbers to entente_app;
--> statement-breakpoint
-- Not a join, which would have all agreements looked up before the latest notifications are taken.
create view register.notifications as
  select n.* from notifications n
  where (select a.visibility = 'public' from agreements a where a.id = n.agreement_id);
--> statement-breakpoint
grant select on register.notifications to entente_public, entente_app;
--> statement-breakpoint
-- What was published before there was a log, in the order in which it was.
with published as (
  select r.entry_id, r.number as revision, r.published_at, r.content, r.by_import, e.kind, e.number,
    r.published_at = e.first_published_at as first
  from revisions r join entries e on e.id = r.entry_id
  where r.status in ('published', 'superseded') and e.kind in ('agreement', 'act')
), noticed as (
  select p.*, extract(year from p.published_at at time zone 'UTC')::int as year,
    case when p.kind = 'agreement' then p.entry_id else (p.content ->> 'agreement')::uuid end as agreement_id,
    case when p.kind = 'act' then (p.content ->> 'party')::uuid end as party_id
  from published p where p.kind = 'act' or p.first
)
insert into notifications (year, number, issued_at, kind, entry_id, revision, agreement_id, party_id, party_ids, act,
  date, effect, by_import)
select year, row_number() over (partition by year order by published_at, kind desc, number, revision), published_at,
  case when kind = 'agreement' then 'registration' when first then 'act' else 'act_correction' end,
  entry_id, revision, agreement_id, party_id,
  case when kind = 'act' then array[party_id] else array(
    select distinct (party ->> 'party')::uuid from jsonb_array_elements(content -> 'parties') party
    where party ->> 'party' is not null) end,
  content ->> 'act', coalesce(content ->> case when kind = 'act' then 'date' else 'adopted' end, ''),
  coalesce(content ->> 'effect', ''), by_import
from noticed;
--> statement-breakpoint
insert into notification_numbers (year, last) select year, max(number) from notifications group by year;
