CREATE TABLE "correction" (
	"workspace_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"phrase" text NOT NULL,
	"meaning" text NOT NULL,
	"times" integer DEFAULT 1 NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "correction_workspace_id_member_id_phrase_meaning_pk" PRIMARY KEY("workspace_id","member_id","phrase","meaning")
);
--> statement-breakpoint
ALTER TABLE "workspace" ADD COLUMN "model_allowed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "correction" ADD CONSTRAINT "correction_workspace_id_member_id_member_workspace_id_id_fk" FOREIGN KEY ("workspace_id","member_id") REFERENCES "public"."member"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "correction" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "correction" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
create policy tenant on correction for all to companion_app
  using (workspace_id = (select companion.current_workspace())) with check (workspace_id = (select companion.current_workspace()));--> statement-breakpoint
grant select, insert, update, delete on correction to companion_app;
