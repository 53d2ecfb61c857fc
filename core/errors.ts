/** A rule of the domain was broken. Anything else that is thrown is a bug or an outage. */
export class TaskError extends Error {
  override readonly name = "TaskError";
  readonly code: TaskErrorCode;

  constructor(code: TaskErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Closed set: each surface maps every code to words. */
export const TASK_ERROR_CODES = [
  "task-not-found",
  "task-cancelled",
  "unknown-person",
  "unreadable-date",
  "not-permitted",
  "conflict",
  "already-done",
  "summary-empty",
  "summary-too-long",
  "nested-subtask",
  "nothing-to-undo",
  "changed-since",
  "template-invalid",
  "unavailable",
] as const;
export type TaskErrorCode = (typeof TASK_ERROR_CODES)[number];
