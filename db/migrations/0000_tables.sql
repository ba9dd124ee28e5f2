CREATE TABLE "entries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"slug" text,
	"number" integer,
	"party_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"first_published_at" timestamp with time zone,
	CONSTRAINT "entries_slug" UNIQUE("kind","slug"),
	CONSTRAINT "entries_number" UNIQUE("kind","number"),
	CONSTRAINT "entries_kind" CHECK ("entries"."kind" in ('party', 'body', 'membership', 'agreement', 'act')),
	CONSTRAINT "entries_published_whole" CHECK (("entries"."slug" is null) = ("entries"."number" is null) and ("entries"."slug" is null) = ("entries"."first_published_at" is null))
);
--> statement-breakpoint
CREATE TABLE "event_log" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"name" text NOT NULL,
	"person_id" uuid,
	"post_id" uuid,
	"entry_id" uuid,
	"revision_id" uuid,
	"party_id" uuid,
	"details" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "event_log_name" CHECK ("event_log"."name" in ('drafted', 'saved', 'submitted', 'endorsed', 'sent_back', 'declined', 'published', 'withdrawn', 'imported', 'signed_in', 'signed_out', 'session_ended', 'post_chosen'))
);
--> statement-breakpoint
CREATE TABLE "register_numbers" (
	"kind" text PRIMARY KEY NOT NULL,
	"last" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "register_state" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"standing_day" date,
	CONSTRAINT "register_state_one" CHECK ("register_state"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"entry_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"status" text NOT NULL,
	"content" jsonb NOT NULL,
	"based_on" integer,
	"version" integer DEFAULT 1 NOT NULL,
	"lead_id" uuid,
	"party_id" uuid,
	"author_id" uuid,
	"author_post_id" uuid,
	"by_import" boolean DEFAULT false NOT NULL,
	"contributor_ids" uuid[] DEFAULT '{}' NOT NULL,
	"change_note" text DEFAULT '' NOT NULL,
	"reason" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"submitted_at" timestamp with time zone,
	"reviewer_id" uuid,
	"published_at" timestamp with time zone,
	CONSTRAINT "revisions_number" UNIQUE("entry_id","number"),
	CONSTRAINT "revisions_status" CHECK ("revisions"."status" in ('draft', 'awaiting_endorsement', 'submitted', 'published', 'superseded', 'declined', 'withdrawn')),
	CONSTRAINT "revisions_author" CHECK (("revisions"."author_id" is not null) <> "revisions"."by_import"),
	CONSTRAINT "revisions_published_when" CHECK (("revisions"."status" in ('published', 'superseded')) = ("revisions"."published_at" is not null)),
	CONSTRAINT "revisions_declined_why" CHECK ("revisions"."status" <> 'declined' or "revisions"."reason" <> '')
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"language" text NOT NULL,
	"sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"suspended_at" timestamp with time zone,
	CONSTRAINT "people_email" UNIQUE("email"),
	CONSTRAINT "people_language" CHECK ("people"."language" in ('en', 'zh', 'mn', 'ru')),
	CONSTRAINT "people_email_plain" CHECK ("people"."email" ~ '^[a-z0-9._%+-]+@[a-z0-9.-]+$')
);
--> statement-breakpoint
CREATE TABLE "posts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"party_id" uuid,
	"held_from" timestamp with time zone DEFAULT now() NOT NULL,
	"held_until" timestamp with time zone,
	CONSTRAINT "posts_once" UNIQUE NULLS NOT DISTINCT("person_id","role","party_id"),
	CONSTRAINT "posts_role" CHECK ("posts"."role" in ('observer', 'delegate', 'head', 'moderator', 'administrator')),
	CONSTRAINT "posts_party_role" CHECK (("posts"."role" in ('observer', 'delegate', 'head')) = ("posts"."party_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"secret_hash" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"post_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "tries" (
	"key" text NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"count" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "tries_window" UNIQUE("key","window_start")
);
--> statement-breakpoint
CREATE TABLE "acts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"revision" integer NOT NULL,
	"first_published_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"agreement_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"act" text NOT NULL,
	"date" text DEFAULT '' NOT NULL,
	"date_from" date,
	"date_to" date,
	"effect" text DEFAULT '' NOT NULL,
	"effect_from" date,
	"effect_to" date,
	"sources" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"note" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "acts_act" CHECK ("acts"."act" in ('signed', 'approved', 'in_force', 'withdrew'))
);
--> statement-breakpoint
CREATE TABLE "facet_choices" (
	"facet" text NOT NULL,
	"value" text NOT NULL,
	"code" integer NOT NULL,
	CONSTRAINT "facet_choices_pkey" PRIMARY KEY("facet","value"),
	CONSTRAINT "facet_choices_code" UNIQUE("code"),
	CONSTRAINT "facet_choices_facet" CHECK ("facet_choices"."facet" in ('type', 'status', 'party', 'body', 'subject', 'year')),
	CONSTRAINT "facet_choices_character" CHECK ("facet_choices"."code" between 256 and 55295)
);
--> statement-breakpoint
CREATE TABLE "agreement_parties" (
	"agreement_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"role" text NOT NULL,
	"position" integer NOT NULL,
	"visibility" text NOT NULL,
	CONSTRAINT "agreement_parties_pkey" PRIMARY KEY("agreement_id","party_id","role"),
	CONSTRAINT "agreement_parties_role" CHECK ("agreement_parties"."role" in ('signatory', 'witness', 'depositary'))
);
--> statement-breakpoint
CREATE TABLE "agreement_relations" (
	"agreement_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"target_id" uuid NOT NULL,
	CONSTRAINT "agreement_relations_pkey" PRIMARY KEY("agreement_id","kind","target_id"),
	CONSTRAINT "agreement_relations_kind" CHECK ("agreement_relations"."kind" in ('amends', 'implements', 'supersedes', 'annexed_to', 'follows_from'))
);
--> statement-breakpoint
CREATE TABLE "agreement_subjects" (
	"agreement_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"visibility" text NOT NULL,
	CONSTRAINT "agreement_subjects_pkey" PRIMARY KEY("agreement_id","subject")
);
--> statement-breakpoint
CREATE TABLE "agreements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"revision" integer NOT NULL,
	"first_published_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"type" text NOT NULL,
	"title" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"summary" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"original_language" text,
	"adopted" text DEFAULT '' NOT NULL,
	"adopted_from" date,
	"adopted_to" date,
	"year" integer,
	"place" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"body_id" uuid,
	"meeting" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"term_count" integer,
	"term_unit" text,
	"expires" text DEFAULT '' NOT NULL,
	"expires_from" date,
	"expires_to" date,
	"force_clause" jsonb NOT NULL,
	"visibility" text NOT NULL,
	"sources" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"note" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"answering_id" uuid,
	"status" text NOT NULL,
	"standing" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"standing_due" date,
	"changed_at" timestamp with time zone NOT NULL,
	"choices" text DEFAULT '' NOT NULL,
	"title_en" text GENERATED ALWAYS AS (left(coalesce(title->>'en', title->>'zh', title->>'ru', title->>'mn', title->>'mn-Mong', ''), 120)) STORED NOT NULL,
	"title_zh" text GENERATED ALWAYS AS (left(coalesce(title->>'zh', title->>'en', title->>'ru', title->>'mn', title->>'mn-Mong', ''), 120)) STORED NOT NULL,
	"title_mn" text GENERATED ALWAYS AS (left(coalesce(title->>'mn', title->>'ru', title->>'en', title->>'zh', title->>'mn-Mong', ''), 120)) STORED NOT NULL,
	"title_ru" text GENERATED ALWAYS AS (left(coalesce(title->>'ru', title->>'en', title->>'mn', title->>'zh', title->>'mn-Mong', ''), 120)) STORED NOT NULL,
	"document" "tsvector" DEFAULT '' NOT NULL,
	CONSTRAINT "agreements_slug" UNIQUE("slug"),
	CONSTRAINT "agreements_type" CHECK ("agreements"."type" in ('framework_agreement', 'strategic_cooperation_agreement', 'strategic_framework_agreement', 'agreement', 'protocol', 'memorandum', 'minutes', 'joint_statement', 'letter_of_intent', 'statutes')),
	CONSTRAINT "agreements_status" CHECK ("agreements"."status" in ('in_force', 'signed', 'open_for_signature', 'not_recorded', 'expired', 'terminated', 'superseded')),
	CONSTRAINT "agreements_visibility" CHECK ("agreements"."visibility" in ('public', 'members', 'parties')),
	CONSTRAINT "agreements_original_language" CHECK ("agreements"."original_language" in ('en', 'zh', 'mn', 'ru')),
	CONSTRAINT "agreements_term_unit" CHECK ("agreements"."term_unit" in ('year', 'month'))
);
--> statement-breakpoint
CREATE TABLE "bodies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"revision" integer NOT NULL,
	"first_published_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"part_of_id" uuid,
	"formed" text DEFAULT '' NOT NULL,
	"formed_from" date,
	"formed_to" date,
	"area" jsonb,
	"population" jsonb,
	"scope" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"sources" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"note" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "bodies_slug" UNIQUE("slug"),
	CONSTRAINT "bodies_kind" CHECK ("bodies"."kind" in ('union', 'regional_cooperation', 'economic_belt', 'forum', 'port_meeting', 'alliance'))
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"revision" integer NOT NULL,
	"first_published_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"body_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"class" text NOT NULL,
	"began" text DEFAULT '' NOT NULL,
	"began_from" date,
	"began_to" date,
	"basis" text,
	"proposed_by_ids" uuid[] DEFAULT '{}' NOT NULL,
	"ended" text DEFAULT '' NOT NULL,
	"ended_from" date,
	"ended_to" date,
	"sources" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"note" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "memberships_class" CHECK ("memberships"."class" in ('member', 'associate', 'observer', 'partner')),
	CONSTRAINT "memberships_basis" CHECK ("memberships"."basis" in ('founding', 'joined', 'recruited', 'invited', 'named_member', 'acceded'))
);
--> statement-breakpoint
CREATE TABLE "parties" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"number" integer NOT NULL,
	"revision" integer NOT NULL,
	"first_published_at" timestamp with time zone NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"name" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"country" text NOT NULL,
	"province" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"code" text DEFAULT '' NOT NULL,
	"latitude" double precision,
	"longitude" double precision,
	"ports" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"sources" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"note" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "parties_slug" UNIQUE("slug"),
	CONSTRAINT "parties_kind" CHECK ("parties"."kind" in ('city', 'league', 'banner', 'province', 'enterprise', 'authority'))
);
--> statement-breakpoint
ALTER TABLE "entries" ADD CONSTRAINT "entries_party" FOREIGN KEY ("party_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_log" ADD CONSTRAINT "event_log_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_log" ADD CONSTRAINT "event_log_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_log" ADD CONSTRAINT "event_log_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_log" ADD CONSTRAINT "event_log_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_log" ADD CONSTRAINT "event_log_party_id_entries_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_entry_id_entries_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_party_id_entries_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_author_id_people_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_author_post_id_posts_id_fk" FOREIGN KEY ("author_post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_reviewer_id_people_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_lead" FOREIGN KEY ("lead_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acts" ADD CONSTRAINT "acts_id_entries_id_fk" FOREIGN KEY ("id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acts" ADD CONSTRAINT "acts_agreement_id_entries_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acts" ADD CONSTRAINT "acts_party_id_entries_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_parties" ADD CONSTRAINT "agreement_parties_agreement_id_entries_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_parties" ADD CONSTRAINT "agreement_parties_party_id_entries_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_relations" ADD CONSTRAINT "agreement_relations_agreement_id_entries_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_relations" ADD CONSTRAINT "agreement_relations_target_id_entries_id_fk" FOREIGN KEY ("target_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_subjects" ADD CONSTRAINT "agreement_subjects_agreement_id_entries_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_id_entries_id_fk" FOREIGN KEY ("id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_body_id_entries_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_answering_id_entries_id_fk" FOREIGN KEY ("answering_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bodies" ADD CONSTRAINT "bodies_id_entries_id_fk" FOREIGN KEY ("id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bodies" ADD CONSTRAINT "bodies_part_of_id_entries_id_fk" FOREIGN KEY ("part_of_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_id_entries_id_fk" FOREIGN KEY ("id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_body_id_entries_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_party_id_entries_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parties" ADD CONSTRAINT "parties_id_entries_id_fk" FOREIGN KEY ("id") REFERENCES "public"."entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "event_log_entry" ON "event_log" USING btree ("entry_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "revisions_one_open" ON "revisions" USING btree ("entry_id") WHERE status in ('draft', 'awaiting_endorsement', 'submitted');--> statement-breakpoint
CREATE UNIQUE INDEX "revisions_one_published" ON "revisions" USING btree ("entry_id") WHERE status = 'published';--> statement-breakpoint
CREATE INDEX "revisions_queue" ON "revisions" USING btree ("status","submitted_at","id");--> statement-breakpoint
CREATE INDEX "revisions_of_party" ON "revisions" USING btree ("party_id","status");--> statement-breakpoint
CREATE INDEX "revisions_of_lead" ON "revisions" USING btree ("lead_id");--> statement-breakpoint
CREATE INDEX "posts_party" ON "posts" USING btree ("party_id","role");--> statement-breakpoint
CREATE INDEX "sessions_person" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "acts_agreement" ON "acts" USING btree ("agreement_id");--> statement-breakpoint
CREATE INDEX "acts_party" ON "acts" USING btree ("party_id");--> statement-breakpoint
CREATE INDEX "agreement_parties_party" ON "agreement_parties" USING btree ("party_id","agreement_id");--> statement-breakpoint
CREATE INDEX "agreement_relations_target" ON "agreement_relations" USING btree ("target_id");--> statement-breakpoint
CREATE INDEX "agreement_subjects_subject" ON "agreement_subjects" USING btree ("subject","agreement_id");--> statement-breakpoint
CREATE INDEX "agreements_due" ON "agreements" USING btree ("standing_due");--> statement-breakpoint
CREATE INDEX "memberships_body" ON "memberships" USING btree ("body_id");--> statement-breakpoint
CREATE INDEX "memberships_party" ON "memberships" USING btree ("party_id");