ALTER TABLE "projects" ADD COLUMN "duplicate_of_id" uuid;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_duplicate_of_id_entries_id_fk" FOREIGN KEY ("duplicate_of_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "projects_duplicate_of" ON "projects" USING btree ("duplicate_of_id");--> statement-breakpoint

create or replace view register.projects as select * from projects where visibility = 'public';
