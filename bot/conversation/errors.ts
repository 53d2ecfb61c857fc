import { clip } from "#core/chat/clip.ts";
import { PLAIN_VIEW, type View } from "#core/chat/view.ts";
import { TaskError, type TaskErrorCode } from "#core/errors.ts";

const REPLIES: Record<TaskErrorCode, string | ((detail: string) => string)> = {
  "task-not-found": "I can't find that task here.",
  "task-cancelled": "That task was dropped. Reopen it first.",
  "unknown-person": (names) => `I don't know ${names} here yet. Mention them with @, so that I know who you mean.`,
  "unreadable-date": (text) => `I can't read "${text}" as a date. Try "friday 4pm" or "27 Nov". Nothing was changed.`,
  "not-permitted": "Only the assignees and the author can drop that.",
  conflict: "Someone else just changed that. Have another look and try again.",
  "already-done": "That was done already.",
  "summary-empty": "What should I call it?",
  "summary-too-long": "That title is over 500 characters. Make it shorter, or put the rest behind //.",
  "nested-subtask": "A step can't have steps of its own. Add it to the task above.",
  "nothing-to-undo": "There's nothing of yours to undo.",
  "changed-since": "It has been changed since.",
  "template-invalid": (problem) => `That template can't be saved: ${problem}`,
  unavailable: "I can't do that right now. Try again in a minute.",
};

const MOST_DETAIL = 100;

/** The words for a broken rule; null: not a rule of ours, the edge logs it. */
export function replyFor(error: unknown): View | null {
  if (!(error instanceof TaskError)) return null;
  const reply = REPLIES[error.code];
  return {
    ...PLAIN_VIEW,
    kind: "error",
    say: typeof reply === "string" ? reply : reply(clip(error.message, MOST_DETAIL)),
  };
}

/** The database fell silent while it was saving. */
export const notKnown = (requestId: string): View => ({
  ...notSaved(requestId),
  say: "I can't tell whether that was saved. Have a look at your list before you say it again.",
});

/** For faults of ours: true and kind, with the request's id in small print. */
export const notSaved = (requestId: string): View => ({
  ...PLAIN_VIEW,
  kind: "error",
  say: "I couldn't save that. Nothing was changed. Try again in a minute.",
  smallPrint: `Request ${requestId}`,
  private: true,
});
