ALTER TABLE "outbox" ADD COLUMN "run_id" uuid;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "posted" jsonb;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_workspace_id_run_id_template_run_workspace_id_id_fk" FOREIGN KEY ("workspace_id","run_id") REFERENCES "public"."template_run"("workspace_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outbox_by_run" ON "outbox" USING btree ("workspace_id","run_id") WHERE run_id is not null;--> statement-breakpoint
grant update (posted) on outbox to companion_jobs;
--> statement-breakpoint
-- As in 0009; where a run's card stands is known for longer, for as long as it may have to be changed.
create or replace function companion.forget(now_is timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into ops.job_beat as b (job, at) values ('forget', now_is)
    on conflict (job) do update set at = excluded.at where b.at <= now_is - interval '1 day';
  if not found then
    return;
  end if;
  delete from pending_action where expires_at < now_is - interval '1 day';
  delete from inbound_event where at < now_is - interval '30 days';
  delete from outbox where coalesce(sent_at, failed_at, dropped_at)
    < now_is - case when posted is null then interval '30 days' else interval '1 year' end;
end $$;
