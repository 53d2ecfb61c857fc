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
  insert into unarmed as u (workspace_id, subject, id) values (new.workspace_id, tg_argv[0], new.id)
    on conflict (workspace_id, subject, id) do update set version = u.version + 1;
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
  insert into unarmed as u (workspace_id, subject, id)
    select t.workspace_id, 'task', t.id from task t
    where t.workspace_id = new.workspace_id and t.status in ('needs-action', 'in-process') and t.due_day is not null
      and (t.author_id = new.id or exists (select 1 from task_assignee a
        where a.workspace_id = t.workspace_id and a.task_id = t.id and a.member_id = new.id))
    on conflict (workspace_id, subject, id) do update set version = u.version + 1;
  return null;
end $$;
--> statement-breakpoint
create trigger member_tasks_changed after update on member for each row
  when ((new.time_zone, new.day_time, new.remind_before, new.nudges)
    is distinct from (old.time_zone, old.day_time, old.remind_before, old.nudges))
  execute function companion.mark_tasks_unarmed();
--> statement-breakpoint
-- plans: [{workspaceId, subject, id, version, alarms: [{id, kind, memberId, channelId, trigger, forAt, at}]}].
-- An alarm that stands for the same time as before is left as it is, fired or not; one that stands for another time is a
-- new one, so that its firing is not taken for the one before.
create function companion.arm(plans jsonb) returns void
language sql security definer set search_path = public, pg_temp as $$
  with plan as (
    select * from jsonb_to_recordset(plans) as p("workspaceId" uuid, subject text, id uuid, version bigint, alarms jsonb)),
  wanted as (
    select p."workspaceId" as workspace_id, p.subject, p.id as subject_id, a.*, case when p.subject = 'task' then p.id end as task_id
    from plan p, jsonb_to_recordset(p.alarms)
      as a(id uuid, kind text, "memberId" uuid, "channelId" uuid, trigger text, "forAt" timestamptz, at timestamptz)),
  gone as (
    delete from alarm a using plan p where a.workspace_id = p."workspaceId"
      and case p.subject when 'task' then a.task_id = p.id
        when 'member' then a.task_id is null and a.member_id = p.id
        else a.task_id is null and a.channel_id = p.id end
      and not exists (select 1 from wanted w where w.workspace_id = a.workspace_id and w.kind = a.kind and w.trigger = a.trigger
        and w.task_id is not distinct from a.task_id and w."memberId" is not distinct from a.member_id
        and w."channelId" is not distinct from a.channel_id)),
  made as (
    insert into alarm as a (workspace_id, id, kind, task_id, member_id, channel_id, trigger, for_at, at)
      select workspace_id, id, kind, task_id, "memberId", "channelId", trigger, "forAt", at from wanted
      on conflict on constraint alarm_once do update set id = excluded.id, for_at = excluded.for_at, at = excluded.at, fired = 0
      where a.for_at <> excluded.for_at)
  delete from unarmed u using plan p
    where u.workspace_id = p."workspaceId" and u.subject = p.subject and u.id = p.id and u.version = p.version
$$;
--> statement-breakpoint
-- What is due becomes owed, in one statement; returns how many alarms fired. What one workspace has more than a hundred of
-- stands in the queue at ten a second, slower than any platform takes them, so that it never stands before the few of
-- others. It waits for nobody: where nothing else is owed, its turn comes at once.
create function companion.fire(now_is timestamptz, most int) returns int
language sql security definer set search_path = public, pg_temp as $$
  with due as materialized (
    select *, ctid as place_on_disk from alarm where at <= now_is order by at limit most for update skip locked),
  spent as ( -- by their places, which can't change while they are locked: many times sooner than by their keys
    update alarm a set at = null, fired = a.fired + 1 from due where a.ctid = due.place_on_disk),
  queue as materialized (
    select w.workspace_id, greatest(now_is, (select max(o.turn_at) from outbox o where o.workspace_id = w.workspace_id
      and o.turn_at > now_is and o.turn_at <= now_is + interval '30 minutes')) as ends
    from (select distinct workspace_id from due) w),
  placed as (
    select due.*, row_number() over (partition by due.workspace_id order by due.at, due.id) as place from due),
  owed as (
    insert into outbox (workspace_id, id, key, member_id, channel_id, task_id, alarm, scheduled_for, created_at, due_at, turn_at)
      select p.workspace_id, gen_random_uuid(), 'alarm:' || p.id || ':' || floor(extract(epoch from p.at) * 1000)::bigint,
        p.member_id, p.channel_id, p.task_id,
        jsonb_build_object('id', p.id, 'kind', p.kind, 'trigger', p.trigger, 'forAt', p.for_at, 'fired', p.fired),
        p.at, now_is, now_is,
        least(q.ends + interval '100 milliseconds' * greatest(p.place - 100, 0), now_is + interval '30 minutes')
      from placed p join queue q using (workspace_id)
      on conflict (workspace_id, key) do nothing)
  select count(*)::int from due
$$;
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
revoke all on function companion.arm(jsonb), companion.fire(timestamptz, int), companion.enter_leased(uuid, uuid) from public;
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
