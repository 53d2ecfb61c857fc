import { PLAIN_VIEW, type View } from "#core/chat/view.ts";
import { plural } from "#core/chat/words.ts";
import type { ListId } from "#core/ids.ts";
import type { Change } from "#core/tasks/change.ts";
import { movedRun } from "#core/templates/moved-run.ts";
import { STOPPED } from "#core/templates/repeat-words.ts";
import { runTemplate, tasksOf } from "#core/templates/run-template.ts";
import { archiveTemplate, editTemplate, newTemplate, saveTemplate } from "#core/templates/save-template.ts";
import { stopSchedules } from "#core/templates/schedule-run.ts";
import type { DashboardAct } from "#web-dashboard/dashboard-port.ts";
import type { TemplateAct } from "#web-dashboard/template-port.ts";
import type { Act } from "./conversation/handle.ts";
import { type Plan, say, type Turn } from "./conversation/turn.ts";
import { message } from "./conversation/views/question.ts";
import { undoButton } from "./conversation/views/receipt.ts";

const VERBS: ReadonlySet<DashboardAct["verb"]> = new Set<TemplateAct["verb"]>([
  "save-template",
  "archive-template",
  "stop-schedule",
  "start-run",
  "move-run",
]);

const NOTHING_NAMED = { words: null, all: false, planning: false } as const;

export const isTemplateAct = (act: DashboardAct): act is TemplateAct => VERBS.has(act.verb);

/** A form of the templates' pages: what it was made of comes with it, the load adds lists, people to tell and numbers. */
export function onTemplates(act: TemplateAct): Act {
  const ready = act.verb === "start-run" ? act.ready : null;
  return {
    text: "",
    mentions: [],
    needs: {
      people: ready?.people ?? [],
      lists: [...new Set(ready?.plan.tasks.flatMap(({ list }) => list ?? []))],
      tasks: null,
      undo: null,
      pending: null,
      take: ready ? tasksOf(ready.plan) : 0,
      ...(act.verb === "move-run" ? { templates: { ...NOTHING_NAMED, run: act.ready.loaded.run.id } } : {}),
    },
    decide: (turn) => planFor(turn, act),
  };
}

function planFor(turn: Turn, act: TemplateAct): Plan {
  switch (act.verb) {
    case "save-template":
      return save(turn, act);
    case "archive-template":
      return archive(turn, act.template);
    case "stop-schedule":
      return done(stopSchedules(turn.ctx, [act.schedule]), `${act.schedule.name} ${STOPPED}`);
    case "start-run":
      return start(turn, act);
    case "move-run":
      return move(turn, act);
  }
}

function save(turn: Turn, { templateId, editing, content }: Extract<TemplateAct, { verb: "save-template" }>): Plan {
  const { ctx } = turn;
  const change = editing
    ? editTemplate(ctx, { ...editing, content })
    : saveTemplate(ctx, newTemplate(ctx, templateId, content));
  if (!change) return say(message("That is what it says already. Nothing was changed."));
  const size = plural(content.items.length, "item");
  const [made] = change.templates;
  const version = editing ? `, version ${made?.after.version ?? 1}` : "";
  return done(change, `Saved ${content.name}${version}: ${size}.`);
}

function archive({ ctx }: Turn, template: Extract<TemplateAct, { verb: "archive-template" }>["template"]): Plan {
  if (template.archived) return say(message(`${template.name} is archived already.`));
  return done(archiveTemplate(ctx, template), `Archived ${template.name}. Its open runs go on.`);
}

function start(turn: Turn, { runId, template, ready }: Extract<TemplateAct, { verb: "start-run" }>): Plan {
  const { ctx, loaded, newId } = turn;
  if (loaded.firstNumber === null) throw new Error("A run was to be started without numbers for its tasks");
  const { name, plan, bindings } = ready;
  const change = runTemplate(ctx, {
    runId,
    name,
    template,
    made: null,
    plan,
    bindings,
    firstNumber: loaded.firstNumber,
    lists: loaded.lists,
    newListId: () => newId() as ListId, // a fresh UUID is one
    channelId: null, // everybody's here, as what is added to a list
    repeat: null,
  });
  return done(change, `Started ${name}: ${plural(plan.tasks.length, "task")}.`);
}

function move({ ctx }: Turn, { ready }: Extract<TemplateAct, { verb: "move-run" }>): Plan {
  const change = movedRun(ctx, ready);
  return done(change, `Moved ${plural(change.tasks.length, "task")} of ${ready.loaded.run.name}.`);
}

const done = (change: Change, words: string): Plan => {
  const view: View = { ...PLAIN_VIEW, kind: "receipt", say: words, actions: [undoButton(change.id)] };
  return { ...say(view), change };
};
