import * as z from "zod";
import { MemberId, TaskId } from "#core/ids.ts";
import type { DashboardAct } from "./dashboard-port.ts";

type Form = Readonly<Record<string, unknown>>;

const Text = z.string().trim().min(1).max(2000);
const Due = z.string().trim().max(200);
const Assignees = z.union([z.array(MemberId), MemberId.transform((id) => [id])]).default([]);

/** A posted form as an act; null where the address or a field is not one that our pages make. */
export function readAct(params: { id: string; verb: string }, form: Form): DashboardAct | null {
  const taskId = TaskId.safeParse(params.id).data;
  if (!taskId) return null;
  switch (params.verb) {
    case "complete-task":
    case "reopen-task":
    case "cancel-task":
      return { verb: params.verb, taskId };
    case "reschedule-task": {
      const due = Due.safeParse(form.due).data;
      return due === undefined ? null : { verb: "reschedule-task", taskId, due };
    }
    case "assign-task": {
      const assigneeIds = Assignees.safeParse(form.assignee).data;
      return assigneeIds ? { verb: "assign-task", taskId, assigneeIds } : null;
    }
    case "comment-on-task": {
      const text = Text.safeParse(form.text).data;
      return text ? { verb: "comment-on-task", taskId, text } : null;
    }
    default:
      return null;
  }
}
