-- The app's two roles. Neither owns anything; passwords are set at each start (db/client.ts).
do $$
declare role_name text;
begin
  foreach role_name in array array['entente_app', 'entente_public'] loop
    if not exists (select from pg_roles where rolname = role_name) then
      execute format('create role %I login noinherit', role_name);
    end if;
    execute format('grant connect on database %I to %I', current_database(), role_name);
    execute format('alter role %I set statement_timeout = %L', role_name, '10s');
    execute format('alter role %I set lock_timeout = %L', role_name, '5s');
    execute format('alter role %I set idle_in_transaction_session_timeout = %L', role_name, '15s');
  end loop;
  -- Everyone may make temporary tables otherwise, however large.
  execute format('revoke temporary on database %I from public', current_database());
end $$;
--> statement-breakpoint
alter role entente_public set default_transaction_read_only = on;
--> statement-breakpoint
-- Searching 100,000 agreements: what is found fits in memory; and the planner, which does not know that the words of a
-- text lie apart from its row, would otherwise read a whole table for a frequent word.
alter role entente_public set work_mem = '32MB';
--> statement-breakpoint
alter role entente_public set enable_seqscan = off;
--> statement-breakpoint
alter role entente_public set jit = off;
--> statement-breakpoint
-- An answer of some ten milliseconds is not worth the start of workers.
alter role entente_public set max_parallel_workers_per_gather = 0;
--> statement-breakpoint
revoke all on schema public from public;
--> statement-breakpoint
grant usage on schema public to entente_app;
--> statement-breakpoint
alter table posts add constraint posts_party foreign key (party_id) references entries (id);
--> statement-breakpoint
insert into register_state (id) values (1);
--> statement-breakpoint
insert into register_numbers (kind) values ('party'), ('body'), ('membership'), ('agreement'), ('act');
--> statement-breakpoint

-- Who acts: set for the length of a transaction by asActor() (db/client.ts). Security definer, so that the
-- policies below need no right on posts; search_path fixed, so that no one can slip a table in between.
create function acting_person() returns uuid language sql stable set search_path = '' as
  $$ select nullif(current_setting('app.person_id', true), '')::uuid $$;
--> statement-breakpoint
create function acting_role() returns text language sql stable security definer set search_path = '' as $$
  select role from public.posts
  where id = nullif(current_setting('app.post_id', true), '')::uuid
    and person_id = public.acting_person()
    and (held_until is null or held_until > now())
$$;
--> statement-breakpoint
-- The parties whose private work the actor may see: of the post acted for, and not as an observer.
create function acting_parties() returns uuid[] language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(party_id), '{}') from public.posts
  where id = nullif(current_setting('app.post_id', true), '')::uuid
    and person_id = public.acting_person()
    and role in ('delegate', 'head')
    and (held_until is null or held_until > now())
$$;
--> statement-breakpoint
-- Counts also the revisions that the actor may not see, so that no number is given twice.
create function next_revision_number(entry uuid) returns integer
  language sql stable security definer set search_path = '' as
  $$ select coalesce(max(number), 0) + 1 from public.revisions where entry_id = entry $$;
--> statement-breakpoint
create function at_sign_in_door() returns boolean language sql stable set search_path = '' as
  $$ select coalesce(current_setting('app.door', true), '') = 'sign-in' $$;
--> statement-breakpoint

-- Row security on the private tables. FORCE binds the owner as well; migrations, seed and rebuild come in by the
-- policy `maintenance`, which belongs to the owner's name alone. The app never connects as the owner.
do $$
declare table_name text;
begin
  foreach table_name in array array['revisions', 'event_log', 'people', 'credentials', 'sessions', 'tries'] loop
    execute format('alter table %I enable row level security', table_name);
    execute format('alter table %I force row level security', table_name);
    execute format('create policy maintenance on %I to %I using (true) with check (true)', table_name, current_user);
  end loop;
end $$;
--> statement-breakpoint
create policy published on revisions for select to entente_app using (status in ('published', 'superseded'));
--> statement-breakpoint
create policy own_party on revisions to entente_app
  using (party_id = any ((select acting_parties())::uuid[]))
  with check (party_id = any ((select acting_parties())::uuid[]));
--> statement-breakpoint
-- The secretariat sees its own and what was submitted at least once. That a draft sent back is the party's
-- business again is the policy's finer rule (lib/policy.ts).
create policy secretariat on revisions to entente_app
  using ((select acting_role()) = 'moderator' and (party_id is null or submitted_at is not null))
  with check ((select acting_role()) = 'moderator' and (party_id is null or submitted_at is not null));
--> statement-breakpoint
create policy own_party on event_log for select to entente_app
  using (party_id = any ((select acting_parties())::uuid[]));
--> statement-breakpoint
create policy secretariat on event_log for select to entente_app
  using ((select acting_role()) in ('moderator', 'administrator'));
--> statement-breakpoint
create policy append on event_log for insert to entente_app with check (true);
--> statement-breakpoint
create policy known on people for select to entente_app using (
  (select at_sign_in_door())
  or id = (select acting_person())
  or (select acting_role()) in ('moderator', 'administrator')
  or id in (select person_id from posts where party_id = any ((select acting_parties())::uuid[]))
);
--> statement-breakpoint
create policy door on credentials to entente_app using ((select at_sign_in_door()));
--> statement-breakpoint
create policy door on sessions to entente_app
  using ((select at_sign_in_door())) with check ((select at_sign_in_door()));
--> statement-breakpoint
-- Its keys hold addresses.
create policy door on tries to entente_app
  using ((select at_sign_in_door())) with check ((select at_sign_in_door()));
--> statement-breakpoint

-- What was decided stays as it was: these hold for everyone, the owner included.
create function refuse_change() returns trigger language plpgsql as
  $$ begin raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation'; end $$;
--> statement-breakpoint
create trigger event_log_append_only before update or delete on event_log
  for each row execute function refuse_change();
--> statement-breakpoint
create trigger event_log_no_truncate before truncate on event_log
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger revisions_kept before delete on revisions for each row execute function refuse_change();
--> statement-breakpoint
create trigger revisions_settled before update on revisions for each row
  when (
    old.status in ('published', 'superseded', 'declined', 'withdrawn')
    and not (
      old.status = 'published' and new.status = 'superseded'
      and to_jsonb(new) - 'status' - 'updated_at' = to_jsonb(old) - 'status' - 'updated_at'
    )
  ) execute function refuse_change();
--> statement-breakpoint

grant select on posts, people, credentials to entente_app;
--> statement-breakpoint
grant select, insert on facet_choices to entente_app;
--> statement-breakpoint
grant select, insert, update on entries, revisions, sessions to entente_app;
--> statement-breakpoint
grant select, insert on event_log to entente_app;
--> statement-breakpoint
grant usage on sequence event_log_id_seq to entente_app;
--> statement-breakpoint
grant select, update on register_numbers, register_state to entente_app;
--> statement-breakpoint
grant select, insert, update, delete on
  tries, parties, bodies, memberships, agreements, agreement_parties, agreement_subjects, agreement_relations, acts
  to entente_app;
--> statement-breakpoint

-- What a delegation, or the secretariat, has decided lately.
create index revisions_lately on revisions (party_id, updated_at);
--> statement-breakpoint
create index revisions_of_secretariat on revisions (updated_at) where party_id is null and not by_import;
--> statement-breakpoint
-- Lists of public agreements sort by these; records without a date come last either way. What lists filter by is
-- carried along, so that a list, a count or a deep page reads the index and never the wide rows.
create index agreements_newest on agreements
  ((coalesce(adopted_from, '0001-01-01'::date)) desc nulls first, id desc nulls first)
  include (type, status, body_id, year, adopted_from, adopted_to) where visibility = 'public';
--> statement-breakpoint
create index agreements_oldest on agreements ((coalesce(adopted_from, '9999-12-31'::date)), id)
  include (type, status, body_id, year, adopted_from, adopted_to) where visibility = 'public';
--> statement-breakpoint
create index agreements_recorded on agreements (number desc nulls first)
  include (id, type, status, body_id, year, adopted_from, adopted_to, choices) where visibility = 'public';
--> statement-breakpoint
create index agreements_changed on agreements (changed_at desc nulls first, number desc nulls first)
  include (id, type, status, body_id, year, adopted_from, adopted_to) where visibility = 'public';
--> statement-breakpoint
create index agreements_title_en on agreements (title_en collate "en-x-icu", id)
  include (type, status, body_id, year, adopted_from, adopted_to) where visibility = 'public';
--> statement-breakpoint
create index agreements_title_zh on agreements (title_zh collate "zh-x-icu", id)
  include (type, status, body_id, year, adopted_from, adopted_to) where visibility = 'public';
--> statement-breakpoint
create index agreements_title_mn on agreements (title_mn collate "mn-x-icu", id)
  include (type, status, body_id, year, adopted_from, adopted_to) where visibility = 'public';
--> statement-breakpoint
create index agreements_title_ru on agreements (title_ru collate "ru-x-icu", id)
  include (type, status, body_id, year, adopted_from, adopted_to) where visibility = 'public';
--> statement-breakpoint
create index agreements_document on agreements using gin (document);
--> statement-breakpoint
create index agreements_titles on agreements using gin (ts_filter(document, '{a}'));
--> statement-breakpoint
-- Texts lie apart, so that the rows which counts and searches visit are narrow.
alter table agreements set (toast_tuple_target = 128);
--> statement-breakpoint
alter table agreements
  alter column type set storage plain, alter column status set storage plain, alter column visibility set storage plain,
  alter column slug set storage plain, alter column adopted set storage plain, alter column choices set storage plain;
--> statement-breakpoint
-- What is counted under a choice is read from its index alone.
create index agreements_type on agreements (visibility, type) include (choices);
--> statement-breakpoint
create index agreements_status on agreements (visibility, status) include (choices);
--> statement-breakpoint
create index agreements_year on agreements (visibility, year) include (choices);
--> statement-breakpoint
create index agreements_body on agreements (visibility, body_id) include (choices);
--> statement-breakpoint
create index agreement_parties_signatory on agreement_parties (party_id, agreement_id)
  where visibility = 'public' and role = 'signatory';
--> statement-breakpoint
create index agreement_subjects_public on agreement_subjects (subject, agreement_id) where visibility = 'public';
--> statement-breakpoint

-- The public register. Views run with their owner's rights, so entente_public needs none on the tables.
create schema register;
--> statement-breakpoint
-- A query for search words: each word must be there, in whatever form. English and Russian are stemmed by the
-- server; a word the stemmer drops (a stop word) is not asked for; Han characters and pairs, and words of other
-- languages, are compared as they stand, Cyrillic ones also by their beginning and by the Mongolian stem of
-- lib/text.ts ('' where there is none).
create function register.search_query(words text[], scripts text[], stems text[]) returns tsquery
  language plpgsql immutable parallel safe set search_path = '' as $$
declare
  whole tsquery;
  one tsquery;
  plain tsquery;
begin
  for i in 1 .. coalesce(array_length(words, 1), 0) loop
    plain := plainto_tsquery('pg_catalog.simple', words[i]);
    if numnode(plain) = 0 then continue; end if;
    if scripts[i] = 'han' then
      one := plain;
    elsif scripts[i] = 'cyrillic' then
      one := plainto_tsquery('pg_catalog.russian', words[i]);
      if numnode(one) = 0 then continue; end if;
      one := one || (plain::text || ':*')::tsquery || plainto_tsquery('pg_catalog.simple', stems[i]);
    else
      one := plainto_tsquery('pg_catalog.english', words[i]);
      if numnode(one) = 0 then continue; end if;
      one := one || plain;
    end if;
    whole := case when whole is null then one else whole && one end;
  end loop;
  return whole;
end $$;
--> statement-breakpoint
create view register.facet_choices as select * from facet_choices;
--> statement-breakpoint
create view register.state as select version, changed_at from register_state;
--> statement-breakpoint
create view register.parties as select * from parties;
--> statement-breakpoint
create view register.bodies as select * from bodies;
--> statement-breakpoint
create view register.memberships as select * from memberships;
--> statement-breakpoint
create view register.agreements as select * from agreements where visibility = 'public';
--> statement-breakpoint
create view register.agreement_parties as select * from agreement_parties where visibility = 'public';
--> statement-breakpoint
create view register.agreement_subjects as select * from agreement_subjects where visibility = 'public';
--> statement-breakpoint
create view register.agreement_relations as
  select r.* from agreement_relations r
  join agreements a on a.id = r.agreement_id and a.visibility = 'public'
  join agreements t on t.id = r.target_id and t.visibility = 'public';
--> statement-breakpoint
create view register.acts as
  select c.* from acts c join agreements a on a.id = c.agreement_id and a.visibility = 'public';
--> statement-breakpoint
-- A barrier, because the table behind it also holds drafts: no condition of a query runs before these.
create view register.revisions with (security_barrier) as
  select r.entry_id, e.kind, r.number, r.based_on, r.status = 'published' as current, r.content, r.change_note,
    r.published_at, r.by_import, p.role as author_role, p.party_id as author_party_id
  from revisions r
  join entries e on e.id = r.entry_id
  left join posts p on p.id = r.author_post_id
  where r.status in ('published', 'superseded')
    and (
      e.kind in ('party', 'body', 'membership')
      or (e.kind = 'agreement' and r.content ->> 'visibility' = 'public'
        and exists (select from agreements a where a.id = e.id and a.visibility = 'public'))
      or (e.kind = 'act' and exists (
        select from acts c join agreements a on a.id = c.agreement_id
        where c.id = e.id and a.visibility = 'public'))
    );
--> statement-breakpoint
grant usage on schema register to entente_public, entente_app;
--> statement-breakpoint
grant select on all tables in schema register to entente_public, entente_app;
