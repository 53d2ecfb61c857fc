-- A tenant's rows are seen only by a transaction that has entered its workspace (companion.enter, companion.resume).
create function companion.current_workspace() returns uuid language sql stable
  as $$ select nullif(current_setting('companion.workspace_id', true), '')::uuid $$;
--> statement-breakpoint
create function companion.current_member() returns uuid language sql stable
  as $$ select nullif(current_setting('companion.member_id', true), '')::uuid $$;
--> statement-breakpoint
create function companion.current_channel() returns uuid language sql stable
  as $$ select nullif(current_setting('companion.channel_id', true), '')::uuid $$;
--> statement-breakpoint
grant execute on function companion.current_workspace(), companion.current_member(), companion.current_channel() to companion_app, companion_jobs;
--> statement-breakpoint
do $$
declare
  t record;
  key text;
begin
  for t in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r' loop
    key := case when t.relname = 'workspace' then 'id' else 'workspace_id' end;
    execute format('alter table public.%I enable row level security', t.relname);
    execute format('alter table public.%I force row level security', t.relname);
    execute format(
      'create policy tenant on public.%I for all to companion_app using (%I = (select companion.current_workspace())) with check (%I = (select companion.current_workspace()))',
      t.relname, key, key);
  end loop;
end $$;
--> statement-breakpoint
-- The functions that enter a workspace run as the owner, and forced row security holds for the owner too.
do $$
declare
  t text;
begin
  foreach t in array array['workspace', 'task_counter', 'member', 'identity', 'installation', 'channel'] loop
    execute format('create policy entering on public.%I for all to current_user using (true) with check (true)', t);
  end loop;
end $$;
--> statement-breakpoint
create policy jobs_find on outbox for select to companion_jobs using (true);
--> statement-breakpoint
create policy jobs_mark on outbox for update to companion_jobs using (true) with check (true);
