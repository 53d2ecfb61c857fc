import * as z from "zod";
import { NAME } from "./names.ts";
import { type Read, readAs, unreadable } from "./read.ts";
import { VALUE_LIMIT, type VariableValue } from "./variable.ts";

/** "only if region is EU": one level, never nested. */
export const Condition = z
  .object({
    variable: z.string().regex(NAME),
    op: z.enum(["is", "is not", "in"]),
    values: z.array(z.string().min(1).max(VALUE_LIMIT)).min(1).max(25).readonly(), // one, unless op is "in"
  })
  .readonly();
export type Condition = z.infer<typeof Condition>;

/** Reads "region is EU", "region is not EU", "region in EU, UK"; "only if" or "if" may stand before it. */
export function parseCondition(written: string): Read<Condition> {
  const text = written
    .trim()
    .replace(/\s+/g, " ")
    .replace(/^(?:only )?if /i, "");
  const [, name = "", op = "", wanted = ""] =
    /^\{?([a-z][\w-]*)\}? (is not|is|in|==?|!=) (.+)$/i.exec(text.slice(0, 2_000)) ?? [];
  const values = /^in$/i.test(op) ? wanted.replace(/^\[|\]$/g, "").split(/,| or /) : [wanted];
  const kind = /^(?:is not|!=)$/i.test(op) ? "is not" : /^in$/i.test(op) ? "in" : "is";
  const candidate = { variable: name.toLowerCase(), op: kind, values: values.map((one) => one.trim()) };
  const { data } = Condition.safeParse(candidate);
  if (data) return readAs(data);
  return unreadable(`I can't read the condition "${written.trim()}". Write it like region is EU, or region in EU, UK.`);
}

/** The text that parseCondition reads back. */
export const formatCondition = ({ variable, op, values }: Condition): string =>
  `${variable} ${op} ${values.join(", ")}`;

/** Whether it holds for a variable's value, compared without case; null: the variable has none. */
export function holds({ op, values }: Condition, value: VariableValue | null): boolean {
  const found = value !== null && values.some((wanted) => isSame(wanted, value));
  return op === "is not" ? !found : found;
}

function isSame(wanted: string, value: VariableValue): boolean {
  switch (value.type) {
    case "number":
      return Number(wanted) === value.number;
    case "text":
      return wanted.toLowerCase() === value.text.trim().toLowerCase();
    case "choice":
      return wanted.toLowerCase() === value.choice.toLowerCase();
    case "role":
      return wanted.toLowerCase() === value.role;
    default:
      return false; // a date or a person can't be asked for
  }
}
