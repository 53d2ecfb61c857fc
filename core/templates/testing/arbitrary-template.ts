import fc from "fast-check";
import { ANA, BEN, CLEO } from "../../testing/sample-task.ts";
import type { Condition } from "../condition.ts";
import type { Anchor } from "../offset.ts";
import type { Role } from "../role.ts";
import type { TemplateContent } from "../template.ts";
import type { Assignee, TemplateItem } from "../template-item.ts";
import type { Variable } from "../variable.ts";
import { anyOffset, anyTime } from "./arbitrary-offset.ts";

/** Texts as people write them, and worse: YAML's own signs, other scripts, what looks like a number. */
const word = fc.oneof(
  fc.constantFrom(
    "2.4",
    "yes",
    "null",
    "- a",
    "# no",
    "a: b",
    "{version}",
    "{captain}",
    "'q'",
    '"',
    "[x]",
    "|",
    "été",
    "日本",
  ),
  fc.string({ minLength: 1, maxLength: 12 }).filter((text) => /^[^{}<>@\p{C}\p{Z}]+$/u.test(text)),
);
const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" "));
const labels = fc.array(word, { maxLength: 3 });

const people = fc.uniqueArray(fc.constantFrom(ANA, BEN, CLEO), { minLength: 1, maxLength: 3 });
const assignee: fc.Arbitrary<Assignee | null> = fc.option(
  fc.oneof(
    people.map((memberIds) => ({ kind: "people" as const, memberIds })),
    fc.constantFrom("owner" as const, "creator" as const, "nobody" as const).map((kind) => ({ kind })),
    fc.constantFrom("captain", "approver").map((role) => ({ kind: "role" as const, role })),
    fc.constant({ kind: "variable" as const, name: "host" }),
  ),
);

const variable = (fields: Partial<Variable> & Pick<Variable, "name">): fc.Arbitrary<Variable> =>
  fc.record({
    name: fc.constant(fields.name),
    type: fc.constant(fields.type ?? "text"),
    description: fc.option(line),
    choices: fc.constant(fields.choices ?? []),
    default: fc.constantFrom(fields.default ?? null, null),
    required: fc.boolean(),
  });
const roots = [{ kind: "start" as const }, { kind: "end" as const }];
const launch = fc.record({
  name: fc.constant("launch"),
  type: fc.constant("date" as const),
  description: fc.constant(null),
  choices: fc.constant([]),
  default: anyOffset(roots).map((offset) => ({ type: "date" as const, offset })),
  required: fc.boolean(),
});
const variables = fc.tuple(
  variable({ name: "version", default: { type: "text", text: "0x1F" } }),
  variable({ name: "region", type: "choice", choices: ["EU", "no", "1.0"], default: { type: "choice", choice: "no" } }),
  variable({ name: "seats", type: "number", default: { type: "number", number: -2.5 } }),
  variable({ name: "host", type: "person", default: { type: "person", person: CLEO } }),
  variable({ name: "approver", type: "role", default: { type: "role", role: "captain" } }),
  launch,
);

const role = (name: string): fc.Arbitrary<Role> =>
  fc.record({
    name: fc.constant(name),
    description: fc.option(line),
    binds: fc.constantFrom("person" as const, "rotation" as const, "anyone" as const),
    members: fc.oneof(fc.constant([]), people),
    whenUnbound: fc.constantFrom("ask" as const, "leave" as const, "owner" as const),
  });

const when: fc.Arbitrary<Condition | null> = fc.option(
  fc.oneof(
    fc.constantFrom("is" as const, "is not" as const).map((op) => ({ variable: "region", op, values: ["EU"] })),
    fc.constant({ variable: "region", op: "in" as const, values: ["no", "1.0"] }),
    fc.constant({ variable: "version", op: "is" as const, values: ["2, or 3"] }),
  ),
);

const ANCHORS: readonly Anchor[] = [...roots, { kind: "variable", name: "launch" }];
const subtask = fc.record({ summary: line, assignee, due: fc.option(anyOffset(ANCHORS)) });
const priority = fc.integer({ min: 0, max: 9 });

/** An item that waits for earlier ones only. */
const item = (index: number): fc.Arbitrary<TemplateItem> => {
  const earlier = Array.from({ length: index }, (_, i) => `k${i}`);
  const anchors: readonly Anchor[] = [...ANCHORS, ...earlier.map((key) => ({ kind: "item" as const, key }))];
  return fc.record({
    key: fc.constant(`k${index}`),
    summary: line,
    description: fc.option(fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n"))),
    labels,
    priority: fc.option(priority),
    list: fc.option(word),
    subtasks: fc.array(subtask, { maxLength: 2 }),
    assignee,
    due: fc.option(anyOffset(anchors)),
    after: fc.subarray(earlier),
    when,
  });
};

const defaults = fc.record({
  at: fc.option(anyTime),
  roll: fc.constantFrom("none" as const, "next" as const, "previous" as const),
  labels,
  priority,
  list: fc.option(word),
  assignee,
});

/** Templates that lintTemplate passes. */
export const anyTemplate: fc.Arbitrary<TemplateContent> = fc.record({
  name: line,
  description: fc.option(line),
  defaults,
  variables,
  roles: fc.tuple(role("captain"), role("tester")),
  items: fc.integer({ min: 1, max: 6 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => item(i)))),
});
