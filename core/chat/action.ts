/**
 * One codec for buttons: Slack `action_id` (≤ 255 characters) and Discord `custom_id` (≤ 100) carry the same text.
 * `verb:subject` or `verb:subject:choice`; subjects are UUIDs, so the longest is under 70 characters.
 */
export const ACTION_VERBS = [
  "complete-task", // subject: task; choice: the occurrence that was on the screen, of a task that repeats
  "reopen-task", // subject: task
  "snooze-task", // subject: task; choice: SNOOZES: tells the actor again later
  "reschedule-task", // subject: task; choice: MOVES: moves its date
  "mute-task", // subject: task; the actor hears no more of it
  "repeat-task", // subject: task; choice: REPEATS, or "skip-" and the occurrence that was on the screen
  "edit-task", // subject: task; opens a form; submitted with values summary, due, assignees, priority
  "show-task", // subject: task
  "not-mine", // subject: task; takes the actor off its people
  "ask-for-digest", // subject: the member it was offered to
  "undo", // subject: change
  "answer", // subject: pending action; choice: which answer; "form" opens one, submitted with its fields' values
] as const;
export type ActionVerb = (typeof ACTION_VERBS)[number];
export type ChatActionId = { readonly verb: ActionVerb; readonly subject: string; readonly choice: string | null };

/** "next": show the next five. */
export const REPEATS = ["skip", "next", "stop"] as const;

export const SNOOZES = ["10m", "1h", "3h", "tomorrow", "next-week"] as const;

export const MOVES = ["tomorrow", "next-week"] as const;

const ACTION = new RegExp(
  `^(?<verb>${ACTION_VERBS.join("|")}):(?<subject>[0-9a-z-]{1,40})(?::(?<choice>[0-9a-z-]{1,20}))?$`,
);

export function formatAction({
  verb,
  subject,
  choice,
}: Omit<ChatActionId, "choice"> & { choice?: string | null }): string {
  return choice ? `${verb}:${subject}:${choice}` : `${verb}:${subject}`;
}

/** Whether a press opens a form, whose submission is the same action with values. */
export function opensForm(actionId: string): boolean {
  const id = parseAction(actionId);
  return id?.verb === "edit-task" || (id?.verb === "answer" && id.choice === "form");
}

/** null: not a button of ours. */
export function parseAction(text: string): ChatActionId | null {
  const { verb, subject, choice } = ACTION.exec(text)?.groups ?? {};
  if (!verb || !subject) return null;
  return { verb: verb as ActionVerb, subject, choice: choice ?? null }; // safe: ACTION admits only these verbs
}
