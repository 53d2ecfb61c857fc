import { describe, expect, it } from "vitest";
import { nextOccurrence, PASSED_LIMIT } from "./next-occurrence.ts";

const date = (day: string) => ({ value: "date", date: day }) as const;
const paris = (local: string) => ({ value: "date-time", local, timeZone: "Europe/Paris" }) as const;

describe("the next occurrence", () => {
  it.each([
    { rrule: "FREQ=DAILY", due: date("2026-11-18"), notBefore: "2026-11-22", to: date("2026-11-22"), passed: 3 },
    { rrule: "FREQ=DAILY", due: date("2026-11-25"), notBefore: "2026-11-22", to: date("2026-11-26"), passed: 0 },
    { rrule: "FREQ=WEEKLY", due: date("2026-11-02"), notBefore: "2026-11-24", to: date("2026-11-30"), passed: 3 },
    {
      rrule: "FREQ=DAILY",
      due: paris("2026-11-20T09:00:00"),
      notBefore: "2026-11-22",
      to: paris("2026-11-22T09:00:00"),
      passed: 1,
    },
    {
      rrule: "FREQ=HOURLY",
      due: paris("2026-11-22T09:00:00"),
      notBefore: "2026-11-22T15:30:00",
      to: paris("2026-11-22T16:00:00"),
      passed: 6,
    },
  ])("of $rrule from $due on or after $notBefore is $to, $passed passed", ({ rrule, due, notBefore, to, passed }) => {
    expect(nextOccurrence({ rrule, due, exdates: [] }, notBefore)).toEqual({ due: to, rrule, passed });
  });

  it("takes from COUNT what is done and what was passed", () => {
    const next = nextOccurrence({ rrule: "FREQ=DAILY;COUNT=5", due: date("2026-11-20"), exdates: [] }, "2026-11-22");
    expect(next).toEqual({ due: date("2026-11-22"), rrule: "FREQ=DAILY;COUNT=3", passed: 1 });
  });

  it("is none where COUNT or UNTIL has ended", () => {
    const due = date("2026-11-20");
    expect(nextOccurrence({ rrule: "FREQ=DAILY;COUNT=2", due, exdates: [] }, "2026-11-22")).toBeNull();
    expect(nextOccurrence({ rrule: "FREQ=DAILY;UNTIL=20261121", due, exdates: [] }, "2026-11-22")).toBeNull();
  });

  it("keeps the day of the month that a rule began with", () => {
    const next = nextOccurrence({ rrule: "FREQ=MONTHLY", due: date("2027-01-31"), exdates: [] }, "2027-02-01");
    expect(next).toEqual({ due: date("2027-02-28"), rrule: "FREQ=MONTHLY;BYMONTHDAY=31", passed: 0 });
  });

  it("is found after sixteen years of minutes, without counting them", { timeout: 2_000 }, () => {
    const next = nextOccurrence(
      { rrule: "FREQ=MINUTELY;INTERVAL=7", due: paris("2010-01-01T00:00:00"), exdates: [] },
      "2026-11-22T09:00:00",
    );
    expect(next).toEqual({
      due: paris("2026-11-22T09:03:00"), // 8,883,783 minutes: 7 × 1,269,112 less one
      rrule: "FREQ=MINUTELY;INTERVAL=7",
      passed: PASSED_LIMIT,
    });
  });
});
