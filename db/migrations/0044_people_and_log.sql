CREATE TABLE "account_invitations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"language" text NOT NULL,
	"role" text NOT NULL,
	"party_id" uuid,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone DEFAULT now() NOT NULL,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"person_id" uuid,
	CONSTRAINT "account_invitations_language" CHECK ("account_invitations"."language" in ('en', 'zh', 'mn', 'ru')),
	CONSTRAINT "account_invitations_role" CHECK ("account_invitations"."role" in ('observer', 'delegate', 'head', 'moderator', 'administrator')),
	CONSTRAINT "account_invitations_email_plain" CHECK ("account_invitations"."email" ~ '^[a-z0-9._%+-]+@[a-z0-9.-]+$'),
	CONSTRAINT "account_invitations_party_role" CHECK (("account_invitations"."role" in ('observer', 'delegate', 'head')) = ("account_invitations"."party_id" is not null)),
	CONSTRAINT "account_invitations_accepted_whole" CHECK (("account_invitations"."accepted_at" is null) = ("account_invitations"."person_id" is null) and ("account_invitations"."accepted_at" is null or "account_invitations"."revoked_at" is null))
);
--> statement-breakpoint
CREATE TABLE "invitation_lists" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "refusals" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"person_id" uuid NOT NULL,
	"post_id" uuid,
	"deed" text NOT NULL,
	"entry_id" uuid,
	"code" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "posts" DROP CONSTRAINT "posts_once";--> statement-breakpoint
ALTER TABLE "event_log" DROP CONSTRAINT "event_log_name";--> statement-breakpoint
ALTER TABLE "jobs" DROP CONSTRAINT "jobs_kind";--> statement-breakpoint
ALTER TABLE "people" ALTER COLUMN "email" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "erased_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "account_invitations" ADD CONSTRAINT "account_invitations_party_id_entries_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_invitations" ADD CONSTRAINT "account_invitations_invited_by_people_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_invitations" ADD CONSTRAINT "account_invitations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_lists" ADD CONSTRAINT "invitation_lists_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refusals" ADD CONSTRAINT "refusals_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refusals" ADD CONSTRAINT "refusals_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refusals" ADD CONSTRAINT "refusals_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "account_invitations_once" ON "account_invitations" USING btree ("email","role",coalesce("party_id", '00000000-0000-0000-0000-000000000000')) WHERE "account_invitations"."accepted_at" is null and "account_invitations"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "account_invitations_newest" ON "account_invitations" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "account_invitations_party" ON "account_invitations" USING btree ("party_id","created_at");--> statement-breakpoint
CREATE INDEX "refusals_at" ON "refusals" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "refusals_of_person" ON "refusals" USING btree ("person_id","at","id");--> statement-breakpoint
CREATE INDEX "event_log_at" ON "event_log" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "event_log_of_person" ON "event_log" USING btree ("person_id","at","id");--> statement-breakpoint
CREATE INDEX "event_log_of_party" ON "event_log" USING btree ("party_id","at","id");--> statement-breakpoint
CREATE INDEX "event_log_named" ON "event_log" USING btree ("name","at","id");--> statement-breakpoint
CREATE INDEX "event_log_revision" ON "event_log" USING btree ("revision_id","id");--> statement-breakpoint
CREATE INDEX "people_by_name" ON "people" USING btree ("name","id");--> statement-breakpoint
CREATE UNIQUE INDEX "posts_once" ON "posts" USING btree ("person_id","role",coalesce("party_id", '00000000-0000-0000-0000-000000000000')) WHERE "posts"."held_until" is null;--> statement-breakpoint
ALTER TABLE "event_log" ADD CONSTRAINT "event_log_name" CHECK ("event_log"."name" in ('drafted', 'saved', 'submitted', 'endorsed', 'sent_back', 'declined', 'published', 'withdrawn', 'imported', 'signed_in', 'signed_out', 'session_ended', 'post_chosen', 'file_kept', 'clearance_changed', 'invitations_sent', 'invitation_answered', 'invitation_extended', 'delegation_changed', 'credentials_filed', 'credentials_accepted', 'credentials_returned', 'attendance_marked', 'agenda_changed', 'calendar_opened', 'calendar_ended', 'nudged', 'correction_asked', 'request_answered', 'mail_ended', 'mail_resumed', 'password_changed', 'factor_begun', 'factor_added', 'factor_given', 'factor_removed', 'reset_asked', 'mail_tried_again', 'password_reset', 'post_given', 'post_ended', 'person_suspended', 'person_let_in', 'person_erased', 'person_invited', 'person_invited_again', 'person_uninvited', 'person_joined'));--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_kind" CHECK ("jobs"."kind" in ('standings', 'extract', 'picture', 'notify', 'confirmation_mail', 'notification_mail', 'remind', 'reminder_mail', 'adoptions', 'tell_members', 'member_mail', 'invitation_mail', 'invitation_changes', 'invitation_reminders', 'minutes_circulated', 'minutes_mail', 'meeting_changes', 'meeting_mail', 'project_changes', 'project_mail', 'request_mail', 'digest_mail', 'account_mail', 'reset_mail', 'register_invitation_mail'));--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_erased_whole" CHECK (("people"."email" is null) = ("people"."erased_at" is not null) and ("people"."erased_at" is null or "people"."suspended_at" is not null));
--> statement-breakpoint
-- A post that is given from a day to come counts from then.
create or replace function acting_role() returns text language sql stable security definer set search_path = '' as $$
  select role from public.posts
  where id = nullif(current_setting('app.post_id', true), '')::uuid
    and person_id = public.acting_person()
    and held_from <= now() and (held_until is null or held_until > now())
$$;
--> statement-breakpoint
create or replace function acting_parties() returns uuid[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(party_id), '{}') from public.posts
  where id = nullif(current_setting('app.post_id', true), '')::uuid
    and person_id = public.acting_person()
    and role in ('delegate', 'head')
    and held_from <= now() and (held_until is null or held_until > now())
$$;
--> statement-breakpoint
-- Who holds a post is known to all; posts are given by administrators, and by an invitation at the sign-in door. Nobody changes their own.
do $$
declare table_name text;
begin
  foreach table_name in array array['posts', 'account_invitations', 'invitation_lists'] loop
    execute format('alter table %I enable row level security', table_name);
    execute format('alter table %I force row level security', table_name);
    execute format('create policy maintenance on %I to %I using (true) with check (true)', table_name, current_user);
  end loop;
end $$;
--> statement-breakpoint
create policy known on posts for select to entente_app using (true);
--> statement-breakpoint
create policy administrator_gives on posts for insert to entente_app
  with check ((select acting_role()) = 'administrator' and person_id <> (select acting_person()));
--> statement-breakpoint
create policy administrator_ends on posts for update to entente_app
  using ((select acting_role()) = 'administrator' and person_id <> (select acting_person()));
--> statement-breakpoint
create policy door on posts for insert to entente_app with check ((select at_sign_in_door()));
--> statement-breakpoint
create policy administrator on people for update to entente_app
  using ((select acting_role()) = 'administrator' and id <> (select acting_person()));
--> statement-breakpoint
create policy door on people for insert to entente_app with check ((select at_sign_in_door()));
--> statement-breakpoint
create policy administrator on account_invitations to entente_app
  using ((select acting_role()) = 'administrator') with check ((select acting_role()) = 'administrator');
--> statement-breakpoint
create policy own_party on account_invitations to entente_app
  using ((select acting_role()) = 'head' and party_id = any ((select acting_parties())::uuid[]))
  with check (
    (select acting_role()) = 'head' and party_id = any ((select acting_parties())::uuid[])
    and role in ('observer', 'delegate')
  );
--> statement-breakpoint
create policy door on account_invitations to entente_app
  using ((select at_sign_in_door())) with check ((select at_sign_in_door()));
--> statement-breakpoint
create policy own on invitation_lists to entente_app
  using (person_id = (select acting_person())) with check (person_id = (select acting_person()));
--> statement-breakpoint
-- The worker mails them, and gives nobody an account.
create policy worker on account_invitations for select to entente_worker using (true);
--> statement-breakpoint
do $$
declare table_name text;
begin
  foreach table_name in array array['people', 'posts', 'account_invitations', 'invitation_lists'] loop
    execute format('create policy never_the_worker on %I as restrictive for insert to entente_worker with check (false)', table_name);
  end loop;
end $$;
--> statement-breakpoint
grant insert on posts, people, credentials to entente_app;
--> statement-breakpoint
grant update (held_until) on posts to entente_app;
--> statement-breakpoint
grant update (suspended_at) on people to entente_app;
--> statement-breakpoint
grant select, insert, update on account_invitations to entente_app;
--> statement-breakpoint
grant select, insert, update, delete on invitation_lists to entente_app;
--> statement-breakpoint
-- Sessions are read at the sign-in door alone; an administrator can end those of somebody else without seeing them.
create function end_sessions(person uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  if public.acting_role() is distinct from 'administrator' or person = public.acting_person() then
    raise insufficient_privilege;
  end if;
  update public.sessions set revoked_at = now() where person_id = person and revoked_at is null;
end $$;
--> statement-breakpoint
-- All that is kept of a person but the name, and what they did under it.
create function erase_person(person uuid) returns void language plpgsql security definer set search_path = '' as $$
declare address text;
begin
  if public.acting_role() is distinct from 'administrator' or person = public.acting_person() then
    raise insufficient_privilege;
  end if;
  select email into address from public.people where id = person for update;
  delete from public.held_forms where session_id in (select id from public.sessions where person_id = person);
  delete from public.sessions where person_id = person;
  delete from public.credentials where person_id = person;
  delete from public.enrolments where person_id = person;
  delete from public.factors where person_id = person;
  delete from public.recovery_codes where person_id = person;
  delete from public.resets where person_id = person;
  delete from public.calendars where person_id = person;
  delete from public.ended_mails where person_id = person;
  delete from public.invitation_lists where person_id = person;
  delete from public.account_invitations where person_id = person or email = address;
  delete from public.subscriptions where email = address;
  delete from public.tries where position(' ' || address || ' ' in ' ' || key || ' ') > 0;
  update public.jobs set kept = null, sent = null where kept ->> 'to' = address or sent ->> 'to' = address;
  update public.posts set held_until = greatest(held_from, now()) where person_id = person and (held_until is null or held_until > now());
  update public.people set email = null, erased_at = now(), suspended_at = coalesce(suspended_at, now()) where id = person;
end $$;
--> statement-breakpoint
revoke execute on function end_sessions(uuid), erase_person(uuid) from public;
--> statement-breakpoint
grant execute on function end_sessions(uuid), erase_person(uuid) to entente_app;
--> statement-breakpoint
-- When each was last here.
create index event_log_signed_in on event_log (person_id, id) where name = 'signed_in';
--> statement-breakpoint
-- For the administrators, and written by no right of the app's role: only the function knows how.
alter table refusals enable row level security;
--> statement-breakpoint
alter table refusals force row level security;
--> statement-breakpoint
do $$
begin
  execute format('create policy maintenance on refusals to %I using (true) with check (true)', current_user);
end $$;
--> statement-breakpoint
create policy administrator on refusals for select to entente_app using ((select acting_role()) = 'administrator');
--> statement-breakpoint
grant select on refusals to entente_app;
--> statement-breakpoint
create trigger refusals_append_only before update or delete on refusals for each row execute function refuse_change();
--> statement-breakpoint
-- Of what the actor may not see only the entry is noted; nothing is answered.
create function note_refusal(deed text, subject uuid, code text) returns void
  language sql security definer set search_path = '' as $$
  insert into public.refusals (person_id, post_id, deed, entry_id, code)
  select public.acting_person(),
    (select id from public.posts where id = nullif(current_setting('app.post_id', true), '')::uuid and person_id = public.acting_person()),
    deed,
    coalesce((select id from public.entries where id = subject), (select entry_id from public.revisions where id = subject)),
    code
  where public.acting_person() is not null
$$;
--> statement-breakpoint
revoke execute on function note_refusal(text, uuid, text) from public;
--> statement-breakpoint
grant execute on function note_refusal(text, uuid, text) to entente_app;
--> statement-breakpoint
-- The log as administrators read it: what was done, by whom and to what, but no reason and nothing else that was written in
-- a party's work, and of revisions the number of those that were published alone.
alter policy secretariat on event_log using ((select acting_role()) = 'moderator' and name <> 'clearance_changed');
--> statement-breakpoint
create view audit as
  select v.id, v.at, v.name, v.person_id, v.post_id, v.entry_id, v.party_id, v.details ->> 'person' as about, r.number as revision
  from event_log v left join revisions r on r.id = v.revision_id and r.status in ('published', 'superseded')
  where (select acting_role()) = 'administrator' and v.name <> 'clearance_changed';
--> statement-breakpoint
grant select on audit to entente_app;
--> statement-breakpoint
create index event_log_about on event_log ((details ->> 'person'), at, id) where details ? 'person';
--> statement-breakpoint
-- How long what was submitted waited for a decision of the secretariat, in the last year: seconds, and who decided.
create view decided_waits as
  select d.person_id, extract(epoch from d.at - s.at)::double precision as seconds
  from event_log d
  join posts o on o.id = d.post_id and o.role = 'moderator'
  cross join lateral (
    select e.at from event_log e
    where e.revision_id = d.revision_id and e.id < d.id and e.name in ('submitted', 'endorsed')
    order by e.id desc limit 1
  ) s
  where d.name in ('published', 'declined', 'sent_back') and d.at > now() - interval '1 year';
--> statement-breakpoint
-- For everybody one figure, without a name.
create view register.waiting as
  select count(*)::int as decided, percentile_cont(0.5) within group (order by seconds) as median from decided_waits;
--> statement-breakpoint
grant select on register.waiting to entente_public;
--> statement-breakpoint
create view waits_by_person as
  select person_id, count(*)::int as decided, percentile_cont(0.5) within group (order by seconds) as median,
    max(seconds) as longest
  from decided_waits where (select acting_role()) = 'administrator' group by person_id;
--> statement-breakpoint
grant select on waits_by_person to entente_app;
--> statement-breakpoint
-- What waits now, without a word of what it is.
create view waiting_now as
  select count(*)::int as waiting, min(submitted_at) as oldest from revisions
  where status = 'submitted' and lead_id is null and (select acting_role()) = 'administrator';
--> statement-breakpoint
grant select on waiting_now to entente_app;
