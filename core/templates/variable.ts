import * as z from "zod";
import { MemberId } from "../ids.ts";
import { NAME } from "./names.ts";
import { Offset } from "./offset.ts";
import { type Read, readAs, unreadable } from "./read.ts";

export const VALUE_LIMIT = 200; // characters
export const VARIABLE_TYPES = ["text", "date", "person", "role", "choice", "number"] as const;

export const StoredTaskDate = z.discriminatedUnion("value", [
  z.object({ value: z.literal("date"), date: z.iso.date() }).readonly(),
  z
    .object({
      value: z.literal("date-time"),
      local: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/),
      timeZone: z.string().min(1),
    })
    .readonly(),
]);

/** What a variable holds in a run. A role variable names one of the template's roles. */
export const VariableValue = z.discriminatedUnion("type", [
  z.object({ type: z.literal("text"), text: z.string().max(VALUE_LIMIT) }).readonly(),
  z.object({ type: z.literal("choice"), choice: z.string().max(VALUE_LIMIT) }).readonly(),
  z.object({ type: z.literal("number"), number: z.number() }).readonly(),
  z.object({ type: z.literal("date"), date: StoredTaskDate }).readonly(),
  z.object({ type: z.literal("person"), memberId: MemberId }).readonly(),
  z.object({ type: z.literal("role"), role: z.string().regex(NAME) }).readonly(),
]);
export type VariableValue = z.infer<typeof VariableValue>;

/** What holds where nobody says anything. A date's is an offset from start or end: an absolute one would go stale. */
export const VariableDefault = z.discriminatedUnion("type", [
  z.object({ type: z.literal("text"), text: z.string().max(VALUE_LIMIT) }).readonly(),
  z.object({ type: z.literal("choice"), choice: z.string().max(VALUE_LIMIT) }).readonly(),
  z.object({ type: z.literal("number"), number: z.number() }).readonly(),
  z.object({ type: z.literal("date"), offset: Offset }).readonly(),
  z.object({ type: z.literal("person"), person: z.union([z.enum(["owner", "creator"]), MemberId]) }).readonly(),
  z.object({ type: z.literal("role"), role: z.string().regex(NAME) }).readonly(),
]);
export type VariableDefault = z.infer<typeof VariableDefault>;

/** A blank in a template. Neither required nor with a default: may stay empty, and is then left out of texts. */
export const Variable = z
  .object({
    name: z.string().regex(NAME),
    type: z.enum(VARIABLE_TYPES),
    description: z.string().max(VALUE_LIMIT).nullable(), // what a form asks
    choices: z.array(z.string().min(1).max(VALUE_LIMIT)).max(25).readonly(), // of a choice; else empty
    default: VariableDefault.nullable(),
    required: z.boolean(),
  })
  .readonly();
export type Variable = z.infer<typeof Variable>;

/**
 * What somebody wrote into a form, as the variable's value. Dates and people are read by the surface, which knows the
 * calendar and the members: they are refused here.
 */
export function readVariableValue(variable: Variable, written: string): Read<VariableValue> {
  const text = written.trim();
  if (text === "") return unreadable(`{${variable.name}} needs a value.`);
  if (text.length > VALUE_LIMIT) return unreadable(`{${variable.name}} is longer than ${VALUE_LIMIT} characters.`);
  switch (variable.type) {
    case "text":
      return readAs({ type: "text", text });
    case "number":
      return readNumber(variable.name, text);
    case "choice":
      return readChoice(variable, text);
    case "role":
      return NAME.test(text.toLowerCase())
        ? readAs({ type: "role", role: text.toLowerCase() })
        : unreadable(`{${variable.name}} needs the name of a role.`);
    default:
      return unreadable(`{${variable.name}} needs a ${variable.type}.`);
  }
}

function readNumber(name: string, text: string): Read<VariableValue> {
  const plain = /^[+-]?\d{1,15}(?:\.\d{1,10})?$/.test(text);
  return plain ? readAs({ type: "number", number: Number(text) }) : unreadable(`{${name}} needs a number.`);
}

function readChoice({ name, choices }: Variable, text: string): Read<VariableValue> {
  const choice = choices.find((one) => one.toLowerCase() === text.toLowerCase());
  if (choice === undefined) return unreadable(`{${name}} is one of ${choices.join(", ")}.`);
  return readAs({ type: "choice", choice });
}
