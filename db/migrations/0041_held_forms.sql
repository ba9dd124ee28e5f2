CREATE TABLE "held_forms" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"session_id" uuid NOT NULL,
	"action" text NOT NULL,
	"fields" jsonb NOT NULL,
	"page" text NOT NULL,
	"held_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "held_forms" ADD CONSTRAINT "held_forms_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "held_forms_session" ON "held_forms" USING btree ("session_id");
--> statement-breakpoint
-- What is held may be anything that people write: it is seen at the sign-in door alone, where the session is known.
alter table held_forms enable row level security;
--> statement-breakpoint
alter table held_forms force row level security;
--> statement-breakpoint
do $$
begin
  execute format('create policy maintenance on held_forms to %I using (true) with check (true)', current_user);
end $$;
--> statement-breakpoint
create policy door on held_forms to entente_app
  using ((select at_sign_in_door())) with check ((select at_sign_in_door()));
--> statement-breakpoint
create policy never_the_worker on held_forms as restrictive to entente_worker using (false);
--> statement-breakpoint
grant select, insert, delete on held_forms to entente_app;
