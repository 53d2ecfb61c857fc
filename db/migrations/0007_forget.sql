-- What is kept only for a while, over all workspaces; once a day, however often it is called. Runs as the owner: the
-- scheduler may call it and reads nothing.
create function companion.forget(now_is timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into ops.job_beat as b (job, at) values ('forget', now_is)
    on conflict (job) do update set at = excluded.at where b.at <= now_is - interval '1 day';
  if not found then
    return;
  end if;
  delete from pending_action where expires_at < now_is - interval '1 day';
  delete from inbound_event where at < now_is - interval '30 days';
  delete from outbox where coalesce(sent_at, failed_at) < now_is - interval '30 days';
end $$;
--> statement-breakpoint
revoke all on function companion.forget(timestamptz) from public;
--> statement-breakpoint
grant execute on function companion.forget(timestamptz) to companion_jobs;
--> statement-breakpoint
do $$
declare
  t text;
begin
  foreach t in array array['pending_action', 'inbound_event', 'outbox'] loop
    execute format('create policy forgetting_select on public.%I for select to current_user using (true)', t);
    execute format('create policy forgetting_delete on public.%I for delete to current_user using (true)', t);
  end loop;
end $$;
