import fc from "fast-check";
import { ACTION_VERBS, formatAction } from "#core/chat/action.ts";
import type { ChatForm, FormField } from "#core/chat/form.ts";
import type { ActionView, DateView, TaskView, View } from "#core/chat/view.ts";
import { TaskId } from "#core/ids.ts";
import type { Priority } from "#core/tasks/task.ts";

const NASTY = [
  "@everyone",
  "@here",
  "<@1160000000000000002>",
  "<@&1>",
  "<#1>",
  "<t:0:R>",
  "[free](https://evil.test)",
  "**bold** __u__ ~~s~~ ||spoiler|| `code` ```block```",
  "# heading\n> quote\n- list\n1. one",
  "\\",
  "👩‍👩‍👧‍👦".repeat(40),
  "*".repeat(600),
  "\u202Etxet",
  " ",
  "\n\n",
];

/** What people might write, the worst of it often. */
const text = (maxLength: number) =>
  fc.oneof(
    fc.string({ unit: "binary", maxLength }),
    fc.constantFrom(...NASTY).map((nasty) => nasty.slice(0, maxLength)),
    fc.string({
      unit: fc.constantFrom("*", "_", "a", "1", "<", "@everyone ", "\n"),
      minLength: maxLength >> 1,
      maxLength,
    }),
  );

const date: fc.Arbitrary<DateView> = fc.record({
  date: fc.constant({ value: "date", date: "2026-11-27" } as const),
  epochSeconds: fc.option(fc.integer({ min: 0, max: 4_000_000_000 })),
  text: text(40),
  relative: fc.option(text(20)),
});

const task: fc.Arbitrary<TaskView> = fc.record({
  id: fc.option(fc.uuid().map((id) => TaskId.parse(id))),
  number: fc.option(fc.integer({ min: 1, max: 1_000_000 })),
  summary: text(500),
  description: fc.option(text(4000)),
  status: fc.constantFrom("needs-action", "in-process", "completed", "cancelled"),
  priority: fc.integer({ min: 0, max: 9 }).map((n) => n as Priority), // 0 to 9 is what a Priority is
  start: fc.option(date),
  due: fc.option(date),
  overdue: fc.boolean(),
  assignees: fc.array(fc.record({ id: fc.constant(null), name: text(80) }), { maxLength: 30 }),
  categories: fc.array(text(60), { maxLength: 30 }),
  list: fc.option(text(60)),
  repeat: fc.option(fc.record({ text: text(200), next: fc.array(text(40), { maxLength: 5 }) })),
  parentNumber: fc.option(fc.integer({ min: 1, max: 1_000_000 })),
  waiting: fc.option(fc.array(fc.nat(9999), { maxLength: 6 })),
  subtasks: fc.option(fc.record({ done: fc.nat(100), total: fc.nat(100) })),
});

const actionId = fc
  .tuple(fc.constantFrom(...ACTION_VERBS), fc.uuid(), fc.option(fc.constantFrom("1h", "next-week", "0", "1")))
  .map(([verb, subject, choice]) => formatAction({ verb, subject, choice }));

const action: fc.Arbitrary<ActionView> = fc.record({
  id: actionId,
  label: text(75),
  style: fc.constantFrom("primary", "danger", "plain"),
  options: fc.oneof(fc.constant([]), fc.array(fc.record({ id: actionId, label: text(150) }), { maxLength: 40 })),
});

/** Any view that the types allow, far beyond what the conversation makes. */
export const anyView: fc.Arbitrary<View> = fc.record({
  kind: fc.constantFrom("receipt", "task", "task-list", "question", "preview", "notice", "help", "message", "error"),
  say: text(3000),
  tasks: fc.array(task, { maxLength: 40 }),
  layout: fc.constantFrom("card", "lines"),
  more: fc.nat(1000),
  progress: fc.option(fc.record({ label: text(200), done: fc.nat(100), total: fc.nat(100), late: fc.nat(100) })),
  examples: fc.array(fc.record({ title: text(200), lines: fc.array(text(400), { maxLength: 20 }) }), { maxLength: 20 }),
  smallPrint: fc.option(text(1000)),
  link: fc.option(fc.record({ label: text(100), path: fc.webPath().map((path) => `/${path}`) })),
  actions: fc.array(action, { maxLength: 40 }),
  reaction: fc.constantFrom("done", null),
  private: fc.boolean(),
});

const anyField: fc.Arbitrary<FormField> = fc.record({
  name: fc.uuid(),
  label: text(300).map((label) => `Who ${label}`),
  value: text(3000),
  hint: fc.option(text(300)),
  required: fc.boolean(),
  limit: fc.constantFrom(200, 500),
  options: fc.uniqueArray(fc.record({ value: fc.uuid(), label: text(300).map((label) => `EU ${label}`) }), {
    maxLength: 30,
    selector: ({ value }) => value,
  }),
});

export const anyForm: fc.Arbitrary<ChatForm> = fc.record({
  actionId,
  title: text(200).map((title) => `Start ${title}`),
  submit: fc.constant("Save"),
  fields: fc.uniqueArray(anyField, { minLength: 1, maxLength: 7, selector: ({ name }) => name }),
});
