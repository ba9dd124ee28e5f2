CREATE INDEX "meetings_last_day" ON "meetings" USING btree ("date_to","number");--> statement-breakpoint
CREATE INDEX "meetings_published" ON "meetings" USING btree ("published_at","number");