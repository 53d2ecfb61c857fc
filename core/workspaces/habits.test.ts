import { describe, expect, it } from "vitest";
import { hourCycleOf, weekOf, weekStartOf } from "./habits.ts";
import { NO_SETTINGS } from "./member.ts";

describe("the week", () => {
  it.each([
    { day: "2026-11-22", start: "sunday", weeksOn: 0, from: "2026-11-22", to: "2026-11-28" }, // a Sunday
    { day: "2026-11-22", start: "monday", weeksOn: 0, from: "2026-11-16", to: "2026-11-22" },
    { day: "2026-11-22", start: "saturday", weeksOn: 0, from: "2026-11-21", to: "2026-11-27" },
    { day: "2026-12-30", start: "monday", weeksOn: 1, from: "2027-01-04", to: "2027-01-10" }, // over the year's end
  ] as const)("of $day that starts on $start, $weeksOn on, is $from to $to", ({ day, start, weeksOn, from, to }) => {
    expect(weekOf(day, start, weeksOn)).toEqual({ from, to });
  });
});

describe("habits", () => {
  it.each([
    { settings: { locale: "en-GB" }, week: "monday", hours: "h23" },
    { settings: { locale: "en-US" }, week: "sunday", hours: "h12" },
    { settings: { locale: "en-US", weekStart: "monday", hourCycle: "h23" }, week: "monday", hours: "h23" },
    { settings: {}, week: "sunday", hours: "h23" },
  ] as const)("of $settings are a $week week and $hours", ({ settings, week, hours }) => {
    const all = { ...NO_SETTINGS, ...settings };
    expect([weekStartOf(all), hourCycleOf(all)]).toEqual([week, hours]);
  });
});
