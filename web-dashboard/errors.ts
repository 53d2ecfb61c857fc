import type { TaskErrorCode } from "#core/errors.ts";

/** The dashboard's words for a broken rule. */
export const ERROR_WORDS: Record<TaskErrorCode, string> = {
  "task-not-found": "There is no such task here. It may have been dropped.",
  "task-cancelled": "That task was dropped. Reopen it first.",
  "not-permitted": "That isn't yours to see or change. Ask the person who added it.",
  conflict: "Somebody else has just changed that. Have another look, then try again.",
  "already-done": "That was done already. Nothing has changed.",
  "summary-empty": "A task needs a title.",
  "unreadable-date": "I couldn't read that day. Try “friday 5pm” or “2 Dec”.",
  "unknown-person": "I don't know everyone you named. Nothing was changed.",
  "summary-too-long": "That title is longer than 500 characters. Nothing was saved.",
  "nested-subtask": "A subtask can't have subtasks of its own.",
  "nothing-to-undo": "There is nothing to take back.",
  "changed-since": "It has been changed since, so I left it as it is.",
  "template-invalid": "That template can't be saved as it is.",
  unavailable: "I couldn't reach the database. Nothing was changed. Try again in a minute.",
};
