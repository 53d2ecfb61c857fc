import { formatAction, parseAction } from "#core/chat/action.ts";
import { NO_NAMES, taskView } from "#core/chat/task-view.ts";
import { PLAIN_VIEW, type View } from "#core/chat/view.ts";
import type { Span } from "#core/language/reading.ts";
import type { Task } from "#core/tasks/task.ts";
import { wallTime } from "#core/tasks/task-date.ts";
import type { DashboardAct, DashboardActs, Scope } from "../dashboard-port.ts";
import type { TemplateAct } from "../template-port.ts";
import { demoTask, on, PEOPLE, ZONE } from "./demo-tasks.ts";
import type { FakeDesk } from "./fake-desk.ts";
import { fakeSetting } from "./fake-setting.ts";
import { fakeTemplateAct } from "./fake-template-acts.ts";
import { createFakeTemplates } from "./fake-templates.ts";

/** Enough of the conversation to see the pages live: it knows "today", "tomorrow", "@name", "!high" and "+list". */
export function createFakeActs(
  desk: FakeDesk,
  templates = createFakeTemplates(),
): DashboardActs & { readonly calls: unknown[] } {
  const calls: unknown[] = [];
  const seen = new Set<string>();
  const undo = new Map<string, Task>();
  return {
    calls,
    async act(scope, key, act) {
      calls.push({ key, act });
      if (isTemplateAct(act)) return fakeTemplateAct(desk, templates, act, scope);
      return actOn(desk, undo, scope, act);
    },
    async quickAdd(scope, key, text) {
      calls.push({ key, text });
      if (text.includes("!!"))
        return { ...PLAIN_VIEW, kind: "error", say: "I couldn't save that. Nothing was changed." };
      if (!seen.has(key)) desk.tasks.push(make(text, scope, Math.max(...desk.tasks.map(({ number }) => number)) + 1));
      seen.add(key);
      const task = desk.tasks.at(-1);
      return task ? receipt("Added.", task, scope, []) : PLAIN_VIEW;
    },
    async preview(scope, text) {
      const spans = spansOf(text);
      return { text, spans, view: { ...receipt("", make(text, scope, 0), scope, []), kind: "preview" } };
    },
  };
}

const isTemplateAct = (act: DashboardAct): act is TemplateAct =>
  ["save-template", "archive-template", "stop-schedule", "start-run", "move-run"].includes(act.verb);

function actOn(desk: FakeDesk, undo: Map<string, Task>, scope: Scope, act: Exclude<DashboardAct, TemplateAct>): View {
  if (act.verb === "press") {
    const before = undo.get(parseAction(act.actionId)?.subject ?? "");
    if (!before) return { ...PLAIN_VIEW, kind: "error", say: "There is nothing to take back." };
    desk.tasks = desk.tasks.map((task) => (task.id === before.id ? before : task));
    return receipt("Taken back.", before, scope, []);
  }
  if (!("taskId" in act)) return fakeSetting(desk, act, scope);
  const task = desk.tasks.find(({ id }) => id === act.taskId);
  if (!task) return { ...PLAIN_VIEW, kind: "error", say: "There is no such task here." };
  if (act.verb === "comment-on-task") {
    const comment = { id: crypto.randomUUID(), memberId: scope.memberId, text: act.text, at: scope.now };
    desk.comments.push({ ...comment, taskNumber: task.number });
    return receipt("Noted.", task, scope, []);
  }
  const after = changed(task, act, scope);
  desk.tasks = desk.tasks.map((each) => (each.id === task.id ? after : each));
  undo.set(task.id, task);
  return receipt(SAID[act.verb], after, scope, [task.id]);
}

const SAID = {
  "complete-task": "Done.",
  "reopen-task": "Opened again.",
  "cancel-task": "Dropped.",
  "reschedule-task": "Moved.",
  "assign-task": "Shared.",
};

type TaskAct = Extract<DashboardAct, { taskId: Task["id"] }>;

function changed(task: Task, act: Exclude<TaskAct, { verb: "comment-on-task" }>, scope: Scope): Task {
  switch (act.verb) {
    case "complete-task":
      return { ...task, status: "completed", completed: scope.now };
    case "reopen-task":
      return { ...task, status: "needs-action", completed: null };
    case "cancel-task":
      return { ...task, status: "cancelled" };
    case "reschedule-task":
      return { ...task, due: act.due ? on(dayFor(act.due, scope)) : null };
    case "assign-task":
      return { ...task, assigneeIds: act.assigneeIds };
  }
}

function receipt(say: string, task: Task, scope: Scope, undo: readonly string[]): View {
  const view = taskView(task, { ...NO_NAMES, people: PEOPLE }, { now: scope.now, timeZone: ZONE, hourCycle: "h23" });
  const actions = undo.map((subject) => {
    const id = formatAction({ verb: "undo", subject });
    return { id, label: "Undo", style: "plain" as const, options: [] };
  });
  return { ...PLAIN_VIEW, kind: "receipt", say, tasks: [view], layout: "card", actions };
}

const WORDS: readonly (readonly [RegExp, Span["field"]])[] = [
  [/\b(today|tomorrow)\b/i, "due"],
  [/@\w+/, "assignees"],
  [/!\w+/, "priority"],
  [/\+\w+/, "list"],
];

function spansOf(text: string): Span[] {
  return WORDS.flatMap(([pattern, field]) => {
    const found = pattern.exec(text);
    return found ? [{ start: found.index, end: found.index + found[0].length, field }] : [];
  });
}

function make(text: string, scope: Scope, number: number): Task {
  const day = /\b(today|tomorrow)\b/i.exec(text)?.[0];
  const named = [...PEOPLE].find(([, name]) => text.toLowerCase().includes(`@${name.toLowerCase()}`));
  const bare = WORDS.reduce((left, [pattern]) => left.replace(pattern, ""), text);
  return demoTask(bare.replace(/\s+/g, " ").trim(), {
    number,
    due: day ? on(dayFor(day, scope)) : null,
    priority: text.includes("!high") ? 2 : 0,
    assigneeIds: [named ? named[0] : scope.memberId],
    created: scope.now,
  });
}

function dayFor(words: string, { now }: Scope): string {
  const days = words.toLowerCase() === "today" ? 0 : words.toLowerCase() === "tomorrow" ? 1 : 7;
  return wallTime(new Date(now.getTime() + days * 86_400_000), ZONE).slice(0, 10);
}
