import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate, dueDay, instantOf, isOverdue, wallTime } from "./task-date.ts";

const LA = "America/Los_Angeles"; // clocks went forward on 8 March 2026

describe("a DATE of 8 March", () => {
  it.each([
    { now: "2026-03-09T06:59:00Z", zone: LA, overdue: false }, // 23:59 on the 8th
    { now: "2026-03-09T07:00:00Z", zone: LA, overdue: true }, // 00:00 on the 9th
    { now: "2026-03-09T06:59:00Z", zone: "Asia/Tokyo", overdue: true }, // 15:59 on the 9th
    { now: "2026-03-08T23:59:59Z", zone: "UTC", overdue: false },
  ])("at $now in $zone: overdue is $overdue", ({ now, zone, overdue }) => {
    expect(isOverdue({ value: "date", date: "2026-03-08" }, new Date(now), zone)).toBe(overdue);
  });
});

describe("a DATE-TIME", () => {
  it.each([
    { local: "2026-03-08T02:30:00", zone: LA, instant: "2026-03-08T10:30:00.000Z" }, // in the gap: the later instant, 03:30
    { local: "2026-11-01T01:30:00", zone: LA, instant: "2026-11-01T08:30:00.000Z" }, // in the fold: the first
    { local: "2026-04-05T01:45:00", zone: "Australia/Lord_Howe", instant: "2026-04-04T14:45:00.000Z" }, // half an hour's fold
    { local: "2026-10-04T02:15:00", zone: "Australia/Lord_Howe", instant: "2026-10-03T15:45:00.000Z" }, // half an hour's gap
    { local: "2026-07-01T12:00:00", zone: "Asia/Kathmandu", instant: "2026-07-01T06:15:00.000Z" },
  ])("of $local in $zone is $instant", ({ local, zone, instant }) => {
    expect(instantOf({ value: "date-time", local, timeZone: zone }).toISOString()).toBe(instant);
  });

  it("is overdue from its instant on, wherever it is read", () => {
    const due = { value: "date-time", local: "2026-03-08T09:00:00", timeZone: LA } as const;
    expect(isOverdue(due, new Date("2026-03-08T16:00:00Z"), "Asia/Tokyo")).toBe(false);
    expect(isOverdue(due, new Date("2026-03-08T16:00:01Z"), "Asia/Tokyo")).toBe(true);
  });

  it("falls on the reader's day", () => {
    const due = { value: "date-time", local: "2026-03-08T20:00:00", timeZone: LA } as const;
    expect([dueDay(due, LA), dueDay(due, "Asia/Tokyo")]).toEqual(["2026-03-08", "2026-03-09"]);
  });

  it("comes back from an instant as the same wall clock, outside gaps and folds", () => {
    const zones = fc.constantFrom("UTC", "Asia/Tokyo", "Asia/Kathmandu", "America/Bogota"); // no clock changes there now
    const instants = fc.date({ min: new Date("2024-01-01"), max: new Date("2035-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(zones, instants, (timeZone, at) => {
        const second = new Date(Math.floor(at.getTime() / 1000) * 1000);
        const local = wallTime(second, timeZone);
        expect(instantOf({ value: "date-time", local, timeZone })).toEqual(second);
        expect(calendarDate(second, timeZone)).toBe(local.slice(0, 10));
      }),
    );
  });
});
