import { movedRule } from "../recurrence/move-rule.ts";
import { rememberedId, standsAt } from "../recurrence/recurrence-id.ts";
import { sameValue } from "./changed-fields.ts";
import type { Task } from "./task.ts";
import type { TaskDate } from "./task-date.ts";

/** Whose date a new date is: only this occurrence's, or this one's and all that follow. */
export type Occurrences = "this" | "following";

type Repeat = Pick<Task, "rrule" | "exdates" | "recurrenceMode" | "recurrenceId">;
type Edited = Partial<Pick<Task, "due" | "rrule" | "exdates" | "recurrenceMode">>;

/**
 * What an edit does to a task's repeat besides what it says: a new date for this one alone is remembered beside the
 * rule's own, a new date for all the following moves the rule, and what no longer repeats has no exceptions.
 */
export function keptRepeat(task: Task, edit: Edited, occurrences: Occurrences): Partial<Repeat> {
  if (!task.rrule) return {};
  if (edit.rrule === null) return { ...forgotten(task), exdates: [], recurrenceMode: null };
  if (edit.rrule !== undefined) return forgotten(task);
  if (edit.due === undefined || sameValue(edit.due, task.due)) return {};
  const at = standsAt(task);
  if (!edit.due || !at || task.recurrenceMode === "from-completion") return forgotten(task);
  if (occurrences === "following" && isZoneMove(task.due, edit.due)) return inZone(task, at, edit.due);
  const rrule = occurrences === "following" ? movedRule(task.rrule, at, edit.due) : null;
  if (rrule !== null) return { ...forgotten(task), rrule };
  const recurrenceId = rememberedId(at, edit.due);
  return recurrenceId === null ? forgotten(task) : { recurrenceId };
}

/** The same time of the clock in another zone. */
const isZoneMove = (from: TaskDate | null, to: TaskDate): boolean =>
  from?.value === "date-time" && to.value === "date-time" && from.local === to.local;

/** Whoever moves takes the rule along: where this occurrence was moved before, its own date goes with it. */
function inZone({ recurrenceId }: Task, at: TaskDate, due: TaskDate): Partial<Repeat> {
  if (!recurrenceId || at.value === "date" || due.value === "date") return {};
  return { recurrenceId: rememberedId({ ...at, timeZone: due.timeZone }, due) };
}

const forgotten = ({ recurrenceId }: Task): Partial<Repeat> => (recurrenceId ? { recurrenceId: null } : {});
