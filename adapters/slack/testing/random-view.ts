import fc from "fast-check";
import { ACTION_VERBS, formatAction } from "#core/chat/action.ts";
import type { ActionView, DateView, TaskView, View } from "#core/chat/view.ts";
import type { Priority } from "#core/tasks/task.ts";

/** Text as nobody should write it: markup, entities, mentions, addresses, half characters, and very long. */
const nasty = fc.oneof(
  fc.constantFrom("<!channel>", "<@U123|x>", "&lt;!here&gt;", "a & b", "*bold", "`code`", "```", "|", "\ud800", "\n"),
  fc.constantFrom("https://a.example/?q=1&b=<2>", "http://a&gt;|b", "@here", "😀".repeat(80), "&".repeat(3_000)),
  fc.string({ unit: "binary", maxLength: 40 }),
);
const text = fc.oneof(
  fc.array(nasty, { maxLength: 4 }).map((parts) => parts.join(" ")),
  fc.constantFrom(
    "x".repeat(4_000),
    "äö ".repeat(900),
    "👩‍👩‍👧 ".repeat(400),
    "http://a ".repeat(500),
    "<a> ".repeat(700),
  ),
  fc.string({ maxLength: 60 }),
);
const count = fc.integer({ min: 0, max: 60 });

const date: fc.Arbitrary<DateView> = fc.record({
  date: fc.constant({ value: "date", date: "2026-11-27" } as const),
  epochSeconds: fc.option(fc.integer({ min: -2_000_000_000, max: 4_000_000_000 })),
  text,
  relative: fc.option(text),
});

const task: fc.Arbitrary<TaskView> = fc.record({
  id: fc.constant(null),
  number: fc.option(fc.integer({ min: 1, max: 99_999 })),
  summary: text,
  description: fc.option(text),
  status: fc.constantFrom("needs-action", "in-process", "completed", "cancelled"),
  priority: fc.integer({ min: 0, max: 9 }).map((n) => n as Priority), // safe: 0 to 9 are all of them
  start: fc.option(date),
  due: fc.option(date),
  overdue: fc.boolean(),
  assignees: fc.array(fc.record({ id: fc.constant(null), name: text }), { maxLength: 12 }),
  categories: fc.array(text, { maxLength: 12 }),
  list: fc.option(text),
  repeat: fc.option(fc.record({ text, next: fc.array(text, { maxLength: 3 }) })),
  parentNumber: fc.option(count),
  waiting: fc.option(fc.array(fc.nat(9999), { maxLength: 6 })),
  subtasks: fc.option(fc.record({ done: count, total: count })),
});

const actionId = fc
  .record({ verb: fc.constantFrom(...ACTION_VERBS), subject: fc.uuid(), choice: fc.option(fc.constantFrom("1h", "2")) })
  .map(formatAction);

const action: fc.Arbitrary<ActionView> = fc.record({
  id: fc.oneof(actionId, fc.constant("undo:same")),
  label: text,
  style: fc.constantFrom("primary", "danger", "plain"),
  options: fc.array(fc.record({ id: fc.oneof(actionId, fc.constant("undo:same")), label: text }), { maxLength: 120 }),
});

/** Any view that core's types admit, sensible or not. */
export const randomView: fc.Arbitrary<View> = fc.record({
  kind: fc.constantFrom("receipt", "task", "task-list", "question", "preview", "notice", "help", "message", "error"),
  say: text,
  tasks: fc.array(task, { maxLength: 60 }),
  layout: fc.constantFrom("card", "lines"),
  more: count,
  progress: fc.option(fc.record({ label: text, done: count, total: count, late: count })),
  examples: fc.array(fc.record({ title: text, lines: fc.array(text, { maxLength: 15 }) }), { maxLength: 30 }),
  smallPrint: fc.option(text),
  link: fc.option(fc.record({ label: text, path: fc.oneof(fc.webPath(), text, fc.constant("//evil.example/")) })),
  actions: fc.array(action, { maxLength: 60 }),
  reaction: fc.constantFrom("done", null),
  private: fc.boolean(),
});
