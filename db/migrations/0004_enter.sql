-- Turns (platform, team or guild, person, channel) into the workspace and enters it for this transaction.
-- What is not known yet is made: the first signed request from a team or guild makes its workspace.
-- ids: UUIDv7 keys made by the app, used up in order. take: how many short numbers to give out.
create function companion.enter(request jsonb) returns jsonb
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
      insert into member (workspace_id, id, name, time_zone, locale)
        values (ws, person_id, coalesce(person->>'name', person->>'externalId'), person->>'timeZone', person->>'locale');
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
-- Enters a workspace that the caller has entered before, as one of its members; raises 42501 where there is no such member.
-- take: how many short numbers to give out; returns the first of them.
create function companion.resume(ws uuid, me uuid, take int default 0) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  numbered int;
begin
  if not exists (select 1 from member where workspace_id = ws and id = me) then
    raise exception 'not a member of this workspace' using errcode = '42501';
  end if;
  perform set_config('companion.workspace_id', ws::text, true), set_config('companion.member_id', me::text, true);
  if take > 0 then
    update task_counter set last = last + take where workspace_id = ws returning last - take + 1 into numbered;
  end if;
  return numbered;
end $$;
--> statement-breakpoint
grant execute on function companion.enter(jsonb), companion.resume(uuid, uuid, int) to companion_app;
