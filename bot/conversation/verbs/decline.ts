import type { LoadedTask } from "#core/chat/chat-store.ts";
import { editTasks } from "#core/tasks/edit-task.ts";
import { type Plan, say, type Turn } from "../turn.ts";
import { message } from "../views/question.ts";
import { receipt } from "../views/receipt.ts";

/** "Not mine": takes the presser off; whoever asked is told. */
export function decline(turn: Turn, task: LoadedTask): Plan {
  const me = turn.ctx.actor.memberId;
  if (!task.assigneeIds.includes(me)) return say(message(`#${task.number} isn't yours already.`));
  const edit = () => ({ assigneeIds: task.assigneeIds.filter((id) => id !== me) });
  const change = editTasks(turn.ctx, { verb: "assign-task", tasks: [task], edit, lists: [] });
  const notices = task.authorId === me ? [] : [{ kind: "declined", to: task.authorId, taskId: task.id } as const];
  const told = { ...change, notices };
  return { ...say(receipt(turn, told, `Taken off you. Whoever asked will know.`)), change: told, focus: [task.id] };
}
