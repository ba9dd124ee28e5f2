CREATE TABLE "objections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"revision" integer NOT NULL,
	"first_published_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"rectification_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"date" date NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "objections_once" UNIQUE("rectification_id","party_id")
);
--> statement-breakpoint
CREATE TABLE "rectifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"revision" integer NOT NULL,
	"first_published_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"agreement_id" uuid NOT NULL,
	"language" text NOT NULL,
	"place" text NOT NULL,
	"wrong" text NOT NULL,
	"corrected" text NOT NULL,
	"reason" text NOT NULL,
	"notified" date NOT NULL,
	"last_day" date NOT NULL,
	CONSTRAINT "rectifications_language" CHECK ("rectifications"."language" in ('en', 'zh', 'mn', 'ru', 'mn-Mong')),
	CONSTRAINT "rectifications_days" CHECK ("rectifications"."last_day" - "rectifications"."notified" between 1 and 365)
);
--> statement-breakpoint
ALTER TABLE "entries" DROP CONSTRAINT "entries_kind";--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_id_entries_id_fk" FOREIGN KEY ("id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_rectification_id_entries_id_fk" FOREIGN KEY ("rectification_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_party_id_entries_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rectifications" ADD CONSTRAINT "rectifications_id_entries_id_fk" FOREIGN KEY ("id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rectifications" ADD CONSTRAINT "rectifications_agreement_id_entries_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "rectifications_agreement" ON "rectifications" USING btree ("agreement_id");--> statement-breakpoint
CREATE INDEX "rectifications_last_day" ON "rectifications" USING btree ("last_day");--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_kind" CHECK ("entries"."kind" in ('party', 'body', 'membership', 'agreement', 'act', 'answer', 'rectification', 'objection'));--> statement-breakpoint

insert into register_numbers (kind) values ('rectification'), ('objection');
--> statement-breakpoint
grant select, insert, update, delete on rectifications, objections to entente_app;
--> statement-breakpoint
-- As public as the agreement whose text it is about.
create view register.rectifications as
  select c.* from rectifications c join agreements a on a.id = c.agreement_id and a.visibility = 'public';
--> statement-breakpoint
create view register.objections as
  select o.* from objections o
  join rectifications c on c.id = o.rectification_id
  join agreements a on a.id = c.agreement_id and a.visibility = 'public';
--> statement-breakpoint
grant select on register.rectifications, register.objections to entente_public, entente_app;
