import * as z from "zod";
import { VERBS } from "../reading.ts";

const copied = z.string().describe("copied from the message, letter for letter");

/**
 * What a language model may say of a message: a verb and phrases of the message, never a date, a person or a task of its
 * own. The one truth: the schema that the model must answer in is made from this, and its answer is checked against it.
 */
export const Proposal = z.object({
  verb: z
    .enum(VERBS)
    .nullable()
    .describe("what the writer wants of the task assistant; null: nothing that has to do with tasks"),
  summary: z
    .string()
    .nullable()
    .describe(
      "create-task: the title, in words of the message, without those that say when, who or how urgent; edit-task: the new title where it is renamed; comment-on-task: the note",
    ),
  due: copied.nullable().describe("the phrase that says when, as written ('next friday at 3'); never a computed date"),
  start: copied.nullable().describe("the phrase that says from when, as written"),
  repeat: copied.nullable().describe("the phrase that says how often, as written ('every other monday')"),
  people: z.array(copied).describe("who is to do it, or whose tasks are asked for, as written; not who it is about"),
  labels: z.array(copied).describe("labels, as written"),
  list: copied.nullable().describe("the list it belongs to, as written"),
  priority: z.enum(["urgent", "high", "medium", "low"]).nullable().describe("only where the message says so"),
  reference: copied.nullable().describe("the words that point at a task that exists ('#42', 'it', 'the report')"),
  confidence: z.number().min(0).max(1).describe("how sure you are of all of this together"),
});
export type Proposal = z.infer<typeof Proposal>;

/** JSON Schema of a proposal, of the kind that structured outputs take: every field required, no others. */
export function proposalSchema(): Record<string, unknown> {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(Proposal);
  return schema;
}
