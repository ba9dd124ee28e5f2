CREATE TABLE "delegates" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"invitation_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"role" text NOT NULL,
	"name" text NOT NULL,
	"office" text NOT NULL,
	"consent" boolean NOT NULL,
	"position" integer NOT NULL,
	"present_at" timestamp with time zone,
	CONSTRAINT "delegates_role" CHECK ("delegates"."role" in ('head', 'alternate', 'adviser', 'interpreter')),
	CONSTRAINT "delegates_named" CHECK ("delegates"."name" <> '')
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"meeting_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"state" text DEFAULT 'sent' NOT NULL,
	"changes_until" date NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answered_at" timestamp with time zone,
	"note" text DEFAULT '' NOT NULL,
	"credentials_file" text,
	"credentials_name" text DEFAULT '' NOT NULL,
	"credentials_state" text,
	"credentials_reason" text DEFAULT '' NOT NULL,
	"present_at" timestamp with time zone,
	"told_revision" integer NOT NULL,
	CONSTRAINT "invitations_once" UNIQUE("meeting_id","party_id"),
	CONSTRAINT "invitations_party" UNIQUE("id","party_id"),
	CONSTRAINT "invitations_state" CHECK ("invitations"."state" in ('sent', 'accepted', 'tentative', 'declined')),
	CONSTRAINT "invitations_credentials_state" CHECK ("invitations"."credentials_state" in ('filed', 'accepted', 'returned')),
	CONSTRAINT "invitations_answered" CHECK (("invitations"."state" = 'sent') = ("invitations"."answered_at" is null)),
	CONSTRAINT "invitations_filed" CHECK (("invitations"."credentials_file" is null) = ("invitations"."credentials_state" is null)
        and ("invitations"."credentials_reason" <> '') = ("invitations"."credentials_state" is not distinct from 'returned'))
);
--> statement-breakpoint
ALTER TABLE "event_log" DROP CONSTRAINT "event_log_name";--> statement-breakpoint
ALTER TABLE "jobs" DROP CONSTRAINT "jobs_kind";--> statement-breakpoint
ALTER TABLE "delegates" ADD CONSTRAINT "delegates_invitation" FOREIGN KEY ("invitation_id","party_id") REFERENCES "public"."invitations"("id","party_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_meeting_id_entries_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_party_id_entries_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_credentials_file_files_sha256_fk" FOREIGN KEY ("credentials_file") REFERENCES "public"."files"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delegates_of" ON "delegates" USING btree ("invitation_id","position");--> statement-breakpoint
CREATE INDEX "delegates_of_party" ON "delegates" USING btree ("party_id");--> statement-breakpoint
CREATE UNIQUE INDEX "delegates_one_head" ON "delegates" USING btree ("invitation_id") WHERE "delegates"."role" = 'head';--> statement-breakpoint
CREATE INDEX "invitations_of_party" ON "invitations" USING btree ("party_id","changes_until");--> statement-breakpoint
CREATE INDEX "invitations_unanswered" ON "invitations" USING btree ("changes_until") WHERE "invitations"."state" = 'sent';--> statement-breakpoint
CREATE INDEX "invitations_credentials" ON "invitations" USING btree ("credentials_file");--> statement-breakpoint
ALTER TABLE "event_log" ADD CONSTRAINT "event_log_name" CHECK ("event_log"."name" in ('drafted', 'saved', 'submitted', 'endorsed', 'sent_back', 'declined', 'published', 'withdrawn', 'imported', 'signed_in', 'signed_out', 'session_ended', 'post_chosen', 'file_kept', 'clearance_changed', 'invitations_sent', 'invitation_answered', 'delegation_changed', 'credentials_filed', 'credentials_accepted', 'credentials_returned', 'attendance_marked'));--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_kind" CHECK ("jobs"."kind" in ('standings', 'extract', 'picture', 'notify', 'confirmation_mail', 'notification_mail', 'remind', 'reminder_mail', 'adoptions', 'tell_members', 'member_mail', 'invitation_mail', 'invitation_changes', 'invitation_reminders'));--> statement-breakpoint

-- An invitation is between a party and the secretariat; whom a party sends is nobody else's business until the public view
-- below shows it.
do $$
declare table_name text;
begin
  foreach table_name in array array['invitations', 'delegates'] loop
    execute format('alter table %I enable row level security', table_name);
    execute format('alter table %I force row level security', table_name);
    execute format('create policy maintenance on %I to %I using (true) with check (true)', table_name, current_user);
    execute format($policy$create policy secretariat on %I to entente_app
      using ((select acting_role()) = 'moderator') with check ((select acting_role()) = 'moderator')$policy$, table_name);
  end loop;
end $$;
--> statement-breakpoint
create policy own_party_reads on invitations for select to entente_app
  using (party_id = any ((select acting_parties())::uuid[]));
--> statement-breakpoint
create policy own_party_answers on invitations for update to entente_app
  using (party_id = any ((select acting_parties())::uuid[]))
  with check (party_id = any ((select acting_parties())::uuid[]));
--> statement-breakpoint
-- The worker tells the parties by mail, and notes that it has; names are none of its business.
create policy teller on invitations to entente_worker using (true) with check (true);
--> statement-breakpoint
create policy own_party on delegates to entente_app
  using (party_id = any ((select acting_parties())::uuid[]))
  with check (party_id = any ((select acting_parties())::uuid[]));
--> statement-breakpoint
create policy never_the_worker on delegates as restrictive to entente_worker using (false);
--> statement-breakpoint
-- Credentials are read by whoever may see the invitation that they answer.
create policy credentials on files for select to entente_app
  using (exists (select from invitations i where i.credentials_file = files.sha256));
--> statement-breakpoint
grant select, insert, update on invitations to entente_app;
--> statement-breakpoint
grant select, insert, update, delete on delegates to entente_app;
--> statement-breakpoint
-- Delegations of public meetings that are to come, or that came: offices, and names where the person agreed. One row for each
-- of them, or one without a role for a delegation that has named nobody. A barrier, because the tables behind it are private.
create view register.meeting_delegations with (security_barrier) as
  select i.meeting_id, i.party_id,
    case when m.state = 'held' then i.present_at is not null end as attended,
    d.role, d.office, case when d.consent then d.name end as name, d.position
  from invitations i
  join meetings m on m.id = i.meeting_id and m.visibility = 'public' and m.state in ('confirmed', 'in_session', 'held')
  join meeting_parties p on p.meeting_id = i.meeting_id and p.party_id = i.party_id and p.role = 'invited'
  left join delegates d on d.invitation_id = i.id
  where i.state = 'accepted' or (m.state = 'held' and i.present_at is not null);
--> statement-breakpoint
grant select on register.meeting_delegations to entente_public, entente_app;
