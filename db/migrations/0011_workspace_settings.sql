-- As in 0004, and whoever makes a workspace owns it: somebody must be able to say what holds for all.
create or replace function companion.enter(request jsonb) returns jsonb
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  p text := request->>'platform';
  wk text := request->>'workspaceKey';
  ids jsonb := request->'ids';
  used int := 0;
  ws uuid;
  me uuid;
  ch uuid;
  person jsonb;
  person_id uuid;
  mentioned jsonb := '{}';
  numbered int;
  is_first boolean := false;
  is_new boolean := false;
begin
  if p = 'dashboard' then
    -- The session names our own ids: the member must be one of the workspace.
    perform companion.resume(wk::uuid, (request->'actor'->>'externalId')::uuid);
    ws := wk::uuid;
    me := (request->'actor'->>'externalId')::uuid;
  else
    select workspace_id into ws from installation where platform = p and workspace_key = wk and active;
  end if;
  if ws is null then
    ws := (ids->>used)::uuid; used := used + 1;
    is_new := true;
    insert into workspace (id, name) values (ws, coalesce(request->>'workspaceName', wk));
    insert into task_counter (workspace_id) values (ws);
    insert into installation (workspace_id, platform, workspace_key) values (ws, p, wk)
      on conflict (platform, workspace_key) do nothing;
    if not found then
      raise exception 'installation made meanwhile' using errcode = '40001'; -- two first messages at once: read again
    end if;
  end if;
  perform set_config('companion.workspace_id', ws::text, true);

  for person in
    select value from jsonb_array_elements(jsonb_build_array(request->'actor') || coalesce(request->'mentions', '[]'))
    where p <> 'dashboard'
  loop
    person_id := null;
    select member_id into person_id from identity
      where platform = p and workspace_key = wk and external_id = person->>'externalId';
    if person_id is null then
      person_id := (ids->>used)::uuid; used := used + 1;
      insert into member (workspace_id, id, name, time_zone, locale, role)
        values (ws, person_id, coalesce(person->>'name', person->>'externalId'), person->>'timeZone', person->>'locale',
          case when is_new and me is null then 'owner' else 'member' end);
      insert into identity (workspace_id, member_id, platform, workspace_key, external_id)
        values (ws, person_id, p, wk, person->>'externalId');
      is_first := is_first or me is null;
    end if;
    if me is null then
      me := person_id;
    else
      mentioned := mentioned || jsonb_build_object(person->>'externalId', person_id);
    end if;
  end loop;
  perform set_config('companion.member_id', me::text, true);

  select id into ch from channel
    where workspace_id = ws and platform = p and external_id = request->'channel'->>'externalId';
  if ch is null then
    ch := (ids->>used)::uuid;
    insert into channel (workspace_id, id, platform, external_id, kind, name)
      values (ws, ch, p, request->'channel'->>'externalId', request->'channel'->>'kind', request->'channel'->>'name');
  end if;

  perform set_config('companion.channel_id', ch::text, true);

  if (request->>'take')::int > 0 then
    update task_counter set last = last + (request->>'take')::int where workspace_id = ws
      returning last - (request->>'take')::int + 1 into numbered;
  end if;
  return jsonb_build_object('workspaceId', ws, 'memberId', me, 'channelId', ch, 'mentioned', mentioned,
    'firstNumber', numbered, 'firstContact', is_first);
end $$;
--> statement-breakpoint
-- Workspaces from before: their first member.
update member m set role = 'owner'
  where m.id = (select f.id from member f where f.workspace_id = m.workspace_id order by f.created_at, f.id limit 1)
    and not exists (select 1 from member o where o.workspace_id = m.workspace_id and o.role = 'owner');
--> statement-breakpoint
-- What holds for all in the entered workspace; its admins' to change, and no other column. A field left out stays.
create function companion.change_workspace(fields jsonb) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  ws uuid := companion.current_workspace();
  zone text;
begin
  if not exists (select 1 from member where workspace_id = ws and id = companion.current_member() and role in ('admin', 'owner')) then
    raise exception 'not an admin of this workspace' using errcode = '42501';
  end if;
  select time_zone into zone from workspace where id = ws;
  update workspace set
      time_zone = case when fields ? 'timeZone' then fields->>'timeZone' else time_zone end,
      country = case when fields ? 'country' then fields->>'country' else country end,
      work_days = case when fields ? 'workDays' then fields->>'workDays' else work_days end,
      day_parts = case when fields ? 'dayParts' then fields->>'dayParts' else day_parts end,
      model_allowed = case when fields ? 'modelAllowed' then (fields->>'modelAllowed')::boolean else model_allowed end
    where id = ws;
  if fields ? 'timeZone' and zone is distinct from fields->>'timeZone' then
    -- Whoever has no zone of their own hears at other times now, and channels too.
    perform set_config('companion.scheduling', 'on', true); -- the owner by itself sees no task (0009)
    insert into unarmed (workspace_id, subject, id, version)
      select ws, subject, id, pg_current_xact_id()::text::bigint from (
      select 'member' as subject, m.id from member m where m.workspace_id = ws and m.time_zone is null
      union all select 'channel', c.id from channel c where c.workspace_id = ws and c.digest is not null
      union all select 'task', t.id from task t
        where t.workspace_id = ws and t.status in ('needs-action', 'in-process') and t.due_day is not null) changed
      on conflict (workspace_id, subject, id) do update set version = excluded.version;
    perform set_config('companion.scheduling', '', true);
  end if;
end $$;
--> statement-breakpoint
revoke all on function companion.change_workspace(jsonb) from public;
--> statement-breakpoint
grant execute on function companion.change_workspace(jsonb) to companion_app;
