CREATE TABLE "occurrence" (
	"workspace_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"recurrence_id" text NOT NULL,
	"outcome" text NOT NULL,
	"member_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"change_id" uuid NOT NULL,
	CONSTRAINT "occurrence_workspace_id_task_id_recurrence_id_pk" PRIMARY KEY("workspace_id","task_id","recurrence_id")
);
--> statement-breakpoint
ALTER TABLE "task" ADD COLUMN "recurrence_id" text;--> statement-breakpoint
ALTER TABLE "occurrence" ADD CONSTRAINT "occurrence_workspace_id_task_id_task_workspace_id_id_fk" FOREIGN KEY ("workspace_id","task_id") REFERENCES "public"."task"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "occurrence" ADD CONSTRAINT "occurrence_workspace_id_member_id_member_workspace_id_id_fk" FOREIGN KEY ("workspace_id","member_id") REFERENCES "public"."member"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "occurrence_by_time" ON "occurrence" USING btree ("workspace_id","at");--> statement-breakpoint
CREATE INDEX "occurrence_by_change" ON "occurrence" USING btree ("workspace_id","change_id");--> statement-breakpoint
ALTER TABLE "occurrence" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "occurrence" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
create policy tenant on occurrence for all to companion_app
  using (workspace_id = (select companion.current_workspace())) with check (workspace_id = (select companion.current_workspace()));--> statement-breakpoint
grant select, insert, update, delete on occurrence to companion_app;
