ALTER TABLE "bodies" ADD COLUMN "ended" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "bodies" ADD COLUMN "ended_from" date;--> statement-breakpoint
ALTER TABLE "bodies" ADD COLUMN "ended_to" date;--> statement-breakpoint
ALTER TABLE "bodies" ADD COLUMN "follows_id" uuid;--> statement-breakpoint
ALTER TABLE "bodies" ADD COLUMN "classes" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "parties" ADD COLUMN "former_names" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "bodies" ADD CONSTRAINT "bodies_follows_id_entries_id_fk" FOREIGN KEY ("follows_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint

-- Every stored content has the shape of today.
alter table revisions disable trigger revisions_settled;
--> statement-breakpoint
update revisions r set content = '{"ended": "", "follows": null, "classes": []}'::jsonb || r.content
from entries e where e.id = r.entry_id and e.kind = 'body';
--> statement-breakpoint
update revisions r set content = '{"formerNames": []}'::jsonb || r.content
from entries e where e.id = r.entry_id and e.kind = 'party';
--> statement-breakpoint
alter table revisions enable trigger revisions_settled;
--> statement-breakpoint
create or replace view register.parties as select * from parties;
--> statement-breakpoint
create or replace view register.bodies as select * from bodies;
