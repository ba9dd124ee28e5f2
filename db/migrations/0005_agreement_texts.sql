CREATE TABLE "agreement_texts" (
	"agreement_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"language" text NOT NULL,
	"authority" text NOT NULL,
	"prevailing" boolean NOT NULL,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"made_from" text,
	"stale" boolean NOT NULL,
	"visibility" text NOT NULL,
	CONSTRAINT "agreement_texts_pkey" PRIMARY KEY("agreement_id","position"),
	CONSTRAINT "agreement_texts_language" CHECK ("agreement_texts"."language" in ('en', 'zh', 'mn', 'ru', 'mn-Mong')),
	CONSTRAINT "agreement_texts_authority" CHECK ("agreement_texts"."authority" in ('authentic', 'translation'))
);
--> statement-breakpoint
ALTER TABLE "agreement_texts" ADD CONSTRAINT "agreement_texts_agreement_id_entries_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_texts" ADD CONSTRAINT "agreement_texts_sha256_files_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."files"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agreement_texts_file" ON "agreement_texts" USING btree ("sha256");
--> statement-breakpoint

-- Register tables: what was published, so without row security, and the public reads what is public.
grant select, insert, update, delete on agreement_texts to entente_app;
--> statement-breakpoint
create view register.agreement_texts as
  select t.agreement_id, t.position, t.language, t.authority, t.prevailing, t.sha256, t.name, t.made_from, t.stale,
    f.kind, f.size
  from agreement_texts t join files f on f.sha256 = t.sha256
  where t.visibility = 'public';
--> statement-breakpoint
grant select on register.agreement_texts to entente_public, entente_app;
