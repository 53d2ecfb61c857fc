-- What alarms are derived from, and no more: no summary, no text. A repeat that stands at an
-- occurrence long past is told at the next one.
create or replace function companion.unarmed(most int) returns setof jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select jsonb_build_object('workspaceId', u.workspace_id, 'subject', u.subject, 'id', u.id, 'version', u.version,
    'zone', w.time_zone,
    'task', (select jsonb_build_object('status', t.status, 'created', t.created_at, 'dueDate', t.due_date, 'dueLocal', t.due_local,
        'dueZone', t.due_zone, 'rrule', t.rrule, 'exdates', t.exdates, 'recurrenceMode', t.recurrence_mode,
        'recurrenceId', t.recurrence_id, 'reminders', t.reminders, 'snoozed', t.snoozed, 'mutedBy', t.muted_by,
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
  from (select * from unarmed limit most) u join workspace w on w.id = u.workspace_id
$$;
--> statement-breakpoint
-- plans: [{workspaceId, subject, id, version, alarms: [{id, kind, memberId, channelId, trigger, forAt, at}]}].
-- An alarm that stands for the same time as before is left as it is, fired or not; one that stands for another time is a
-- new one, so that its firing is not taken for the one before.
create or replace function companion.arm(plans jsonb) returns void
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
