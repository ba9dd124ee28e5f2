ALTER TABLE "import_heads" DROP CONSTRAINT "import_heads_kind";--> statement-breakpoint
ALTER TABLE "imports" DROP CONSTRAINT "imports_kind";--> statement-breakpoint
ALTER TABLE "import_heads" ADD CONSTRAINT "import_heads_kind" CHECK ("import_heads"."kind" in ('party', 'body', 'membership', 'agreement', 'act', 'port', 'plan', 'series', 'meeting', 'project'));--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_kind" CHECK ("imports"."kind" in ('party', 'body', 'membership', 'agreement', 'act', 'port', 'plan', 'series', 'meeting', 'project'));