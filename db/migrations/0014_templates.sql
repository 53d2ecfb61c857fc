CREATE TABLE "template" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"version" integer NOT NULL,
	"runs" integer DEFAULT 0 NOT NULL,
	"archived_at" timestamp with time zone,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "template_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "template_run" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"template_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"bindings" jsonb NOT NULL,
	"start" jsonb NOT NULL,
	"end" jsonb NOT NULL,
	"items" jsonb NOT NULL,
	"roles" jsonb NOT NULL,
	"schedule_id" uuid,
	"occurrence" text,
	"channel_id" uuid,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"sequence" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "template_run_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "template_run_once" UNIQUE("workspace_id","schedule_id","occurrence")
);
--> statement-breakpoint
CREATE TABLE "template_schedule" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"template_id" uuid NOT NULL,
	"name" text NOT NULL,
	"repeat" jsonb NOT NULL,
	"handled" text,
	"bindings" jsonb NOT NULL,
	"author_id" uuid NOT NULL,
	"channel_id" uuid,
	"at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"sequence" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "template_schedule_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "template_version" (
	"workspace_id" uuid NOT NULL,
	"template_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"content" jsonb NOT NULL,
	"size" integer NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "template_version_workspace_id_template_id_number_pk" PRIMARY KEY("workspace_id","template_id","number")
);
--> statement-breakpoint
ALTER TABLE "task" ADD COLUMN "run_id" uuid;--> statement-breakpoint
ALTER TABLE "task" ADD COLUMN "waiting" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "template" ADD CONSTRAINT "template_workspace_id_author_id_member_workspace_id_id_fk" FOREIGN KEY ("workspace_id","author_id") REFERENCES "public"."member"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_run" ADD CONSTRAINT "template_run_workspace_id_template_id_template_workspace_id_id_fk" FOREIGN KEY ("workspace_id","template_id") REFERENCES "public"."template"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_run" ADD CONSTRAINT "template_run_workspace_id_schedule_id_template_schedule_workspace_id_id_fk" FOREIGN KEY ("workspace_id","schedule_id") REFERENCES "public"."template_schedule"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_run" ADD CONSTRAINT "template_run_workspace_id_channel_id_channel_workspace_id_id_fk" FOREIGN KEY ("workspace_id","channel_id") REFERENCES "public"."channel"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_run" ADD CONSTRAINT "template_run_workspace_id_author_id_member_workspace_id_id_fk" FOREIGN KEY ("workspace_id","author_id") REFERENCES "public"."member"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_schedule" ADD CONSTRAINT "template_schedule_workspace_id_template_id_template_workspace_id_id_fk" FOREIGN KEY ("workspace_id","template_id") REFERENCES "public"."template"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_schedule" ADD CONSTRAINT "template_schedule_workspace_id_author_id_member_workspace_id_id_fk" FOREIGN KEY ("workspace_id","author_id") REFERENCES "public"."member"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_schedule" ADD CONSTRAINT "template_schedule_workspace_id_channel_id_channel_workspace_id_id_fk" FOREIGN KEY ("workspace_id","channel_id") REFERENCES "public"."channel"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_version" ADD CONSTRAINT "template_version_workspace_id_template_id_template_workspace_id_id_fk" FOREIGN KEY ("workspace_id","template_id") REFERENCES "public"."template"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "template_version" ADD CONSTRAINT "template_version_workspace_id_author_id_member_workspace_id_id_fk" FOREIGN KEY ("workspace_id","author_id") REFERENCES "public"."member"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "template_by_name" ON "template" USING btree ("workspace_id",lower("name")) WHERE archived_at is null;--> statement-breakpoint
CREATE INDEX "template_run_by_template" ON "template_run" USING btree ("workspace_id","template_id","created_at");--> statement-breakpoint
CREATE INDEX "template_run_open" ON "template_run" USING btree ("workspace_id","created_at") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "template_schedule_due" ON "template_schedule" USING btree ("at") WHERE at is not null;--> statement-breakpoint
CREATE INDEX "template_schedule_by_template" ON "template_schedule" USING btree ("workspace_id","template_id");--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_workspace_id_run_id_template_run_workspace_id_id_fk" FOREIGN KEY ("workspace_id","run_id") REFERENCES "public"."template_run"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "task_by_run" ON "task" USING btree ("workspace_id","run_id") WHERE run_id is not null;