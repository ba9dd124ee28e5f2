-- What is worked out of a project's reports rests on all of them: of a sample project that stays, they stay as well.
create or replace function sample_entries() returns table (id uuid, goes boolean)
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
    -- Those that something else speaks of which stays, and those that speak of a sample which does.
    staying := array(
      select s from unnest(going) s where exists (
        select from public.revisions r where r.entry_id <> all (going) and strpos(r.content::text, s::text) > 0
      ) or exists (
        select from public.revisions r, unnest(samples) x
        where r.entry_id = s and x <> all (going) and strpos(r.content::text, x::text) > 0
      )
    );
    exit when cardinality(staying) = 0;
    going := array(select g from unnest(going) g where g <> all (staying));
  end loop;
  return query select s, s = any (going) from unnest(samples) s;
end $$;
--> statement-breakpoint
-- As before, and who they are to a provider.
create or replace function remove_samples() returns table (id uuid, goes boolean)
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
    delete from public.identities i where i.person_id = person.id;
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
