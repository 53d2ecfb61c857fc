import { describe, expect, it } from "vitest";
import { movedRule } from "./move-rule.ts";

const date = (day: string) => ({ value: "date", date: day }) as const;

describe("a rule moved with its date", () => {
  it.each([
    ["FREQ=WEEKLY;BYDAY=FR", "2026-11-27", "2026-11-30", "FREQ=WEEKLY;BYDAY=MO"],
    ["FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE", "2026-11-25", "2026-11-26", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH"],
    ["FREQ=WEEKLY;BYDAY=MO,TU", "2026-11-23", "2026-11-24", "FREQ=WEEKLY;BYDAY=TU"],
    ["FREQ=MONTHLY;BYMONTHDAY=15", "2026-12-15", "2026-12-20", "FREQ=MONTHLY;BYMONTHDAY=20"],
    ["FREQ=MONTHLY;BYMONTHDAY=1,15", "2026-12-15", "2026-12-20", "FREQ=MONTHLY;BYMONTHDAY=1,20"],
    ["FREQ=MONTHLY;BYMONTHDAY=31", "2027-02-28", "2027-02-27", "FREQ=MONTHLY;BYMONTHDAY=27"], // the 28th was the last
    ["FREQ=MONTHLY;BYMONTHDAY=-1", "2026-11-30", "2026-11-28", "FREQ=MONTHLY;BYMONTHDAY=28"],
    ["FREQ=MONTHLY;BYDAY=2TH", "2026-12-10", "2026-12-15", "FREQ=MONTHLY;BYDAY=3TU"],
    ["FREQ=MONTHLY;BYDAY=1FR", "2027-01-01", "2027-01-29", "FREQ=MONTHLY;BYDAY=-1FR"], // no month has five for sure
    ["FREQ=MONTHLY;BYDAY=-1FR", "2026-11-27", "2026-11-26", "FREQ=MONTHLY;BYDAY=-1TH"],
    ["FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8", "2027-03-08", "2027-04-02", "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=2"],
    ["FREQ=DAILY;INTERVAL=3", "2026-11-22", "2026-11-23", "FREQ=DAILY;INTERVAL=3"], // its date is all it goes by
  ])("%s, from %s to %s, is %s", (rrule, from, to, moved) => {
    expect(movedRule(rrule, date(from), date(to))).toBe(moved);
  });

  it.each([
    ["FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-11-30", "2026-11-27"],
    ["FREQ=WEEKLY;BYDAY=FR", "2026-11-26", "2026-11-30"], // it was not one of the rule's
  ])("is none for %s from %s to %s", (rrule, from, to) => {
    expect(movedRule(rrule, date(from), date(to))).toBeNull();
  });

  it("is none for one of several times a day", () => {
    const at = (local: string) => ({ value: "date-time", local, timeZone: "Europe/Paris" }) as const;
    const rrule = "FREQ=DAILY;BYHOUR=8,20;BYMINUTE=0";
    expect(movedRule(rrule, at("2026-12-14T08:00:00"), at("2026-12-14T09:00:00"))).toBeNull();
    expect(movedRule(rrule, at("2026-12-14T08:00:00"), at("2026-12-15T08:00:00"))).toBe(rrule);
  });

  it("stays as it is where only the time moves", () => {
    const at = (local: string) => ({ value: "date-time", local, timeZone: "Europe/Paris" }) as const;
    const rrule = "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=2";
    expect(movedRule(rrule, at("2026-12-14T09:00:00"), at("2026-12-14T10:30:00"))).toBe(rrule);
  });
});
