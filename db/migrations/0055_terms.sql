ALTER TABLE "projects" DROP CONSTRAINT "projects_sector";--> statement-breakpoint
ALTER TABLE "settings" DROP CONSTRAINT "settings_name";--> statement-breakpoint
ALTER TABLE "subscriptions" DROP CONSTRAINT "subscriptions_subject";--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_name" CHECK ("settings"."name" in ('organisation', 'languages', 'calendar', 'intervals', 'protocol', 'drafts', 'mail', 'retention', 'subjects', 'sectors'));
--> statement-breakpoint
-- Whoever follows a subject that was merged follows the one it was merged into, once. Addresses are seen by nobody here.
create function follow_merged_subject(gone text, kept text) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if session_user <> current_user and public.acting_role() is distinct from 'administrator' then
    raise insufficient_privilege;
  end if;
  update public.subscriptions s set confirmed_at = coalesce(s.confirmed_at, o.confirmed_at)
    from public.subscriptions o
    where s.topic = 'subject' and s.subject = kept and o.topic = 'subject' and o.subject = gone and o.email = s.email;
  delete from public.subscriptions o
    where o.topic = 'subject' and o.subject = gone
      and exists (select from public.subscriptions s where s.topic = 'subject' and s.subject = kept and s.email = o.email);
  update public.subscriptions s set subject = kept where s.topic = 'subject' and s.subject = gone;
end $$;
--> statement-breakpoint
revoke execute on function follow_merged_subject(text, text) from public;
--> statement-breakpoint
grant execute on function follow_merged_subject(text, text) to entente_app;
