ALTER TABLE "subscriptions" DROP CONSTRAINT "subscriptions_once";--> statement-breakpoint
ALTER TABLE "jobs" DROP CONSTRAINT "jobs_kind";--> statement-breakpoint
ALTER TABLE "subscriptions" DROP CONSTRAINT "subscriptions_topic";--> statement-breakpoint
ALTER TABLE "subscriptions" DROP CONSTRAINT "subscriptions_whole";--> statement-breakpoint
ALTER TABLE "agenda_items" ADD COLUMN "papers" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD COLUMN "item_id" uuid;--> statement-breakpoint
CREATE INDEX "agenda_items_papers" ON "agenda_items" USING gin (files_in("papers")) WHERE "agenda_items"."papers" <> '[]';--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_once" UNIQUE NULLS NOT DISTINCT("email","topic","entry_id","subject","item_id");--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_kind" CHECK ("jobs"."kind" in ('standings', 'extract', 'picture', 'notify', 'confirmation_mail', 'notification_mail', 'remind', 'reminder_mail', 'adoptions', 'tell_members', 'member_mail', 'invitation_mail', 'invitation_changes', 'invitation_reminders', 'minutes_circulated', 'minutes_mail', 'meeting_changes', 'meeting_mail', 'agenda_changes', 'agenda_mail', 'project_changes', 'project_mail', 'request_mail', 'digest_mail', 'account_mail', 'reset_mail', 'register_invitation_mail', 'check_import', 'forget_imports', 'test_mail'));--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_topic" CHECK ("subscriptions"."topic" in ('all', 'party', 'agreement', 'subject', 'body', 'meeting', 'series', 'project', 'agenda_item'));--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_whole" CHECK (("subscriptions"."topic" in ('party', 'agreement', 'body', 'meeting', 'series', 'project', 'agenda_item')) = ("subscriptions"."entry_id" is not null)
        and ("subscriptions"."topic" = 'subject') = ("subscriptions"."subject" is not null)
        and ("subscriptions"."topic" = 'agenda_item') = ("subscriptions"."item_id" is not null));
--> statement-breakpoint
-- Which items name a file. Who may read them is row security's to say: this finds, and shows nothing.
create function agenda_items_naming(file text) returns setof uuid
  language sql stable security definer set search_path = '' as $$
  select id from public.agenda_items where papers <> '[]' and public.files_in(papers) @> array[file]
$$;
--> statement-breakpoint
revoke execute on function agenda_items_naming(text) from public;
--> statement-breakpoint
grant execute on function agenda_items_naming(text) to entente_app;
--> statement-breakpoint
create policy papers on files for select to entente_app
  using (exists (select from agenda_items i where i.id in (select agenda_items_naming(files.sha256))));
--> statement-breakpoint
-- Every stored content has the shape of today.
create function pg_temp.with_papers(items jsonb) returns jsonb language sql as $$
  select coalesce(jsonb_agg('{"item": null, "papers": []}'::jsonb || one order by at), '[]')
  from jsonb_array_elements(items) with ordinality as x(one, at)
$$;
--> statement-breakpoint
alter table revisions disable trigger revisions_settled;
--> statement-breakpoint
update revisions r set content = jsonb_set(r.content, '{items}', pg_temp.with_papers(r.content -> 'items'))
from entries e where e.id = r.entry_id and e.kind = 'agenda';
--> statement-breakpoint
alter table revisions enable trigger revisions_settled;
--> statement-breakpoint
update agendas set items = pg_temp.with_papers(items);
--> statement-breakpoint
drop function pg_temp.with_papers(jsonb);
