import { PLAIN_VIEW, type View } from "#core/chat/view.ts";
import { ChangeId, ListId, TaskId } from "#core/ids.ts";
import type { Change } from "#core/tasks/change.ts";
import { movedRun } from "#core/templates/moved-run.ts";
import { runTemplate } from "#core/templates/run-template.ts";
import { archiveTemplate, editTemplate, newTemplate, saveTemplate } from "#core/templates/save-template.ts";
import { stopSchedules } from "#core/templates/schedule-run.ts";
import type { Scope } from "../dashboard-port.ts";
import type { TemplateAct } from "../template-port.ts";
import { ZONE } from "./demo-tasks.ts";
import type { FakeDesk } from "./fake-desk.ts";
import type { FakeTemplates } from "./fake-templates.ts";

/** The acts of templates and runs as core decides them, kept in memory. */
export function fakeTemplateAct(desk: FakeDesk, fake: FakeTemplates, act: TemplateAct, scope: Scope): View {
  const change = changeOf(desk, act, scope);
  if (!change) return { ...PLAIN_VIEW, say: "That is what it says already." };
  keep(desk, fake, change);
  return { ...PLAIN_VIEW, kind: "receipt", say: "Done." };
}

function changeOf(desk: FakeDesk, act: TemplateAct, { workspaceId, memberId, now }: Scope): Change | null {
  const ctx = {
    actor: { memberId, via: "dashboard" as const },
    workspaceId,
    timeZone: ZONE,
    now,
    changeId: ChangeId.parse(crypto.randomUUID()),
    newTaskId: () => TaskId.parse(crypto.randomUUID()),
  };
  switch (act.verb) {
    case "save-template":
      return act.editing
        ? editTemplate(ctx, { ...act.editing, content: act.content })
        : saveTemplate(ctx, newTemplate(ctx, act.templateId, act.content));
    case "archive-template":
      return archiveTemplate(ctx, act.template);
    case "stop-schedule":
      return stopSchedules(ctx, [act.schedule]);
    case "start-run":
      return runTemplate(ctx, {
        ...act.ready,
        runId: act.runId,
        template: act.template,
        made: null,
        firstNumber: Math.max(0, ...desk.tasks.map(({ number }) => number)) + 1,
        lists: [],
        newListId: () => ListId.parse(crypto.randomUUID()),
        channelId: null,
        repeat: null,
      });
    case "move-run":
      return movedRun(ctx, act.ready);
  }
}

function keep(desk: FakeDesk, fake: FakeTemplates, { templates, runs, schedules, tasks }: Change): void {
  const rest = <T extends { readonly id: string }>(all: readonly T[], changed: readonly { readonly after: T }[]) =>
    all.filter(({ id }) => !changed.some(({ after }) => after.id === id)).concat(changed.map(({ after }) => after));
  fake.templates = rest(fake.templates, templates);
  fake.versions = fake.versions.concat(templates.flatMap(({ version }) => version ?? []));
  fake.runs = rest(fake.runs, runs);
  fake.schedules = rest(fake.schedules, schedules);
  desk.tasks = rest(desk.tasks, tasks);
}
