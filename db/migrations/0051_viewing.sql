ALTER TABLE "event_log" DROP CONSTRAINT "event_log_name";--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "viewed_role" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "viewing_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "event_log" ADD CONSTRAINT "event_log_name" CHECK ("event_log"."name" in ('drafted', 'saved', 'submitted', 'endorsed', 'sent_back', 'declined', 'published', 'withdrawn', 'imported', 'signed_in', 'signed_out', 'session_ended', 'post_chosen', 'file_kept', 'clearance_changed', 'invitations_sent', 'invitation_answered', 'invitation_extended', 'delegation_changed', 'credentials_filed', 'credentials_accepted', 'credentials_returned', 'attendance_marked', 'agenda_changed', 'calendar_opened', 'calendar_ended', 'nudged', 'correction_asked', 'request_answered', 'mail_ended', 'mail_resumed', 'password_changed', 'factor_begun', 'factor_added', 'factor_given', 'factor_removed', 'proved_again', 'passkey_begun', 'passkey_added', 'passkey_removed', 'recovery_renewed', 'identity_linked', 'identity_unlinked', 'reset_asked', 'mail_tried_again', 'password_reset', 'view_began', 'view_ended', 'factor_lifted', 'post_given', 'post_ended', 'person_suspended', 'person_let_in', 'person_erased', 'person_invited', 'person_invited_again', 'person_uninvited', 'person_joined', 'import_begun', 'import_matched', 'name_learnt', 'import_dropped', 'import_done', 'import_undone', 'setting_changed', 'samples_removed', 'set_up'));--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_viewed_role" CHECK ("sessions"."viewed_role" in ('observer', 'delegate', 'head'));--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_viewing_whole" CHECK (("sessions"."viewed_role" is null) = ("sessions"."viewing_since" is null));
--> statement-breakpoint
-- What opens an account is seen at the sign-in door alone; an administrator can take away a second step without seeing it.
create function lift_second_step(person uuid) returns boolean language plpgsql security definer set search_path = '' as $$
declare had boolean;
begin
  if public.acting_role() is distinct from 'administrator' or person = public.acting_person() then
    raise insufficient_privilege;
  end if;
  had := exists (select from public.factors where person_id = person)
    or exists (select from public.passkeys where person_id = person);
  delete from public.factors where person_id = person;
  delete from public.passkeys where person_id = person;
  delete from public.recovery_codes where person_id = person;
  delete from public.enrolments where person_id = person;
  update public.sessions set revoked_at = now() where person_id = person and revoked_at is null;
  return had;
end $$;
--> statement-breakpoint
revoke execute on function lift_second_step(uuid) from public;
--> statement-breakpoint
grant execute on function lift_second_step(uuid) to entente_app;
