CREATE TABLE "withdrawals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"revision" integer NOT NULL,
	"first_published_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"membership_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"body_id" uuid NOT NULL,
	"date" date NOT NULL,
	"effect" date NOT NULL,
	"reason" text NOT NULL,
	"taken_back" date,
	CONSTRAINT "withdrawals_days" CHECK ("withdrawals"."effect" > "withdrawals"."date" and "withdrawals"."taken_back" < "withdrawals"."effect")
);
--> statement-breakpoint
ALTER TABLE "entries" DROP CONSTRAINT "entries_kind";--> statement-breakpoint
ALTER TABLE "jobs" DROP CONSTRAINT "jobs_kind";--> statement-breakpoint
ALTER TABLE "parties" DROP CONSTRAINT "parties_kind";--> statement-breakpoint
ALTER TABLE "parties" ADD COLUMN "body_id" uuid;--> statement-breakpoint
ALTER TABLE "parties" ADD COLUMN "focal_post" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_id_entries_id_fk" FOREIGN KEY ("id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_membership_id_entries_id_fk" FOREIGN KEY ("membership_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_party_id_entries_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withdrawals" ADD CONSTRAINT "withdrawals_body_id_entries_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "withdrawals_standing" ON "withdrawals" USING btree ("membership_id") WHERE "withdrawals"."taken_back" is null;--> statement-breakpoint
CREATE INDEX "withdrawals_body" ON "withdrawals" USING btree ("body_id");--> statement-breakpoint
CREATE INDEX "withdrawals_party" ON "withdrawals" USING btree ("party_id");--> statement-breakpoint
ALTER TABLE "parties" ADD CONSTRAINT "parties_body_id_entries_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parties" ADD CONSTRAINT "parties_body" UNIQUE("body_id");--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_kind" CHECK ("entries"."kind" in ('party', 'body', 'membership', 'agreement', 'act', 'answer', 'rectification', 'objection', 'admission', 'admission_step', 'admission_decision', 'withdrawal', 'port', 'plan', 'series', 'meeting', 'decision', 'decision_objection', 'action', 'action_report', 'issue', 'issue_answer', 'minutes', 'minutes_correction'));--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_kind" CHECK ("jobs"."kind" in ('standings', 'extract', 'picture', 'notify', 'confirmation_mail', 'notification_mail', 'remind', 'reminder_mail', 'adoptions', 'tell_members', 'member_mail'));--> statement-breakpoint
ALTER TABLE "parties" ADD CONSTRAINT "parties_of_body" CHECK (("parties"."kind" = 'body') = ("parties"."body_id" is not null));--> statement-breakpoint
ALTER TABLE "parties" ADD CONSTRAINT "parties_kind" CHECK ("parties"."kind" in ('city', 'league', 'banner', 'province', 'enterprise', 'authority', 'body'));--> statement-breakpoint

insert into register_numbers (kind) values ('withdrawal');
--> statement-breakpoint
grant select, insert, update, delete on withdrawals to entente_app;
--> statement-breakpoint
-- As public as the body and the party that it is about.
create view register.withdrawals as select * from withdrawals;
--> statement-breakpoint
grant select on register.withdrawals to entente_public, entente_app;
--> statement-breakpoint
create or replace view register.parties as select * from parties;
--> statement-breakpoint
-- What kinds have a page of their own, or stand on one, show how they came to be.
create or replace view register.revisions with (security_barrier) as
  select r.entry_id, e.kind, r.number, r.based_on, r.status = 'published' as current, r.content, r.change_note,
    r.published_at, r.by_import, p.role as author_role, p.party_id as author_party_id
  from revisions r
  join entries e on e.id = r.entry_id
  left join posts p on p.id = r.author_post_id
  where r.status in ('published', 'superseded')
    and (
      e.kind in ('party', 'body', 'membership', 'withdrawal', 'port', 'plan', 'series')
      or (e.kind = 'agreement' and r.content ->> 'visibility' = 'public'
        and exists (select from agreements a where a.id = e.id and a.visibility = 'public'))
      or (e.kind = 'meeting' and r.content ->> 'visibility' = 'public'
        and exists (select from meetings m where m.id = e.id and m.visibility = 'public'))
      or (e.kind = 'act' and exists (
        select from acts c join agreements a on a.id = c.agreement_id
        where c.id = e.id and a.visibility = 'public'))
    );
--> statement-breakpoint

-- Every stored content has the shape of today.
alter table revisions disable trigger revisions_settled;
--> statement-breakpoint
update revisions r set content = '{"body": null, "focalPost": {}}'::jsonb || r.content
from entries e where e.id = r.entry_id and e.kind = 'party';
--> statement-breakpoint
alter table revisions enable trigger revisions_settled;
