import { Temporal } from "temporal-polyfill";
import { clockTimes } from "./clock-times.ts";
import { partNumbers, type RuleParts, withParts } from "./rule-parts.ts";

const LONGEST_SHARED = 28; // every month has this many days
const DAY_PARTS = ["BYDAY", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO"];
const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

const countsMonths = (parts: RuleParts): boolean => ["MONTHLY", "YEARLY"].includes(parts.get("FREQ") ?? "");

/**
 * A rule without days takes them from its first date (RFC 5545 §3.3.10). Where that is one that some months lack, it is
 * written into the rule: the occurrence on 28 February must not turn "the 31st" into "the 28th".
 */
export function pinned(parts: RuleParts, day: string): RuleParts {
  const date = Temporal.PlainDate.from(day);
  if (!countsMonths(parts) || date.day <= LONGEST_SHARED || DAY_PARTS.some((name) => parts.has(name))) return parts;
  const month = parts.get("FREQ") === "YEARLY" && !parts.has("BYMONTH") ? { BYMONTH: String(date.month) } : {};
  return withParts(parts, { ...month, BYMONTHDAY: String(date.day) });
}

/**
 * The same rule as rules that know no 29th, 30th or 31st: in a shorter month its last day stands for them. RFC 5545 would
 * leave such months out; RFC 7529's SKIP=BACKWARD says the same as is done here.
 */
export function withMonthEnds(parts: RuleParts): readonly RuleParts[] {
  const days = partNumbers(parts, "BYMONTHDAY");
  const late = days.filter((day) => day > LONGEST_SHARED);
  if (!countsMonths(parts) || late.length === 0 || parts.has("BYDAY") || parts.has("BYSETPOS")) return [parts];
  const early = days.filter((day) => day <= LONGEST_SHARED);
  const months = parts.get("FREQ") === "YEARLY" ? monthsOf(parts) : [null];
  const ends = late.flatMap((day) =>
    months.flatMap((month) =>
      onceADay(parts).map((one) =>
        withParts(one, { ...(month ? { BYMONTH: String(month) } : {}), BYMONTHDAY: upTo(day), BYSETPOS: "-1" }),
      ),
    ),
  );
  return early.length > 0 ? [withParts(parts, { BYMONTHDAY: early.join(",") }), ...ends] : ends;
}

/** BYSETPOS counts times as it does days: a rule for each time of the day. */
function onceADay(parts: RuleParts): readonly RuleParts[] {
  const times = clockTimes(parts);
  if (times.length === 0) return [parts];
  return times.map(({ hour, minute }) => withParts(parts, { BYHOUR: String(hour), BYMINUTE: String(minute) }));
}

function monthsOf(parts: RuleParts): readonly number[] {
  const named = partNumbers(parts, "BYMONTH");
  return named.length > 0 ? named : MONTHS;
}

/** 31 → "28,29,30,31": the last of these that a month has. */
const upTo = (day: number): string =>
  Array.from({ length: day - LONGEST_SHARED + 1 }, (_, i) => LONGEST_SHARED + i).join(",");
