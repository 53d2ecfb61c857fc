import { taskView } from "#core/chat/task-view.ts";
import { PLAIN_VIEW } from "#core/chat/view.ts";
import { commentOnTask } from "#core/tasks/comment-on-task.ts";
import { resolve } from "../resolve.ts";
import { namesOf, type Plan, type ReadingTurn, say } from "../turn.ts";
import { message } from "../views/question.ts";
import { undoButton } from "../views/receipt.ts";
import { notFound, which } from "./not-clear.ts";

export function comment(turn: ReadingTurn): Plan {
  const text = turn.reading.comment;
  if (!text) return say(message('What is the note? For example: "note on #42: waiting for the bank".'));
  const found = resolve(turn.loaded, turn.reading);
  if (found.outcome === "none") return notFound(turn, found);
  if (found.outcome === "several") return which(turn, found.candidates);
  const [task] = found.tasks;
  if (!task) return say(message("Which task is the note for?"));
  const change = commentOnTask(turn.ctx, { id: turn.newId(), task, text });
  const view = {
    ...PLAIN_VIEW,
    kind: "receipt",
    say: `Noted on #${task.number}: ${text}`,
    tasks: [taskView(task, namesOf(turn, null), turn.reader)],
    actions: [undoButton(change.id)],
  } as const;
  return { ...say(view), change, focus: [task.id] };
}
