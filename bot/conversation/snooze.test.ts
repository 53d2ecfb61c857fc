import { describe, expect, it } from "vitest";
import { attentionOf } from "#core/reminders/attention.ts";
import { sampleContext } from "#core/testing/sample-task.ts";
import { NO_SETTINGS } from "#core/workspaces/member.ts";
import { movedTo, snoozedTo, snoozedUntil } from "./snooze.ts";

const at = (local: string, timeZone: string) => ({ value: "date-time", local, timeZone }) as const;
const LA = "America/Los_Angeles";

const personIn = (timeZone: string, dayTime: string | null = null) =>
  attentionOf({ ...NO_SETTINGS, timeZone, dayTime }, { timeZone: null, workDays: null, holidays: new Set() });

describe("a snooze", () => {
  it.each([
    { choice: "10m", now: "2026-11-22T09:20:31Z", zone: "UTC", until: "2026-11-22T09:30:00Z" },
    // the clocks go forward at two: three hours are three hours
    { choice: "3h", now: "2027-03-14T08:30:00Z", zone: LA, until: "2027-03-14T11:30:00Z" },
    { choice: "tomorrow", now: "2026-11-22T23:30:00Z", zone: "Asia/Tokyo", until: "2026-11-24T00:00:00Z" },
    { choice: "next-week", now: "2026-11-22T09:00:00Z", zone: "UTC", until: "2026-11-23T09:00:00Z" }, // on a Sunday
    { choice: "next-week", now: "2026-11-23T09:00:00Z", zone: "UTC", until: "2026-11-30T09:00:00Z" }, // on a Monday
    { choice: "nonsense", now: "2026-11-22T09:00:00Z", zone: "UTC", until: "2026-11-22T10:00:00Z" },
  ])("of $choice at $now in $zone lasts until $until", ({ choice, now, zone, until }) => {
    const ctx = sampleContext({ now: new Date(now), timeZone: zone });
    expect(snoozedUntil(ctx, personIn(zone), choice)).toEqual(new Date(until));
  });

  it("to a day ends at the person's own hour, to a time at that time", () => {
    const ctx = sampleContext({ now: new Date("2026-11-22T09:00:00Z"), timeZone: "UTC" });
    const early = personIn("UTC", "07:30");
    expect(snoozedTo(ctx, early, { value: "date", date: "2026-11-25" })).toEqual(new Date("2026-11-25T07:30:00Z"));
    expect(snoozedTo(ctx, early, at("2026-11-25T16:00:00", "UTC"))).toEqual(new Date("2026-11-25T16:00:00Z"));
    expect(snoozedTo(ctx, early, null)).toEqual(new Date("2026-11-22T10:00:00Z"));
  });
});

describe("a move", () => {
  it.each([
    // never sooner than it was
    { choice: "tomorrow", due: { value: "date", date: "2026-11-25" }, to: { value: "date", date: "2026-11-26" } },
    { choice: "tomorrow", due: null, to: { value: "date", date: "2026-11-23" } },
    {
      choice: "tomorrow",
      due: at("2026-11-20T16:00:00", "Europe/Paris"),
      to: at("2026-11-23T16:00:00", "Europe/Paris"),
    },
    { choice: "next-week", due: null, to: { value: "date", date: "2026-11-23" } },
  ] as const)("$choice of $due is to $to", ({ choice, due, to }) => {
    const ctx = sampleContext({ now: new Date("2026-11-22T09:00:00Z"), timeZone: "UTC" });
    expect(movedTo(ctx, due, choice)).toEqual(to);
  });
});
