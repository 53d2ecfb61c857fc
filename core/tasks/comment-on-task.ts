import type { Context } from "../context.ts";
import { type Change, emptyChange } from "./change.ts";
import type { Task } from "./task.ts";

export type CommentInput = { readonly id: string; readonly task: Task; readonly text: string };

export function commentOnTask(ctx: Context, { id, task, text }: CommentInput): Change {
  const comment = { id, taskId: task.id, text: text.trim() };
  return { ...emptyChange(ctx.changeId, "comment-on-task"), comments: [comment] };
}
