CREATE TABLE "meeting_parties" (
	"meeting_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"role" text NOT NULL,
	"position" integer NOT NULL,
	"visibility" text NOT NULL,
	CONSTRAINT "meeting_parties_pkey" PRIMARY KEY("meeting_id","party_id","role"),
	CONSTRAINT "meeting_parties_role" CHECK ("meeting_parties"."role" in ('host', 'convenor', 'invited', 'exhibitor'))
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"revision" integer NOT NULL,
	"first_published_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"title" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"state" text NOT NULL,
	"series_id" uuid,
	"ordinal" integer,
	"body_id" uuid,
	"date" text DEFAULT '' NOT NULL,
	"date_from" date,
	"date_to" date,
	"starts" text DEFAULT '' NOT NULL,
	"ends" text DEFAULT '' NOT NULL,
	"zone" text,
	"starts_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	"place" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"sites" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"chair" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"guests" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"interpretation" text[] DEFAULT '{}' NOT NULL,
	"visibility" text NOT NULL,
	"results" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"exhibitors" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"sources" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"note" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "meetings_slug" UNIQUE("slug"),
	CONSTRAINT "meetings_ordinal" UNIQUE("series_id","ordinal"),
	CONSTRAINT "meetings_kind" CHECK ("meetings"."kind" in ('forum', 'annual_meeting', 'conference', 'joint_conference', 'working_group', 'port_meeting', 'signing_ceremony', 'fair')),
	CONSTRAINT "meetings_state" CHECK ("meetings"."state" in ('planned', 'confirmed', 'in_session', 'held', 'postponed', 'cancelled')),
	CONSTRAINT "meetings_visibility" CHECK ("meetings"."visibility" in ('public', 'members', 'parties')),
	CONSTRAINT "meetings_times" CHECK (("meetings"."starts" = '') = ("meetings"."starts_at" is null))
);
--> statement-breakpoint
CREATE TABLE "series" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"revision" integer NOT NULL,
	"first_published_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"name" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"body_id" uuid,
	"interval" jsonb,
	"rotation_ids" uuid[] DEFAULT '{}' NOT NULL,
	"sources" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"note" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "series_slug" UNIQUE("slug")
);
--> statement-breakpoint
ALTER TABLE "entries" DROP CONSTRAINT "entries_kind";--> statement-breakpoint
ALTER TABLE "meeting_parties" ADD CONSTRAINT "meeting_parties_meeting_id_entries_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_parties" ADD CONSTRAINT "meeting_parties_party_id_entries_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_id_entries_id_fk" FOREIGN KEY ("id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_series_id_entries_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_body_id_entries_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_id_entries_id_fk" FOREIGN KEY ("id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_body_id_entries_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "meeting_parties_party" ON "meeting_parties" USING btree ("party_id","meeting_id");--> statement-breakpoint
CREATE INDEX "meetings_day" ON "meetings" USING btree ("date_from","number");--> statement-breakpoint
CREATE INDEX "meetings_body" ON "meetings" USING btree ("body_id");--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_kind" CHECK ("entries"."kind" in ('party', 'body', 'membership', 'agreement', 'act', 'answer', 'rectification', 'objection', 'admission', 'admission_step', 'admission_decision', 'port', 'plan', 'series', 'meeting'));--> statement-breakpoint

insert into register_numbers (kind) values ('series'), ('meeting');
--> statement-breakpoint
grant select, insert, update, delete on series, meetings, meeting_parties to entente_app;
--> statement-breakpoint
create view register.series as select * from series;
--> statement-breakpoint
create view register.meetings as select * from meetings where visibility = 'public';
--> statement-breakpoint
create view register.meeting_parties as select * from meeting_parties where visibility = 'public';
--> statement-breakpoint
grant select on register.series, register.meetings, register.meeting_parties to entente_public, entente_app;
