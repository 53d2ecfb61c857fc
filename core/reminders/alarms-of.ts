import { Temporal } from "temporal-polyfill";
import type { ChannelId, MemberId } from "../ids.ts";
import type { Task } from "../tasks/task.ts";
import { instantOf, type TaskDate, wallTime } from "../tasks/task-date.ts";
import { addDays } from "../workspaces/work-calendar.ts";
import type { Alarm } from "./alarm.ts";
import type { Attention } from "./attention.ts";
import { dueAt, earlier } from "./due-times.ts";
import { nextOccurrence } from "./next-alarm.ts";
import { atHour } from "./when-open.ts";

/** What of a task its alarms follow from. */
export type AlarmedTask = Pick<
  Task,
  | "status"
  | "due"
  | "rrule"
  | "exdates"
  | "recurrenceMode"
  | "recurrenceId"
  | "reminders"
  | "snoozed"
  | "mutedBy"
  | "waiting"
  | "created"
> & {
  readonly channelId: ChannelId | null; // the channel that is told; null: its people are
};
export type Told = { readonly id: MemberId; readonly attention: Attention };

export const FIRST_NUDGE_HOURS = 3;

/** A time that was over before this is nobody's to be told of. */
type Horizon = { readonly since: Date };

/** The alarms of a task: for each of its people, or for its channel. None where it is not open, or waits for others. */
export function taskAlarms(task: AlarmedTask, told: readonly Told[], { since }: Horizon): Alarm[] {
  if (task.status === "completed" || task.status === "cancelled" || task.waiting) return [];
  const over = since > task.created ? since : task.created;
  const whom = told.filter(({ id }) => !task.mutedBy.includes(id));
  const [first] = told;
  if (task.channelId) {
    const { channelId } = task;
    return first
      ? channelTimes(task, first.attention).map((time) => ({ ...time, memberId: null, channelId, at: at(time, first) }))
      : [];
  }
  return whom.flatMap((one) =>
    personTimes(task, one).map((time) => ({ ...time, memberId: one.id, channelId: null, at: at(time, one) })),
  );

  /** What was over before anybody could want it never comes, but a repeat comes round again. */
  function at({ kind, trigger, forAt }: Time, { attention }: Told): Date | null {
    if (forAt >= over) return forAt;
    return nextOccurrence({ kind, trigger }, { task, attention, now: new Date(over.getTime() - 1) });
  }
}

type Time = Pick<Alarm, "kind" | "trigger" | "forAt">;

function personTimes(task: AlarmedTask, { id, attention }: Told): Time[] {
  const again = task.snoozed[id];
  return [
    ...dueTimes(task, attention, task.reminders.length > 0 ? task.reminders : attention.remindBefore),
    ...(again ? [{ kind: "again", trigger: "", forAt: new Date(again) } as const] : []),
    ...(task.due && attention.nudges ? [nudgeTime(task.due, attention)] : []),
  ];
}

/** Whoever asked for it in the channel lends it their clock. */
const channelTimes = (task: AlarmedTask, attention: Attention): Time[] => dueTimes(task, attention, task.reminders);

function dueTimes({ due }: AlarmedTask, attention: Attention, reminders: readonly string[]): Time[] {
  const own = reminders.filter((one) => !isDuration(one)).map((local) => ownTime(local, attention));
  if (!due) return own;
  const before = reminders.filter(isDuration).map((trigger): Time => {
    return { kind: "before", trigger, forAt: earlier(due, trigger, attention) };
  });
  return [{ kind: "due", trigger: "", forAt: dueAt(due, attention) }, ...before, ...own];
}

const isDuration = (text: string): boolean => text.startsWith("P");

const ownTime = (local: string, { timeZone }: Attention): Time => ({
  kind: "at",
  trigger: local,
  forAt: instantOf({ value: "date-time", local, timeZone }),
});

/** A time of day is overdue at once, and told again some hours later; a day once it has ended. */
function nudgeTime(due: TaskDate, attention: Attention): Time {
  const forAt =
    due.value === "date"
      ? atHour(addDays(due.date, 1), attention)
      : new Date(instantOf(due).getTime() + FIRST_NUDGE_HOURS * 3_600_000);
  return { kind: "nudge", trigger: "", forAt };
}

/** The next time of a digest after `now`, at its hour on its days; null where it has no day. */
export function nextDigest(
  { time, days }: { time: string; days: ReadonlySet<number> },
  timeZone: string,
  now: Date,
): Date | null {
  const today = wallTime(now, timeZone).slice(0, 10);
  for (let ahead = 0; ahead <= 7; ahead += 1) {
    const day = addDays(today, ahead);
    const at = instantOf({ value: "date-time", local: `${day}T${time}:00`, timeZone });
    if (at > now && days.has(Temporal.PlainDate.from(day).dayOfWeek)) return at;
  }
  return null;
}
