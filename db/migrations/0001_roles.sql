-- Login roles, made in SQL because roles made in Neon's console bypass row security. They own nothing.
-- Passwords are set apart (docs/deploy.md): `alter role companion_app password '…'`.
do $$
declare
  r text;
begin
  foreach r in array array['companion_app', 'companion_jobs', 'companion_auth'] loop
    begin
      execute format('create role %I login nosuperuser nocreatedb nocreaterole nobypassrls', r);
    exception when duplicate_object or unique_violation then null; -- roles belong to the whole server
    end;
  end loop;
end $$;
--> statement-breakpoint
create schema if not exists companion;
--> statement-breakpoint
revoke all on schema public, companion, ops, auth from public;
--> statement-breakpoint
revoke all on all functions in schema companion from public;
--> statement-breakpoint
-- Not "in schema": what holds for one schema can only add to what everybody may do anyway.
alter default privileges revoke execute on functions from public;
--> statement-breakpoint
grant usage on schema public, companion to companion_app, companion_jobs;
--> statement-breakpoint
grant select, insert, update, delete on all tables in schema public to companion_app;
--> statement-breakpoint
revoke update, delete on activity, inbound_event from companion_app;
--> statement-breakpoint
revoke delete on task, member, workspace, identity, installation, channel, list, outbox, task_counter from companion_app;
--> statement-breakpoint
revoke insert on workspace, installation, identity, task_counter from companion_app;
--> statement-breakpoint
revoke update on workspace, installation, identity, task_counter from companion_app;
--> statement-breakpoint
grant usage on schema ops to companion_app, companion_jobs;
--> statement-breakpoint
grant select on ops.job_beat to companion_app;
--> statement-breakpoint
grant select, insert, update on ops.job_beat to companion_jobs;
--> statement-breakpoint
grant select on outbox to companion_jobs;
--> statement-breakpoint
grant update (lease, lease_until, attempts, sent_at, failed_at, error, due_at) on outbox to companion_jobs;
--> statement-breakpoint
grant usage on schema auth to companion_auth;
--> statement-breakpoint
grant select, insert, update, delete on all tables in schema auth to companion_auth;
