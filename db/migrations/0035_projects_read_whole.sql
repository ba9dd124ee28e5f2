-- All projects at once are read from these alone (lib/registry/project-facts.ts): their rows are wide, and hardly any of it is asked.
create index projects_whole on projects (id) include (number, revision, published_at, first_published_at, lead_id, body_id,
  intention_id, kind, sector, announced_in, announced, duplicate_of_id, planned_start_to, planned_end_to, actual_start_from,
  actual_end_from, visibility);
--> statement-breakpoint
create index project_steps_whole on project_steps (project_id, position) include (stage, date, since, until, visibility);
--> statement-breakpoint
create index project_milestones_whole on project_milestones (project_id) include (due_to, done_from, visibility);
--> statement-breakpoint
create index updates_declared on updates (project_id) include (date, until, health, covers, covers_to, progress, visibility)
  where until is null;
--> statement-breakpoint
create index updates_whole on updates (project_id, covers_to) include (number, revision, published_at, date, until, health,
  covers, progress, visibility);
--> statement-breakpoint
create index projects_with_sums on projects (number) where sums <> '[]' and visibility = 'public';
--> statement-breakpoint
create index projects_with_places on projects (number) where places <> '[]' and visibility = 'public';
