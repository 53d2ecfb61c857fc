import { type SQL, sql } from "drizzle-orm";
import type { LoadRequest } from "#core/chat/chat-store.ts";
import type { TemplateRunId } from "#core/templates/run.ts";
import { selectTasks, settles } from "./loaded-tasks.ts";
import { memberJson } from "./member-row.ts";
import { scheduleIsSeen } from "./run-facts.ts";

const MOST_NAMED = 5;
const MOST_RUN_TASKS = 5_000;

/** What the rest of a load has found out to be meant. */
export type Meant = { readonly tasks: SQL; readonly asked: SQL | null; readonly undone: SQL | null };

/** Whether an act may speak of templates or change tasks of runs: others don't read them. */
export const wantsTemplates = ({ templates, tasks }: LoadRequest, { asked, undone }: Meant): boolean =>
  Boolean(templates) || tasks?.runs === true || undone !== null || settles(tasks, asked);

/** One jsonb row (template-row.ts: TemplatesJson): templates and runs that are meant, and what a run is planned with. */
export function selectTemplates({ templates: query, takesAsAsked }: LoadRequest, meant: Meant): SQL {
  const { asked } = meant;
  const words = query?.words ?? null;
  const scheduled = query?.schedule ? sql`${query.schedule}::uuid` : null;
  const planning = query?.planning
    ? sql`true`
    : asked
      ? sql`(select p.question ? 'templateId' from (${asked}) p)`
      : sql`false`;
  const field = takesAsAsked === "yes" ? sql`'take'` : sql`'takeNow'`;
  const take = takesAsAsked && asked ? sql`(select (p.question->>${field})::int from (${asked}) p)` : null;
  return sql`with named as materialized (${namedTemplates(words, scheduled, meant)}),
    run as materialized (${meantRuns({ words, scheduled, whole: query?.follows ?? false, run: query?.run ?? null }, meant)})
    select jsonb_build_object(
      'names', ${query?.all ? allNames() : sql`'[]'::jsonb`},
      'named', coalesce((select jsonb_agg(to_jsonb(n)) from named n), '[]'::jsonb),
      'runs', coalesce((select jsonb_agg(to_jsonb(run) || jsonb_build_object('tasks', case when run.whole then (${tasksOfRun()}) else '[]'::jsonb end, 'place', (${placeOfRun()}), 'card', (${cardOfRun()})))
        from run), '[]'::jsonb),
      'schedules', coalesce((select jsonb_agg(to_jsonb(s)) from template_schedule s
        where s.workspace_id = companion.current_workspace() and (${meantSchedules(Boolean(query?.all), scheduled, meant)})), '[]'::jsonb),
      'people', (${peopleOfTemplates(asked)}),
      'lists', case when ${planning} then ${allLists()} else '[]'::jsonb end,
      'absences', case when ${planning} or exists (select 1 from run) then ${absencesAhead()} else '[]'::jsonb end,
      'loads', case when ${planning} then ${loadsAhead()} else '[]'::jsonb end,
      'firstNumber', ${numbersFor(take, { named: Boolean(query?.words && query.starts), scheduled: scheduled !== null })}
    ) as templates`;
}

const norm = (column: SQL): SQL => sql`replace(lower(${column}), '-', ' ')`;

/** A name that stands in the words, or begins with their first. */
function isIn(words: string, name: SQL): SQL {
  const [first = ""] = words.split(" ");
  const padded = ` ${words} `;
  return sql`(strpos(${padded}, ' ' || ${norm(name)} || ' ') > 0 or starts_with(${norm(name)}, ${first}))`;
}

/** Those named, those that a question or an undone change is about; with the newest version. */
function namedTemplates(words: string | null, scheduled: SQL | null, { asked, undone }: Meant): SQL {
  const parts = [
    ...(words ? [sql`(t.archived_at is null and ${isIn(words, sql`t.name`)})`] : []),
    ...(asked
      ? [
          sql`t.id = (select (p.question->>'templateId')::uuid from (${asked}) p)`,
          sql`(t.archived_at is null and lower(t.name) = (select lower(p.question->>'templateName') from (${asked}) p))`,
        ]
      : []),
    ...(undone ? [sql`t.id in (${idsInTrail("template", undone)})`] : []),
    ...(scheduled
      ? [
          sql`t.id in (select s.template_id from template_schedule s where s.workspace_id = t.workspace_id and s.id = ${scheduled})`,
        ]
      : []),
    sql`t.id in (select r.template_id from template_run r where r.workspace_id = t.workspace_id and r.ended_at is null
      and ${words ? isIn(words, sql`r.name`) : sql`false`})`,
  ];
  return sql`select t.*, v.content, v.author_id as version_author, v.created_at as version_created,
      (select max(l.number) from template_version l where l.workspace_id = t.workspace_id and l.template_id = t.id) as last_number,
      (select r.roles from template_run r where r.workspace_id = t.workspace_id and r.template_id = t.id
        order by r.created_at desc, r.id desc limit 1) as last_roles
    from template t join template_version v
      on v.workspace_id = t.workspace_id and v.template_id = t.id and v.number = t.version
    where t.workspace_id = companion.current_workspace() and (${sql.join(parts, sql` or `)})
    order by length(t.name) desc limit ${MOST_NAMED}`;
}

/** What the trail of a change says was made or changed besides tasks. */
const idsInTrail = (what: "template" | "run" | "schedule", undone: SQL): SQL =>
  sql`select (a.after->${sql.raw(`'${what}'`)}->>'id')::uuid from activity a where a.change_id = ${undone} and a.task_id is null`;

type Wanted = {
  readonly words: string | null;
  readonly scheduled: SQL | null;
  readonly whole: boolean;
  readonly run: TemplateRunId | null;
};

/**
 * Open runs that are named; and the runs of the tasks meant, of a question, of a change that is to be taken back. These
 * come whole, with all their tasks, the named ones where they are to be followed.
 */
function meantRuns({ words, scheduled, whole, run }: Wanted, { tasks, asked, undone }: Meant): SQL {
  const about = [
    sql`r.id in (select t.run_id from task t
      where t.workspace_id = companion.current_workspace() and t.run_id is not null and (${tasks}))`,
    ...(asked ? [sql`r.id = (select (p.question->>'runId')::uuid from (${asked}) p)`] : []),
    ...(undone ? [sql`r.id in (${idsInTrail("run", undone)})`] : []),
    ...(scheduled ? [sql`(r.ended_at is null and r.schedule_id = ${scheduled})`] : []),
    ...(run ? [sql`r.id = ${run}::uuid`] : []),
  ];
  const named = words
    ? sql`(r.ended_at is null and (${isSeen()}) and (${isIn(words, sql`r.name`)} or r.template_id in (select t.id from template t
        where t.workspace_id = r.workspace_id and ${isIn(words, sql`t.name`)})))`
    : sql`false`;
  const needed = sql`(${sql.join(about, sql` or `)})`;
  return sql`select r.*, (${needed} or ${whole ? sql`true` : sql`false`}) as whole,
      (select v.content from template_version v where v.workspace_id = r.workspace_id
        and v.template_id = r.template_id and v.number = r.version) as content
    from template_run r where r.workspace_id = companion.current_workspace() and (${needed} or ${named})
    order by r.created_at desc, r.id desc limit ${MOST_NAMED}`;
}

/** What somebody started for themselves in a direct message is theirs, and theirs whom it gave tasks. */
const isSeen = (): SQL => sql`r.author_id = companion.current_member()
  or exists (select 1 from channel c where c.workspace_id = r.workspace_id and c.id = r.channel_id and c.kind = 'channel')
  or exists (select 1 from task m join task_assignee a on a.workspace_id = m.workspace_id and a.task_id = m.id
    where m.workspace_id = r.workspace_id and m.run_id = r.id and a.member_id = companion.current_member())`;

const tasksOfRun = (): SQL =>
  sql`select coalesce(jsonb_agg(x.task), '[]'::jsonb) from (${selectTasks(sql`t.run_id = run.id`, {
    limit: MOST_RUN_TASKS,
    visible: sql`true`,
  })}) x`;

const placeOfRun =
  (): SQL => sql`select jsonb_build_object('platform', c.platform, 'externalId', c.external_id, 'kind', c.kind,
    'workspaceKey', (select i.workspace_key from installation i
      where i.workspace_id = c.workspace_id and i.platform = c.platform and i.active order by i.workspace_key limit 1))
  from channel c where c.workspace_id = run.workspace_id and c.id = run.channel_id`;

const cardOfRun =
  (): SQL => sql`select o.posted || jsonb_build_object('platform', o.platform, 'workspaceKey', o.workspace_key) from outbox o
  where o.workspace_id = run.workspace_id and o.run_id = run.id and o.posted is not null order by o.created_at desc limit 1`;

function meantSchedules(all: boolean, scheduled: SQL | null, { asked, undone }: Meant): SQL {
  const parts = [
    sql`(s.at is not null and s.template_id in (select n.id from named n) and ${scheduleIsSeen()})`,
    ...(all ? [sql`(s.at is not null and ${scheduleIsSeen()})`] : []),
    ...(asked ? [sql`s.id = (select (p.question->>'scheduleId')::uuid from (${asked}) p)`] : []),
    ...(undone ? [sql`s.id in (${idsInTrail("schedule", undone)})`] : []),
    ...(scheduled ? [sql`s.id = ${scheduled}`] : []),
  ];
  return sql.join(parts, sql` or `);
}

const allNames =
  (): SQL => sql`coalesce((select jsonb_agg(jsonb_build_object('name', t.name, 'runs', t.runs, 'size', v.size)
    order by lower(t.name))
  from template t join template_version v on v.workspace_id = t.workspace_id and v.template_id = t.id and v.number = t.version
  where t.workspace_id = companion.current_workspace() and t.archived_at is null), '[]'::jsonb)`;

const UUIDS = sql`'[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}', 'g'`;

/** Whoever the templates, the runs and a question name anywhere. */
const peopleOfTemplates = (
  asked: SQL | null,
): SQL => sql`select coalesce(jsonb_agg(${memberJson()}), '[]'::jsonb) from member m
  where m.workspace_id = companion.current_workspace() and m.id::text in (
    select (regexp_matches(n.content::text, ${UUIDS}))[1] from named n
    union select (regexp_matches(run.roles::text || run.bindings::text, ${UUIDS}))[1] from run
    union select run.author_id::text from run
    union select a.member_id::text from run join task t on t.workspace_id = run.workspace_id and t.run_id = run.id
      join task_assignee a on a.workspace_id = t.workspace_id and a.task_id = t.id where run.whole
    ${asked ? sql`union select (regexp_matches(p.question::text, ${UUIDS}))[1] from (${asked}) p` : sql``})`;

const allLists = (): SQL => sql`coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name))
  from (select * from list where workspace_id = companion.current_workspace() order by created_at desc limit 1000) l), '[]'::jsonb)`;

const absencesAhead =
  (): SQL => sql`coalesce((select jsonb_agg(jsonb_build_object('memberId', a.member_id, 'from', a.from_day,
    'until', a.to_day)) from absence a
  where a.workspace_id = companion.current_workspace() and a.to_day >= current_date - 40), '[]'::jsonb)`;

/** How many open tasks each has on each day to come. */
const loadsAhead =
  (): SQL => sql`coalesce((select jsonb_agg(jsonb_build_object('memberId', d.member_id, 'day', d.due_day, 'count', d.n))
  from (select a.member_id, t.due_day, count(*) as n from task t
    join task_assignee a on a.workspace_id = t.workspace_id and a.task_id = t.id
    where t.workspace_id = companion.current_workspace() and t.status in ('needs-action', 'in-process')
      and t.due_day is not null group by 1, 2 having count(*) > 1 limit 5000) d), '[]'::jsonb)`;

const MOST_TASKS = 10_000;
const AT_ONCE = 5; // as many tasks are started without a preview (bot/conversation/verbs/run-template.ts)

/** Numbers for what a question says it wants; for the tasks of a small template that is named, since it starts at once. */
function numbersFor(take: SQL | null, { named, scheduled }: { named: boolean; scheduled: boolean }): SQL {
  if (take) return sql`companion.take_numbers(${take})`;
  if (!named && !scheduled) return sql`null::int`;
  return sql`companion.take_numbers((select max(v.size)::int from named n join template_version v
    on v.workspace_id = n.workspace_id and v.template_id = n.id and v.number = n.version where v.size <= ${scheduled ? MOST_TASKS : AT_ONCE}))`;
}
