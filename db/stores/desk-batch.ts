import { type SQL, sql } from "drizzle-orm";
import type { LoadedTask } from "#core/chat/chat-store.ts";
import { TaskError } from "#core/errors.ts";
import type { DeskScope, Surroundings } from "#core/progress/desk-store.ts";
import type { Database } from "../client.ts";
import { sqlState } from "../sql-state.ts";
import { type MemberJson, memberJson, toMember } from "./member-row.ts";
import { type TaskJson, toTask } from "./task-row.ts";

const FORBIDDEN = "42501";

/** What one batch answers: the surroundings, the facts by their names, and the tasks of each selection. */
export type DeskAnswer<Facts> = {
  readonly surroundings: Surroundings;
  readonly facts: Facts;
  readonly tasks: readonly (readonly LoadedTask[])[];
};

type Row = { readonly facts: { readonly zone: string | null; readonly name: string; readonly actor: MemberJson } };

/**
 * Enters the workspace as the scope's member and reads in one batch: `facts` are SQL expressions of jsonb by name,
 * `selections` select tasks (loaded-tasks.ts). Throws TaskError "not-permitted" where there is no such member.
 */
export async function readDesk<Facts>(
  db: Database,
  { workspaceId, memberId }: DeskScope,
  facts: Readonly<Record<keyof Facts & string, SQL>>,
  selections: readonly SQL[],
): Promise<DeskAnswer<Facts>> {
  const statements = [
    db.execute(sql`select companion.resume(${workspaceId}::uuid, ${memberId}::uuid)`),
    db.execute(selectFacts(facts)),
    ...selections.map((selection) => db.execute(selection)),
  ] as const;
  const [, situated, ...selected] = (await permitted(
    db.batch(statements as unknown as [(typeof statements)[0]]), // never empty: the first is always there
  )) as unknown as [unknown, { rows: [Row & { facts: Facts }] }, ...{ rows: { task: TaskJson }[] }[]];
  const read = situated.rows[0].facts;
  return {
    surroundings: { member: toMember(read.actor), workspaceName: read.name, workspaceTimeZone: read.zone },
    facts: read,
    tasks: selected.map(({ rows }) => rows.map(({ task }) => toTask(task))),
  };
}

function selectFacts(facts: Readonly<Record<string, SQL>>): SQL {
  const pairs = Object.entries(facts).map(([name, expression]) => sql`${sql.raw(`'${name}'`)}, ${expression}`); // our own names
  const here = sql`workspace where id = companion.current_workspace()`;
  return sql`select jsonb_build_object(${sql.join(
    [
      sql`'zone', (select time_zone from ${here})`,
      sql`'name', (select name from ${here})`,
      sql`'actor', (select ${memberJson()} from member m
        where m.workspace_id = companion.current_workspace() and m.id = companion.current_member())`,
      ...pairs,
    ],
    sql`, `,
  )}) as facts`;
}

async function permitted<Answer>(batch: Promise<Answer>): Promise<Answer> {
  try {
    return await batch;
  } catch (error) {
    if (sqlState(error) !== FORBIDDEN) throw error;
    throw new TaskError("not-permitted", "Not a member of this workspace", { cause: error });
  }
}
