import { type SQL, sql } from "drizzle-orm";
import type { TaskFilter, TaskQuery } from "#core/chat/chat-store.ts";
import { waitedFor } from "./run-tasks.ts";

const LIMIT = 300;

/** `listed`: what makes a task one of those that were asked for; `rank`: the larger, the sooner a task is read. */
type Selection = {
  readonly limit?: number;
  readonly listed?: SQL;
  readonly rank?: SQL;
  readonly from?: SQL; // in place of the table task
  readonly visible?: SQL; // in place of what the present member may see
  readonly waits?: SQL; // in place of the numbers of those that a task waits for
};

const WAITS = sql`case when t.waiting then (${waitedFor()}) end`;
const NO_RANK = sql`0::real`; // a bare 0 behind "order by" would be the number of a column

/** One jsonb row a task (task-row.ts: TaskJson), open ones first, then the newest. `where` speaks of the table as t. */
export function selectTasks(
  where: SQL,
  {
    limit = LIMIT,
    listed = sql`true`,
    rank = NO_RANK,
    from = sql`task`,
    visible = VISIBLE,
    waits = WAITS,
  }: Selection = {},
): SQL {
  return sql`select to_jsonb(t) || jsonb_build_object(
    'listed', (${listed}),
    'assignees', coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name) order by m.name)
      from task_assignee a join member m on m.workspace_id = a.workspace_id and m.id = a.member_id
      where a.workspace_id = t.workspace_id and a.task_id = t.id), '[]'::jsonb),
    'categories', coalesce((select jsonb_agg(c.name order by c.name) from task_category c
      where c.workspace_id = t.workspace_id and c.task_id = t.id), '[]'::jsonb),
    'list_name', (select l.name from list l where l.workspace_id = t.workspace_id and l.id = t.list_id),
    'parent_number', (select p.number from task p where p.workspace_id = t.workspace_id and p.id = t.parent_id),
    'subtasks_done', (select count(*) from task s
      where s.workspace_id = t.workspace_id and s.parent_id = t.id and s.status = 'completed'),
    'subtasks_total', (select count(*) from task s
      where s.workspace_id = t.workspace_id and s.parent_id = t.id and s.status <> 'cancelled'),
    'waits_for', ${waits}
  ) as task
  from ${from} t where t.workspace_id = companion.current_workspace() and ${visible} and (${where})
  order by t.status in ('needs-action', 'in-process') desc, ${rank} desc, t.due_day nulls last, t.number desc limit ${limit}`;
}

/** The filter's own condition; where there is no filter nothing is listed. */
export const fitsFilter = (query: TaskQuery | null): SQL => (query?.filter ? fits(query.filter) : sql`false`);

/** How many of the words a title has: so that among many the likeliest are read. */
export function wordRank(query: TaskQuery | null): SQL {
  const words = tsWords(query?.words ?? []);
  if (words.length === 0) return NO_RANK;
  return sql`ts_rank(to_tsvector('simple', t.summary), to_tsquery('simple', ${words.join(" | ")}), 1)`;
}

/** Tasks that fit any part of the query, those that a question asks about, and those of a change that is to be taken back. */
export function matching(query: TaskQuery | null, asked: SQL | null, undone: SQL | null): SQL {
  const parts = [
    ...(asked ? [sql`t.id::text = any(${namesIn(asked, "taskIds")})`] : []),
    ...(undone ? [sql`t.id in (select task_id from activity where change_id = ${undone})`] : []),
    ...(query ? partsOf(query) : []),
  ];
  const named = parts.length > 0 ? sql.join(parts, sql` or `) : sql`false`;
  const meant = query?.subtasks ? sql`${named} or ${isSubtaskOf(named)}` : named;
  return settles(query, asked) ? sql`${meant} or ${isStepOf(meant)}` : meant;
}

function partsOf({ numbers, ids, remembered: shown, words, filter }: TaskQuery): SQL[] {
  const parts: SQL[] = [];
  if (numbers.length > 0) parts.push(sql`t.number = any(${sql.param(numbers)}::int[])`);
  if (ids.length > 0) parts.push(sql`t.id = any(${sql.param(ids)}::uuid[])`);
  if (shown) parts.push(sql`t.id in (${remembered()})`);
  if (words.length > 0) parts.push(sql`(t.status <> 'cancelled' and ${hasWords(words, "|")})`);
  if (filter) parts.push(fits(filter));
  return parts;
}

/** What a question will do to its tasks is in the question. */
export const settles = (query: TaskQuery | null, asked: SQL | null): boolean => asked !== null || query?.steps === true;

const isSubtaskOf = (meant: SQL): SQL => sql`t.parent_id in (select t.id from task t
  where t.workspace_id = companion.current_workspace() and (${meant}))`;

/** The subtasks of open tasks that repeat; `meant` speaks of the table as t, as everywhere. */
const isStepOf = (meant: SQL): SQL => sql`t.parent_id in (select t.id from task t
  where t.workspace_id = companion.current_workspace() and t.rrule is not null and ${OPEN} and (${meant}))`;

const remembered = (): SQL => sql`select unnest(shown || focus) from conversation
  where member_id = companion.current_member() and channel_id = companion.current_channel()`;

/** Words are reduced to letters and digits, so that none can break out of the tsquery. */
function hasWords(words: readonly string[], operator: "|" | "&"): SQL {
  const safe = tsWords(words);
  if (safe.length === 0) return sql`false`;
  return sql`to_tsvector('simple', t.summary) @@ to_tsquery('simple', ${safe.join(` ${operator} `)})`;
}

const tsWords = (words: readonly string[]): string[] =>
  words
    .map((word) => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ""))
    .filter((word) => word !== "")
    .map((word) => `${word}:*`);

const OPEN = sql`t.status in ('needs-action', 'in-process')`;

function fits(filter: TaskFilter): SQL {
  const parts: SQL[] = [statusIs(filter.status), whoIs(filter.who)];
  const day = filter.status === "done" ? sql`t.completed_at::date` : sql`t.due_day`;
  if (filter.from) parts.push(sql`${day} >= ${filter.from}::date - 1`);
  if (filter.to) parts.push(sql`${day} <= ${filter.to}::date + 1`);
  if (filter.list) {
    parts.push(sql`t.list_id in (select id from list l where lower(l.name) = lower(${filter.list}))`);
  }
  for (const category of filter.categories) {
    parts.push(sql`t.id in (select task_id from task_category c where c.name = lower(${category}))`);
  }
  if (filter.here) parts.push(sql`t.channel_id = companion.current_channel()`);
  if (filter.words.length > 0) parts.push(isAbout(filter.words));
  return sql`(${sql.join(parts, sql` and `)})`;
}

/** "The release": the list of that name or beginning, if there is one; else a label, or words of titles. */
function isAbout(words: readonly string[]): SQL {
  const name = words.join(" ").toLowerCase();
  const lists = sql`select l.id from list l where l.workspace_id = companion.current_workspace()
    and (lower(l.name) = ${name} or starts_with(lower(l.name), ${`${name} `}))`;
  return sql`case when exists (${lists}) then t.list_id in (${lists})
    else ${hasWords(words, "&")} or t.id in (select task_id from task_category c where c.name = ${name}) end`;
}

/**
 * What somebody notes for themselves in a direct message is theirs: others see it once it is in a list or given to
 * somebody. Speaks of the table as t.
 */
export const VISIBLE = sql`(t.author_id = companion.current_member() or t.list_id is not null
  or exists (select 1 from task_assignee a where a.workspace_id = t.workspace_id and a.task_id = t.id and a.member_id <> t.author_id)
  or not exists (select 1 from channel c where c.workspace_id = t.workspace_id and c.id = t.channel_id and c.kind = 'direct'))`;

function statusIs(status: TaskFilter["status"]): SQL {
  if (status === "open") return OPEN;
  return status === "done" ? sql`t.status = 'completed'` : sql`t.status <> 'cancelled'`;
}

/** A task that names nobody is its author's. */
function whoIs(who: TaskFilter["who"]): SQL {
  if (who === "anyone") return sql`true`;
  if (who === "involved") return sql`(${whoIs("me")} or t.author_id = companion.current_member())`;
  const member =
    who === "me" ? sql`select companion.current_member()` : membersNamed(sql`array[${who.person}]::text[]`);
  return sql`(exists (select 1 from task_assignee a where a.task_id = t.id and a.member_id in (${member}))
    or (t.author_id in (${member}) and not exists (select 1 from task_assignee a where a.task_id = t.id)))`;
}

/** A list of strings that a question keeps, as text[]. */
export const namesIn = (asked: SQL, field: "people" | "lists" | "taskIds"): SQL =>
  sql`coalesce((select array(select jsonb_array_elements_text(p.question->${sql.raw(`'${field}'`)})) from (${asked}) p), '{}'::text[])`;

/** Members by name as written, or by a platform mention: "ben", "<@U1>". `names` is a text[]. */
export function membersNamed(names: SQL): SQL {
  return sql`select m.id from member m, lateral (select lower(trim(leading '!' from trim(both '<@>' from name))) as plain from unnest(${names}) as name) n
    where m.workspace_id = companion.current_workspace() and (
      lower(m.name) = n.plain or lower(split_part(m.name, ' ', 1)) = n.plain
      or exists (select 1 from identity i where i.workspace_id = m.workspace_id and i.member_id = m.id and lower(i.external_id) = n.plain))`;
}
