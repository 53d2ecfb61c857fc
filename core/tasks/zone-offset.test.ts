import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { calendarDate, instantOf, wallTime } from "./task-date.ts";
import { offsetAt } from "./zone-offset.ts";

const ZONES = [
  "UTC",
  "Europe/Berlin",
  "America/New_York",
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "Africa/Casablanca",
  "America/St_Johns",
  "Pacific/Apia",
  "Pacific/Chatham",
  "Antarctica/Troll",
  "+05:45",
];
const zone = fc.constantFrom(...ZONES);
const instant = fc.integer({ min: Date.UTC(1960, 0, 1) / 1000, max: Date.UTC(2080, 0, 1) / 1000 }).map((s) => s * 1000);

describe("a zone's offset", () => {
  it("is Temporal's, however it is kept", () => {
    fc.assert(
      fc.property(instant, zone, (at, timeZone) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
        expect(offsetAt(at, timeZone)).toBe(zoned.offsetNanoseconds / 1e6);
        expect(wallTime(new Date(at), timeZone)).toBe(zoned.toPlainDateTime().toString({ smallestUnit: "second" }));
        expect(calendarDate(new Date(at), timeZone)).toBe(zoned.toPlainDate().toString());
      }),
      { numRuns: 2_000 },
    );
  });

  it("gives each wall time the instant that Temporal gives it, gaps and folds included", () => {
    const changes = ZONES.filter((timeZone) => timeZone.includes("/")).flatMap(changesOf);
    expect(changes.length).toBeGreaterThan(50);
    const near = fc.record({ change: fc.constantFrom(...changes), by: fc.integer({ min: -3_000, max: 3_000 }) });
    fc.assert(
      fc.property(near, ({ change: { timeZone, at }, by }) => {
        const local = new Date(at + by * 60_000).toISOString().slice(0, 19);
        const zoned = Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone, { disambiguation: "compatible" });
        expect(instantOf({ value: "date-time", local, timeZone }).getTime()).toBe(zoned.epochMilliseconds);
      }),
      { numRuns: 5_000 },
    );
  });
});

function changesOf(timeZone: string): { timeZone: string; at: number }[] {
  const changes: { timeZone: string; at: number }[] = [];
  let at = Temporal.Instant.from("2005-01-01T00:00:00Z").toZonedDateTimeISO(timeZone).getTimeZoneTransition("next");
  for (; at && at.year < 2035; at = at.getTimeZoneTransition("next"))
    changes.push({ timeZone, at: at.epochMilliseconds });
  return changes;
}
