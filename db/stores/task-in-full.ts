import { type SQL, sql } from "drizzle-orm";
import type { Surface } from "#core/context.ts";
import type { MemberId } from "#core/ids.ts";
import type { DeskScope, TaskInFull, TrailFacts } from "#core/progress/desk-store.ts";
import type { Database } from "../client.ts";
import { readDesk } from "./desk-batch.ts";
import { type LedgerJson, ledgerRows, toLedgerEntry } from "./ledger-rows.ts";
import { selectTasks } from "./loaded-tasks.ts";

const SHOWN = { trail: 100, comments: 200, people: 500, steps: 100 };

type Facts = {
  readonly parent: string | null;
  readonly comments: readonly { id: string; member_id: string; text: string; created_at: string }[];
  readonly trail: readonly {
    id: string;
    member_id: string;
    verb: string;
    via: string;
    at: string;
    before: TrailFacts["before"];
    after: TrailFacts["after"];
  }[];
  readonly reminders: readonly LedgerJson[];
  readonly people: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, string>>;
};

/** A task with all that stands on its page. null: no such number here. */
export async function readTaskInFull(db: Database, scope: DeskScope, number: number): Promise<TaskInFull | null> {
  const { surroundings, facts, tasks } = await readDesk<Facts>(db, scope, selectFacts(number), [
    selectTasks(sql`t.number = ${number}`, { limit: 1 }),
    selectTasks(sql`t.parent_id = ${taskId(number)}`, { limit: SHOWN.steps }),
  ]);
  const [[task] = [], subtasks = []] = tasks;
  if (!task) return null;
  return {
    ...surroundings,
    task,
    subtasks,
    parentSummary: facts.parent,
    // Ids are branded and surfaces named, not checked: the database holds nothing else in these columns.
    comments: facts.comments.map(({ id, member_id, text, created_at }) => {
      return { id, memberId: member_id as MemberId, text, at: new Date(created_at) };
    }),
    trail: facts.trail.map(({ id, member_id, verb, via, at, before, after }) => {
      return { id, memberId: member_id as MemberId, verb, via: via as Surface, at: new Date(at), before, after };
    }),
    reminders: facts.reminders.map(toLedgerEntry),
    people: new Map(Object.entries(facts.people)),
    lists: new Map(Object.entries(facts.lists)),
  };
}

const taskId = (number: number): SQL =>
  sql`(select n.id from task n where n.workspace_id = companion.current_workspace() and n.number = ${number})`;

function selectFacts(number: number): Record<keyof Facts, SQL> {
  const id = taskId(number);
  return {
    parent: sql`(select p.summary from task p join task c on c.workspace_id = p.workspace_id and c.parent_id = p.id
      where c.workspace_id = companion.current_workspace() and c.number = ${number})`,
    comments: sql`(select coalesce(jsonb_agg(to_jsonb(c) order by c.created_at, c.id), '[]'::jsonb) from (
      select id, member_id, text, created_at from comment where workspace_id = companion.current_workspace()
      and task_id = ${id} order by created_at desc limit ${SHOWN.comments}) c)`,
    trail: sql`(select coalesce(jsonb_agg(to_jsonb(a) order by a.at desc, a.id desc), '[]'::jsonb) from (
      select id, member_id, verb, via, at, before, after from activity where workspace_id = companion.current_workspace()
      and task_id = ${id} order by at desc, id desc limit ${SHOWN.trail}) a)`,
    reminders: ledgerRows(id),
    people: named("member"),
    lists: named("list"),
  };
}

/** id → name, in the order of names. */
function named(table: "member" | "list"): SQL {
  return sql`(select coalesce(jsonb_object_agg(n.id, n.name), '{}'::jsonb) from (
    select id, name from ${sql.identifier(table)} where workspace_id = companion.current_workspace()
    order by lower(name) limit ${SHOWN.people}) n)`;
}
