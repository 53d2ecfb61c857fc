import { blanksIn } from "./fill-text.ts";
import { lintItems } from "./lint-items.ts";
import { lintNames } from "./lint-names.ts";
import type { TemplateContent } from "./template.ts";
import type { Assignee } from "./template-item.ts";
import { type TemplateProblem, warningAt } from "./template-problem.ts";

/**
 * Everything that is wrong with a template, by place; a template with an error is not to be saved. Warnings come only
 * where there is no error: most of them would be its echo.
 */
export function lintTemplate(content: TemplateContent): readonly TemplateProblem[] {
  const errors = [...lintNames(content), ...lintItems(content)];
  return errors.length > 0 ? errors : lintUnused(content);
}

export const hasErrors = (problems: readonly TemplateProblem[]): boolean =>
  problems.some(({ severity }) => severity === "error");

/** Variables and roles that would be asked for, for nothing. */
function lintUnused(content: TemplateContent): readonly TemplateProblem[] {
  const used = namesUsed(content);
  const unused = (names: readonly { name: string }[], place: string) =>
    names.flatMap(({ name }, i) => (used.has(name) ? [] : [warningAt([place, i], `${name} is never used.`)]));
  const roleVariable = content.variables.some(({ type }) => type === "role");
  return [...unused(content.variables, "variables"), ...(roleVariable ? [] : unused(content.roles, "roles"))];
}

function namesUsed({ items, defaults }: TemplateContent): ReadonlySet<string> {
  const parts = items.flatMap(({ subtasks, ...item }) => [item, ...subtasks]);
  const texts = items.flatMap((item) => [
    item.summary,
    item.description ?? "",
    ...item.labels,
    ...item.subtasks.map(({ summary }) => summary),
  ]);
  return new Set([
    ...texts.flatMap(blanksIn),
    ...[defaults, ...parts].flatMap(({ assignee }) => nameIn(assignee)),
    ...parts.flatMap(({ due }) => (due?.anchor.kind === "variable" ? [due.anchor.name] : [])),
    ...items.flatMap(({ when }) => (when ? [when.variable] : [])),
  ]);
}

function nameIn(assignee: Assignee | null): readonly string[] {
  if (assignee?.kind === "role") return [assignee.role];
  return assignee?.kind === "variable" ? [assignee.name] : [];
}
