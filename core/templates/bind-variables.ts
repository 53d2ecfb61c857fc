import type { TaskDate } from "../tasks/task-date.ts";
import { hasMention } from "./mentions.ts";
import { suggestion } from "./names.ts";
import type { Offset } from "./offset.ts";
import type { RunBindings } from "./run.ts";
import type { Refused } from "./run-plan.ts";
import type { TemplateContent } from "./template.ts";
import type { Variable, VariableDefault, VariableValue } from "./variable.ts";

export type BoundVariables = {
  readonly values: ReadonlyMap<string, VariableValue>; // defaults included; dates that have an offset for a default are not
  readonly dates: ReadonlyMap<string, TaskDate | Offset>;
  readonly missing: readonly Variable[];
  readonly refused: readonly Refused[];
};

/** What each variable holds in a run: what was given, else its default. */
export function bindVariables(content: TemplateContent, bindings: RunBindings): BoundVariables {
  const values = new Map<string, VariableValue>();
  const dates = new Map<string, TaskDate | Offset>();
  const missing: Variable[] = [];
  for (const variable of content.variables) {
    const value = ownValue(bindings.variables, variable.name) ?? defaultValue(variable.default, bindings);
    if (value) values.set(variable.name, value);
    if (value?.type === "date") dates.set(variable.name, value.date);
    else if (variable.default?.type === "date") dates.set(variable.name, variable.default.offset);
    else if (!value && variable.required) missing.push(variable);
  }
  return { values, dates, missing, refused: refusedValues(content, bindings) };
}

/** What a record holds itself: a variable may be called "constructor". */
export const ownValue = <T>(record: Readonly<Record<string, T>>, name: string): T | null =>
  Object.hasOwn(record, name) ? (record[name] ?? null) : null;

function defaultValue(given: VariableDefault | null, { ownerId, creatorId }: RunBindings): VariableValue | null {
  if (given === null || given.type === "date") return null;
  if (given.type !== "person") return given;
  const { person } = given;
  return { type: "person", memberId: person === "owner" ? ownerId : person === "creator" ? creatorId : person };
}

function refusedValues(content: TemplateContent, { variables }: RunBindings): readonly Refused[] {
  const known = new Map(content.variables.map((variable) => [variable.name, variable]));
  return Object.entries(variables).flatMap(([name, value]) => {
    const variable = known.get(name);
    const problem = variable
      ? problemOf(variable, value, content)
      : `There is no variable {${name}} in ${content.name}.${suggestion(name, known.keys())}`;
    return problem ? [{ name, problem }] : [];
  });
}

function problemOf({ name, type, choices }: Variable, value: VariableValue, { roles }: TemplateContent): string | null {
  if (value.type !== type) return `{${name}} needs a ${type}, not a ${value.type}.`;
  switch (value.type) {
    case "text":
      return hasMention(value.text)
        ? `{${name}} would mention somebody wherever it is posted; write it without the mention.`
        : null;
    case "choice":
      return choices.includes(value.choice) ? null : `{${name}} is one of ${choices.join(", ")}.`;
    case "role": {
      const names = roles.map((role) => role.name);
      return names.includes(value.role)
        ? null
        : `{${name}} needs a role of this template: ${names.join(", ") || "it has none"}.`;
    }
    default:
      return null;
  }
}
