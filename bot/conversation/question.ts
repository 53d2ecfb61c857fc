import * as z from "zod";
import { ChangeId, TaskId } from "#core/ids.ts";
import type { Reading, Sender, Understanding } from "#core/language/reading.ts";
import { RunBindings, TemplateRunId } from "#core/templates/run.ts";
import { TemplateId } from "#core/templates/template.ts";
import { RunDraft } from "./verbs/templates/run-draft.ts";

/** Written by us and read back by us: a reading is not taken apart again. */
const StoredReading = z.custom<Reading>((value) => typeof value === "object" && value !== null && "intent" in value);

const StoredSender = z.custom<Sender>((value) => typeof value === "object" && value !== null && "timeZone" in value);

const Dues = z.array(z.custom<NonNullable<Reading["due"]>>()).readonly();

/**
 * A question that waits for its answer (table pending_action). `people`, `lists`, `taskIds`, `changeId`, `templateId`,
 * `templateName`, `runId`, `take` and `takeNow` are read by db/stores/load-chat.ts and load-templates.ts, so that the
 * answer finds what it needs in one batch. Short numbers were taken when it was asked, or are with the answer.
 */
const Needs = {
  people: z.array(z.string()).readonly(),
  lists: z.array(z.string()).readonly(),
  taskIds: z.array(TaskId).readonly(),
};
export const Question = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("pick"),
    reading: StoredReading,
    picks: z.enum(["reference", "parent"]),
    firstNumber: z.number().nullable(),
    ...Needs,
  }),
  z.object({ kind: z.literal("confirm"), reading: StoredReading, ...Needs }),
  z.object({ kind: z.literal("occurrences"), reading: StoredReading, ...Needs }),
  z.object({ kind: z.literal("zone"), timeZone: z.string(), ...Needs }),
  z.object({
    kind: z.literal("when"),
    reading: StoredReading,
    dues: Dues,
    firstNumber: z.number().nullable(),
    ...Needs,
  }),
  z.object({ kind: z.literal("is-task"), reading: StoredReading, firstNumber: z.number().nullable(), ...Needs }),
  z.object({
    kind: z.literal("create-many"),
    lines: z.array(z.string()).readonly(),
    daysOff: z.array(z.string()).readonly().default([]), // as loaded when it was asked: the lines are read again
    firstNumber: z.number().nullable(),
    ...Needs,
  }),
  z.object({
    kind: z.literal("receipt"),
    text: z.string(),
    sender: StoredSender,
    understood: z.custom<Understanding>((value) => StoredReading.safeParse(value).success),
    ...Needs,
  }),
  z.object({
    kind: z.literal("run"),
    draft: RunDraft,
    asks: z.union([
      z.object({ kind: z.enum(["anchor", "start", "change"]) }),
      z.object({ kind: z.enum(["variable", "role"]), name: z.string() }),
    ]),
    templateId: TemplateId.nullable(),
    templateName: z.string(),
    take: z.number().nullable(), // short numbers that are taken along with a yes
    takeNow: z.number().nullable(), // and with any other answer
    ...Needs,
  }),
  z.object({ kind: z.literal("move-run"), runId: TemplateRunId, bindings: RunBindings, ...Needs }),
  z.object({ kind: z.literal("undo-anyway"), changeId: ChangeId, ...Needs }),
]);
export type Question = z.infer<typeof Question>;

export const NO_NEEDS = { people: [], lists: [], taskIds: [] } as const;
export const QUESTION_MINUTES = 60;
