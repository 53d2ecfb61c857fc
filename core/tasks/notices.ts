import type { Actor } from "../context.ts";
import type { Notice } from "./change.ts";
import type { Task } from "./task.ts";

/** Whoever is assigned by somebody else is told; nobody is told of their own doing. */
export function assignedNotices(actor: Actor, before: Task | null, after: Task): Notice[] {
  const had = new Set(before?.assigneeIds ?? []);
  return after.assigneeIds
    .filter((id) => id !== actor.memberId && !had.has(id))
    .map((to) => ({ kind: "assigned", to, taskId: after.id }));
}
