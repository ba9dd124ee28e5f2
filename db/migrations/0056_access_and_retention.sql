ALTER TABLE "settings" DROP CONSTRAINT "settings_name";--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_name" CHECK ("settings"."name" in ('organisation', 'languages', 'calendar', 'intervals', 'protocol', 'drafts', 'mail', 'access', 'retention', 'subjects', 'sectors'));
--> statement-breakpoint
-- What was refused stays as it was noted, and is forgotten when it is old enough.
drop trigger refusals_append_only on refusals;
--> statement-breakpoint
create trigger refusals_unchanged before update on refusals for each row execute function refuse_change();
--> statement-breakpoint
create trigger refusals_kept before delete on refusals for each row
  when (old.at > now() - interval '30 days') execute function refuse_change();
--> statement-breakpoint
-- And forms that were refused, which are shown again for an hour. The worker reads neither.
create function forget_refused(days int) returns void
  language plpgsql security definer set search_path = '' as $$
begin
  if days is null or days < 30 then
    raise invalid_parameter_value using message = 'refusals are kept for thirty days at least';
  end if;
  delete from public.held_forms where held_at < now() - interval '1 day';
  delete from public.refusals where at < now() - make_interval(days => days);
end $$;
--> statement-breakpoint
revoke execute on function forget_refused(int) from public;
--> statement-breakpoint
grant execute on function forget_refused(int) to entente_worker;
