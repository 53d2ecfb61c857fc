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
--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['template', 'template_version', 'template_schedule', 'template_run'] loop
    execute format('alter table public.%I enable row level security', t);
    execute format('alter table public.%I force row level security', t);
    execute format(
      'create policy tenant on public.%I for all to companion_app using (workspace_id = (select companion.current_workspace())) with check (workspace_id = (select companion.current_workspace()))', t);
    execute format('grant select, insert on public.%I to companion_app', t);
  end loop;
  foreach t in array array['template', 'template_schedule', 'template_run'] loop
    execute format('grant update on public.%I to companion_app', t);
    execute format('create trigger %I before update on public.%I for each row execute function companion.check_sequence()', t || '_sequence', t);
  end loop;
  -- The scheduler finds what is due over all workspaces; it runs as the owner, for whom forced row security holds too.
  create policy scheduling on template_schedule for select to current_user using (true);
end $$;
--> statement-breakpoint
-- Short numbers for what only the rows just read tell how many there are of. null: none were wanted.
create function companion.take_numbers(take int) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  numbered int;
begin
  if take > 0 and take <= 10000 then
    update task_counter set last = last + take where workspace_id = companion.current_workspace()
      returning last - take + 1 into numbered;
  end if;
  return numbered;
end $$;
--> statement-breakpoint
-- Which repeating runs are to be made, and as whom and where: what companion.enter asks for, and no more. Where the channel
-- is on a platform that its author left, their first account says it, in private.
create function companion.due_runs(now_is timestamptz, most int) returns setof jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('id', s.id, 'platform', i.platform, 'workspaceKey', i.workspace_key, 'externalId', i.external_id,
    'channel', case when c.platform = i.platform then jsonb_build_object('externalId', c.external_id, 'kind', c.kind)
      else jsonb_build_object('externalId', i.external_id, 'kind', 'direct') end)
  from (select * from template_schedule where at <= now_is order by at limit most) s
    left join channel c on c.workspace_id = s.workspace_id and c.id = s.channel_id
    cross join lateral (select * from identity a where a.workspace_id = s.workspace_id and a.member_id = s.author_id
      order by a.platform = c.platform desc nulls last, a.platform limit 1) i
$$;
--> statement-breakpoint
revoke all on function companion.take_numbers(int), companion.due_runs(timestamptz, int) from public;
--> statement-breakpoint
grant execute on function companion.take_numbers(int) to companion_app;
--> statement-breakpoint
grant execute on function companion.due_runs(timestamptz, int) to companion_jobs;
--> statement-breakpoint
-- What alarms are derived from (0009), and no more: no summary, no text.
create function companion.unarmed(most int) returns setof jsonb
language plpgsql security definer set search_path = public, pg_temp set jit = off as $$ -- compiling takes half a second, each minute
begin
  perform set_config('companion.scheduling', 'on', true); -- the owner by itself sees no task (0009)
  return query select jsonb_build_object('workspaceId', u.workspace_id, 'subject', u.subject, 'id', u.id, 'version', u.version,
    'zone', w.time_zone,
    'task', (select jsonb_build_object('status', t.status, 'created', t.created_at, 'dueDate', t.due_date, 'dueLocal', t.due_local,
        'dueZone', t.due_zone, 'rrule', t.rrule, 'exdates', t.exdates, 'recurrenceMode', t.recurrence_mode,
        'recurrenceId', t.recurrence_id, 'reminders', t.reminders, 'snoozed', t.snoozed, 'mutedBy', t.muted_by, 'waiting', t.waiting,
        'channelId', case when t.reminds_channel then t.channel_id end)
      from task t where u.subject = 'task' and t.workspace_id = u.workspace_id and t.id = u.id),
    'members', (select jsonb_agg(jsonb_build_object('id', m.id, 'timeZone', m.time_zone, 'dayTime', m.day_time,
        'remindBefore', m.remind_before, 'nudges', m.nudges, 'digest', m.digest))
      from member m where m.workspace_id = u.workspace_id and (
        (u.subject = 'member' and m.id = u.id)
        or (u.subject = 'task' and (exists (select 1 from task_assignee a
            where a.workspace_id = u.workspace_id and a.task_id = u.id and a.member_id = m.id)
          or exists (select 1 from task t where t.workspace_id = u.workspace_id and t.id = u.id and (
            t.snoozed ? m.id::text or (t.author_id = m.id and not exists (select 1 from task_assignee a
              where a.workspace_id = u.workspace_id and a.task_id = u.id)))))))),
    'channel', (select jsonb_build_object('digest', c.digest, 'digestZone', c.digest_zone)
      from channel c where u.subject = 'channel' and c.workspace_id = u.workspace_id and c.id = u.id))
  from (select * from unarmed limit most) u join workspace w on w.id = u.workspace_id;
  perform set_config('companion.scheduling', '', true);
end $$;
--> statement-breakpoint
revoke all on function companion.unarmed(int) from public;
--> statement-breakpoint
grant execute on function companion.unarmed(int) to companion_jobs;
