--> statement-breakpoint

insert into register_numbers (kind) values ('agenda');
--> statement-breakpoint
grant select, insert, update, delete on agendas to entente_app;
--> statement-breakpoint
create view register.agendas as
  select a.* from agendas a join meetings m on m.id = a.meeting_id and m.visibility = 'public';
--> statement-breakpoint
grant select on register.agendas to entente_public, entente_app;
--> statement-breakpoint
-- The rows that are worked on: kept by the secretariat and the hosts, read by the parties that take part.
alter table agenda_items enable row level security;
--> statement-breakpoint
alter table agenda_items force row level security;
--> statement-breakpoint
do $$ begin
  execute format('create policy maintenance on agenda_items to %I using (true) with check (true)', current_user);
end $$;
--> statement-breakpoint
create policy kept on agenda_items to entente_app
  using ((select acting_role()) = 'moderator' or meeting_id in (
    select p.meeting_id from meeting_parties p
    where p.role = 'host' and p.party_id = any ((select acting_parties())::uuid[])))
  with check ((select acting_role()) = 'moderator' or meeting_id in (
    select p.meeting_id from meeting_parties p
    where p.role = 'host' and p.party_id = any ((select acting_parties())::uuid[])));
--> statement-breakpoint
create policy taking_part on agenda_items for select to entente_app
  using (visibility <> 'hidden' and state not in ('proposed', 'declined') and meeting_id in (
    select p.meeting_id from meeting_parties p
    where p.role <> 'exhibitor' and p.party_id = any ((select acting_parties())::uuid[])));
--> statement-breakpoint
create policy own_proposals on agenda_items for select to entente_app
  using (proposed_by_id = any ((select acting_parties())::uuid[]));
--> statement-breakpoint
create policy proposing on agenda_items for insert to entente_app
  with check (state = 'proposed' and proposed_by_id = any ((select acting_parties())::uuid[]) and meeting_id in (
    select p.meeting_id from meeting_parties p
    where p.role <> 'exhibitor' and p.party_id = any ((select acting_parties())::uuid[])));
--> statement-breakpoint
create policy never_the_worker on agenda_items as restrictive to entente_worker using (false);
--> statement-breakpoint
grant select, insert, update, delete on agenda_items to entente_app;
