-- The scheduler's own doings, over all workspaces. They run as the owner, for whom forced row security holds too.
do $$
declare
  t text;
begin
  foreach t in array array['alarm', 'unarmed'] loop
    execute format('create policy scheduling on public.%I for all to current_user using (true) with check (true)', t);
  end loop;
  -- The owner by itself still sees no task: only functions that say so do.
  foreach t in array array['task', 'task_assignee'] loop
    execute format('create policy scheduling on public.%I for select to current_user using (current_setting(''companion.scheduling'', true) = ''on'')', t);
  end loop;
  create policy scheduling on outbox for insert to current_user with check (true);
end $$;
--> statement-breakpoint
-- Whatever alarms are derived from says so when it changes, whoever changed it.
create function companion.mark_unarmed() returns trigger language plpgsql as $$
begin
  insert into unarmed (workspace_id, subject, id, version)
    values (new.workspace_id, tg_argv[0], new.id, pg_current_xact_id()::text::bigint)
    on conflict (workspace_id, subject, id) do update set version = excluded.version;
  return null;
end $$;
--> statement-breakpoint
create trigger task_made after insert on task for each row
  when (new.due_date is not null or new.due_local is not null or new.snoozed <> '{}')
  execute function companion.mark_unarmed('task');
--> statement-breakpoint
create trigger task_changed after update on task for each row execute function companion.mark_unarmed('task');
--> statement-breakpoint
create trigger channel_changed after update on channel for each row
  when (new.digest is distinct from old.digest or new.digest_zone is distinct from old.digest_zone)
  execute function companion.mark_unarmed('channel');
--> statement-breakpoint
create trigger member_changed after update on member for each row
  when ((new.time_zone, new.day_time, new.remind_before, new.work_days, new.nudges, new.digest)
    is distinct from (old.time_zone, old.day_time, old.remind_before, old.work_days, old.nudges, old.digest))
  execute function companion.mark_unarmed('member');
--> statement-breakpoint
create function companion.mark_tasks_unarmed() returns trigger language plpgsql as $$
begin
  insert into unarmed (workspace_id, subject, id, version)
    select t.workspace_id, 'task', t.id, pg_current_xact_id()::text::bigint from task t
    where t.workspace_id = new.workspace_id and t.status in ('needs-action', 'in-process') and t.due_day is not null
      and (t.author_id = new.id or exists (select 1 from task_assignee a
        where a.workspace_id = t.workspace_id and a.task_id = t.id and a.member_id = new.id))
    on conflict (workspace_id, subject, id) do update set version = excluded.version;
  return null;
end $$;
--> statement-breakpoint
create trigger member_tasks_changed after update on member for each row
  when ((new.time_zone, new.day_time, new.remind_before, new.nudges)
    is distinct from (old.time_zone, old.day_time, old.remind_before, old.nudges))
  execute function companion.mark_tasks_unarmed();
--> statement-breakpoint
-- plans: [{workspaceId, subject, id, version, alarms: [{id, kind, memberId, channelId, trigger, forAt, at}]}].
create function companion.alarms_in(plans jsonb)
returns table (workspace_id uuid, id uuid, kind text, task_id uuid, member_id uuid, channel_id uuid, trigger text, for_at timestamptz, at timestamptz)
language sql immutable as $$
  select p."workspaceId", a.id, a.kind, case when p.subject = 'task' then p.id end, a."memberId", a."channelId", a.trigger, a."forAt", a.at
  from jsonb_to_recordset(plans) as p("workspaceId" uuid, subject text, id uuid, alarms jsonb), jsonb_to_recordset(p.alarms)
    as a(id uuid, kind text, "memberId" uuid, "channelId" uuid, trigger text, "forAt" timestamptz, at timestamptz)
$$;
--> statement-breakpoint
-- An alarm that stands for the same time as before is left as it is, fired or not. Plans made of what has changed since are
-- left out, and are made again.
create function companion.arm(made jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp set jit = off as $$
declare
  plans jsonb;
begin
  with held as (
    select p.place from unarmed u join jsonb_array_elements(made) with ordinality as p(plan, place)
      on u.workspace_id = (p.plan->>'workspaceId')::uuid and u.subject = p.plan->>'subject' and u.id = (p.plan->>'id')::uuid
        and u.version = (p.plan->>'version')::bigint
    order by u.workspace_id, u.subject, u.id for update of u)
  select coalesce(jsonb_agg(made->(place::int - 1)), '[]'::jsonb) into plans from held;
  delete from alarm a using jsonb_to_recordset(plans) as p("workspaceId" uuid, subject text, id uuid)
    where a.workspace_id = p."workspaceId"
      and case p.subject when 'task' then a.task_id = p.id
        when 'member' then a.task_id is null and a.member_id = p.id
        else a.task_id is null and a.channel_id = p.id end
      and not exists (select 1 from companion.alarms_in(plans) w where w.workspace_id = a.workspace_id and w.kind = a.kind
        and w.trigger = a.trigger and w.for_at = a.for_at and w.task_id is not distinct from a.task_id
        and w.member_id is not distinct from a.member_id and w.channel_id is not distinct from a.channel_id);
  with begun as (
    insert into alarm (workspace_id, id, kind, task_id, member_id, channel_id, trigger, for_at)
      select workspace_id, id, kind, task_id, member_id, channel_id, trigger, for_at from companion.alarms_in(plans)
      on conflict on constraint alarm_once do nothing returning workspace_id, id)
  insert into firing (workspace_id, alarm_id, at)
    select w.workspace_id, w.id, w.at from companion.alarms_in(plans) w join begun using (workspace_id, id) where w.at is not null;
  delete from unarmed u using jsonb_to_recordset(plans) as p("workspaceId" uuid, subject text, id uuid)
    where u.workspace_id = p."workspaceId" and u.subject = p.subject and u.id = p.id;
end $$;
--> statement-breakpoint
-- What is due becomes owed, in one statement; returns how many alarms fired. What one workspace has more than a hundred of
-- stands in the queue at ten a second, slower than any platform takes them, so that it never stands before the few of
-- others. It waits for nobody: where nothing else is owed, its turn comes at once.
create function companion.fire(now_is timestamptz, most int) returns int
language plpgsql security definer set search_path = public, pg_temp set jit = off as $$
declare
  how_many int;
begin
  with due as materialized (
    select *, ctid as place_on_disk from firing where at <= now_is order by at limit most for update skip locked),
  spent as ( -- by their places, which can't change while they are locked: many times sooner than by their keys
    delete from firing f using due where f.ctid = due.place_on_disk),
  placed as (
    select due.*, row_number() over (partition by workspace_id order by at, alarm_id) as place from due),
  queued as ( -- behind what its workspace has in the queue, looked up once for each
    select p.*, greatest(now_is, max(case when place = 1 then (select max(o.turn_at) from outbox o
      where o.workspace_id = p.workspace_id and o.turn_at > now_is and o.turn_at <= now_is + interval '30 minutes'
        and o.sent_at is null and o.failed_at is null and o.dropped_at is null and o.merged_into is null
        and o.lease_until is null) end) over (partition by workspace_id)) as ends
    from placed p),
  owed as (
    insert into outbox (workspace_id, id, key, member_id, channel_id, task_id, alarm, scheduled_for, created_at, due_at, turn_at)
      select q.workspace_id, gen_random_uuid(), 'alarm:' || a.id || ':' || floor(extract(epoch from q.at) * 1000)::bigint,
        a.member_id, a.channel_id, a.task_id,
        jsonb_build_object('id', a.id, 'kind', a.kind, 'trigger', a.trigger, 'forAt', a.for_at, 'fired', q.before),
        q.at, now_is, now_is,
        least(q.ends + interval '100 milliseconds' * greatest(q.place - 100, 0), now_is + interval '30 minutes')
      from queued q, lateral ( -- one by one, however many the planner expects: the others are not read
        select * from alarm x where x.workspace_id = q.workspace_id and x.id = q.alarm_id offset 0) a
      on conflict (workspace_id, key) do nothing)
  select count(*) into how_many from due;
  return how_many;
end $$;
--> statement-breakpoint
-- Whoever holds a lease may work in the workspaces of its rows, as nobody in particular.
create function companion.enter_leased(ws uuid, lease_is uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not exists (select 1 from outbox where workspace_id = ws and lease = lease_is) then
    raise exception 'not leased' using errcode = '42501';
  end if;
  perform set_config('companion.workspace_id', ws::text, true), set_config('companion.member_id', '', true);
end $$;
--> statement-breakpoint
revoke all on function companion.alarms_in(jsonb), companion.arm(jsonb), companion.fire(timestamptz, int), companion.enter_leased(uuid, uuid) from public;
--> statement-breakpoint
grant execute on function companion.arm(jsonb), companion.fire(timestamptz, int) to companion_jobs;
--> statement-breakpoint
grant execute on function companion.enter_leased(uuid, uuid) to companion_app;
--> statement-breakpoint
create index outbox_by_lease on outbox (workspace_id, lease) where lease is not null;
--> statement-breakpoint
-- As in 0007, and what was dropped goes too.
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
  delete from outbox where coalesce(sent_at, failed_at, dropped_at) < now_is - interval '30 days';
end $$;
