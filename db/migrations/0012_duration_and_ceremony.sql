CREATE TABLE "deadlines" (
	"agreement_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"date" text NOT NULL,
	"date_from" date NOT NULL,
	"date_to" date NOT NULL,
	"visibility" text NOT NULL,
	CONSTRAINT "deadlines_pkey" PRIMARY KEY("agreement_id","kind"),
	CONSTRAINT "deadlines_kind" CHECK ("deadlines"."kind" in ('notice', 'renewal', 'end', 'review'))
);
--> statement-breakpoint
ALTER TABLE "jobs" DROP CONSTRAINT "jobs_kind";--> statement-breakpoint
ALTER TABLE "acts" ADD COLUMN "signer" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "acts" ADD COLUMN "powers" text;--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "duration" jsonb DEFAULT '{"renewal": null, "notice": null, "review": null, "reviewDate": "", "fewest": null}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "agreements" ALTER COLUMN "duration" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "witnesses" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "deadlines" ADD CONSTRAINT "deadlines_agreement_id_entries_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "deadlines_day" ON "deadlines" USING btree ("date_from","agreement_id","kind");--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_kind" CHECK ("jobs"."kind" in ('standings', 'extract', 'notify', 'confirmation_mail', 'notification_mail', 'remind', 'reminder_mail'));--> statement-breakpoint
ALTER TABLE "acts" ADD CONSTRAINT "acts_powers" CHECK ("acts"."powers" in ('filed', 'not_required'));--> statement-breakpoint

-- Every stored content has the shape of today.
alter table revisions disable trigger revisions_settled;
--> statement-breakpoint
update revisions r set content = '{"duration": {"renewal": null, "notice": null, "review": null, "reviewDate": "", "fewest": null}, "witnesses": {}}'::jsonb || r.content
from entries e where e.id = r.entry_id and e.kind = 'agreement';
--> statement-breakpoint
update revisions r set content = '{"signer": {}, "powers": null}'::jsonb || r.content
from entries e where e.id = r.entry_id and e.kind = 'act';
--> statement-breakpoint
alter table revisions enable trigger revisions_settled;
--> statement-breakpoint
create or replace view register.agreements as select * from agreements where visibility = 'public';
--> statement-breakpoint
create or replace view register.acts as
  select c.* from acts c join agreements a on a.id = c.agreement_id and a.visibility = 'public';
--> statement-breakpoint
grant select, insert, update, delete on deadlines to entente_app;
--> statement-breakpoint
create view register.deadlines as select * from deadlines where visibility = 'public';
--> statement-breakpoint
grant select on register.deadlines to entente_public, entente_app;
--> statement-breakpoint
-- How long an agreement holds is worked out at the next start.
update agreements set standing_due = current_date;
--> statement-breakpoint
-- The worker reminds those who speak for a party.
create policy reminded on people for select to entente_worker using (
  suspended_at is null and exists (select from posts o where o.person_id = people.id));
