import { RRuleTemporal } from "rrule-temporal";
import { toText } from "rrule-temporal/totext";
import { Temporal } from "temporal-polyfill";
import { dayText } from "../chat/date-view.ts";
import type { RepeatView } from "../chat/view.ts";
import type { TaskDate } from "../tasks/task-date.ts";
import { occurrencesAfter } from "./occurrences.ts";

const SHOWN = 2;

/** "every 2 weeks on Friday" and the two occurrences that follow the due date. */
export function repeatView(rrule: string, due: TaskDate | null, exdates: readonly string[]): RepeatView {
  const next = due ? occurrencesAfter({ rrule, due, exdates }, SHOWN) : [];
  const today = Temporal.PlainDate.from(due ? localDay(due) : "1970-01-01");
  return {
    text: ruleText(rrule, today),
    next: next.map((date) => shortDay(Temporal.PlainDate.from(localDay(date)), today)),
  };
}

const localDay = (date: TaskDate): string => (date.value === "date" ? date.date : date.local.slice(0, 10));

const shortDay = (day: Temporal.PlainDate, today: Temporal.PlainDate): string =>
  dayText(day, today).split(" ").slice(1).join(" ");

/** A rule that can't be read has no occurrences either; its task is shown all the same. */
function ruleText(rrule: string, start: Temporal.PlainDate): string {
  const dtstart = start.toZonedDateTime("UTC"); // "weekly" means the day of the week that it began on
  try {
    return toText(new RRuleTemporal({ rruleString: rrule, dtstart }), "en", { excludeTzAbbreviation: true });
  } catch {
    return "by a rule that I can't read";
  }
}
