import * as z from "zod";
import { MemberId } from "../ids.ts";
import { SUMMARY_LIMIT } from "../tasks/task.ts";
import { Condition } from "./condition.ts";
import { KEY, KEY_LIMIT, NAME } from "./names.ts";
import { Offset } from "./offset.ts";

export const DESCRIPTION_LIMIT = 4_000;

/** Who gets a task. `role`: a role, or a role variable; `variable`: a person variable. */
export const Assignee = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("role"), role: z.string().regex(NAME) }).readonly(),
  z.object({ kind: z.literal("variable"), name: z.string().regex(NAME) }).readonly(),
  z.object({ kind: z.literal("people"), memberIds: z.array(MemberId).min(1).max(20).readonly() }).readonly(),
  z.object({ kind: z.literal("owner") }).readonly(),
  z.object({ kind: z.literal("creator") }).readonly(),
  z.object({ kind: z.literal("nobody") }).readonly(),
]);
export type Assignee = z.infer<typeof Assignee>;

const summary = z.string().trim().min(1).max(SUMMARY_LIMIT);
const key = z
  .string()
  .regex(KEY)
  .max(KEY_LIMIT + 4);
export const labels = z.array(z.string().min(1).max(60)).max(20).readonly();

/** One level below an item. A null assignee or due is the item's own. */
export const TemplateSubtask = z.object({ summary, assignee: Assignee.nullable(), due: Offset.nullable() }).readonly();
export type TemplateSubtask = z.infer<typeof TemplateSubtask>;

/** A task to be. null for labels, priority, list, assignee: the template's default. */
export const TemplateItem = z
  .object({
    key, // unique in its version; what `after` and "<key> done" name
    summary, // may hold {variables}
    description: z.string().max(DESCRIPTION_LIMIT).nullable(),
    labels, // added to the template's
    priority: z.int().min(0).max(9).nullable(), // RFC 5545: 1 highest … 9 lowest, 0 undefined
    list: z.string().min(1).max(100).nullable(), // by name: a template can move to another workspace
    subtasks: z.array(TemplateSubtask).max(50).readonly(),
    assignee: Assignee.nullable(),
    due: Offset.nullable(), // null: no date
    after: z.array(key).max(50).readonly(), // waits until these are done
    when: Condition.nullable(),
  })
  .readonly();
export type TemplateItem = z.infer<typeof TemplateItem>;

/** What a subtask is called in its run: "order-the-laptop/1". */
export const subtaskKey = (key: string, index: number): string => `${key}/${index + 1}`;
