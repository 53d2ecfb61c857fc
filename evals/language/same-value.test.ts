import { describe, expect, it } from "vitest";
import { sameRule } from "./same-rule.ts";
import { sameDuration, sameMoment, samePriority, sameReminders, sameWords } from "./same-value.ts";

const at = (local: string, timeZone: string) => ({ value: "date-time", local, timeZone }) as const;
const day = { value: "date", date: "2026-11-27" } as const;

describe("the same moment", () => {
  it.each([
    { want: at("2026-11-27T09:00:00", "Asia/Tokyo"), got: at("2026-11-27T01:00:00", "Europe/Paris"), same: true },
    { want: at("2026-11-27T09:00:00", "Asia/Tokyo"), got: at("2026-11-27T09:00:00", "Europe/Paris"), same: false },
    {
      want: at("2026-03-08T02:30:00", "America/New_York"),
      got: at("2026-03-08T03:30:00", "America/New_York"),
      same: true,
    },
    { want: day, got: day, same: true },
    { want: day, got: at("2026-11-27T00:00:00", "Europe/Paris"), same: false },
    { want: null, got: day, same: false },
    { want: null, got: null, same: true },
  ])("is $same for $want and $got", ({ want, got, same }) => expect(sameMoment(want, got)).toBe(same));
});

describe("the same rule", () => {
  it.each([
    ["FREQ=WEEKLY;BYDAY=MO,TU", "RRULE:BYDAY=TU,MO;FREQ=WEEKLY;INTERVAL=1", true],
    ["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR", true],
    ["FREQ=MONTHLY;BYDAY=-1FR", "FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1", true],
    ["FREQ=YEARLY", "FREQ=MONTHLY;INTERVAL=12", true],
    ["FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=SU", true],
    ["FREQ=WEEKLY;BYDAY=SU", "FREQ=WEEKLY", false],
    ["FREQ=WEEKLY;INTERVAL=2", "FREQ=WEEKLY", false],
    ["FREQ=DAILY;UNTIL=20260426", "FREQ=DAILY;UNTIL=20260426T215959Z", true],
    ["FREQ=DAILY;COUNT=10", "FREQ=DAILY;COUNT=9", false],
  ])("%s and %s: %s", (want, got, same) => expect(sameRule(want, got)).toBe(same));
});

describe("the same words", () => {
  it.each([
    ["send the Q3 report", "Send Q3 report.", true],
    ["send the Q3 report", "send the Q2 report", false],
    ["read The 9/11 Report", "read 9/11 report", true],
    ["read The 9/11 Report", "read the report", false],
    ["call mom", null, false],
  ])("%s and %s: %s", (want, got, same) => expect(sameWords(want, got)).toBe(same));
});

describe("the same length and level", () => {
  it("reads a duration in any unit", () => {
    expect(sameDuration("PT90M", "PT1H30M")).toBe(true);
    expect(sameDuration("P7D", "P1W")).toBe(true);
    expect(sameDuration("-P1D", "P1D")).toBe(false);
    expect(sameDuration("P1M", "PT1M")).toBe(false);
  });

  it("takes reminders in any order", () => {
    expect(sameReminders(["P1D", "PT1H"], ["PT60M", "P1D"])).toBe(true);
    expect(sameReminders(["P1D"], [])).toBe(false);
  });

  it("knows four levels of priority", () => {
    expect(samePriority(3, 2)).toBe(true);
    expect(samePriority(1, 2)).toBe(false);
    expect(samePriority(9, 7)).toBe(true);
    expect(samePriority(5, null)).toBe(false);
  });
});
