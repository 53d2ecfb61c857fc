import { stepsAfter } from "../recurrence/occurrences.ts";
import { standsAt } from "../recurrence/recurrence-id.ts";
import type { Task } from "../tasks/task.ts";
import { calendarDate } from "../tasks/task-date.ts";
import { addDays, workdayFrom } from "../workspaces/work-calendar.ts";
import type { FiredAlarm } from "./alarm.ts";
import type { Attention } from "./attention.ts";
import { dueAt, earlier } from "./due-times.ts";
import { atHour } from "./when-open.ts";

const MOST_PASSED = 1_000;

/**
 * When an alarm that has fired fires again: a nudge on the next working day and then every week; a repeating task's at its
 * next occurrence to come, whether or not this one was done. null: never.
 */
export function nextAlarm(alarm: FiredAlarm, situation: Situation): Date | null {
  if (alarm.kind === "nudge") return nextNudge(alarm, situation);
  return nextOccurrence(alarm, situation);
}

type Situation = {
  readonly task: Pick<Task, "due" | "rrule" | "exdates" | "recurrenceMode" | "recurrenceId">;
  readonly attention: Attention;
  readonly now: Date;
};

function nextNudge({ fired }: FiredAlarm, { attention, now }: Situation): Date {
  const days = fired === 0 ? 1 : 7;
  return atHour(workdayFrom(addDays(calendarDate(now, attention.timeZone), days), attention.calendar), attention);
}

/** The time after `now` at which a repeating task's next occurrence is told. null: nothing of it comes round. */
export function nextOccurrence(
  { kind, trigger }: Pick<FiredAlarm, "kind" | "trigger">,
  { task, attention, now }: Situation,
): Date | null {
  const { rrule, exdates, recurrenceMode } = task;
  const at = standsAt(task);
  if ((kind !== "due" && kind !== "before") || recurrenceMode === "from-completion" || !rrule || !at) return null;
  let passed = 0;
  for (const { date } of stepsAfter({ rrule, due: at, exdates })) {
    const next = kind === "before" ? earlier(date, trigger, attention) : dueAt(date, attention);
    if (next > now) return next;
    passed += 1;
    if (passed > MOST_PASSED) return null;
  }
  return null;
}
