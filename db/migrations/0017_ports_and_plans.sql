CREATE TABLE "plans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"revision" integer NOT NULL,
	"first_published_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"title" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"party_id" uuid,
	"issuer" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"period" text DEFAULT '' NOT NULL,
	"period_from" date,
	"period_to" date,
	"scope" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"endorses" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"sources" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"note" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "plans_slug" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "ports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"revision" integer NOT NULL,
	"first_published_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"party_id" uuid,
	"locode" text DEFAULT '' NOT NULL,
	"figures" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"sources" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"note" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "ports_slug" UNIQUE("slug"),
	CONSTRAINT "ports_kind" CHECK ("ports"."kind" in ('land_port', 'seaport'))
);
--> statement-breakpoint
ALTER TABLE "entries" DROP CONSTRAINT "entries_kind";--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_id_entries_id_fk" FOREIGN KEY ("id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_party_id_entries_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ports" ADD CONSTRAINT "ports_id_entries_id_fk" FOREIGN KEY ("id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ports" ADD CONSTRAINT "ports_party_id_entries_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ports_party" ON "ports" USING btree ("party_id");--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_kind" CHECK ("entries"."kind" in ('party', 'body', 'membership', 'agreement', 'act', 'answer', 'rectification', 'objection', 'admission', 'admission_step', 'admission_decision', 'port', 'plan'));--> statement-breakpoint

insert into register_numbers (kind) values ('port'), ('plan');
--> statement-breakpoint
grant select, insert, update, delete on ports, plans to entente_app;
--> statement-breakpoint
create view register.ports as select * from ports;
--> statement-breakpoint
create view register.plans as select * from plans;
--> statement-breakpoint
grant select on register.ports, register.plans to entente_public, entente_app;
