import type { Context } from "../context.ts";
import { TaskError } from "../errors.ts";
import type { Member } from "../workspaces/member.ts";
import { type Change, emptyChange } from "./change.ts";
import { changesOf } from "./changes-of.ts";
import type { Task } from "./task.ts";
import { cancel } from "./transitions.ts";

/** Drops tasks. All must be the actor's to drop, or none is. */
export function cancelTasks(ctx: Context, { tasks, by }: { tasks: readonly Task[]; by: Member }): Change {
  const refused = tasks.find((task) => !mayCancel(task, by));
  if (refused) throw new TaskError("not-permitted", `Member ${by.id} may not cancel ${refused.id}`);
  return { ...emptyChange(ctx.changeId, "cancel-task"), tasks: changesOf(tasks, cancel) };
}

/** The author, the assignees and admins. */
export const mayCancel = (task: Task, { id, role }: Pick<Member, "id" | "role">): boolean =>
  role !== "member" || task.authorId === id || task.assigneeIds.includes(id);
