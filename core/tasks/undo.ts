import type { RecordedChange, RecordedEntry } from "../chat/chat-store.ts";
import type { Context } from "../context.ts";
import { TaskError } from "../errors.ts";
import type { Verb } from "../language/reading.ts";
import { type LoadedTemplates, NO_TEMPLATES } from "../templates/loaded-templates.ts";
import { isOfTemplates, undoTemplates } from "../templates/undo-templates.ts";
import type { MemberSettings } from "../workspaces/member.ts";
import { type Standing, undoSettings } from "../workspaces/undo-settings.ts";
import { type Change, emptyChange, type TaskChange } from "./change.ts";
import { EDITABLE_FIELDS, type Fields, sameValue } from "./changed-fields.ts";
import type { Task } from "./task.ts";
import { cancel, next } from "./transitions.ts";

export type UndoInput = {
  readonly recorded: RecordedChange;
  readonly tasks: readonly Task[];
  readonly settings: MemberSettings;
  readonly templates?: LoadedTemplates; // those that the change made or changed
  readonly standing?: Standing | null; // where an absence or what holds for others may be taken back
  readonly anyway: boolean; // also where something newer is in the way
};

/** Takes a change back whole. Throws changed-since where what it set has been set anew, unless `anyway`. */
export function undo(
  ctx: Context,
  { recorded, tasks, settings, templates = NO_TEMPLATES, standing = null, anyway }: UndoInput,
): Change {
  if (recorded.undone) throw new TaskError("already-done", `Change ${recorded.id} was undone before`);
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const isRun = recorded.verb === "run-template";
  const steps = recorded.entries.flatMap((entry): TaskChange[] => {
    const before = entry.taskId && byId.get(entry.taskId);
    if (!before || "comment" in entry.after || (isRun && isTouched(before, entry))) return [];
    return [{ before, after: restored(before, entry, anyway || isRun) }];
  });
  const told = ADVANCING.has(recorded.verb) ? steps.map((step) => asFollowing(step, byId)) : steps;
  const own = recorded.entries.find((entry) => entry.taskId === null && !isOfTemplates(entry));
  return {
    ...emptyChange(ctx.changeId, "undo"),
    tasks: told.length > 0 || isRun ? told : untouched(recorded, byId),
    ...undoTemplates(ctx, recorded, templates),
    ...(own ? undoSettings(own, { settings, standing, anyway }) : {}),
    undoes: recorded.id,
  };
}

/** What a repeating task takes along: its steps go back with it. */
const ADVANCING: ReadonlySet<string> = new Set<Verb>(["complete-task", "skip-task"]);

const asFollowing = (step: TaskChange, byId: ReadonlyMap<string, Task>): TaskChange =>
  step.after.parentId && byId.get(step.after.parentId)?.rrule ? { ...step, follows: true } : step;

/** A comment changes no field of its task: the undo still says which task it was about. */
function untouched({ entries }: RecordedChange, byId: ReadonlyMap<string, Task>): TaskChange[] {
  return entries.flatMap(({ taskId }) => {
    const before = taskId && byId.get(taskId);
    return before ? [{ before, after: next(before, {}) }] : [];
  });
}

/** A task that was made is dropped; a changed one gets its old fields back. */
function restored(task: Task, { before, after }: RecordedEntry, anyway: boolean): Task {
  if (!anyway && !stillAs(task, after)) throw new TaskError("changed-since", `Task ${task.id} was changed since`);
  const put = before === null ? cancel(task) : next(task, revive(before));
  return put === task ? next(task, {}) : put; // dropped meanwhile: it stays so, and the undo is on its trail
}

/** A task of a run that somebody has changed stays; that it waits no longer is no one's doing. */
const isTouched = (task: Task, { after }: RecordedEntry): boolean =>
  !stillAs({ ...task, ...(task.waiting ? {} : { waiting: Boolean(after.waiting) }), ...freedDue(task, after) }, after);

const freedDue = (task: Task, after: Fields): Partial<Task> =>
  after.waiting === true && after.due === null && !task.waiting ? { due: null } : {};

const stillAs = (task: Task, fields: Fields): boolean =>
  EDITABLE_FIELDS.every((field) => !(field in fields) || sameValue(task[field], fields[field]));

/** The trail is JSON: the one field that is an instant becomes one again. */
function revive({ completed, ...fields }: Fields): Partial<Task> {
  if (completed === undefined) return fields;
  return { ...fields, completed: completed === null ? null : new Date(String(completed)) };
}
