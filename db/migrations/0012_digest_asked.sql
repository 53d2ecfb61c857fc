-- When a digest was asked for last, by the clock that its person lives by: one whose first time came before anybody looked
-- is not lost. Nothing else of the trail is seen.
create policy scheduling on activity for select to current_user using (true);
--> statement-breakpoint
create function companion.digest_asked(ws uuid, subject_is text, subject_id uuid) returns timestamptz
language sql stable security definer set search_path = public, pg_temp as $$
  select case subject_is
    when 'member' then (select max(a.at) from activity a
      where a.workspace_id = ws and a.task_id is null and a.member_id = subject_id and a.after ?| array['digest', 'timeZone'])
    when 'channel' then (select max(a.at) from activity a
      where a.workspace_id = ws and a.task_id is null and a.after->'channel'->>'channelId' = subject_id::text)
  end
$$;
--> statement-breakpoint
revoke all on function companion.digest_asked(uuid, text, uuid) from public;
--> statement-breakpoint
grant execute on function companion.digest_asked(uuid, text, uuid) to companion_jobs;
