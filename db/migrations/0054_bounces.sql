CREATE TABLE "bounces" (
	"email" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "event_log" DROP CONSTRAINT "event_log_name";--> statement-breakpoint
ALTER TABLE "event_log" ADD CONSTRAINT "event_log_name" CHECK ("event_log"."name" in ('drafted', 'saved', 'submitted', 'endorsed', 'sent_back', 'declined', 'published', 'withdrawn', 'imported', 'signed_in', 'signed_out', 'session_ended', 'post_chosen', 'file_kept', 'clearance_changed', 'invitations_sent', 'invitation_answered', 'invitation_extended', 'delegation_changed', 'credentials_filed', 'credentials_accepted', 'credentials_returned', 'attendance_marked', 'agenda_changed', 'calendar_opened', 'calendar_ended', 'nudged', 'correction_asked', 'request_answered', 'mail_ended', 'mail_resumed', 'password_changed', 'factor_begun', 'factor_added', 'factor_given', 'factor_removed', 'proved_again', 'passkey_begun', 'passkey_added', 'passkey_removed', 'recovery_renewed', 'identity_linked', 'identity_unlinked', 'reset_asked', 'mail_tried_again', 'address_lifted', 'password_reset', 'view_began', 'view_ended', 'factor_lifted', 'post_given', 'post_ended', 'person_suspended', 'person_let_in', 'person_erased', 'person_invited', 'person_invited_again', 'person_uninvited', 'person_joined', 'import_begun', 'import_matched', 'name_learnt', 'import_dropped', 'import_done', 'import_undone', 'setting_changed', 'samples_removed', 'set_up'));--> statement-breakpoint
-- Written by the worker; administrators see it, and have somebody written to again.
alter table bounces enable row level security;
--> statement-breakpoint
alter table bounces force row level security;
--> statement-breakpoint
do $$
begin
  execute format('create policy maintenance on bounces to %I using (true) with check (true)', current_user);
end $$;
--> statement-breakpoint
create policy administrators on bounces for select to entente_app using ((select acting_role()) = 'administrator');
--> statement-breakpoint
create policy administrators_lift on bounces for delete to entente_app using ((select acting_role()) = 'administrator');
--> statement-breakpoint
create policy worker on bounces to entente_worker using (true) with check (true);
--> statement-breakpoint
grant select, delete on bounces to entente_app;
--> statement-breakpoint
grant insert, update on bounces to entente_worker;
--> statement-breakpoint
-- Forgets those of addresses that nobody here has any more; the worker sees not everybody's.
create function forget_bounces() returns void language sql security definer set search_path = '' as $$
  delete from public.bounces b where not exists (select from public.people p where p.email = b.email)
    and not exists (select from public.subscriptions s where s.email = b.email)
    and not exists (select from public.account_invitations i
      where i.email = b.email and i.accepted_at is null and i.revoked_at is null)
$$;
--> statement-breakpoint
revoke execute on function forget_bounces() from public;
--> statement-breakpoint
grant execute on function forget_bounces() to entente_worker;
