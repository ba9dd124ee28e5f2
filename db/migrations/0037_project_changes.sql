CREATE TABLE "project_changes" (
	"project_id" uuid PRIMARY KEY NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "project_changes" ADD CONSTRAINT "project_changes_project_id_entries_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "project_changes_version" ON "project_changes" USING btree ("version");--> statement-breakpoint
create index projects_announced on projects (number) where announced is not null;
--> statement-breakpoint
grant select, insert, update on project_changes to entente_app;
--> statement-breakpoint
-- Of projects that are not public their number alone, which the numbers of the others tell as well: what was public may be so no longer.
create view register.project_changes as
  select p.number, c.version from project_changes c join projects p on p.id = c.project_id;
--> statement-breakpoint
grant select on register.project_changes to entente_public;
