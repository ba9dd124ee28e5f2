CREATE TABLE "settings" (
	"name" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "settings_name" CHECK ("settings"."name" in ('organisation', 'languages', 'calendar', 'intervals', 'protocol', 'drafts', 'mail', 'retention'))
);
--> statement-breakpoint
CREATE TABLE "setup_codes" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"code_hash" text NOT NULL,
	CONSTRAINT "setup_codes_one" CHECK ("setup_codes"."id" = 1)
);
--> statement-breakpoint
ALTER TABLE "event_log" DROP CONSTRAINT "event_log_name";--> statement-breakpoint
ALTER TABLE "jobs" DROP CONSTRAINT "jobs_kind";--> statement-breakpoint
ALTER TABLE "event_log" ADD CONSTRAINT "event_log_name" CHECK ("event_log"."name" in ('drafted', 'saved', 'submitted', 'endorsed', 'sent_back', 'declined', 'published', 'withdrawn', 'imported', 'signed_in', 'signed_out', 'session_ended', 'post_chosen', 'file_kept', 'clearance_changed', 'invitations_sent', 'invitation_answered', 'invitation_extended', 'delegation_changed', 'credentials_filed', 'credentials_accepted', 'credentials_returned', 'attendance_marked', 'agenda_changed', 'calendar_opened', 'calendar_ended', 'nudged', 'correction_asked', 'request_answered', 'mail_ended', 'mail_resumed', 'password_changed', 'factor_begun', 'factor_added', 'factor_given', 'factor_removed', 'proved_again', 'passkey_begun', 'passkey_added', 'passkey_removed', 'recovery_renewed', 'reset_asked', 'mail_tried_again', 'password_reset', 'post_given', 'post_ended', 'person_suspended', 'person_let_in', 'person_erased', 'person_invited', 'person_invited_again', 'person_uninvited', 'person_joined', 'import_begun', 'import_matched', 'name_learnt', 'import_dropped', 'import_done', 'import_undone', 'setting_changed', 'samples_removed', 'set_up'));--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_kind" CHECK ("jobs"."kind" in ('standings', 'extract', 'picture', 'notify', 'confirmation_mail', 'notification_mail', 'remind', 'reminder_mail', 'adoptions', 'tell_members', 'member_mail', 'invitation_mail', 'invitation_changes', 'invitation_reminders', 'minutes_circulated', 'minutes_mail', 'meeting_changes', 'meeting_mail', 'project_changes', 'project_mail', 'request_mail', 'digest_mail', 'account_mail', 'reset_mail', 'register_invitation_mail', 'check_import', 'forget_imports', 'test_mail'));
--> statement-breakpoint
-- Whether somebody administers who is no sample: until then, and never again after, the code of the first run counts.
create function administered() returns boolean language sql stable security definer set search_path = '' as $$
  select exists (
    select from public.posts o join public.people p on p.id = o.person_id
    where o.role = 'administrator' and (o.held_until is null or o.held_until > now())
      and p.suspended_at is null and not p.sample
  )
$$;
--> statement-breakpoint
revoke execute on function administered() from public;
--> statement-breakpoint
grant execute on function administered() to entente_app;
--> statement-breakpoint
-- Everybody reads the settings; administrators change them, and whoever has the code of the first run, at the sign-in door.
do $$
declare table_name text;
begin
  foreach table_name in array array['settings', 'setup_codes'] loop
    execute format('alter table %I enable row level security', table_name);
    execute format('alter table %I force row level security', table_name);
    execute format('create policy maintenance on %I to %I using (true) with check (true)', table_name, current_user);
  end loop;
end $$;
--> statement-breakpoint
create policy known on settings for select to entente_app using (true);
--> statement-breakpoint
create policy administrator on settings to entente_app
  using ((select acting_role()) = 'administrator') with check ((select acting_role()) = 'administrator');
--> statement-breakpoint
create policy first_run on settings to entente_app
  using ((select at_sign_in_door()) and not (select administered()))
  with check ((select at_sign_in_door()) and not (select administered()));
--> statement-breakpoint
create policy door on setup_codes to entente_app using ((select at_sign_in_door()));
--> statement-breakpoint
create policy never_the_worker on setup_codes as restrictive to entente_worker using (false);
--> statement-breakpoint
grant select, insert, update on settings to entente_app;
--> statement-breakpoint
grant select, delete on setup_codes to entente_app;
--> statement-breakpoint
create view register.settings as select name, value from settings;
--> statement-breakpoint
grant select on register.settings to entente_public, entente_app;
--> statement-breakpoint
-- What administrators bring in from outside is published under the import's name.
create policy imports on revisions to entente_app
  using ((select acting_role()) = 'administrator' and by_import and party_id is null and status in ('submitted', 'published'))
  with check ((select acting_role()) = 'administrator' and by_import and party_id is null and status in ('submitted', 'published'));
--> statement-breakpoint
-- What a setting was before and after is told whole.
create or replace view audit as
  select v.id, v.at, v.name, v.person_id, v.post_id, v.entry_id, v.party_id, v.details ->> 'person' as about, r.number as revision,
    case when v.name in ('setting_changed', 'samples_removed') then v.details end as told
  from event_log v left join revisions r on r.id = v.revision_id and r.status in ('published', 'superseded')
  where (select acting_role()) = 'administrator' and v.name <> 'clearance_changed';
--> statement-breakpoint
-- The sample entries in the register, and whether each may go: what somebody has corrected, worked on or built upon stays.
create function sample_entries() returns table (id uuid, goes boolean)
  language plpgsql stable security definer set search_path = '' as $$
declare
  samples uuid[] := array(
    select r.entry_id from public.revisions r
    where r.number = 1 and r.by_import and r.change_note in ('sample meetings', 'sample projects')
      and exists (select from public.revisions p where p.entry_id = r.entry_id and p.status = 'published')
  );
  going uuid[];
  staying uuid[];
begin
  if session_user <> current_user and public.acting_role() is distinct from 'administrator' then
    raise insufficient_privilege;
  end if;
  going := array(
    select s from unnest(samples) s
    where not exists (select from public.revisions r where r.entry_id = s and r.number > 1)
      and not exists (select from public.agenda_items a where a.meeting_id = s)
      and not exists (select from public.invitations i where i.meeting_id = s)
      and not exists (select from public.name_aliases n where n.entry_id = s)
      and not exists (select from public.project_requests q where s in (q.project_id, q.update_id) and q.by_id is not null)
  );
  loop
    staying := array(
      select s from unnest(going) s where exists (
        select from public.revisions r where r.entry_id <> all (going) and strpos(r.content::text, s::text) > 0
      )
    );
    exit when cardinality(staying) = 0;
    going := array(select g from unnest(going) g where g <> all (staying));
  end loop;
  return query select s, s = any (going) from unnest(samples) s;
end $$;
--> statement-breakpoint
-- Takes them out of the register, and lets no sample person in again. Of the people those stay by name alone whom something
-- that stays was done by; the log stays as it is. Whoever calls this has advanced the register.
create function remove_samples() returns table (id uuid, goes boolean)
  language plpgsql security definer set search_path = '' as $$
declare
  samples uuid[];
  going uuid[];
  person record;
begin
  if session_user <> current_user and public.acting_role() is distinct from 'administrator' then
    raise insufficient_privilege;
  end if;
  select coalesce(array_agg(f.id), '{}'), coalesce(array_agg(f.id) filter (where f.goes), '{}')
    into samples, going from public.sample_entries() f;
  update public.revisions set status = 'superseded', updated_at = now() where entry_id = any (going) and status = 'published';
  insert into public.project_changes (project_id, version)
    select p.id, v.version from public.projects p, public.register_state v where p.id = any (going)
    on conflict (project_id) do update set version = excluded.version;
  delete from public.project_requests where project_id = any (going);
  delete from public.update_views u where u.id = any (going);
  delete from public.updates u where u.id = any (going);
  delete from public.project_basis where project_id = any (going);
  delete from public.project_milestones where project_id = any (going);
  delete from public.project_steps where project_id = any (going);
  delete from public.project_partners where project_id = any (going);
  delete from public.projects p where p.id = any (going);
  delete from public.meeting_parties where meeting_id = any (going);
  delete from public.meetings m where m.id = any (going);
  delete from public.jobs j where j.done_at is null and j.failed_at is null
    and exists (select from unnest(going) g where strpos(j.payload::text, g::text) > 0);
  for person in select p.id, p.email from public.people p where p.sample and p.erased_at is null loop
    delete from public.passkey_challenges where session_id in (select s.id from public.sessions s where s.person_id = person.id);
    delete from public.held_forms where session_id in (select s.id from public.sessions s where s.person_id = person.id);
    delete from public.sessions s where s.person_id = person.id;
    delete from public.credentials c where c.person_id = person.id;
    delete from public.enrolments e where e.person_id = person.id;
    delete from public.factors f where f.person_id = person.id;
    delete from public.passkeys k where k.person_id = person.id;
    delete from public.recovery_codes c where c.person_id = person.id;
    delete from public.resets r where r.person_id = person.id;
    delete from public.calendars c where c.person_id = person.id;
    delete from public.ended_mails m where m.person_id = person.id;
    delete from public.invitation_lists l where l.person_id = person.id;
    delete from public.account_invitations a where a.person_id = person.id or a.email = person.email;
    delete from public.subscriptions s where s.email = person.email;
    update public.jobs j set kept = null, sent = null where j.kept ->> 'to' = person.email or j.sent ->> 'to' = person.email;
    begin
      delete from public.posts o where o.person_id = person.id;
      delete from public.people p where p.id = person.id;
    exception when foreign_key_violation then
      update public.posts o set held_until = greatest(o.held_from, now())
        where o.person_id = person.id and (o.held_until is null or o.held_until > now());
      update public.people p set email = null, erased_at = now(), suspended_at = coalesce(p.suspended_at, now()) where p.id = person.id;
    end;
  end loop;
  return query select s, s = any (going) from unnest(samples) s;
end $$;
--> statement-breakpoint
revoke execute on function sample_entries(), remove_samples() from public;
--> statement-breakpoint
grant execute on function sample_entries(), remove_samples() to entente_app;
