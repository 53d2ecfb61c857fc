-- RFC 5545 SEQUENCE as a lock: an update must have read the row it changes. Raising, not matching nothing, fails the whole batch.
create function companion.check_sequence() returns trigger language plpgsql as $$
begin
  if new.sequence is distinct from old.sequence + 1 then
    raise exception 'stale sequence on %', tg_table_name using errcode = '40001';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger task_sequence before update on task for each row execute function companion.check_sequence();
