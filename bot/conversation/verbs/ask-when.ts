import { Temporal } from "temporal-polyfill";
import { dateView } from "#core/chat/date-view.ts";
import type { TaskDate } from "#core/tasks/task-date.ts";
import type { Plan, ReadingTurn } from "../turn.ts";
import { ask } from "../views/question.ts";
import { needsOf } from "../what-to-load.ts";

type WallTime = Extract<TaskDate, { value: "date-time" }>;

/** "That was at 09:15. Shall I remind you now, or at another time?" */
export function askWhen(turn: ReadingTurn): Plan {
  const { reading, reader, ctx } = turn;
  const due = reading.due as WallTime; // asked only of a DATE-TIME
  const now = Temporal.Instant.fromEpochMilliseconds(ctx.now.getTime()).toZonedDateTimeISO(due.timeZone);
  const at = (time: Temporal.ZonedDateTime): WallTime => ({
    ...due,
    local: time.toPlainDateTime().toString({ smallestUnit: "second" }),
  });
  const sameTime = now.add({ days: 1 }).withPlainTime(Temporal.PlainDateTime.from(due.local).toPlainTime());
  const dues = [at(now.add({ minutes: 1 })), at(now.add({ hours: 1 })), at(sameTime)];
  const labels = ["Now", "In an hour", dateView(at(sameTime), reader).text];
  return ask(turn, {
    question: { kind: "when", reading, dues, firstNumber: turn.loaded.firstNumber, ...needsOf([reading], []) },
    words: `That was ${dateView(due, reader).text}. Shall I put it down for now, or for another time?`,
    tasks: [],
    actions: (button) => labels.map((label, i) => button(i, label, i === 0 ? "primary" : "plain")),
  });
}
