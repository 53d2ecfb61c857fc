import { z } from "zod";
import { INTENTS, VERBS } from "#core/language/reading.ts";

const date = z.discriminatedUnion("value", [
  z.strictObject({ value: z.literal("date"), date: z.iso.date() }),
  z.strictObject({ value: z.literal("date-time"), local: z.iso.datetime({ local: true }), timeZone: z.string() }),
]);
const words = z.array(z.string());

const reference = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("number"), number: z.int() }),
  z.strictObject({ kind: z.literal("ordinal"), index: z.int() }),
  z.strictObject({ kind: z.literal("words"), text: z.string() }),
  z.strictObject({ kind: z.enum(["pronoun", "shown", "rest", "everything"]) }),
]);

const edit = z
  .strictObject({
    summary: z.string(),
    due: date.nullable(),
    start: date.nullable(),
    rrule: z.string().nullable(),
    priority: z.int().nullable(),
    list: z.string().nullable(),
    shift: z.string(),
    reminders: words,
    addAssignees: words,
    removeAssignees: words,
    setAssignees: words,
    addCategories: words,
    removeCategories: words,
  })
  .partial();

const scope = z
  .strictObject({
    who: z.union([z.enum(["me", "anyone"]), z.strictObject({ person: z.string() })]),
    state: z.enum(["open", "done", "overdue"]),
    from: z.iso.date().nullable(),
    to: z.iso.date().nullable(),
    window: z.enum(["today", "tomorrow", "this-week", "next-week", "dated"]).nullable(),
    list: z.string().nullable(),
    categories: words,
    here: z.boolean(),
    words: z.string().nullable(),
  })
  .partial();

/** A text, a number, a switch; of an absence its days and who stands in. */
const settingValue = z.union([z.string(), z.number(), z.boolean(), z.record(z.string(), z.string().nullable())]);

const fields = {
  intent: z.enum(INTENTS),
  verb: z.enum(VERBS).nullable(),
  summary: z.string().nullable(),
  description: z.string().nullable(),
  start: date.nullable(),
  due: date.nullable(),
  rrule: z.string().nullable(),
  exdates: words,
  recurrenceMode: z.enum(["from-due", "from-completion"]).nullable(),
  reminders: words,
  assignees: words,
  categories: words,
  list: z.string().nullable(),
  priority: z.int().nullable(),
  duration: z.string().nullable(),
  deadline: date.nullable(),
  references: z.array(reference),
  scope,
  edit,
  comment: z.string().nullable(),
  audience: z.literal("channel").nullable(),
  setting: z.strictObject({ key: z.string(), value: settingValue }),
};

/** What a case asserts of one reading: only the fields that it names. */
const ExpectedReading = z.strictObject(fields).partial();
export type ExpectedReading = z.infer<typeof ExpectedReading>;

/** `unsure`: the confidence stays below 0.9. `alternative`: the runner-up reading. */
const Expectation = z.strictObject({ ...fields, unsure: z.literal(true), alternative: ExpectedReading }).partial();
export type Expectation = z.infer<typeof Expectation>;

/** One line of a case file. Each of `alsoRight` replaces the fields of `expect` that it names. */
export const EvalCase = z.strictObject({
  id: z.string().min(1),
  kind: z.string().min(1),
  text: z.string().min(1),
  now: z.iso.datetime({ local: true }),
  timeZone: z.string().min(1),
  locale: z.string().min(2),
  addressed: z.enum(["direct", "mention"]),
  expect: Expectation.refine((expect) => Object.keys(expect).length > 0, "asserts nothing"),
  alsoRight: z.array(Expectation).min(1).optional(),
});
export type EvalCase = z.infer<typeof EvalCase>;
