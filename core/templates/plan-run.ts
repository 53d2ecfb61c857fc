import { dayOf } from "../recurrence/wall-clock.ts";
import { calendarDate } from "../tasks/task-date.ts";
import { bindRoles } from "./bind-roles.ts";
import { type BoundVariables, bindVariables } from "./bind-variables.ts";
import { holds } from "./condition.ts";
import { topologicalOrder, waitsAmong } from "./dependencies.ts";
import { fillText } from "./fill-text.ts";
import { type DatedItem, layDates } from "./lay-dates.ts";
import { planWarnings } from "./plan-warnings.ts";
import { plannedTasks } from "./planned-tasks.ts";
import { refusedDates, refusedSpan, refusedTexts } from "./refused-plans.ts";
import type { RunBindings } from "./run.ts";
import type { Missing, PlanSetting, Refused, RunPlan } from "./run-plan.ts";
import { runTexts } from "./run-texts.ts";
import { solveSpan } from "./solve-span.ts";
import type { TemplateContent } from "./template.ts";
import { subtaskKey, type TemplateItem } from "./template-item.ts";
import { usedRoles } from "./used-roles.ts";
import type { VariableValue } from "./variable.ts";

export type PlanInput = {
  readonly content: TemplateContent; // of the version that the run pins; one that lintTemplate passes
  readonly bindings: RunBindings;
  readonly setting: PlanSetting;
};

/**
 * The dry run: what a run of these bindings would make, with every date and person; or all that is missing or can't be
 * taken. Pure: confirming is making `tasks` as they stand, and planning again gives the same.
 */
export function planRun({ content, bindings, setting }: PlanInput): RunPlan {
  const variables = bindVariables(content, bindings);
  const [included, skipped] = sorted(content.items, variables);
  const anchor = bindings.start ?? bindings.end;
  const day = anchor ? dayOf(anchor) : calendarDate(setting.now, setting.timeZone);
  const roles = bindRoles(content, usedRoles(content, included, variables.values), { bindings, setting, day });
  const missing: readonly Missing[] = [
    ...(anchor ? [] : [{ kind: "anchor" as const }]),
    ...variables.missing.map((variable) => ({ kind: "variable" as const, variable })),
    ...roles.missing.map((role) => ({ kind: "role" as const, role })),
  ];
  const refused = [...refusedSpan(bindings, setting), ...variables.refused, ...roles.refused];
  if (!anchor || missing.length + refused.length > 0) return { outcome: "incomplete", missing, refused };

  const waits = waitsAmong(content.items, new Set(included.map(({ key }) => key)));
  const items = topologicalOrder(included);
  const dated = items.flatMap((item) => datedItems(item, waits.get(item.key) ?? { waitsFor: [], dueAfter: [] }));
  const layout = { ...setting, defaults: content.defaults };
  const roots = { start: bindings.start, end: bindings.end, variables: variables.dates };
  const span = solveSpan(dated, roots, layout) ?? { start: anchor, end: anchor };
  const solved = { ...roots, ...span };
  const dates = layDates(dated, solved, layout);
  const values = withDates(variables, { solved, layout });
  const texts = runTexts({ values, roles: roles.roles, bindings, anchor }, setting);
  const tasks = plannedTasks(items, { content, bindings, values, roles: roles.roles, texts, dates, waits });
  const unfit: readonly Refused[] = [...refusedDates(tasks, setting), ...refusedTexts(tasks)];
  if (unfit.length > 0) return { outcome: "incomplete", missing: [], refused: unfit };
  return {
    outcome: "planned",
    ...span,
    tasks,
    skipped: skipped.map(({ key, summary, when }) => ({ key, summary: fillText(summary, texts), when })),
    roles: [...roles.roles.values()],
    warnings: planWarnings(tasks, setting),
  };
}

type Conditional = TemplateItem & { readonly when: NonNullable<TemplateItem["when"]> };

/** Those whose condition holds, and those whose condition doesn't. What can't be told yet counts as holding. */
function sorted(items: readonly TemplateItem[], variables: BoundVariables): [TemplateItem[], Conditional[]] {
  const unknown = new Set(variables.missing.map(({ name }) => name));
  const isOut = (item: TemplateItem): item is Conditional =>
    item.when !== null &&
    !unknown.has(item.when.variable) &&
    !holds(item.when, variables.values.get(item.when.variable) ?? null);
  return [items.filter((item) => !isOut(item)), items.filter(isOut)];
}

/** A subtask without a date of its own has none to lay: it goes by its item's. */
function datedItems({ key, due, subtasks }: TemplateItem, waits: Omit<DatedItem, "key" | "offset">): DatedItem[] {
  const parts = subtasks.map((subtask, i) => ({
    key: subtaskKey(key, i),
    offset: subtask.due,
    waitsFor: [],
    dueAfter: [],
  }));
  return [{ key, offset: due, ...waits }, ...parts];
}

type Solved = { readonly solved: Parameters<typeof layDates>[1]; readonly layout: Parameters<typeof layDates>[2] };

/** Date variables that have an offset for a default get their date, so that texts can say it. */
function withDates({ values, dates }: BoundVariables, { solved, layout }: Solved): ReadonlyMap<string, VariableValue> {
  const all = new Map(values);
  for (const [name, date] of dates) {
    if ("value" in date) continue;
    const laid = layDates([{ key: name, offset: date, waitsFor: [], dueAfter: [] }], solved, layout).get(name)?.due;
    if (laid) all.set(name, { type: "date", date: laid });
  }
  return all;
}
