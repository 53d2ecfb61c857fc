import { RRuleTemporal } from "rrule-temporal";
import { toText } from "rrule-temporal/totext";
import { Temporal } from "temporal-polyfill";
import { clockText, dayText, type Reader } from "../chat/date-view.ts";
import type { RepeatView } from "../chat/view.ts";
import type { TaskDate } from "../tasks/task-date.ts";
import { clockTimes, withoutClock } from "./clock-times.ts";
import { occurrencesAfter } from "./occurrences.ts";
import { formatParts, intervalOf, type RuleParts, ruleParts, stepsByClock } from "./rule-parts.ts";

const SHOWN = 2;

type Repeating = { readonly rrule: string; readonly due: TaskDate | null; readonly exdates: readonly string[] };

/** "every 2 weeks on Friday", "every day at 8:00 and 20:00", and the two occurrences that follow the due date. */
export function repeatView({ rrule, due, exdates }: Repeating, reader: Pick<Reader, "hourCycle">): RepeatView {
  const next = due ? occurrencesAfter({ rrule, due, exdates }, SHOWN) : [];
  const today = Temporal.PlainDate.from(due ? localDay(due) : "1970-01-01");
  const timed = stepsByClock(ruleParts(rrule));
  return {
    text: ruleText(rrule, today, reader),
    next: next.map((date) => {
      const day = shortDay(Temporal.PlainDate.from(localDay(date)), today);
      return timed && date.value === "date-time" ? `${day} ${clockOf(date, reader)}` : day;
    }),
  };
}

const localDay = (date: TaskDate): string => (date.value === "date" ? date.date : date.local.slice(0, 10));

const shortDay = (day: Temporal.PlainDate, today: Temporal.PlainDate): string =>
  dayText(day, today).split(" ").slice(1).join(" ");

const clockOf = (
  { local }: Extract<TaskDate, { value: "date-time" }>,
  { hourCycle }: Pick<Reader, "hourCycle">,
): string => clockText(Number(local.slice(11, 13)), Number(local.slice(14, 16)), hourCycle);

/** A rule that can't be read has no occurrences either; its task is shown all the same. */
function ruleText(rrule: string, start: Temporal.PlainDate, { hourCycle }: Pick<Reader, "hourCycle">): string {
  const parts = ruleParts(rrule);
  const workday = workdayText(parts);
  if (workday) return workday;
  const times = clockTimes(parts).map(({ hour, minute }) => clockText(hour, minute, hourCycle));
  const days = times.length > 0 ? formatParts(withoutClock(parts)) : rrule;
  const dtstart = start.toZonedDateTime("UTC"); // "weekly" means the day of the week that it began on
  try {
    const text = toText(new RRuleTemporal({ rruleString: days, dtstart }), "en", { excludeTzAbbreviation: true });
    return times.length > 0 ? `${text} at ${LIST.format(times)}` : text;
  } catch {
    return "by a rule that I can't read";
  }
}

const WORKDAYS = "MO,TU,WE,TH,FR";
const PLACES: Readonly<Record<string, string>> = {
  "1": "first",
  "2": "second",
  "3": "third",
  "4": "fourth",
  "-1": "last",
};

/** "every month on the last workday": RFC 5545 says it by a place among the days of a week. */
function workdayText(parts: RuleParts): string | null {
  const place = PLACES[parts.get("BYSETPOS") ?? ""];
  const plain = parts.get("FREQ") === "MONTHLY" && parts.get("BYDAY") === WORKDAYS && !parts.has("BYHOUR");
  if (!place || !plain || parts.has("COUNT") || parts.has("UNTIL") || parts.has("BYMONTH")) return null;
  const interval = intervalOf(parts);
  return `every ${interval === 1 ? "month" : `${interval} months`} on the ${place} workday`;
}

const LIST = new Intl.ListFormat("en-GB", { type: "conjunction" });
