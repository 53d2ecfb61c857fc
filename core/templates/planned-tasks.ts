import { type Priority, tidySummary } from "../tasks/task.ts";
import type { Waits } from "./dependencies.ts";
import { fillText } from "./fill-text.ts";
import type { LaidDate } from "./lay-dates.ts";
import type { Assignment, RunBindings } from "./run.ts";
import type { PlannedRole, PlannedSubtask, PlannedTask } from "./run-plan.ts";
import type { TemplateContent } from "./template.ts";
import { type Assignee, subtaskKey, type TemplateItem, type TemplateSubtask } from "./template-item.ts";
import { roleNamed } from "./used-roles.ts";
import type { VariableValue } from "./variable.ts";

/** All that was decided about a run, by the keys of items and the names of variables and roles. */
export type Decided = {
  readonly content: TemplateContent;
  readonly bindings: RunBindings;
  readonly values: ReadonlyMap<string, VariableValue>;
  readonly roles: ReadonlyMap<string, PlannedRole>;
  readonly texts: ReadonlyMap<string, string>;
  readonly dates: ReadonlyMap<string, LaidDate>;
  readonly waits: ReadonlyMap<string, Waits>;
};

export const plannedTasks = (items: readonly TemplateItem[], decided: Decided): readonly PlannedTask[] =>
  items.map((item) => plannedTask(item, decided));

function plannedTask(item: TemplateItem, decided: Decided): PlannedTask {
  const { content, texts, waits } = decided;
  const { defaults } = content;
  const { waitsFor, dueAfter } = waits.get(item.key) ?? { waitsFor: [], dueAfter: [] };
  const categories = [...defaults.labels, ...item.labels].map((label) => fillText(label, texts).toLowerCase());
  const task = {
    key: item.key,
    summary: tidySummary(fillText(item.summary, texts)),
    description: item.description === null ? null : fillText(item.description, texts),
    categories: [...new Set(categories)].filter((label) => label !== "").sort(),
    priority: (item.priority ?? defaults.priority) as Priority, // the schema holds it to 0–9
    list: item.list ?? defaults.list,
    ...dateOf(item.key, decided),
    assignment: assignmentOf(item.assignee ?? defaults.assignee, decided),
    waitsFor,
    dueAfter,
    offset: dueAfter.length > 0 ? item.due : null,
  };
  return { ...task, subtasks: item.subtasks.map((subtask, i) => plannedSubtask(subtask, i, { task, decided })) };
}

type Above = { readonly task: Omit<PlannedTask, "subtasks">; readonly decided: Decided };

/** What a subtask doesn't say is its task's. */
function plannedSubtask(subtask: TemplateSubtask, index: number, { task, decided }: Above): PlannedSubtask {
  const key = subtaskKey(task.key, index);
  const own = subtask.due ? { ...dateOf(key, decided), dueAfter: [], offset: null } : task;
  return {
    key,
    summary: tidySummary(fillText(subtask.summary, decided.texts)),
    due: own.due,
    expected: own.expected,
    dueAfter: own.dueAfter,
    offset: own.offset,
    assignment: subtask.assignee ? assignmentOf(subtask.assignee, decided) : task.assignment,
  };
}

const dateOf = (key: string, { dates }: Decided): LaidDate => dates.get(key) ?? { due: null, expected: null };

const NOBODY: Assignment = { assigneeIds: [], role: null, claimable: false };

function assignmentOf(assignee: Assignee | null, { bindings, values, roles }: Decided): Assignment {
  switch (assignee?.kind) {
    case undefined:
    case "nobody":
      return NOBODY;
    case "owner":
      return { ...NOBODY, assigneeIds: [bindings.ownerId] };
    case "creator":
      return { ...NOBODY, assigneeIds: [bindings.creatorId] };
    case "people":
      return { ...NOBODY, assigneeIds: assignee.memberIds };
    case "variable": {
      const value = values.get(assignee.name);
      return value?.type === "person" ? { ...NOBODY, assigneeIds: [value.memberId] } : NOBODY;
    }
    case "role": {
      const role = roles.get(roleNamed(assignee.role, values));
      if (!role) return NOBODY; // a role variable that was left empty
      return { assigneeIds: role.memberIds, role: role.name, claimable: role.binds === "anyone" };
    }
  }
}
