import type { Context } from "../context.ts";
import type { ChannelId, ListId, TaskId } from "../ids.ts";
import { type Change, emptyChange, type NewList } from "../tasks/change.ts";
import { newTask } from "../tasks/create-task.ts";
import type { Task } from "../tasks/task.ts";
import type { RunBindings, TemplateRunId } from "./run.ts";
import { runItems } from "./run-items.ts";
import type { PlannedSubtask, PlannedTask, RunPlan } from "./run-plan.ts";
import type { RunScheduleId } from "./run-schedule.ts";
import type { StartedRun } from "./started-run.ts";
import type { Template } from "./template.ts";
import type { TemplateRecord } from "./template-change.ts";

export type RunInput = {
  readonly runId: TemplateRunId;
  readonly name: string;
  readonly template: Template;
  readonly made: TemplateRecord | null; // the template itself is new with this run
  readonly plan: Extract<RunPlan, { outcome: "planned" }>;
  readonly bindings: RunBindings;
  readonly firstNumber: number; // as many as `tasksOf(plan)` were taken
  readonly lists: readonly { readonly id: ListId; readonly name: string }[];
  readonly newListId: () => ListId;
  readonly channelId: ChannelId | null;
  readonly repeat: { readonly scheduleId: RunScheduleId; readonly occurrence: string } | null;
};

/** All tasks of a plan, subtasks included: as many short numbers a run needs. */
export const tasksOf = (plan: RunInput["plan"]): number =>
  plan.tasks.reduce((count, { subtasks }) => count + 1 + subtasks.length, 0);

/** Makes all that a plan says, in one change: the run, its tasks with their people, lists and subtasks. Each person is told once. */
export function runTemplate(ctx: Context, input: RunInput): Change {
  const lists = newLists(input);
  const tasks = madeTasks(ctx, input, [...input.lists, ...lists]);
  const ids = new Map(tasks.map(({ key, task }) => [key, task.id]));
  const run = startedRun(ctx, input, (key) => idOf(ids, key));
  const people = new Set(tasks.flatMap(({ task }) => task.assigneeIds));
  people.delete(ctx.actor.memberId);
  return {
    ...emptyChange(ctx.changeId, "run-template"),
    templates: [counted(input)],
    runs: [{ before: null, after: run }],
    lists,
    tasks: tasks.map(({ task }) => ({ before: null, after: task })),
    notices: [...people].map((to) => ({ kind: "run", to, runId: run.id })),
  };
}

/** One more run of the template: made with it, or changed by it. */
function counted({ template, made }: RunInput): TemplateRecord {
  const runs = template.runs + 1;
  if (made) return { ...made, after: { ...made.after, runs } };
  return { before: template, after: { ...template, runs, sequence: template.sequence + 1 }, version: null };
}

function startedRun(ctx: Context, input: RunInput, keyed: (key: string) => TaskId): StartedRun {
  const { runId, name, template, plan, bindings, channelId, repeat } = input;
  return {
    id: runId,
    workspaceId: ctx.workspaceId,
    templateId: template.id,
    version: template.version,
    name,
    bindings,
    start: plan.start,
    end: plan.end,
    items: runItems(plan.tasks, keyed),
    roles: plan.roles,
    scheduleId: repeat?.scheduleId ?? null,
    occurrence: repeat?.occurrence ?? null,
    channelId,
    authorId: ctx.actor.memberId,
    created: ctx.now,
    ended: null,
    sequence: 0,
  };
}

function idOf(ids: ReadonlyMap<string, TaskId>, key: string): TaskId {
  const id = ids.get(key);
  if (!id) throw new Error(`no task was made for ${key}`);
  return id;
}

type Made = { readonly key: string; readonly task: Task };

function madeTasks(ctx: Context, input: RunInput, lists: RunInput["lists"]): readonly Made[] {
  const byName = new Map(lists.map(({ id, name }) => [name.toLowerCase(), id]));
  let number = input.firstNumber - 1;
  const made = (planned: PlannedSubtask | PlannedTask, waiting: boolean, parent: Task | null): Made => {
    number += 1;
    const own = "list" in planned ? planned : null;
    const task = newTask(ctx, {
      ...PLAIN,
      number,
      summary: planned.summary,
      description: own?.description ?? null,
      due: planned.due,
      priority: own?.priority ?? 0,
      categories: own?.categories ?? [],
      assigneeIds: planned.assignment.assigneeIds,
      listId: own?.list ? (byName.get(own.list.toLowerCase()) ?? null) : null,
      channelId: input.channelId,
      parent,
    });
    return { key: planned.key, task: { ...task, runId: input.runId, waiting } };
  };
  return input.plan.tasks.flatMap((planned) => {
    const waiting = planned.waitsFor.length > 0;
    const item = made(planned, waiting, null);
    return [item, ...planned.subtasks.map((subtask) => made(subtask, waiting, item.task))];
  });
}

const PLAIN = {
  start: null,
  duration: null,
  rrule: null,
  exdates: [],
  recurrenceMode: null,
  reminders: [],
  remindsChannel: false,
} as const;

/** Lists that the template names and the workspace lacks, each once. */
function newLists({ plan, lists, newListId }: RunInput): readonly NewList[] {
  const known = new Set(lists.map(({ name }) => name.toLowerCase()));
  const wanted = new Map(plan.tasks.flatMap(({ list }) => (list ? [[list.toLowerCase(), list]] : [])));
  return [...wanted].filter(([name]) => !known.has(name)).map(([, name]) => ({ id: newListId(), name }));
}
