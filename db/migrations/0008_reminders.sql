CREATE TABLE "absence" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"stand_in_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "absence_workspace_id_id_pk" PRIMARY KEY("workspace_id","id")
);
--> statement-breakpoint
CREATE TABLE "alarm" (
	"workspace_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"task_id" uuid,
	"member_id" uuid,
	"channel_id" uuid,
	"trigger" text DEFAULT '' NOT NULL,
	"for_at" timestamp with time zone NOT NULL,
	CONSTRAINT "alarm_workspace_id_id_pk" PRIMARY KEY("workspace_id","id"),
	CONSTRAINT "alarm_once" UNIQUE NULLS NOT DISTINCT("workspace_id","task_id","member_id","channel_id","kind","trigger")
);
--> statement-breakpoint
CREATE TABLE "firing" (
	"workspace_id" uuid NOT NULL,
	"alarm_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"before" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "firing_workspace_id_alarm_id_pk" PRIMARY KEY("workspace_id","alarm_id")
);
--> statement-breakpoint
CREATE TABLE "holiday" (
	"workspace_id" uuid NOT NULL,
	"day" date NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "holiday_workspace_id_day_pk" PRIMARY KEY("workspace_id","day")
);
--> statement-breakpoint
CREATE TABLE "unarmed" (
	"workspace_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"id" uuid NOT NULL,
	"version" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "unarmed_workspace_id_subject_id_pk" PRIMARY KEY("workspace_id","subject","id")
);
--> statement-breakpoint
CREATE TABLE "ops"."public_holiday" (
	"country" text NOT NULL,
	"day" date NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "public_holiday_country_day_pk" PRIMARY KEY("country","day")
);
--> statement-breakpoint
DROP INDEX "outbox_due";--> statement-breakpoint
ALTER TABLE "outbox" ALTER COLUMN "platform" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ALTER COLUMN "workspace_key" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ALTER COLUMN "recipient" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ALTER COLUMN "view" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "channel_id" uuid;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "task_id" uuid;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "alarm" jsonb;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "scheduled_for" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "route" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
-- Rows that are there already come first.
ALTER TABLE "outbox" ADD COLUMN "turn_at" timestamp with time zone NOT NULL DEFAULT 'epoch';--> statement-breakpoint
ALTER TABLE "outbox" ALTER COLUMN "turn_at" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "dropped_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "perhaps_repeated" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "task" ADD COLUMN "reminders" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "task" ADD COLUMN "reminds_channel" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "task" ADD COLUMN "snoozed" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "task" ADD COLUMN "muted_by" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "channel" ADD COLUMN "digest" text;--> statement-breakpoint
ALTER TABLE "channel" ADD COLUMN "digest_zone" text;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "day_time" text;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "remind_before" text;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "quiet_hours" text;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "work_days" text;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "daily_budget" integer;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "nudges" boolean;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "digest" text;--> statement-breakpoint
ALTER TABLE "member" ADD COLUMN "digest_offered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "workspace" ADD COLUMN "country" text;--> statement-breakpoint
ALTER TABLE "workspace" ADD COLUMN "work_days" text;--> statement-breakpoint
ALTER TABLE "workspace" ADD COLUMN "day_parts" text;--> statement-breakpoint
ALTER TABLE "absence" ADD CONSTRAINT "absence_workspace_id_member_id_member_workspace_id_id_fk" FOREIGN KEY ("workspace_id","member_id") REFERENCES "public"."member"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absence" ADD CONSTRAINT "absence_workspace_id_stand_in_id_member_workspace_id_id_fk" FOREIGN KEY ("workspace_id","stand_in_id") REFERENCES "public"."member"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alarm" ADD CONSTRAINT "alarm_workspace_id_task_id_task_workspace_id_id_fk" FOREIGN KEY ("workspace_id","task_id") REFERENCES "public"."task"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alarm" ADD CONSTRAINT "alarm_workspace_id_member_id_member_workspace_id_id_fk" FOREIGN KEY ("workspace_id","member_id") REFERENCES "public"."member"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alarm" ADD CONSTRAINT "alarm_workspace_id_channel_id_channel_workspace_id_id_fk" FOREIGN KEY ("workspace_id","channel_id") REFERENCES "public"."channel"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "firing" ADD CONSTRAINT "firing_workspace_id_alarm_id_alarm_workspace_id_id_fk" FOREIGN KEY ("workspace_id","alarm_id") REFERENCES "public"."alarm"("workspace_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "holiday" ADD CONSTRAINT "holiday_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unarmed" ADD CONSTRAINT "unarmed_workspace_id_workspace_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspace"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "absence_by_member" ON "absence" USING btree ("workspace_id","member_id","to_day");--> statement-breakpoint
CREATE INDEX "firing_due" ON "firing" USING btree ("at");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("turn_at") WHERE sent_at is null and failed_at is null and dropped_at is null and merged_into is null and lease_until is null;--> statement-breakpoint
CREATE INDEX "outbox_waiting_by_workspace" ON "outbox" USING btree ("workspace_id","turn_at") WHERE sent_at is null and failed_at is null and dropped_at is null and merged_into is null and lease_until is null;--> statement-breakpoint
CREATE INDEX "outbox_leased" ON "outbox" USING btree ("lease_until") WHERE sent_at is null and failed_at is null and dropped_at is null and merged_into is null and lease_until is not null;--> statement-breakpoint
CREATE INDEX "outbox_merged" ON "outbox" USING btree ("workspace_id","merged_into") WHERE merged_into is not null;--> statement-breakpoint
CREATE INDEX "outbox_by_task" ON "outbox" USING btree ("workspace_id","task_id") WHERE task_id is not null;--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['alarm', 'firing', 'unarmed', 'absence', 'holiday'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format(
      'create policy tenant on public.%I for all to companion_app using (workspace_id = (select companion.current_workspace())) with check (workspace_id = (select companion.current_workspace()))', t);
    execute format('grant select, insert, update, delete on public.%I to companion_app', t);
  end loop;
end $$;
--> statement-breakpoint
grant select on ops.public_holiday to companion_app;
--> statement-breakpoint
grant update (perhaps_repeated, route, turn_at) on outbox to companion_jobs;
