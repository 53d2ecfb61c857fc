import { type SQL, sql } from "drizzle-orm";
import type { TaskId } from "#core/ids.ts";
import type { RunFacts } from "#core/progress/desk-templates.ts";
import { RunItem, type TemplateRunId } from "#core/templates/run.ts";
import type { TemplateId } from "#core/templates/template.ts";
import { toTaskDate } from "./task-row.ts";

export type RunFactsJson = {
  readonly id: string;
  readonly templateId: string;
  readonly name: string;
  readonly items: readonly unknown[];
  readonly created: string;
  readonly ended: string | null;
  readonly tasks: readonly StandingJson[] | null;
};
type StandingJson = {
  readonly id: string;
  readonly status: "needs-action" | "in-process" | "completed" | "cancelled";
  readonly date: string | null;
  readonly local: string | null;
  readonly zone: string | null;
};

/** Runs (r) that this member may see: what somebody started in a direct message is theirs, and theirs whom it gave tasks. */
export const runIsSeen = (): SQL => sql`(r.author_id = companion.current_member()
  or not exists (select 1 from channel c where c.workspace_id = r.workspace_id and c.id = r.channel_id and c.kind = 'direct')
  or exists (select 1 from task m join task_assignee a on a.workspace_id = m.workspace_id and a.task_id = m.id
    where m.workspace_id = r.workspace_id and m.run_id = r.id and a.member_id = companion.current_member()))`;

/** Repeats (s) that this member may see: one that was set up in a direct message is its author's. */
export const scheduleIsSeen = (): SQL => sql`(s.author_id = companion.current_member()
  or not exists (select 1 from channel c where c.workspace_id = s.workspace_id and c.id = s.channel_id and c.kind = 'direct'))`;

/** A jsonb array, the newest first; `where` speaks of the run as r. */
export const selectRunFacts = (where: SQL, limit: number): SQL => sql`(select coalesce(jsonb_agg(jsonb_build_object(
    'id', s.id, 'templateId', s.template_id, 'name', s.name, 'items', s.items, 'created', s.created_at, 'ended', s.ended_at,
    'tasks', (select jsonb_agg(jsonb_build_object('id', t.id, 'status', t.status, 'date', t.due_date,
        'local', t.due_local, 'zone', t.due_zone))
      from task t where t.workspace_id = s.workspace_id and t.run_id = s.id)) order by s.created_at desc, s.id desc), '[]'::jsonb)
  from (select r.* from template_run r where r.workspace_id = companion.current_workspace() and ${runIsSeen()} and (${where})
    order by r.created_at desc, r.id desc limit ${limit}) s)`;

/** Ids are branded, not checked: the database holds nothing else in these columns. */
export function toRunFacts({ id, templateId, name, items, created, ended, tasks }: RunFactsJson): RunFacts {
  return {
    id: id as TemplateRunId,
    templateId: templateId as TemplateId,
    name,
    items: items.map((item) => RunItem.parse(item)),
    created: new Date(created),
    ended: ended === null ? null : new Date(ended),
    tasks: new Map(
      (tasks ?? []).map((task) => [
        task.id as TaskId,
        { status: task.status, due: toTaskDate(task.date, task.local, task.zone) },
      ]),
    ),
  };
}
