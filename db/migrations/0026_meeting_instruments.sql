ALTER TABLE "meetings" ADD COLUMN "instrument_ids" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE INDEX "meetings_instruments" ON "meetings" USING gin ("instrument_ids");--> statement-breakpoint
create or replace view register.meetings as select * from meetings where visibility = 'public';
