CREATE TABLE "admission_decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"revision" integer NOT NULL,
	"first_published_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"admission_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"meeting" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"date" text NOT NULL,
	"began" text DEFAULT '' NOT NULL,
	"sources" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"note" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "admission_decisions_once" UNIQUE("admission_id"),
	CONSTRAINT "admission_decisions_outcome" CHECK ("admission_decisions"."outcome" in ('adopted', 'not_adopted'))
);
--> statement-breakpoint
CREATE TABLE "admissions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"revision" integer NOT NULL,
	"first_published_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"way" text NOT NULL,
	"body_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"class" text NOT NULL,
	"proposed_by_id" uuid,
	"date" text DEFAULT '' NOT NULL,
	"reasons" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "admissions_way" CHECK ("admissions"."way" in ('proposed', 'invited')),
	CONSTRAINT "admissions_class" CHECK ("admissions"."class" in ('member', 'associate', 'observer', 'partner'))
);
--> statement-breakpoint
CREATE TABLE "admission_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"revision" integer NOT NULL,
	"first_published_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"admission_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"step" text NOT NULL,
	"date" date NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "admission_steps_once" UNIQUE("admission_id","party_id"),
	CONSTRAINT "admission_steps_step" CHECK ("admission_steps"."step" in ('seconded', 'objected', 'accepted'))
);
--> statement-breakpoint
ALTER TABLE "entries" DROP CONSTRAINT "entries_kind";--> statement-breakpoint
ALTER TABLE "admission_decisions" ADD CONSTRAINT "admission_decisions_id_entries_id_fk" FOREIGN KEY ("id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admission_decisions" ADD CONSTRAINT "admission_decisions_admission_id_entries_id_fk" FOREIGN KEY ("admission_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admissions" ADD CONSTRAINT "admissions_id_entries_id_fk" FOREIGN KEY ("id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admissions" ADD CONSTRAINT "admissions_body_id_entries_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admissions" ADD CONSTRAINT "admissions_party_id_entries_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admissions" ADD CONSTRAINT "admissions_proposed_by_id_entries_id_fk" FOREIGN KEY ("proposed_by_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admission_steps" ADD CONSTRAINT "admission_steps_id_entries_id_fk" FOREIGN KEY ("id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admission_steps" ADD CONSTRAINT "admission_steps_admission_id_entries_id_fk" FOREIGN KEY ("admission_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "admission_steps" ADD CONSTRAINT "admission_steps_party_id_entries_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "admissions_body" ON "admissions" USING btree ("body_id");--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_kind" CHECK ("entries"."kind" in ('party', 'body', 'membership', 'agreement', 'act', 'answer', 'rectification', 'objection', 'admission', 'admission_step', 'admission_decision'));--> statement-breakpoint

insert into register_numbers (kind) values ('admission'), ('admission_step'), ('admission_decision');
--> statement-breakpoint
grant select, insert, update, delete on admissions, admission_steps, admission_decisions to entente_app;
--> statement-breakpoint
-- As public as the bodies and the parties that they are about.
create view register.admissions as select * from admissions;
--> statement-breakpoint
create view register.admission_steps as select * from admission_steps;
--> statement-breakpoint
create view register.admission_decisions as select * from admission_decisions;
--> statement-breakpoint
grant select on register.admissions, register.admission_steps, register.admission_decisions
  to entente_public, entente_app;
