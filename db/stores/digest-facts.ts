import { type SQL, sql } from "drizzle-orm";
import type { DigestAsked, DigestRead } from "#core/reminders/reminder-store.ts";
import type { Database } from "../client.ts";
import { tasksAndOccurrences } from "./done-occurrences.ts";
import { selectTasks } from "./loaded-tasks.ts";
import type { Statement } from "./statement.ts";
import { type TaskJson, toTask } from "./task-row.ts";

const SHOWN = { limit: 200 };
const DONE = { limit: 200, from: tasksAndOccurrences() };
const FOLDED_DAYS = 8; // a weekly digest, and a day

/** Each digest is read in its own person's eyes, all of them in one batch. Throws where the lease is not held. */
export async function readDigests(
  db: Database,
  lease: string,
  asked: readonly DigestAsked[],
): Promise<readonly DigestRead[]> {
  if (asked.length === 0) return [];
  const parts = asked.map((one) => (one.kind === "person" ? ofPerson(one) : ofChannel(one)));
  const statements = asked.flatMap((one, i) => [enterAs(one, lease), ...(parts[i] ?? [])]);
  const results = (await db.batch(
    statements.map((statement) => db.execute(statement)) as unknown as [Statement], // never empty: checked above
  )) as unknown as readonly Rows[];
  let at = 0;
  return asked.map((one, i) => {
    const size = (parts[i]?.length ?? 0) + 1;
    const mine = results.slice(at + 1, at + size);
    at += size;
    return toRead(one, mine);
  });
}

type Rows = { readonly rows: readonly Readonly<Record<string, unknown>>[] };

/** Only a lease's holder reads; a person's digest then sees what that person may see, a channel's what everybody may. */
function enterAs({ workspaceId, ...one }: DigestAsked, lease: string): SQL {
  const entered = sql`companion.enter_leased(${workspaceId}::uuid, ${lease}::uuid)`;
  if (one.kind === "channel") return sql`select ${entered}`;
  return sql`select ${entered}, companion.resume(${workspaceId}::uuid, ${one.memberId}::uuid)`;
}

const OPEN = sql`t.status in ('needs-action', 'in-process')`;
const ME = sql`companion.current_member()`;
const IS_MINE = sql`exists (select 1 from task_assignee a where a.workspace_id = t.workspace_id and a.task_id = t.id and a.member_id = ${ME})`;
const IS_GIVEN = sql`exists (select 1 from task_assignee a where a.workspace_id = t.workspace_id and a.task_id = t.id)`;

function ofPerson({ today, doneSince, now }: Extract<DigestAsked, { kind: "person" }>): SQL[] {
  const mine = sql`(${IS_MINE} or (t.author_id = ${ME} and not ${IS_GIVEN}))`;
  const folded = sql`x.workspace_id = companion.current_workspace() and x.member_id = ${ME} and x.error = 'folded'
    and x.turn_at > ${daysBefore(now, FOLDED_DAYS)} and x.dropped_at > coalesce((select max(d.sent_at) from outbox d
      where d.workspace_id = x.workspace_id and d.member_id = ${ME} and d.alarm->>'kind' = 'digest'
        and d.turn_at > ${daysBefore(now, FOLDED_DAYS)}), 'epoch'::timestamptz)`;
  return [
    sql`select count(*)::int as folded from outbox x where ${folded}`,
    selectTasks(
      sql`${OPEN} and ${mine} and (t.due_day <= ${today}::date + 1 or t.id in (select x.task_id from outbox x where ${folded}))`,
      SHOWN,
    ),
    selectTasks(sql`${OPEN} and t.author_id = ${ME} and ${IS_GIVEN} and not ${IS_MINE}`, SHOWN),
    selectTasks(sql`${isDone(doneSince)} and (${mine} or t.author_id = ${ME})`, DONE),
  ];
}

function ofChannel({ channelId, dueTo, doneSince }: Extract<DigestAsked, { kind: "channel" }>): SQL[] {
  const here = sql`t.channel_id = ${channelId}::uuid`;
  return [
    sql`select coalesce(jsonb_object_agg(m.id, m.name), '{}'::jsonb) as people from member m
      where m.workspace_id = companion.current_workspace() and m.id in (select t.author_id from task t
        where t.workspace_id = companion.current_workspace() and ${here})`,
    selectTasks(sql`${OPEN} and ${here} and t.due_day <= ${dueTo}::date + 1`, SHOWN),
    selectTasks(sql`${isDone(doneSince)} and ${here}`, DONE),
  ];
}

const isDone = (since: string): SQL => sql`t.status = 'completed' and t.completed_at >= ${since}::date - 1`;

const daysBefore = (now: Date, days: number): SQL =>
  sql`${new Date(now.getTime() - days * 86_400_000).toISOString()}::timestamptz`;

/** What the statements above answer, in their order. */
function toRead(asked: DigestAsked, [facts, open, next, last]: readonly Rows[]): DigestRead {
  const tasks = (found: Rows | undefined) =>
    ((found?.rows ?? []) as { task: TaskJson }[]).map(({ task }) => toTask(task));
  const [row] = facts?.rows ?? [];
  if (asked.kind === "channel") {
    const people = new Map(Object.entries((row?.people ?? {}) as Readonly<Record<string, string>>));
    return { kind: "channel", open: tasks(open), done: tasks(next), people };
  }
  return {
    kind: "person",
    folded: Number(row?.folded ?? 0),
    due: tasks(open),
    waiting: tasks(next),
    done: tasks(last),
  };
}
