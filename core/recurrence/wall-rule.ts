import { RRuleTemporal } from "rrule-temporal";
import { Temporal } from "temporal-polyfill";
import type { TaskDate } from "../tasks/task-date.ts";
import { pinned, withMonthEnds } from "./month-ends.ts";
import {
  CLOCK_PARTS,
  formatParts,
  intervalOf,
  type RuleParts,
  ruleParts,
  stepsByClock,
  withParts,
} from "./rule-parts.ts";
import { dayOf, wallOf } from "./wall-clock.ts";

/** A rule that steps on the wall clock. null: it has no further occurrence, or none that can be found in bounded work. */
export type WallRule = {
  readonly parts: RuleParts; // as written, with its month ends pinned
  readonly next: (after: Temporal.PlainDateTime) => Temporal.PlainDateTime | null;
};

const MAX_ITERATIONS = 2_000;
const LAST_YEAR = 9999;

/**
 * Stepping runs in UTC, so that no zone's clock change can move an occurrence; the zone is put back by the caller.
 * COUNT is the caller's: it counts from the date that the task stands at. null: the rule can't be read.
 */
export function wallRule(rrule: string, due: TaskDate): WallRule | null {
  const parts = pinned(ruleParts(rrule), dayOf(due));
  const dtstart = wallOf(due).toZonedDateTime("UTC");
  try {
    const rules = withMonthEnds(forKind(parts, due)).map(
      (one) =>
        new RRuleTemporal({
          rruleString: formatParts(withParts(one, { COUNT: null })),
          dtstart,
          maxIterations: MAX_ITERATIONS,
          maxCandidateEvaluations: MAX_ITERATIONS * 10,
        }),
    );
    return { parts, next: (after) => earliest(rules.map((rule) => nextOf(rule, after))) };
  } catch {
    return null;
  }
}

function nextOf(rule: RRuleTemporal, after: Temporal.PlainDateTime): Temporal.PlainDateTime | null {
  try {
    const found = rule.next(after.toZonedDateTime("UTC"), false);
    return found && found.year <= LAST_YEAR ? found.toPlainDateTime() : null;
  } catch {
    return null; // maxIterations: a rule such as 30 February, or one that nobody waits for
  }
}

const earliest = (found: readonly (Temporal.PlainDateTime | null)[]): Temporal.PlainDateTime | null =>
  found
    .filter((one) => one !== null)
    .reduce<Temporal.PlainDateTime | null>(
      (best, one) => (best === null || Temporal.PlainDateTime.compare(one, best) < 0 ? one : best),
      null,
    );

/** A DATE has no clock, so it steps by days; a DATE-TIME's end is told on its own wall clock. */
function forKind(parts: RuleParts, due: TaskDate): RuleParts {
  const until = parts.get("UNTIL");
  if (due.value === "date-time") return until ? withParts(parts, { UNTIL: endOnWall(until, due.timeZone) }) : parts;
  const byDays = stepsByClock(parts) ? { FREQ: dailyFreq(parts), INTERVAL: String(daysBetween(parts)) } : {};
  const timeless = Object.fromEntries(CLOCK_PARTS.map((name) => [name, null]));
  return withParts(parts, { ...byDays, ...timeless, ...(until ? { UNTIL: until.slice(0, 8) } : {}) });
}

const DAY_SECONDS = 86_400;
const SECONDS: Readonly<Record<string, number>> = { HOURLY: 3600, MINUTELY: 60, SECONDLY: 1 };

const dailyFreq = (parts: RuleParts): string => {
  const freq = parts.get("FREQ") ?? "";
  return freq in SECONDS ? "DAILY" : freq;
};

function daysBetween(parts: RuleParts): number {
  const seconds = SECONDS[parts.get("FREQ") ?? ""];
  return seconds ? Math.max(1, Math.ceil((intervalOf(parts) * seconds) / DAY_SECONDS)) : intervalOf(parts);
}

/** UNTIL is a day, which is meant whole, a wall time, or an instant in UTC (RFC 5545 §3.3.10). */
function endOnWall(until: string, timeZone: string): string {
  if (!until.includes("T")) return `${until}T235959Z`;
  if (!until.endsWith("Z")) return `${until}Z`;
  const [, year, month, day, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(until) ?? [];
  const wall = Temporal.Instant.from(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`).toZonedDateTimeISO(
    timeZone,
  );
  return `${wall.toPlainDateTime().toString({ smallestUnit: "second" }).replace(/[-:]/g, "")}Z`;
}
