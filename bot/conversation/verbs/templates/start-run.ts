import { dateView } from "#core/chat/date-view.ts";
import { taskView } from "#core/chat/task-view.ts";
import { PLAIN_VIEW } from "#core/chat/view.ts";
import { plural } from "#core/chat/words.ts";
import type { ListId } from "#core/ids.ts";
import { planRun } from "#core/templates/plan-run.ts";
import type { TemplateRunId } from "#core/templates/run.ts";
import type { RunPlan } from "#core/templates/run-plan.ts";
import { type RunInput, runTemplate, tasksOf } from "#core/templates/run-template.ts";
import { newTemplate } from "#core/templates/save-template.ts";
import type { TemplateId } from "#core/templates/template.ts";
import { namesOf, type Plan, say, type Turn } from "../../turn.ts";
import { endOf, inDueOrder } from "../../views/plan-lines.ts";
import { message } from "../../views/question.ts";
import { undoButton } from "../../views/receipt.ts";
import { LIST_LIMIT } from "../../views/task-list.ts";
import { askMissing } from "./ask-missing.ts";
import type { FoundTemplate } from "./find-template.ts";
import { planSetting } from "./plan-setting.ts";
import { previewRun } from "./preview-run.ts";
import type { RunDraft } from "./run-draft.ts";
import { runName } from "./run-name.ts";

const AT_ONCE = 5; // as many tasks are started without being shown first

/** What a draft comes to: a question for what is missing, a preview, or the run itself. `unused`: words that say nothing. */
export function proceed(turn: Turn, draft: RunDraft, found: FoundTemplate, unused: string | null = null): Plan {
  const plan = planned(turn, draft, found);
  if (plan.outcome === "incomplete") {
    const [refused] = plan.refused;
    const [missing] = plan.missing;
    if (refused || !missing) return say(message(`${refused?.problem ?? "That can't be run."} Nothing was started.`));
    return askMissing(turn, { draft, found, missing });
  }
  const small =
    unused === null && tasksOf(plan) <= AT_ONCE && plan.warnings.length === 0 && turn.loaded.firstNumber !== null;
  return small && !draft.onlyShown && draft.repeat === null
    ? start(turn, draft, found)
    : previewRun(turn, { draft, found, plan, unused });
}

export const planned = (turn: Turn, { bindings }: RunDraft, { content, own }: FoundTemplate): RunPlan =>
  planRun({ content, bindings, setting: planSetting(turn, own?.lastRoles) });

/** Starts what was drafted, in one change. The short numbers have been taken for it. */
export function start(turn: Turn, draft: RunDraft, found: FoundTemplate, repeat: RunInput["repeat"] = null): Plan {
  const { ctx, loaded } = turn;
  const plan = planned(turn, draft, found);
  if (plan.outcome === "incomplete" || loaded.firstNumber === null) return proceed(turn, draft, found);
  const made = found.own ? null : newTemplate(ctx, turn.newId() as TemplateId, found.content); // a fresh UUID is one
  const template = found.own?.template ?? made?.after;
  if (!template) throw new Error("neither a template nor a starter");
  const change = runTemplate(ctx, {
    runId: turn.newId() as TemplateRunId, // a fresh UUID is one
    name: runName(turn, found.content, draft.bindings),
    template,
    made,
    plan,
    bindings: draft.bindings,
    firstNumber: loaded.firstNumber,
    lists: loaded.lists,
    newListId: () => turn.newId() as ListId, // a fresh UUID is one
    channelId: loaded.channelId,
    repeat,
  });
  const tasks = inDueOrder(change.tasks.map(({ after }) => after).filter(({ parentId }) => parentId === null));
  const names = namesOf(turn, change);
  const shown = tasks.slice(0, LIST_LIMIT);
  const [run] = change.runs;
  const view = {
    ...PLAIN_VIEW,
    kind: "receipt",
    say: `Started ${run?.after.name}: ${plural(change.tasks.length, "task")}. It ends ${dateView(endOf(plan), turn.reader).text}.`,
    tasks: shown.map((task) => taskView(task, names, turn.reader)),
    more: tasks.length - shown.length,
    actions: [undoButton(change.id)],
  } as const;
  return { ...say(view), change, shown: shown.map(({ id }) => id), focus: [] };
}
