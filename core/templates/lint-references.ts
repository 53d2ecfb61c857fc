import type { Condition } from "./condition.ts";
import { BUILT_INS, suggestion } from "./names.ts";
import type { Offset } from "./offset.ts";
import type { TemplateContent } from "./template.ts";
import type { Assignee } from "./template-item.ts";
import type { Variable } from "./variable.ts";

/** What texts, dates, conditions and assignees of a template can refer to. Each check answers with sentences. */
export type Known = {
  readonly variables: ReadonlyMap<string, Variable>;
  readonly roles: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
};

export const knownIn = ({ variables, roles, items }: TemplateContent): Known => ({
  variables: new Map(variables.map((variable) => [variable.name, variable])),
  roles: new Set(roles.map(({ name }) => name)),
  keys: new Set(items.map(({ key }) => key)),
});

export function lintBlank(name: string, { variables, roles }: Known): readonly string[] {
  const known = [...variables.keys(), ...roles, ...BUILT_INS];
  return known.includes(name) ? [] : [`Nothing fills in {${name}}.${suggestion(name, known)}`];
}

export function lintOffset({ anchor }: Offset, { variables, keys }: Known): readonly string[] {
  if (anchor.kind === "item") return lintKey(anchor.key, keys);
  if (anchor.kind !== "variable") return [];
  const { name } = anchor;
  const variable = variables.get(name);
  const dates = [...variables.values()].filter(({ type }) => type === "date").map((one) => one.name);
  if (!variable) {
    return [
      `"${name}" is no date here: count from start, end or a date variable.${suggestion(name, ["start", "end", ...dates])}`,
    ];
  }
  if (variable.type !== "date") return [`{${name}} is a ${variable.type}, so no date can count from it.`];
  const mayBeEmpty = !variable.required && variable.default === null;
  return mayBeEmpty
    ? [`A date counts from {${name}}, which may stay empty: make it required, or give it a default.`]
    : [];
}

export const lintKey = (key: string, keys: ReadonlySet<string>): readonly string[] =>
  keys.has(key) ? [] : [`There is no item "${key}" to wait for.${suggestion(key, keys)}`];

export function lintAssignee(assignee: Assignee | null, { variables, roles }: Known): readonly string[] {
  if (assignee?.kind === "role") {
    const { role } = assignee;
    if (roles.has(role) || variables.get(role)?.type === "role") return [];
    return [`"${role}" is no role of this template.${suggestion(role, roles)}`];
  }
  if (assignee?.kind !== "variable") return [];
  const variable = variables.get(assignee.name);
  if (variable?.type === "person") return [];
  const people = [...variables.values()].filter(({ type }) => type === "person").map(({ name }) => name);
  return [`"${assignee.name}" is no person variable of this template.${suggestion(assignee.name, people)}`];
}

export function lintCondition({ variable: name, values }: Condition, { variables }: Known): readonly string[] {
  const variable = variables.get(name);
  if (!variable)
    return [`The condition asks for {${name}}, which is no variable.${suggestion(name, variables.keys())}`];
  if (variable.type === "date" || variable.type === "person") {
    return [`A condition can't ask for {${name}}: it is a ${variable.type}.`];
  }
  if (variable.type !== "choice") return [];
  const choices = variable.choices.map((choice) => choice.toLowerCase());
  const strange = values.find((value) => !choices.includes(value.toLowerCase()));
  if (strange === undefined) return [];
  return [
    `{${name}} is never ${strange}: it is one of ${variable.choices.join(", ")}.${suggestion(strange, variable.choices)}`,
  ];
}
