import { neonConfig } from "@neondatabase/serverless";
import { createTestDatabase, type TestDatabase } from "../testing/test-database.ts";
import { createLogin, type Login, type Statement } from "./login.ts";

export type Tenant = {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly channelId: string;
  readonly enter: Statement;
};

export type TwoTenants = {
  readonly database: TestDatabase;
  readonly owner: Login;
  readonly app: Login;
  readonly jobs: Login;
  readonly auth: Login;
  readonly us: Tenant;
  readonly them: Tenant;
};

/** Two workspaces, each with a row in every table of the tenants' schema, and each login's own connection. */
export async function createTwoTenants(): Promise<TwoTenants> {
  const database = await createTestDatabase();
  neonConfig.fetchEndpoint = database.fetchEndpoint;
  const { ownerUrl, appUrl, jobsUrl, authUrl } = database;
  const [owner, app, jobs, auth] = [
    createLogin(ownerUrl),
    createLogin(appUrl),
    createLogin(jobsUrl),
    createLogin(authUrl),
  ];
  const us = await fillTenant(owner, app, "T-US");
  const them = await fillTenant(owner, app, "T-THEM");
  return { database, owner, app, jobs, auth, us, them };
}

export function enterRequest(workspaceKey: string, more: Readonly<Record<string, unknown>> = {}): Statement {
  const request = {
    platform: "slack",
    workspaceKey,
    actor: { externalId: "U1", name: "Ana" },
    channel: { externalId: "C1", kind: "channel", name: "general" },
    mentions: [],
    ids: Array.from({ length: 6 }, () => crypto.randomUUID()),
    take: 1,
    ...more,
  };
  return { query: "select companion.enter($1::jsonb) as entered", params: [JSON.stringify(request)] };
}

async function fillTenant(owner: Login, app: Login, workspaceKey: string): Promise<Tenant> {
  const enter = enterRequest(workspaceKey);
  const [{ entered } = {}] = await app.batch(enter);
  const { workspaceId, memberId, channelId } = entered as Omit<Tenant, "enter">; // what companion.enter answers
  await owner.batch({
    query: FILL,
    params: [workspaceId, memberId, channelId, crypto.randomUUID(), crypto.randomUUID()],
  });
  return { workspaceId, memberId, channelId, enter };
}

/** $1 workspace, $2 member, $3 channel, $4 list, $5 task. */
const FILL = `
  with made_list as (insert into list (workspace_id, id, name) values ($1::uuid, $4::uuid, 'Finance')),
    made_task as (insert into task (workspace_id, id, number, summary, status, list_id, channel_id, author_id, run_id, created_at)
      values ($1::uuid, $5::uuid, 1, 'Send the report', 'needs-action', $4::uuid, $3::uuid, $2::uuid, $5::uuid, now())),
    made_step as (insert into task (workspace_id, id, number, summary, status, parent_id, author_id, created_at)
      values ($1::uuid, gen_random_uuid(), 2, 'Ask for the figures', 'needs-action', $5::uuid, $2::uuid, now())),
    made_assignee as (insert into task_assignee values ($1::uuid, $5::uuid, $2::uuid)),
    made_category as (insert into task_category values ($1::uuid, $5::uuid, 'finance')),
    made_comment as (insert into comment (workspace_id, id, task_id, member_id, text, created_at, change_id)
      values ($1::uuid, gen_random_uuid(), $5::uuid, $2::uuid, 'Waiting for the bank', now(), gen_random_uuid())),
    made_occurrence as (insert into occurrence values ($1::uuid, $5::uuid, '2026-11-27', 'completed', $2::uuid, now(), gen_random_uuid())),
    made_activity as (insert into activity (workspace_id, id, change_id, task_id, member_id, verb, via, at, after)
      values ($1::uuid, gen_random_uuid(), gen_random_uuid(), $5::uuid, $2::uuid, 'create-task', 'slack', now(), '{}')),
    made_conversation as (insert into conversation values ($1::uuid, $2::uuid, $3::uuid, '{}', '{}', now())),
    made_correction as (insert into correction values ($1::uuid, $2::uuid, 'tomorrow', 'not-due', 1, now())),
    made_event as (insert into inbound_event values ($1::uuid, 'slack:1', now(), null)),
    made_question as (insert into pending_action (workspace_id, id, member_id, channel_id, question, created_at, expires_at)
      values ($1::uuid, gen_random_uuid(), $2::uuid, $3::uuid, '{}', now(), now())),
    made_alarm as (insert into alarm (workspace_id, id, kind, task_id, member_id, for_at)
      values ($1::uuid, $5::uuid, 'due', $5::uuid, $2::uuid, now())),
    made_firing as (insert into firing values ($1::uuid, $5::uuid, now())),
    made_unarmed as (insert into unarmed (workspace_id, subject, id) values ($1::uuid, 'channel', $3::uuid)),
    made_absence as (insert into absence (workspace_id, id, member_id, from_day, to_day, stand_in_id, created_at)
      values ($1::uuid, gen_random_uuid(), $2::uuid, '2026-12-01', '2026-12-05', $2::uuid, now())),
    made_holiday as (insert into holiday values ($1::uuid, '2026-12-24', 'Closed')),
    made_template as (insert into template (workspace_id, id, name, version, author_id, created_at, archived_at)
      values ($1::uuid, $5::uuid, 'Release', 1, $2::uuid, now(), now())),
    made_version as (insert into template_version values ($1::uuid, $5::uuid, 1, '{}', 1, $2::uuid, now())),
    made_schedule as (insert into template_schedule
        (workspace_id, id, template_id, name, repeat, bindings, author_id, channel_id, at, created_at)
      values ($1::uuid, $5::uuid, $5::uuid, 'Release', '{}', '{}', $2::uuid, $3::uuid, now(), now())),
    made_run as (insert into template_run
        (workspace_id, id, template_id, version, name, bindings, start, "end", items, roles, schedule_id, channel_id, author_id, created_at)
      values ($1::uuid, $5::uuid, $5::uuid, 1, 'Release 2.4', '{}', '{}', '{}', '[]', '[]', $5::uuid, $3::uuid, $2::uuid, now()))
  insert into outbox (workspace_id, id, key, platform, workspace_key, recipient, view, created_at, due_at, turn_at)
    values ($1::uuid, gen_random_uuid(), 'reply:1', 'slack', 'T', '{}', '{}', now(), now(), now())`;
