import { describe, expect, it } from "vitest";
import { instantOf } from "../tasks/task-date.ts";
import { occurrencesAfter } from "./occurrences.ts";
import { type ClockChange, type ZoneClock, zoneClock } from "./testing/zone-clock.ts";

const DAY = 86_400_000;
const HOUR = 3_600_000;
const FIRST = Date.UTC(2024, 0, 1);
const LAST = Date.UTC(2031, 0, 1);
const NEXT = 3;

const CODES = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
const weekday = (day: number): number => new Date(day).getUTCDay();
const dayOfMonth = (day: number): number => new Date(day).getUTCDate();
const month = (day: number): number => new Date(day).getUTCMonth();
const isLastOfMonth = (day: number): boolean => dayOfMonth(day + DAY) === 1;
const isLeapDay = (day: number): boolean => month(day) === 1 && dayOfMonth(day) === 29;
const nth = (day: number): number => Math.ceil(dayOfMonth(day) / 7);

/** A rule about the day of a clock change, and what the calendar says of which days it has. */
type Case = {
  readonly name: string;
  readonly rrule: (day: number) => string;
  readonly has: (day: number, changed: number) => boolean;
};

const CASES: readonly Case[] = [
  { name: "daily", rrule: () => "FREQ=DAILY", has: () => true },
  {
    name: "weekly on that day",
    rrule: (day) => `FREQ=WEEKLY;BYDAY=${CODES[weekday(day)]}`,
    has: (day, changed) => weekday(day) === weekday(changed),
  },
  {
    name: "monthly on the nth",
    rrule: (day) => `FREQ=MONTHLY;BYDAY=${nth(day)}${CODES[weekday(day)]}`,
    has: (day, changed) => weekday(day) === weekday(changed) && nth(day) === nth(changed),
  },
  { name: "on the last day", rrule: () => "FREQ=MONTHLY;BYMONTHDAY=-1", has: isLastOfMonth },
  {
    name: "yearly",
    // Almaty's clocks changed on 29 February 2024: in other years that is the 28th.
    rrule: (day) => (isLeapDay(day) ? "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29" : "FREQ=YEARLY"),
    has: (day, changed) =>
      month(day) === month(changed) &&
      (dayOfMonth(day) === dayOfMonth(changed) || (dayOfMonth(day) < dayOfMonth(changed) && isLastOfMonth(day))),
  },
  {
    name: "on workdays",
    rrule: () => "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    has: (day) => weekday(day) >= 1 && weekday(day) <= 5,
  },
  {
    name: "every 3 days",
    rrule: () => "FREQ=DAILY;INTERVAL=3",
    has: (day, changed) => ((day - changed) / DAY) % 3 === 0,
  },
  {
    name: "on the last Friday",
    rrule: () => "FREQ=MONTHLY;BYDAY=-1FR",
    has: (day) => weekday(day) === 5 && month(day) !== month(day + 7 * DAY),
  },
];

const local = (wall: number): string => new Date(wall).toISOString().slice(0, 19);

/** The wall time that is most in doubt: a quarter into what the change leaves out, or shows twice. */
const doubtful = ({ at, before, after }: ClockChange): number => {
  const quarter = Math.floor(Math.abs(after - before) / 4 / 60_000) * 60_000;
  return at + Math.min(before, after) + quarter;
};

/** The last day that the rule has before the change, and the next ones from the change on. */
function daysAround({ has }: Case, changed: number): number[] {
  let last = changed - DAY;
  while (!has(last, changed)) last -= DAY;
  const days = [last];
  for (let day = changed; days.length <= NEXT; day += DAY) if (has(day, changed)) days.push(day);
  return days;
}

/** The occurrence before the change, and the expected next ones: what the calendar and Intl say. */
function expectedDays(one: Case, clock: ZoneClock, change: ClockChange) {
  const wall = doubtful(change);
  const changed = Math.floor(wall / DAY) * DAY;
  const walls = daysAround(one, changed).map((day) => day + (wall - changed));
  return { rrule: one.rrule(changed), walls, instants: walls.map(clock.instantOf) };
}

/** Every hour on the wall from two hours before the change; of those that fall on one instant only the first. */
function expectedHours(clock: ZoneClock, change: ClockChange) {
  const first = doubtful(change) - 2 * HOUR;
  const walls: number[] = [];
  const instants: number[] = [];
  for (let wall = first; walls.length < 8; wall += HOUR) {
    const at = clock.instantOf(wall);
    if (at <= (instants.at(-1) ?? Number.NEGATIVE_INFINITY)) continue;
    walls.push(wall);
    instants.push(at);
  }
  return { rrule: "FREQ=HOURLY", walls, instants };
}

type Expected = ReturnType<typeof expectedHours>;

/** What core says in place of it. */
function found(timeZone: string, { rrule, walls }: Expected) {
  const due = { value: "date-time", local: local(walls[0] ?? 0), timeZone } as const;
  const next = occurrencesAfter({ rrule, due, exdates: [] }, walls.length - 1);
  return [due, ...next].map((date) =>
    date.value === "date-time" ? `${date.local} ${instantOf(date).toISOString()}` : "",
  );
}

const said = ({ walls, instants }: Expected): string[] =>
  walls.map((wall, i) => `${local(wall)} ${new Date(instants[i] ?? 0).toISOString()}`);

describe("the clocks", () => {
  const zones = Intl.supportedValuesOf("timeZone");
  const clocks = new Map<string, ZoneClock>();
  const changesOf = (zone: string): ClockChange[] =>
    clocks.get(zone)?.changes.filter(({ at }) => at >= FIRST && at < LAST) ?? [];

  it("change in more than a hundred zones, Lord Howe's by half an hour and Troll's by two", { timeout: 60_000 }, () => {
    for (const zone of zones) {
      const clock = zoneClock(zone, FIRST - 500 * DAY, LAST + 1_500 * DAY);
      if (clock.changes.some(({ at }) => at >= FIRST && at < LAST)) clocks.set(zone, clock);
    }
    const changes = [...clocks.keys()].flatMap(changesOf);
    expect(clocks.size).toBeGreaterThan(125);
    expect(changes.length).toBeGreaterThan(1_700);
    const step = (zone: string) => changesOf(zone).map(({ before, after }) => Math.abs(after - before) / HOUR);
    expect(new Set(step("Australia/Lord_Howe"))).toEqual(new Set([0.5]));
    expect(new Set(step("Antarctica/Troll"))).toEqual(new Set([2]));
  });

  it.each(CASES)("let what repeats $name go on as the calendar says", { timeout: 60_000 }, (one) => {
    let checks = 0;
    for (const [zone, clock] of clocks) {
      for (const change of changesOf(zone)) {
        const expected = expectedDays(one, clock, change);
        expect([zone, ...found(zone, expected)]).toEqual([zone, ...said(expected)]);
        checks += expected.walls.length - 1;
      }
    }
    expect(checks).toBeGreaterThan(1_700 * NEXT);
  });

  it("let what repeats hourly go on hour by hour", { timeout: 60_000 }, () => {
    let checks = 0;
    for (const [zone, clock] of clocks) {
      for (const change of changesOf(zone)) {
        const expected = expectedHours(clock, change);
        expect([zone, ...found(zone, expected)]).toEqual([zone, ...said(expected)]);
        checks += expected.walls.length - 1;
      }
    }
    expect(checks).toBeGreaterThan(1_700 * 7);
  });
});
