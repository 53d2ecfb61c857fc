import { TaskError } from "#core/errors.ts";
import type { MemberId, TaskId } from "#core/ids.ts";
import type { DeskScope } from "#core/progress/desk-store.ts";
import type { DeskTemplates, Planning, RunFacts } from "#core/progress/desk-templates.ts";
import type { RunSchedule } from "#core/templates/run-schedule.ts";
import type { StartedRun } from "#core/templates/started-run.ts";
import type { Template, TemplateVersion } from "#core/templates/template.ts";
import { readTemplateYaml } from "#core/templates/yaml/read-template-yaml.ts";
import { PEOPLE } from "./demo-tasks.ts";
import { createFakeStore, type FakeDesk } from "./fake-desk.ts";

/** Templates and runs in memory; the tasks of a run are the desk's. */
export type FakeTemplates = {
  templates: Template[];
  versions: TemplateVersion[];
  runs: StartedRun[];
  schedules: RunSchedule[];
};

export const createFakeTemplates = (): FakeTemplates => ({ templates: [], versions: [], runs: [], schedules: [] });

export function createFakeTemplateStore(desk: FakeDesk, fake: FakeTemplates): DeskTemplates {
  const store = createFakeStore(desk);
  const newestOf = (template: Template) =>
    fake.versions.find(({ templateId, number }) => templateId === template.id && number === template.version);
  const inUse = () => fake.templates.filter(({ archived }) => archived === null);
  const planning = async (scope: DeskScope): Promise<Planning> => {
    const { workspace, circumstances, people, ...rest } = await store.settings(scope);
    return {
      ...rest,
      workspace,
      people,
      daysOff: circumstances.daysOff.map(({ day }) => day),
      names: inUse(),
      absences: desk.absences.map(({ memberId, fromDay, toDay }) => ({ memberId, from: fromDay, until: toDay })),
      loads: new Map(),
    };
  };
  const runFacts = (run: StartedRun): RunFacts => ({
    ...run,
    tasks: new Map(desk.tasks.filter(({ runId }) => runId === run.id).map((task) => [task.id, task])),
  });
  return {
    async templates(scope) {
      return {
        ...(await store.surroundings(scope)),
        templates: inUse().map((template) => {
          const content = newestOf(template)?.content;
          const runs = fake.runs.filter(({ templateId }) => templateId === template.id);
          return {
            id: template.id,
            name: template.name,
            description: content?.description ?? null,
            items: content?.items.length ?? 0,
            roles: content?.roles.map(({ name }) => name) ?? [],
            lastRun: runs.at(-1)?.created ?? null,
          };
        }),
        runs: fake.runs.filter(({ ended }) => ended === null).map(runFacts),
      };
    },
    async template(scope, id, version) {
      const template = fake.templates.find((each) => each.id === id);
      const newest = template && newestOf(template);
      const shown = fake.versions.find((each) => each.templateId === id && each.number === (version ?? newest?.number));
      if (!template || !newest || !shown) return null;
      return {
        ...(await planning(scope)),
        template,
        newest,
        shown,
        versions: fake.versions
          .filter(({ templateId }) => templateId === id)
          .map(({ number, authorId, created, content }) => ({
            number,
            by: PEOPLE.get(authorId) ?? "someone",
            at: created,
            items: content.items.length,
          }))
          .reverse(),
        lastRoles: new Map<string, MemberId>(),
        runs: fake.runs.filter(({ templateId }) => templateId === id).map(runFacts),
        schedules: fake.schedules.filter(({ templateId, at }) => templateId === id && at !== null),
      };
    },
    draft: planning,
    async run(scope, id) {
      const run = fake.runs.find((each) => each.id === id);
      const template = fake.templates.find((each) => each.id === run?.templateId);
      const version = fake.versions.find((each) => each.templateId === run?.templateId && each.number === run?.version);
      if (!run || !template || !version) return null;
      const tasks = (await store.today(scope, "everyone")).open.concat((await store.today(scope, "everyone")).done);
      return {
        ...(await planning(scope)),
        run,
        templateName: template.name,
        content: version.content,
        tasks: tasks.filter(({ runId }) => runId === id),
        touched: new Set<TaskId>(),
      };
    },
  };
}

/** A text that must be right. */
export function contentOf(yaml: string): TemplateVersion["content"] {
  const read = readTemplateYaml(yaml);
  if (!read.ok) throw new TaskError("template-invalid", read.problems.map(({ sentence }) => sentence).join(" "));
  return read.content;
}
