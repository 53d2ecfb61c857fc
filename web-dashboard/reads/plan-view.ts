import { dateView } from "#core/chat/date-view.ts";
import { listWords } from "#core/chat/words.ts";
import type { DeskReader } from "#core/progress/desk-reader.ts";
import type { Names } from "#core/progress/desk-store.ts";
import { formatCondition } from "#core/templates/condition.ts";
import { compareDates } from "#core/templates/date-order.ts";
import type { PlannedSubtask, PlannedTask, PlanWarning, RunPlan } from "#core/templates/run-plan.ts";
import type { PlanLine, PlanView } from "../template-models.ts";

type Planned = Extract<RunPlan, { outcome: "planned" }>;
type Looking = { readonly reader: DeskReader; readonly people: Names };

/** A plan for the eyes: its tasks by date, steps below their task, warnings where they belong. */
export function planView(plan: Planned, looking: Looking, samples: readonly string[] = []): PlanView {
  const { reader } = looking;
  const summaries = new Map(plan.tasks.map(({ key, summary }) => [key, summary]));
  const line = (task: PlannedTask | PlannedSubtask, waitsFor: readonly string[], step: boolean): PlanLine => ({
    key: task.key,
    summary: task.summary,
    due: dueWords(task, reader),
    who: whoWords(task, looking.people),
    waitsFor: waitsFor.map((key) => summaries.get(key) ?? key),
    warnings: plan.warnings.flatMap((one) =>
      "key" in one && one.key === task.key ? [lineWarning(one, { ...looking, summaries })] : [],
    ),
    step,
  });
  const lines = byDate(plan.tasks).flatMap((task) => [
    line(task, task.waitsFor, false),
    ...task.subtasks.map((step) => line(step, [], true)),
  ]);
  return {
    start: dateView(plan.start, reader),
    end: dateView(plan.end, reader),
    lines,
    skipped: plan.skipped.map(({ summary, when }) => `${summary} (only if ${formatCondition(when)})`),
    warnings: plan.warnings.flatMap((one) => (one.kind === "overloaded" ? [loadWarning(one, looking)] : [])),
    samples,
  };
}

const byDate = (tasks: readonly PlannedTask[]): readonly PlannedTask[] =>
  tasks.toSorted((a, b) => {
    const [one, other] = [a.due ?? a.expected, b.due ?? b.expected];
    return one && other ? compareDates(one, other) : Number(other !== null) - Number(one !== null);
  });

function dueWords({ due, expected }: PlannedSubtask, reader: DeskReader): string {
  if (due) return dateView(due, reader).text;
  return expected ? `about ${dateView(expected, reader).text}` : "";
}

function whoWords({ assignment: { assigneeIds, role, claimable } }: PlannedSubtask, people: Names): string {
  if (assigneeIds.length > 0) return listWords(assigneeIds.map((id) => people.get(id) ?? "someone"));
  const nobody = claimable ? "anyone" : "nobody yet";
  return role ? `${nobody} (${role})` : nobody;
}

const dayWords = (day: string, reader: DeskReader): string => dateView({ value: "date", date: day }, reader).text;

type Known = Looking & { readonly summaries: ReadonlyMap<string, string> };

function lineWarning(
  warning: Exclude<PlanWarning, { kind: "overloaded" }>,
  { reader, people, summaries }: Known,
): string {
  switch (warning.kind) {
    case "past":
      return "in the past";
    case "weekend":
      return "on a day nobody works";
    case "holiday":
      return "on a holiday";
    case "away":
      return `${people.get(warning.memberId) ?? "someone"} is away ${dayWords(warning.day, reader)}`;
    case "before-prerequisite":
      return `due before what it waits for: ${summaries.get(warning.prerequisite) ?? warning.prerequisite}`;
  }
}

const loadWarning = (
  { memberId, day, count }: Extract<PlanWarning, { kind: "overloaded" }>,
  { reader, people }: Looking,
): string => `${people.get(memberId) ?? "Someone"} would have ${count} tasks on ${dayWords(day, reader)}.`;

/** Every warning as a sentence of its own; `summaryOf` says what a key is called. */
export function planWarningWords(
  warnings: readonly PlanWarning[],
  looking: Looking,
  summaryOf: (key: string) => string,
): readonly string[] {
  const summaries = new Map(
    warnings.flatMap((one) =>
      one.kind === "before-prerequisite" ? [[one.prerequisite, summaryOf(one.prerequisite)]] : [],
    ),
  );
  return warnings.map((one) =>
    one.kind === "overloaded"
      ? loadWarning(one, looking)
      : `${summaryOf(one.key)}: ${lineWarning(one, { ...looking, summaries })}`,
  );
}
