import { blanksIn } from "./fill-text.ts";
import type { TemplateContent } from "./template.ts";
import type { Assignee, TemplateItem } from "./template-item.ts";
import type { VariableValue } from "./variable.ts";

/** The roles that these items give tasks to or name in their texts, role variables followed. */
export function usedRoles(
  { defaults }: Pick<TemplateContent, "defaults">,
  items: readonly TemplateItem[],
  values: ReadonlyMap<string, VariableValue>,
): ReadonlySet<string> {
  const names = items.flatMap((item) => [
    ...roleIn(item.assignee ?? defaults.assignee),
    ...item.subtasks.flatMap(({ assignee, summary }) => [...roleIn(assignee), ...blanksIn(summary)]),
    ...blanksIn(item.summary),
    ...blanksIn(item.description ?? ""),
  ]);
  return new Set(names.map((name) => roleNamed(name, values)));
}

/** The role that a role variable holds, or the name itself. */
export function roleNamed(name: string, values: ReadonlyMap<string, VariableValue>): string {
  const value = values.get(name);
  return value?.type === "role" ? value.role : name;
}

const roleIn = (assignee: Assignee | null): readonly string[] => (assignee?.kind === "role" ? [assignee.role] : []);
