import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { instantOf, type TaskDate } from "../tasks/task-date.ts";
import { addDays, isWorkday, type WorkCalendar } from "../workspaces/work-calendar.ts";
import { parseOffset } from "./parse-offset.ts";
import { resolveOffset, shiftDate } from "./resolve-offset.ts";
import { CALENDAR, day, sampleSetting, time } from "./testing/sample-setting.ts";

const setting = sampleSetting();

function resolve(text: string, anchor: TaskDate): TaskDate {
  const read = parseOffset(text);
  if (!read.ok) throw new Error(read.problem);
  return resolveOffset(read.value, anchor, setting);
}

describe("an offset from a DATE", () => {
  it.each([
    ["start", "2026-11-23", day("2026-11-23")],
    ["start + 2d", "2026-12-30", day("2027-01-01")],
    ["start + 2wd", "2026-12-24", day("2026-12-29")], // a holiday and a weekend between
    ["start + 5wd", "2026-12-30", day("2027-01-07")], // over the year's end and its holiday
    ["start - 1wd", "2027-01-04", day("2026-12-31")],
    ["start + 0wd", "2026-11-22", day("2026-11-23")], // a Sunday
    ["start + 0wd", "2026-12-25", day("2026-12-28")],
    ["start + 0d", "2026-11-22", day("2026-11-22")],
    ["start + 1mo", "2027-01-31", day("2027-02-28")],
    ["start - 1mo", "2026-12-31", day("2026-11-30")],
    ["start + 1mo or next workday", "2026-11-25", day("2026-12-28")],
    ["start + 1mo or previous workday", "2026-11-25", day("2026-12-24")],
    ["start + 1w at 16:00", "2026-11-23", time("2026-11-30T16:00")],
    ["start + 2h", "2026-11-23", time("2026-11-23T11:00")], // from the beginning of the working day
    ["last weekday of the month", "2026-12-10", day("2026-12-31")],
    ["last workday of the month", "2027-01-10", day("2027-01-29")],
    ["last workday of the month - 2wd", "2026-12-10", day("2026-12-29")],
    ["first workday of next month", "2026-12-10", day("2027-01-04")],
    ["first monday of the month", "2026-12-10", day("2026-12-07")],
    ["fifth monday of the month", "2026-12-10", day("2026-12-28")], // there are four
    ["last day of the quarter", "2026-11-10", day("2026-12-31")],
    ["first day of the previous quarter", "2026-11-10", day("2026-07-01")],
    ["last friday of the week", "2026-11-22", day("2026-11-20")],
    ["next friday", "2026-11-27", day("2026-12-04")],
    ["this friday", "2026-11-27", day("2026-11-27")],
    ["previous friday at 17:00", "2026-11-27", time("2026-11-20T17:00")],
    ["next workday", "2026-12-24", day("2026-12-28")],
  ])("%s of %s", (text, anchor, due) => {
    expect(resolve(text, day(anchor))).toEqual(due);
  });
});

describe("an offset from a DATE-TIME", () => {
  it.each([
    ["end - 3wd", "2026-11-27T17:00", time("2026-11-24T17:00")],
    ["end - 3wd at 10:00", "2026-11-27T17:00", time("2026-11-24T10:00")],
    ["end + 90min", "2026-11-27T23:00", time("2026-11-28T00:30")],
    ["end + 24h", "2026-03-28T12:00", time("2026-03-29T13:00")], // the night has an hour less
    ["end + 24h", "2026-10-24T12:00", time("2026-10-25T11:00")], // and here one more
    ["end + 1d", "2026-03-28T12:00", time("2026-03-29T12:00")],
    ["cut done + 2wd", "2026-11-27T15:37", day("2026-12-01")],
    ["cut done + 2h", "2026-11-27T15:37", time("2026-11-27T17:37")],
    ["cut done", "2026-11-27T15:37", day("2026-11-27")],
  ])("%s of %s", (text, anchor, due) => {
    expect(resolve(text, time(anchor))).toEqual(due);
  });
});

const days = fc.integer({ min: 0, max: 2_000 }).map((n) => addDays("2025-06-01", n));
const calendars: fc.Arbitrary<WorkCalendar> = fc.record({
  workDays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }).map((all) => new Set(all)),
  holidays: fc.array(days, { maxLength: 40 }).map((all) => new Set([...all, "2025-12-25", "2026-01-01", "2027-01-01"])),
});
const counts = fc.integer({ min: -60, max: 60 });

function workdaysIn(low: string, high: string, calendar: WorkCalendar): number {
  let found = 0;
  for (let at = low; at <= high; at = addDays(at, 1)) found += isWorkday(at, calendar) ? 1 : 0;
  return found;
}

describe("workdays", () => {
  it("land on a working day, with as many working days between as were counted", () => {
    fc.assert(
      fc.property(days, counts, calendars, (from, count, calendar) => {
        const to = shiftDate(day(from), { count, unit: "wd" }, sampleSetting({ calendar }));
        const landed = to.value === "date" ? to.date : "";
        expect(isWorkday(landed, calendar)).toBe(true);
        const [low, high] = count < 0 ? [landed, addDays(from, -1)] : [addDays(from, 1), landed];
        const between = workdaysIn(low, high, calendar);
        expect(between).toBe(count === 0 && landed !== from ? 1 : Math.abs(count));
      }),
    );
  });

  it("there and back again end where they began, from a working day", () => {
    fc.assert(
      fc.property(days, counts, calendars, (from, count, calendar) => {
        const there = sampleSetting({ calendar });
        const begin = shiftDate(day(from), { count: 0, unit: "wd" }, there);
        const away = shiftDate(begin, { count, unit: "wd" }, there);
        expect(shiftDate(away, { count: -count, unit: "wd" }, there)).toEqual(begin);
      }),
    );
  });

  it("keep the order of two days", () => {
    fc.assert(
      fc.property(days, days, counts, (a, b, count) => {
        const [first, second] = [a, b].sort().map((at) => shiftDate(day(at ?? a), { count, unit: "wd" }, setting));
        expect(JSON.stringify(first) <= JSON.stringify(second)).toBe(true);
      }),
    );
  });
});

describe("months", () => {
  it("keep the day of the month, or end with the month", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -120, max: 120 }), (from, count) => {
        const to = shiftDate(day(from), { count, unit: "mo" }, setting);
        const [was, is] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to.value === "date" ? to.date : "")];
        expect(is.year * 12 + is.month - (was.year * 12 + was.month)).toBe(count);
        expect(is.day).toBe(Math.min(was.day, is.daysInMonth));
      }),
    );
  });
});

const ZONES = ["Europe/Paris", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia", "America/Los_Angeles", "UTC"];
const times = fc
  .tuple(days, fc.integer({ min: 0, max: 1439 }), fc.constantFrom(...ZONES))
  .map(([at, m, zone]) =>
    time(`${at}T${String(Math.floor(m / 60)).padStart(2, "0")}:${String(m % 60).padStart(2, "0")}`, zone),
  );

describe("the clock", () => {
  it("counts minutes and hours in real time over every clock change, but for an hour that comes twice", () => {
    fc.assert(
      fc.property(times, fc.integer({ min: -200, max: 200 }), (from, count) => {
        if (from.value === "date") return;
        const to = shiftDate(from, { count, unit: "h" }, setting);
        if (to.value === "date") throw new Error("a DATE");
        const wall = Temporal.PlainDateTime.from(to.local);
        const twice =
          wall.toZonedDateTime(to.timeZone, { disambiguation: "earlier" }).epochMilliseconds !==
          wall.toZonedDateTime(to.timeZone, { disambiguation: "later" }).epochMilliseconds;
        if (!twice) expect(instantOf(to).getTime() - instantOf(from).getTime()).toBe(count * 3_600_000);
      }),
    );
  });

  it("is left alone by days, workdays, weeks and months", () => {
    const units = fc.constantFrom("d" as const, "wd" as const, "w" as const, "mo" as const);
    fc.assert(
      fc.property(times, counts, units, (from, count, unit) => {
        const to = shiftDate(from, { count, unit }, setting);
        if (from.value === "date" || to.value === "date") throw new Error("a DATE");
        expect([to.local.slice(10), to.timeZone]).toEqual([from.local.slice(10), from.timeZone]);
      }),
    );
  });
});

describe("the roll policy", () => {
  it("leaves no date on a day off, and moves no other", () => {
    fc.assert(
      fc.property(days, counts, fc.constantFrom("next" as const, "previous" as const), (from, count, roll) => {
        const plain = shiftDate(day(from), { count, unit: "d" }, setting);
        const offset = {
          anchor: { kind: "start" as const },
          position: null,
          shift: { count, unit: "d" as const },
          at: null,
          roll,
        };
        const rolled = resolveOffset(offset, day(from), setting);
        if (plain.value !== "date" || rolled.value !== "date") throw new Error("a time");
        expect(isWorkday(rolled.date, CALENDAR)).toBe(true);
        if (isWorkday(plain.date, CALENDAR)) expect(rolled).toEqual(plain);
        else expect(rolled.date > plain.date).toBe(roll === "next");
      }),
    );
  });
});
