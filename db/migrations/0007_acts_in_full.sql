ALTER TABLE "acts" DROP CONSTRAINT "acts_act";--> statement-breakpoint
ALTER TABLE "agreement_parties" DROP CONSTRAINT "agreement_parties_role";--> statement-breakpoint
ALTER TABLE "agreements" DROP CONSTRAINT "agreements_status";--> statement-breakpoint
ALTER TABLE "acts" ADD COLUMN "manner" text;--> statement-breakpoint
ALTER TABLE "acts" ADD COLUMN "place" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "acts" ADD COLUMN "capacity" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "acts" ADD COLUMN "predecessor_id" uuid;--> statement-breakpoint
ALTER TABLE "acts" ADD COLUMN "about_id" uuid;--> statement-breakpoint
ALTER TABLE "acts" ADD COLUMN "opposes" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "acts" ADD COLUMN "articles" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "acts" ADD COLUMN "text" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "acts" ADD COLUMN "recorded_by_id" uuid;--> statement-breakpoint
ALTER TABLE "acts" ADD CONSTRAINT "acts_predecessor_id_entries_id_fk" FOREIGN KEY ("predecessor_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acts" ADD CONSTRAINT "acts_about_id_entries_id_fk" FOREIGN KEY ("about_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acts" ADD CONSTRAINT "acts_recorded_by_id_entries_id_fk" FOREIGN KEY ("recorded_by_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acts" ADD CONSTRAINT "acts_manner" CHECK ("acts"."manner" in ('definitive', 'ad_referendum', 'ratification', 'acceptance', 'approval', 'confirmation'));--> statement-breakpoint
ALTER TABLE "acts" ADD CONSTRAINT "acts_act" CHECK ("acts"."act" in ('signed', 'approved', 'acceded', 'succeeded', 'applied_provisionally', 'in_force', 'reserved', 'declared', 'objected', 'communicated', 'lifted', 'suspended', 'resumed', 'withdrew'));--> statement-breakpoint
ALTER TABLE "agreement_parties" ADD CONSTRAINT "agreement_parties_role" CHECK ("agreement_parties"."role" in ('signatory', 'acceding', 'witness', 'depositary'));--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_status" CHECK ("agreements"."status" in ('in_force', 'provisionally_applied', 'suspended', 'signed', 'open_for_signature', 'not_recorded', 'expired', 'terminated', 'superseded'));--> statement-breakpoint
create or replace view register.acts as
  select c.* from acts c join agreements a on a.id = c.agreement_id and a.visibility = 'public';
--> statement-breakpoint
-- Whoever joined later is a party as well as whoever signed.
drop index agreement_parties_signatory;
--> statement-breakpoint
create index agreement_parties_taking_part on agreement_parties (party_id, agreement_id)
  where visibility = 'public' and role in ('signatory', 'acceding');
--> statement-breakpoint

-- Every stored content has the shape of today: what acts and agreements may say since is empty in those of before.
alter table revisions disable trigger revisions_settled;
--> statement-breakpoint
update revisions r
set content = '{"manner": null, "place": {}, "capacity": {}, "predecessor": null, "about": null, "opposes": false,
  "articles": [], "text": {}}'::jsonb || r.content
from entries e where e.id = r.entry_id and e.kind = 'act';
--> statement-breakpoint
update revisions r set content = '{"texts": []}'::jsonb || r.content
from entries e where e.id = r.entry_id and e.kind = 'agreement';
--> statement-breakpoint
alter table revisions enable trigger revisions_settled;
--> statement-breakpoint
update acts c set recorded_by_id = r.party_id from revisions r where r.entry_id = c.id and r.status = 'published';
--> statement-breakpoint
-- What follows from acts says more now: it is worked out anew at the next start.
update agreements set standing_due = current_date;
