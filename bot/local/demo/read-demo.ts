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
  const thisMonday = today.subtract({ days: today.dayOfWeek - 1 });
  return rows(DEMO_TASKS).map((cells, index) => readTask(cells, index, { thisMonday, timeZone }));
}

type Calendar = { readonly thisMonday: Temporal.PlainDate; readonly timeZone: string };

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
function moment(text: string, hours: number, { thisMonday, timeZone }: Calendar): Date {
  const at = dayOf(text, thisMonday)
    .toZonedDateTime(timeZone)
    .add({ minutes: Math.round(hours * 60) });
  return new Date(at.epochMilliseconds);
}

/** "0 fri 16:00", "-4 wed" or "". */
function readDue(text: string, { thisMonday, timeZone }: Calendar): TaskDate | null {
  if (text === "") return null;
  const date = dayOf(text, thisMonday).toString();
  const time = text.split(" ")[2];
  return time ? { value: "date-time", local: `${date}T${time}:00`, timeZone } : { value: "date", date };
}

function dayOf(text: string, thisMonday: Temporal.PlainDate): Temporal.PlainDate {
  const [week = "0", day = ""] = text.split(" ");
  return thisMonday.add({ days: Number(week) * 7 + DAYS.indexOf(day) });
}
