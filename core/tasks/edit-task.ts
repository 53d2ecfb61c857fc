import type { Context } from "../context.ts";
import type { Verb } from "../language/reading.ts";
import { type Change, emptyChange, type NewList } from "./change.ts";
import { sameValue } from "./changed-fields.ts";
import { changesOf } from "./changes-of.ts";
import { checkedSummary, tidyCategories } from "./create-task.ts";
import { keptRepeat, type Occurrences } from "./kept-repeat.ts";
import { assignedNotices } from "./notices.ts";
import type { Task } from "./task.ts";
import { next } from "./transitions.ts";

/** Absent: unchanged. People and labels are given as they shall be. */
export type TaskEdit = Partial<
  Pick<
    Task,
    | "summary"
    | "description"
    | "start"
    | "due"
    | "duration"
    | "reminders"
    | "rrule"
    | "exdates"
    | "recurrenceMode"
    | "priority"
    | "listId"
    | "assigneeIds"
    | "categories"
  >
>;

type EditVerb = Extract<Verb, "edit-task" | "reschedule-task" | "assign-task">;
export type EditTasksInput = {
  readonly verb: EditVerb;
  readonly tasks: readonly Task[];
  readonly edit: (task: Task) => TaskEdit; // may depend on the task: "push by two days", "add @cleo"
  readonly lists: readonly NewList[];
  readonly occurrences?: Occurrences; // whose date moves, where a task repeats; default: only this one
};

/** Edits, moves and assigns: one change of fields, told under the verb that the person meant. */
export function editTasks(ctx: Context, { verb, tasks, edit, lists, occurrences = "this" }: EditTasksInput): Change {
  const changed = changesOf(tasks, (task) => edited(task, edit(task), occurrences));
  return {
    ...emptyChange(ctx.changeId, verb),
    tasks: changed,
    lists,
    notices: changed.flatMap(({ before, after }) => assignedNotices(ctx.actor, before, after)),
  };
}

function edited(task: Task, edit: TaskEdit, occurrences: Occurrences): Task {
  const wanted: TaskEdit & Partial<Pick<Task, "recurrenceId">> = {
    ...edit,
    ...keptRepeat(task, edit, occurrences),
    ...(edit.summary === undefined ? {} : { summary: checkedSummary(edit.summary) }),
    ...(edit.categories === undefined ? {} : { categories: tidyCategories(edit.categories) }),
  };
  const same = Object.entries(wanted).every(([field, value]) => sameValue(task[field as keyof TaskEdit], value));
  return same ? task : next(task, wanted);
}
