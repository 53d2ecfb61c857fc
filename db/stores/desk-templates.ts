import { type SQL, sql } from "drizzle-orm";
import type { MemberId, TaskId } from "#core/ids.ts";
import type { DeskTemplates, RunInFull, TemplateFacts, TemplateInFull } from "#core/progress/desk-templates.ts";
import { TemplateContent, type TemplateId } from "#core/templates/template.ts";
import type { Database } from "../client.ts";
import { readDesk } from "./desk-batch.ts";
import { selectTasks } from "./loaded-tasks.ts";
import { type PlanningJson, planningFacts, toPlanning } from "./planning-facts.ts";
import { type RunFactsJson, runIsSeen, scheduleIsSeen, selectRunFacts, toRunFacts } from "./run-facts.ts";
import {
  type NamedJson,
  type ScheduleJson,
  type TemplatesJson,
  toNamed,
  toSchedule,
  toTemplates,
} from "./template-row.ts";

const SHOWN = { templates: 200, openRuns: 40, runs: 10, schedules: 20, versions: 50, tasks: 5_000 };

/** core/progress's port over Neon, as the role companion_app. */
export function createDeskTemplates(db: Database): DeskTemplates {
  return {
    async templates(scope) {
      const { surroundings, facts } = await readDesk<ListJson>(db, scope, listFacts(), []);
      return {
        ...surroundings,
        templates: facts.templates.map(({ lastRun, id, ...rest }) => ({
          ...rest,
          id: id as TemplateId,
          lastRun: lastRun === null ? null : new Date(lastRun),
        })),
        runs: facts.runs.map(toRunFacts),
      };
    },

    async template(scope, id, version) {
      const wanted = { ...planningFacts(scope.now), ...templateFacts(id, version ?? null) };
      const { surroundings, facts } = await readDesk<PlanningJson & TemplateJson>(db, scope, wanted, []);
      return facts.template && facts.shown
        ? toTemplateInFull(facts.template, facts.shown, { ...facts, planning: toPlanning(surroundings, facts) })
        : null;
    },

    async draft(scope) {
      const { surroundings, facts } = await readDesk<PlanningJson>(db, scope, planningFacts(scope.now), []);
      return toPlanning(surroundings, facts);
    },

    async run(scope, id) {
      const wanted = { ...planningFacts(scope.now), ...runFacts(id) };
      const tasks = selectTasks(sql`t.run_id = ${id}::uuid`, { limit: SHOWN.tasks, visible: sql`true` });
      const answer = await readDesk<PlanningJson & RunJson>(db, scope, wanted, [tasks]);
      const { surroundings, facts } = answer;
      if (!facts.run) return null;
      const [loaded] = toTemplates({ ...NOTHING, runs: [{ ...facts.run, tasks: [], place: null }] }).runs;
      if (!loaded) return null;
      return {
        ...toPlanning(surroundings, facts),
        run: loaded.run,
        content: loaded.content,
        templateName: facts.run.template_name,
        tasks: answer.tasks[0] ?? [],
        touched: new Set(facts.touched as readonly TaskId[]), // ids are branded, not checked
      } satisfies RunInFull;
    },
  };
}

const here = (table: string): SQL => sql`${sql.raw(table)}.workspace_id = companion.current_workspace()`; // our own names

type ListJson = {
  readonly templates: readonly (Omit<TemplateFacts, "lastRun" | "id"> & { id: string; lastRun: string | null })[];
  readonly runs: readonly RunFactsJson[];
};

function listFacts(): Record<keyof ListJson, SQL> {
  return {
    templates: sql`(select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name,
        'description', v.content->>'description', 'items', jsonb_array_length(v.content->'items'),
        'roles', coalesce((select jsonb_agg(r->>'name') from jsonb_array_elements(v.content->'roles') r), '[]'::jsonb),
        'lastRun', (select max(r.created_at) from template_run r where ${here("r")} and r.template_id = t.id and ${runIsSeen()})
      ) order by lower(t.name)), '[]'::jsonb)
      from (select t.* from template t where ${here("t")} and t.archived_at is null order by lower(t.name) limit ${SHOWN.templates}) t
      join template_version v on v.workspace_id = t.workspace_id and v.template_id = t.id and v.number = t.version)`,
    runs: selectRunFacts(sql`r.ended_at is null`, SHOWN.openRuns),
  };
}

type ShownJson = {
  readonly number: number;
  readonly content: unknown;
  readonly author_id: string;
  readonly created_at: string;
};
type TemplateJson = {
  readonly template: NamedJson | null;
  readonly shown: ShownJson | null;
  readonly versions: readonly {
    readonly number: number;
    readonly by: string;
    readonly at: string;
    readonly items: number;
  }[];
  readonly runs: readonly RunFactsJson[];
  readonly schedules: readonly ScheduleJson[];
};

function templateFacts(id: TemplateId, version: number | null): Record<keyof TemplateJson, SQL> {
  const ours = (table: string) => sql`${here(table)} and ${sql.raw(table)}.template_id = ${id}::uuid`;
  return {
    template: sql`(select to_jsonb(t) || jsonb_build_object('content', v.content, 'version_author', v.author_id,
        'version_created', v.created_at, 'last_roles', (select r.roles from template_run r
          where ${ours("r")} order by r.created_at desc, r.id desc limit 1))
      from template t join template_version v
        on v.workspace_id = t.workspace_id and v.template_id = t.id and v.number = t.version
      where ${here("t")} and t.id = ${id}::uuid)`,
    shown: sql`(select to_jsonb(v) from template_version v where ${ours("v")}
      and v.number = coalesce(${version}::int, (select t.version from template t where ${here("t")} and t.id = ${id}::uuid)))`,
    versions: sql`(select coalesce(jsonb_agg(jsonb_build_object('number', v.number, 'at', v.created_at,
        'items', jsonb_array_length(v.content->'items'), 'by', m.name) order by v.number desc), '[]'::jsonb)
      from (select v.* from template_version v where ${ours("v")} order by v.number desc limit ${SHOWN.versions}) v
      join member m on m.workspace_id = v.workspace_id and m.id = v.author_id)`,
    runs: selectRunFacts(sql`r.template_id = ${id}::uuid`, SHOWN.runs),
    schedules: sql`(select coalesce(jsonb_agg(to_jsonb(s) order by s.at), '[]'::jsonb)
      from (select s.* from template_schedule s where ${ours("s")} and s.at is not null and ${scheduleIsSeen()} order by s.at limit ${SHOWN.schedules}) s)`,
  };
}

function toTemplateInFull(
  row: NamedJson,
  shown: ShownJson,
  facts: TemplateJson & { readonly planning: ReturnType<typeof toPlanning> },
): TemplateInFull {
  const { template, version, lastRoles } = toNamed(row);
  return {
    ...facts.planning,
    template,
    newest: version,
    shown: {
      templateId: template.id,
      number: shown.number,
      content: TemplateContent.parse(shown.content),
      authorId: shown.author_id as MemberId, // ids are branded, not checked
      created: new Date(shown.created_at),
    },
    versions: facts.versions.map(({ at, ...rest }) => ({ ...rest, at: new Date(at) })),
    lastRoles,
    runs: facts.runs.map(toRunFacts),
    schedules: facts.schedules.map(toSchedule),
  };
}

type RunRow = Omit<TemplatesJson["runs"][number], "tasks" | "place">;
type RunJson = {
  readonly run: (RunRow & { readonly template_name: string }) | null;
  readonly touched: readonly string[];
};
const NOTHING: TemplatesJson = {
  names: [],
  named: [],
  runs: [],
  schedules: [],
  people: [],
  lists: [],
  absences: [],
  loads: [],
  firstNumber: null,
};

/** Verbs by which a person gives a task other words or another date; what follows from a run itself is none of them. */
const TOUCHING = ["edit-task", "reschedule-task"];

function runFacts(id: string): Record<keyof RunJson, SQL> {
  return {
    run: sql`(select to_jsonb(r) || jsonb_build_object('template_name', t.name, 'content', (select v.content
        from template_version v where v.workspace_id = r.workspace_id and v.template_id = r.template_id and v.number = r.version))
      from template_run r join template t on t.workspace_id = r.workspace_id and t.id = r.template_id
      where ${here("r")} and r.id = ${id}::uuid and ${runIsSeen()})`,
    touched: sql`(select coalesce(jsonb_agg(distinct a.task_id), '[]'::jsonb)
      from activity a join task t on t.workspace_id = a.workspace_id and t.id = a.task_id
      where ${here("a")} and t.run_id = ${id}::uuid and a.before is not null and a.verb = any(${sql.param(TOUCHING)}::text[])
        and a.after ?| array['due', 'summary', 'description']
        and not exists (select 1 from activity u where ${here("u")} and u.undoes = a.change_id))`,
  };
}
