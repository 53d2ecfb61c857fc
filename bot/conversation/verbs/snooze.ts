import type { LoadedTask } from "#core/chat/chat-store.ts";
import { dateView } from "#core/chat/date-view.ts";
import { attentionOf } from "#core/reminders/attention.ts";
import { snoozeTasks } from "#core/tasks/snooze-task.ts";
import { wallTime } from "#core/tasks/task-date.ts";
import { snoozedTo, snoozedUntil } from "../snooze.ts";
import { type Plan, type ReadingTurn, say, type Turn } from "../turn.ts";
import { message } from "../views/question.ts";
import { receipt } from "../views/receipt.ts";

/** Typed: "snooze it until friday", "remind me again in 20 minutes". */
export const snooze = (turn: ReadingTurn, tasks: readonly LoadedTask[]): Plan =>
  snoozeUntil(turn, tasks, snoozedTo(turn.ctx, attentionIn(turn), turn.reading.edit?.due ?? null));

/** A button of SNOOZES. */
export const pressSnooze = (turn: Turn, task: LoadedTask, choice: string | null): Plan =>
  snoozeUntil(turn, [task], snoozedUntil(turn.ctx, attentionIn(turn), choice));

function snoozeUntil(turn: Turn, tasks: readonly LoadedTask[], until: Date): Plan {
  if (until <= turn.ctx.now) return say(message('That time has passed. Say a later one, for example "in an hour".'));
  const change = snoozeTasks(turn.ctx, { tasks, until });
  const focus = tasks.map(({ id }) => id);
  if (change.tasks.length === 0) return { ...say(message("There's nothing to remind you of: it isn't open.")), focus };
  return { ...say(receipt(turn, change, words(turn, until))), change, focus };
}

function words({ ctx, reader }: Turn, until: Date): string {
  const when = dateView({ value: "date-time", local: wallTime(until, ctx.timeZone), timeZone: ctx.timeZone }, reader);
  const relative = when.relative === "today" || when.relative === "tomorrow" ? `${when.relative}, ` : "";
  return `I'll remind you again ${relative}${when.text}. The date stays.`;
}

/** Their own hour of the day counts; days off don't, for they named the day. */
function attentionIn({ loaded }: Turn) {
  const workspace = { timeZone: loaded.workspaceTimeZone, workDays: null, holidays: new Set<string>() };
  return attentionOf(loaded.actor.settings, workspace);
}
