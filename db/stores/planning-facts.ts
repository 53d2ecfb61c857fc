import { type SQL, sql } from "drizzle-orm";
import type { MemberId } from "#core/ids.ts";
import type { Surroundings } from "#core/progress/desk-store.ts";
import type { Planning } from "#core/progress/desk-templates.ts";
import type { TemplateId } from "#core/templates/template.ts";
import { addDays } from "#core/workspaces/work-calendar.ts";
import type { WorkspaceSettings } from "#core/workspaces/workspace.ts";
import { workspaceJson } from "./circumstances-row.ts";
import { daysOffIn } from "./days-off.ts";

const MOST_PEOPLE = 500;
const MOST_TEMPLATES = 500;
const DAYS_BACK = -366;
const DAYS_AHEAD = 1_100; // three years of holidays: what lies beyond is planned by weekdays

export type PlanningJson = {
  readonly workspace: WorkspaceSettings;
  readonly daysOff: readonly string[];
  readonly people: Readonly<Record<string, string>>;
  readonly names: readonly { readonly id: string; readonly name: string }[];
  readonly absences: readonly { readonly memberId: string; readonly from: string; readonly until: string }[];
  readonly loads: readonly { readonly memberId: string; readonly day: string; readonly count: number }[];
};

export function planningFacts(now: Date): Record<keyof PlanningJson, SQL> {
  const today = now.toISOString().slice(0, 10); // whichever zone it is read in, the range is wide enough
  const here = sql`workspace_id = companion.current_workspace()`;
  return {
    workspace: workspaceJson(),
    daysOff: daysOffIn({ from: addDays(today, DAYS_BACK), to: addDays(today, DAYS_AHEAD) }),
    people: sql`(select coalesce(jsonb_object_agg(p.id, p.name), '{}'::jsonb)
      from (select id, name from member where ${here} order by lower(name), id limit ${MOST_PEOPLE}) p)`,
    names: sql`(select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'name', n.name)), '[]'::jsonb)
      from (select id, name from template where ${here} and archived_at is null order by lower(name) limit ${MOST_TEMPLATES}) n)`,
    absences: sql`(select coalesce(jsonb_agg(jsonb_build_object('memberId', member_id, 'from', from_day,
      'until', to_day)), '[]'::jsonb) from absence where ${here} and to_day >= ${today}::date - 40)`,
    loads: sql`(select coalesce(jsonb_agg(jsonb_build_object('memberId', d.member_id, 'day', d.due_day, 'count', d.n)), '[]'::jsonb)
      from (select a.member_id, t.due_day, count(*) as n from task t
        join task_assignee a on a.workspace_id = t.workspace_id and a.task_id = t.id
        where t.workspace_id = companion.current_workspace() and t.status in ('needs-action', 'in-process')
          and t.due_day >= ${today}::date - 40 group by 1, 2 limit 5000) d)`,
  };
}

/** Ids are branded, not checked: the database holds nothing else in these columns. */
export function toPlanning(surroundings: Surroundings, facts: PlanningJson): Planning {
  const byName = Object.entries(facts.people).sort(([, a], [, b]) => a.localeCompare(b));
  return {
    ...surroundings,
    workspace: facts.workspace,
    daysOff: facts.daysOff,
    people: new Map(byName),
    names: facts.names.map(({ id, name }) => ({ id: id as TemplateId, name })),
    absences: facts.absences.map((one) => ({ ...one, memberId: one.memberId as MemberId })),
    loads: new Map(facts.loads.map(({ memberId, day, count }) => [`${memberId} ${day}`, count])),
  };
}
