CREATE TABLE "action_reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"revision" integer NOT NULL,
	"first_published_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"action_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"state" text NOT NULL,
	"words" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"date" date NOT NULL,
	CONSTRAINT "action_reports_state" CHECK ("action_reports"."state" in ('open', 'in_progress', 'done', 'dropped'))
);
--> statement-breakpoint
CREATE TABLE "actions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"revision" integer NOT NULL,
	"first_published_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"meeting_id" uuid NOT NULL,
	"decision_id" uuid,
	"ordinal" integer NOT NULL,
	"title" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"text" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"owner_id" uuid NOT NULL,
	"post" text NOT NULL,
	"due" text NOT NULL,
	"due_from" date NOT NULL,
	"due_to" date NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"note" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "actions_slug" UNIQUE("slug"),
	CONSTRAINT "actions_ordinal" UNIQUE("meeting_id","ordinal"),
	CONSTRAINT "actions_post" CHECK ("actions"."post" in ('head', 'delegate')),
	CONSTRAINT "actions_state" CHECK ("actions"."state" in ('open', 'in_progress', 'done', 'dropped'))
);
--> statement-breakpoint
CREATE TABLE "decision_effects" (
	"decision_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"entry_id" uuid NOT NULL,
	CONSTRAINT "decision_effects_pkey" PRIMARY KEY("decision_id","entry_id"),
	CONSTRAINT "decision_effects_kind" CHECK ("decision_effects"."kind" in ('agreement', 'membership', 'meeting'))
);
--> statement-breakpoint
CREATE TABLE "decision_objections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"revision" integer NOT NULL,
	"first_published_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"decision_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"date" date NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "decision_objections_once" UNIQUE("decision_id","party_id")
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"revision" integer NOT NULL,
	"first_published_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"meeting_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"title" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"text" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"procedure" text NOT NULL,
	"majority" text,
	"fraction" text DEFAULT '' NOT NULL,
	"weights" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"entitled" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"ballots" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"deadline" date,
	"sources" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"note" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "decisions_slug" UNIQUE("slug"),
	CONSTRAINT "decisions_ordinal" UNIQUE("meeting_id","ordinal"),
	CONSTRAINT "decisions_procedure" CHECK ("decisions"."procedure" in ('consensus', 'vote', 'silence', 'not_recorded')),
	CONSTRAINT "decisions_majority" CHECK ("decisions"."majority" in ('simple', 'absolute', 'qualified'))
);
--> statement-breakpoint
CREATE TABLE "issue_answers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"revision" integer NOT NULL,
	"first_published_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"issue_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"step" text NOT NULL,
	"words" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"date" date NOT NULL,
	CONSTRAINT "issue_answers_step" CHECK ("issue_answers"."step" in ('answered', 'settled'))
);
--> statement-breakpoint
CREATE TABLE "issues" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"revision" integer NOT NULL,
	"first_published_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"meeting_id" uuid,
	"series_id" uuid,
	"subject" text NOT NULL,
	"raised_by_id" uuid NOT NULL,
	"asked_id" uuid NOT NULL,
	"title" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"text" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"date" text DEFAULT '' NOT NULL,
	"date_from" date,
	"date_to" date,
	CONSTRAINT "issues_slug" UNIQUE("slug"),
	CONSTRAINT "issues_subject" CHECK ("issues"."subject" in ('customs', 'quarantine', 'railway', 'logistics', 'other'))
);
--> statement-breakpoint
ALTER TABLE "entries" DROP CONSTRAINT "entries_kind";--> statement-breakpoint
ALTER TABLE "action_reports" ADD CONSTRAINT "action_reports_id_entries_id_fk" FOREIGN KEY ("id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_reports" ADD CONSTRAINT "action_reports_action_id_entries_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "action_reports" ADD CONSTRAINT "action_reports_party_id_entries_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_id_entries_id_fk" FOREIGN KEY ("id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_meeting_id_entries_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_decision_id_entries_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_owner_id_entries_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_effects" ADD CONSTRAINT "decision_effects_decision_id_entries_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_effects" ADD CONSTRAINT "decision_effects_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_objections" ADD CONSTRAINT "decision_objections_id_entries_id_fk" FOREIGN KEY ("id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_objections" ADD CONSTRAINT "decision_objections_decision_id_entries_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_objections" ADD CONSTRAINT "decision_objections_party_id_entries_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_id_entries_id_fk" FOREIGN KEY ("id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_meeting_id_entries_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_answers" ADD CONSTRAINT "issue_answers_id_entries_id_fk" FOREIGN KEY ("id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_answers" ADD CONSTRAINT "issue_answers_issue_id_entries_id_fk" FOREIGN KEY ("issue_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issue_answers" ADD CONSTRAINT "issue_answers_party_id_entries_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issues" ADD CONSTRAINT "issues_id_entries_id_fk" FOREIGN KEY ("id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issues" ADD CONSTRAINT "issues_meeting_id_entries_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issues" ADD CONSTRAINT "issues_series_id_entries_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issues" ADD CONSTRAINT "issues_raised_by_id_entries_id_fk" FOREIGN KEY ("raised_by_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issues" ADD CONSTRAINT "issues_asked_id_entries_id_fk" FOREIGN KEY ("asked_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "action_reports_action" ON "action_reports" USING btree ("action_id","number");--> statement-breakpoint
CREATE INDEX "actions_due" ON "actions" USING btree ("due_to","number");--> statement-breakpoint
CREATE INDEX "actions_owner" ON "actions" USING btree ("owner_id","due_to","number");--> statement-breakpoint
CREATE INDEX "actions_decision" ON "actions" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "decision_effects_entry" ON "decision_effects" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "decisions_number" ON "decisions" USING btree ("number");--> statement-breakpoint
CREATE INDEX "decisions_deadline" ON "decisions" USING btree ("deadline");--> statement-breakpoint
CREATE UNIQUE INDEX "issue_answers_issue" ON "issue_answers" USING btree ("issue_id","number");--> statement-breakpoint
CREATE INDEX "issues_meeting" ON "issues" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "issues_series" ON "issues" USING btree ("series_id");--> statement-breakpoint
CREATE INDEX "issues_asked" ON "issues" USING btree ("asked_id");--> statement-breakpoint
CREATE INDEX "issues_raised_by" ON "issues" USING btree ("raised_by_id");--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_kind" CHECK ("entries"."kind" in ('party', 'body', 'membership', 'agreement', 'act', 'answer', 'rectification', 'objection', 'admission', 'admission_step', 'admission_decision', 'port', 'plan', 'series', 'meeting', 'decision', 'decision_objection', 'action', 'action_report', 'issue', 'issue_answer'));--> statement-breakpoint

insert into register_numbers (kind) values ('decision'), ('decision_objection'), ('action'), ('action_report'), ('issue'), ('issue_answer');
--> statement-breakpoint
grant select, insert, update, delete
  on decisions, decision_effects, decision_objections, actions, action_reports, issues, issue_answers to entente_app;
--> statement-breakpoint
-- As public as the meeting that they come from.
create view register.decisions as
  select d.* from decisions d join meetings m on m.id = d.meeting_id and m.visibility = 'public';
--> statement-breakpoint
create view register.decision_effects as
  select f.* from decision_effects f
  join decisions d on d.id = f.decision_id
  join meetings m on m.id = d.meeting_id and m.visibility = 'public';
--> statement-breakpoint
create view register.decision_objections as
  select o.* from decision_objections o
  join decisions d on d.id = o.decision_id
  join meetings m on m.id = d.meeting_id and m.visibility = 'public';
--> statement-breakpoint
create view register.actions as
  select a.* from actions a join meetings m on m.id = a.meeting_id and m.visibility = 'public';
--> statement-breakpoint
create view register.action_reports as
  select r.* from action_reports r
  join actions a on a.id = r.action_id
  join meetings m on m.id = a.meeting_id and m.visibility = 'public';
--> statement-breakpoint
-- An issue that was raised between meetings is as public as the series, which all may read.
create view register.issues as
  select i.* from issues i
  where i.meeting_id is null
    or exists (select from meetings m where m.id = i.meeting_id and m.visibility = 'public');
--> statement-breakpoint
create view register.issue_answers as
  select w.* from issue_answers w join register.issues i on i.id = w.issue_id;
--> statement-breakpoint
grant select on register.decisions, register.decision_effects, register.decision_objections, register.actions,
  register.action_reports, register.issues, register.issue_answers to entente_public, entente_app;
