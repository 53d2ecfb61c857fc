import { Temporal } from "temporal-polyfill";
import type { Priority } from "#core/tasks/task.ts";
import type { TaskDate } from "#core/tasks/task-date.ts";
import { DEMO_COMMENTS, DEMO_TASKS } from "./demo-tasks.ts";

export type DemoTask = {
  readonly summary: string;
  readonly by: string;
  readonly people: readonly string[];
  readonly list: string;
  readonly labels: readonly string[];
  readonly priority: Priority;
  readonly made: Date;
  readonly due: TaskDate | null; // as first planned
  readonly movedTo: TaskDate | null;
  readonly done: Date | null;
  readonly rrule: string | null;
  readonly comments: readonly { readonly by: string; readonly text: string }[];
};

const PRIORITIES: Readonly<Record<string, Priority>> = { urgent: 1, high: 3, medium: 5, low: 7, "": 0 };
const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** The table of demo-tasks.ts as it stands on this day in this zone: the same every time it is read on the same day. */
export function readDemo(now: Date, timeZone: string): readonly DemoTask[] {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate();
  return rows(DEMO_TASKS).map((cells, index) => readTask(cells, index, { today, timeZone }));
}

type Calendar = { readonly today: Temporal.PlainDate; readonly timeZone: string };

function readTask(cells: readonly string[], index: number, calendar: Calendar): DemoTask {
  const [made = "", due = "", done = "", people = "", list = "", labels = "", priority = "", summary = ""] = cells;
  const [by = "", whom = ""] = people.split(" > ");
  const [planned = "", moved = ""] = due.split(", ");
  const repeats = done.startsWith("every ");
  return {
    summary,
    by,
    people: whom.split(","),
    list,
    labels: labels === "" ? [] : labels.split(","),
    priority: PRIORITIES[priority] ?? 0,
    made: moment(made, 8.5 + (index % 9), calendar), // somewhere in the working day
    due: readDue(planned, calendar),
    movedTo: readDue(moved, calendar),
    done: done === "" || repeats ? null : moment(done, 9.25 + ((index * 7) % 8), calendar),
    rrule: repeats ? done.slice("every ".length) : null,
    comments: rows(DEMO_COMMENTS).flatMap(([about, who = "", text = ""]) =>
      about === summary ? [{ by: who, text }] : [],
    ),
  };
}

const rows = (table: string): string[][] =>
  table
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));

/** "-4 wed" at so many hours after midnight. */
function moment(text: string, hours: number, calendar: Calendar): Date {
  const at = dayOf(text, calendar)
    .toZonedDateTime(calendar.timeZone)
    .add({ minutes: Math.round(hours * 60) });
  return new Date(at.epochMilliseconds);
}

const AROUND: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tomorrow: 1 };
const WHEN = /^(?:(?<week>-?\d+) (?<day>[a-z]{3})|(?<around>[a-z]+))(?: (?<time>\d\d:\d\d))?$/;

/** "0 fri 16:00", "-4 wed", "today 15:00" or "". */
function readDue(text: string, calendar: Calendar): TaskDate | null {
  if (text === "") return null;
  const date = dayOf(text, calendar).toString();
  const time = WHEN.exec(text)?.groups?.time;
  return time
    ? { value: "date-time", local: `${date}T${time}:00`, timeZone: calendar.timeZone }
    : { value: "date", date };
}

function dayOf(text: string, { today }: Calendar): Temporal.PlainDate {
  const { week = "0", day = "", around } = WHEN.exec(text)?.groups ?? {};
  const near = around === undefined ? undefined : AROUND[around];
  if (near !== undefined) return today.add({ days: near });
  return today.add({ days: 1 - today.dayOfWeek + Number(week) * 7 + DAYS.indexOf(day) });
}
