ALTER TABLE "meetings" ADD COLUMN "places" text GENERATED ALWAYS AS (lower(jsonb_path_query_array(place, '$.*')::text || jsonb_path_query_array(sites, '$[*].place.*')::text)) STORED NOT NULL;
--> statement-breakpoint
create or replace view register.meetings as select * from meetings where visibility = 'public';
