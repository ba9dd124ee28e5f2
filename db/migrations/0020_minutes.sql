CREATE TABLE "minutes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"revision" integer NOT NULL,
	"first_published_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"meeting_id" uuid NOT NULL,
	"texts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"authentic" text[] DEFAULT '{}' NOT NULL,
	"signed_by" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"last_day" date NOT NULL,
	"answers" jsonb DEFAULT '[]'::jsonb NOT NULL,
	CONSTRAINT "minutes_slug" UNIQUE("slug"),
	CONSTRAINT "minutes_meeting" UNIQUE("meeting_id")
);
--> statement-breakpoint
CREATE TABLE "minutes_corrections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"revision" integer NOT NULL,
	"first_published_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"minutes_id" uuid NOT NULL,
	"about" integer NOT NULL,
	"party_id" uuid NOT NULL,
	"language" text NOT NULL,
	"passage" text NOT NULL,
	"before" text NOT NULL,
	"after" text NOT NULL,
	"reason" text NOT NULL,
	"date" date NOT NULL,
	CONSTRAINT "minutes_corrections_language" CHECK ("minutes_corrections"."language" in ('en', 'zh', 'mn', 'ru', 'mn-Mong')),
	CONSTRAINT "minutes_corrections_passage" CHECK ("minutes_corrections"."passage" ~ '^p[1-9][0-9]*$')
);
--> statement-breakpoint
ALTER TABLE "entries" DROP CONSTRAINT "entries_kind";--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_id_entries_id_fk" FOREIGN KEY ("id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_meeting_id_entries_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_corrections" ADD CONSTRAINT "minutes_corrections_id_entries_id_fk" FOREIGN KEY ("id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_corrections" ADD CONSTRAINT "minutes_corrections_minutes_id_entries_id_fk" FOREIGN KEY ("minutes_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "minutes_corrections" ADD CONSTRAINT "minutes_corrections_party_id_entries_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "minutes_last_day" ON "minutes" USING btree ("last_day");--> statement-breakpoint
CREATE INDEX "minutes_corrections_minutes" ON "minutes_corrections" USING btree ("minutes_id","number");--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_kind" CHECK ("entries"."kind" in ('party', 'body', 'membership', 'agreement', 'act', 'answer', 'rectification', 'objection', 'admission', 'admission_step', 'admission_decision', 'port', 'plan', 'series', 'meeting', 'decision', 'decision_objection', 'action', 'action_report', 'issue', 'issue_answer', 'minutes', 'minutes_correction'));--> statement-breakpoint

insert into register_numbers (kind) values ('minutes'), ('minutes_correction');
--> statement-breakpoint
grant select, insert, update, delete on minutes, minutes_corrections to entente_app;
--> statement-breakpoint
-- Adopted ones of public meetings: the last day is over, in UTC, and every correction asked has its answer (the rule of
-- lib/minutes/state.ts). What is circulated, and what parties asked to be corrected, is theirs alone.
create view register.minutes as
  select m.id, m.slug, m.number, m.revision, m.first_published_at, m.published_at, m.meeting_id, m.texts, m.authentic,
    m.signed_by, m.last_day
  from minutes m join meetings g on g.id = m.meeting_id and g.visibility = 'public'
  where m.last_day < (now() at time zone 'UTC')::date
    and not exists (
      select from minutes_corrections c where c.minutes_id = m.id
        and not m.answers @> jsonb_build_array(jsonb_build_object('correction', c.id)));
--> statement-breakpoint
grant select on register.minutes to entente_public, entente_app;
