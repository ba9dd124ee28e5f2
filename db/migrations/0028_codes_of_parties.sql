ALTER TABLE "parties" ADD COLUMN "iso_code" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "parties" ADD COLUMN "wikidata" text DEFAULT '' NOT NULL;--> statement-breakpoint
create or replace view register.parties as select * from parties;
--> statement-breakpoint
-- Every stored content has the shape of today.
alter table revisions disable trigger revisions_settled;
--> statement-breakpoint
update revisions r set content = '{"isoCode": "", "wikidata": ""}'::jsonb || r.content
from entries e where e.id = r.entry_id and e.kind = 'party';
--> statement-breakpoint
alter table revisions enable trigger revisions_settled;
