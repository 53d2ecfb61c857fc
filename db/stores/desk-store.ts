import { type SQL, sql } from "drizzle-orm";
import type { LoadedTask, TaskFilter, TaskQuery } from "#core/chat/chat-store.ts";
import type { ListId } from "#core/ids.ts";
import type { DeskScope, DeskStore, ListInFull, Whose } from "#core/progress/desk-store.ts";
import type { Database } from "../client.ts";
import { type DeskAnswer, readDesk } from "./desk-batch.ts";
import { tasksAndOccurrences } from "./done-occurrences.ts";
import { type ListFactsJson, selectBusyPeople, selectListFacts, toListFacts } from "./list-facts.ts";
import { matching, selectTasks, VISIBLE } from "./loaded-tasks.ts";
import { readSettings } from "./read-settings.ts";
import { readTaskInFull } from "./task-in-full.ts";

const RECENT_DAYS = 8;
const SHOWN = { open: 200, done: 20, recent: 100, found: 50 };

type Lists = { readonly lists: readonly ListFactsJson[]; readonly people: Readonly<Record<string, string>> };

/** core/progress's port over Neon, as the role companion_app. */
export function createDeskStore(db: Database): DeskStore {
  return {
    surroundings: async (scope) => (await readDesk(db, scope, {}, [])).surroundings,

    async today(scope, whose) {
      const open = filtered(whose, "open", []);
      const since = new Date(scope.now.getTime() - RECENT_DAYS * 86_400_000).toISOString();
      const done = sql`(${filtered(whose, "done", [])}) and t.completed_at >= ${since}::timestamptz`;
      const facts = { ...listFacts(scope, null), openCount: count(open) };
      const answer = await readDesk<Lists & { readonly openCount: number }>(db, scope, facts, [
        selectTasks(open, { limit: SHOWN.open }),
        selectTasks(done, { limit: SHOWN.recent, from: tasksAndOccurrences() }),
      ]);
      const [openTasks = [], doneTasks = []] = answer.tasks;
      return { ...toLists(answer), open: openTasks, openCount: answer.facts.openCount, done: newestFirst(doneTasks) };
    },

    lists: async (scope) => toLists(await readDesk<Lists>(db, scope, listFacts(scope, null), [])),

    list: (scope, list) => readList(db, scope, list),

    task: (scope, number) => readTaskInFull(db, scope, number),

    settings: (scope) => readSettings(db, scope),

    async search(scope, text) {
      const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
      const found = words.length > 0 ? filtered("everyone", "any", words) : sql`false`;
      const answer = await readDesk<{ readonly count: number }>(db, scope, { count: count(found) }, [
        selectTasks(found, { limit: SHOWN.found }),
      ]);
      return { ...answer.surroundings, tasks: answer.tasks[0] ?? [], count: answer.facts.count };
    },
  };
}

async function readList(db: Database, scope: DeskScope, list: ListId | null): Promise<ListInFull | null> {
  const inIt = list === null ? sql`t.list_id is null` : sql`t.list_id = ${list}::uuid`;
  const newest = sql`t.id in (select d.id from task d where d.workspace_id = companion.current_workspace()
    and d.status = 'completed' and d.list_id is not distinct from ${list}::uuid
    order by d.completed_at desc limit ${SHOWN.done})`;
  const answer = await readDesk<Lists>(db, scope, listFacts(scope, list ?? "none"), [
    selectTasks(sql`${inIt} and t.status in ('needs-action', 'in-process')`, { limit: SHOWN.open }),
    selectTasks(newest, { limit: SHOWN.done }),
  ]);
  const { lists, ...rest } = toLists(answer);
  const [facts] = lists;
  const [open = [], done = []] = answer.tasks;
  return facts ? { ...rest, list: facts, open, done: newestFirst(done) } : null;
}

function listFacts({ now }: DeskScope, only: ListId | "none" | null): Record<keyof Lists, SQL> {
  return { lists: selectListFacts(now, only), people: selectBusyPeople() };
}

function toLists({ surroundings, facts }: DeskAnswer<Lists>) {
  return { ...surroundings, lists: facts.lists.map(toListFacts), people: new Map(Object.entries(facts.people)) };
}

const count = (where: SQL): SQL =>
  sql`(select count(*) from task t where t.workspace_id = companion.current_workspace() and ${VISIBLE} and (${where}))`;

function filtered(whose: Whose, status: TaskFilter["status"], words: readonly string[]): SQL {
  const who = whose === "mine" ? "me" : "anyone";
  const filter = { who, status, from: null, to: null, list: null, categories: [], here: false, words } as const;
  const query: TaskQuery = { numbers: [], ids: [], remembered: false, words: [], filter };
  return matching(query, null, null);
}

const newestFirst = (tasks: readonly LoadedTask[]): LoadedTask[] =>
  [...tasks].sort((a, b) => (b.completed?.getTime() ?? 0) - (a.completed?.getTime() ?? 0));
