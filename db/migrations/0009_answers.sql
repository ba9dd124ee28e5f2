CREATE TABLE "answers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"revision" integer NOT NULL,
	"first_published_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"act_id" uuid NOT NULL,
	"act_revision" integer NOT NULL,
	"answer" text NOT NULL,
	"reason" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "answers_act" UNIQUE("act_id"),
	CONSTRAINT "answers_answer" CHECK ("answers"."answer" in ('confirmed', 'contested'))
);
--> statement-breakpoint
ALTER TABLE "entries" DROP CONSTRAINT "entries_kind";--> statement-breakpoint
ALTER TABLE "acts" ADD COLUMN "by_import" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_id_entries_id_fk" FOREIGN KEY ("id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_act_id_entries_id_fk" FOREIGN KEY ("act_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_kind" CHECK ("entries"."kind" in ('party', 'body', 'membership', 'agreement', 'act', 'answer'));--> statement-breakpoint
insert into register_numbers (kind) values ('answer');
--> statement-breakpoint
grant select, insert, update, delete on answers to entente_app;
--> statement-breakpoint
update acts c set by_import = r.by_import from revisions r where r.entry_id = c.id and r.status = 'published';
--> statement-breakpoint
create or replace view register.acts as
  select c.* from acts c join agreements a on a.id = c.agreement_id and a.visibility = 'public';
--> statement-breakpoint
create view register.answers as select w.* from answers w join register.acts c on c.id = w.act_id;
--> statement-breakpoint
grant select on register.answers to entente_public, entente_app;
