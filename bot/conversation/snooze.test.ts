import { describe, expect, it } from "vitest";
import { sampleContext } from "#core/testing/sample-task.ts";
import { snoozed } from "./snooze.ts";

const at = (local: string, timeZone: string) => ({ value: "date-time", local, timeZone }) as const;

describe("a snooze", () => {
  it.each([
    { choice: "1h", now: "2026-11-22T09:20:31Z", zone: "UTC", due: null, to: at("2026-11-22T10:20:00", "UTC") },
    // what is due later moves on from there
    {
      choice: "3h",
      now: "2026-11-22T09:00:00Z",
      zone: "UTC",
      due: at("2026-11-23T16:00:00", "UTC"),
      to: at("2026-11-23T19:00:00", "UTC"),
    },
    {
      choice: "tomorrow",
      now: "2026-11-22T09:00:00Z",
      zone: "UTC",
      due: { value: "date", date: "2026-11-25" },
      to: { value: "date", date: "2026-11-26" },
    },
    // the clocks go forward at two: three hours after 00:30 it is 04:30
    {
      choice: "3h",
      now: "2027-03-14T08:30:00Z",
      zone: "America/Los_Angeles",
      due: null,
      to: at("2027-03-14T04:30:00", "America/Los_Angeles"),
    },
    {
      choice: "tomorrow",
      now: "2026-11-22T09:00:00Z",
      zone: "UTC",
      due: null,
      to: { value: "date", date: "2026-11-23" },
    },
    {
      choice: "tomorrow",
      now: "2026-11-22T09:00:00Z",
      zone: "UTC",
      due: at("2026-11-20T16:00:00", "Europe/Paris"),
      to: at("2026-11-23T16:00:00", "Europe/Paris"),
    },
    {
      choice: "next-week",
      now: "2026-11-22T09:00:00Z",
      zone: "UTC",
      due: null,
      to: { value: "date", date: "2026-11-23" },
    }, // on a Sunday
    {
      choice: "next-week",
      now: "2026-11-23T09:00:00Z",
      zone: "UTC",
      due: null,
      to: { value: "date", date: "2026-11-30" },
    }, // on a Monday
    {
      choice: "nonsense",
      now: "2026-11-22T23:30:00Z",
      zone: "Asia/Tokyo",
      due: null,
      to: { value: "date", date: "2026-11-24" },
    },
  ] as const)("of $choice at $now in $zone is $to", ({ choice, now, zone, due, to }) => {
    expect(snoozed(sampleContext({ now: new Date(now), timeZone: zone }), due, choice)).toEqual(to);
  });
});
