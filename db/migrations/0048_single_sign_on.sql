CREATE TABLE "identities" (
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"person_id" uuid NOT NULL,
	"linked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "identities_issuer_subject_pk" PRIMARY KEY("issuer","subject"),
	CONSTRAINT "identities_of_person" UNIQUE("person_id")
);
--> statement-breakpoint
CREATE TABLE "provider_requests" (
	"state_hash" text PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "event_log" DROP CONSTRAINT "event_log_name";--> statement-breakpoint
ALTER TABLE "identities" ADD CONSTRAINT "identities_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_log" ADD CONSTRAINT "event_log_name" CHECK ("event_log"."name" in ('drafted', 'saved', 'submitted', 'endorsed', 'sent_back', 'declined', 'published', 'withdrawn', 'imported', 'signed_in', 'signed_out', 'session_ended', 'post_chosen', 'file_kept', 'clearance_changed', 'invitations_sent', 'invitation_answered', 'invitation_extended', 'delegation_changed', 'credentials_filed', 'credentials_accepted', 'credentials_returned', 'attendance_marked', 'agenda_changed', 'calendar_opened', 'calendar_ended', 'nudged', 'correction_asked', 'request_answered', 'mail_ended', 'mail_resumed', 'password_changed', 'factor_begun', 'factor_added', 'factor_given', 'factor_removed', 'proved_again', 'passkey_begun', 'passkey_added', 'passkey_removed', 'recovery_renewed', 'identity_linked', 'identity_unlinked', 'reset_asked', 'mail_tried_again', 'password_reset', 'post_given', 'post_ended', 'person_suspended', 'person_let_in', 'person_erased', 'person_invited', 'person_invited_again', 'person_uninvited', 'person_joined', 'import_begun', 'import_matched', 'name_learnt', 'import_dropped', 'import_done', 'import_undone', 'setting_changed', 'samples_removed', 'set_up'));
--> statement-breakpoint
-- As all that opens an account: at the sign-in door alone, never the worker, and bound by force.
do $$
declare table_name text;
begin
  foreach table_name in array array['identities', 'provider_requests'] loop
    execute format('alter table %I enable row level security', table_name);
    execute format('alter table %I force row level security', table_name);
    execute format('create policy maintenance on %I to %I using (true) with check (true)', table_name, current_user);
    execute format('create policy door on %I to entente_app using ((select at_sign_in_door())) with check ((select at_sign_in_door()))', table_name);
    execute format('create policy never_the_worker on %I as restrictive to entente_worker using (false)', table_name);
    execute format('grant select, insert, update, delete on %I to entente_app', table_name);
  end loop;
end $$;
--> statement-breakpoint
-- As before, and who they are to a provider.
create or replace function erase_person(person uuid) returns void language plpgsql security definer set search_path = '' as $$
declare address text;
begin
  if public.acting_role() is distinct from 'administrator' or person = public.acting_person() then
    raise insufficient_privilege;
  end if;
  select email into address from public.people where id = person for update;
  delete from public.passkey_challenges where session_id in (select id from public.sessions where person_id = person);
  delete from public.held_forms where session_id in (select id from public.sessions where person_id = person);
  delete from public.sessions where person_id = person;
  delete from public.credentials where person_id = person;
  delete from public.enrolments where person_id = person;
  delete from public.factors where person_id = person;
  delete from public.passkeys where person_id = person;
  delete from public.identities where person_id = person;
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
