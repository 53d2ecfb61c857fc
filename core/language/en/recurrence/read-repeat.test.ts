import { describe, expect, it } from "vitest";
import { short, WEDNESDAY } from "../../sender-fixture.ts";
import { understand } from "../../understand.ts";

describe("a repeat", () => {
  it.each([
    ["sweep every day", "FREQ=DAILY", "2026-03-04"],
    ["sweep every other day at 7am", "FREQ=DAILY;INTERVAL=2", "2026-03-05T07:00"],
    ["sweep every 3 weeks", "FREQ=WEEKLY;INTERVAL=3", "2026-03-04"],
    ["sweep on Mondays", "FREQ=WEEKLY;BYDAY=MO", "2026-03-09"],
    ["sweep Mondays, Wednesdays and Fridays at 8", "FREQ=WEEKLY;BYDAY=MO,WE,FR", "2026-03-06T08:00"],
    ["sweep Tuesday/Thursday", "FREQ=WEEKLY;BYDAY=TU,TH", "2026-03-05"],
    ["sweep every weekday at 5pm", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-03-04T17:00"],
    ["sweep Mon-Fri at 5pm", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-03-04T17:00"],
    ["sweep every weekend", "FREQ=WEEKLY;BYDAY=SA,SU", "2026-03-07"],
    ["sweep every morning", "FREQ=DAILY", "2026-03-05T09:00"],
    ["sweep the last friday of every month", "FREQ=MONTHLY;BYDAY=-1FR", "2026-03-27"],
    ["sweep on the first and third tuesday of each month", "FREQ=MONTHLY;BYDAY=1TU,3TU", "2026-03-17"],
    ["sweep monthly on the 15th", "FREQ=MONTHLY;BYMONTHDAY=15", "2026-03-15"],
    ["sweep on the last day of each month", "FREQ=MONTHLY;BYMONTHDAY=-1", "2026-03-31"],
    ["sweep on the last workday of every month", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-03-31"],
    ["sweep every april 9", "FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=9", "2026-04-09"],
    ["sweep twice a day", "FREQ=DAILY;BYHOUR=9,19;BYMINUTE=0", "2026-03-04T19:00"],
    ["sweep 3 times a day", "FREQ=DAILY;BYHOUR=9,15,19;BYMINUTE=0", "2026-03-04T15:00"],
    ["sweep quarterly", "FREQ=MONTHLY;INTERVAL=3", "2026-03-04"],
    ["sweep weekly until june", "FREQ=WEEKLY;UNTIL=20260601", "2026-03-04"],
    ["sweep daily for 10 times", "FREQ=DAILY;COUNT=10", "2026-03-04"],
    ["sweep every monday starting april 1", "FREQ=WEEKLY;BYDAY=MO", "2026-04-06"],
    ["sweep every day except weekends", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-03-04"],
    ["8am on the 2nd of every month, sweep", "FREQ=MONTHLY;BYMONTHDAY=2", "2026-04-02T08:00"],
    ["sweep every 15th of jan, apr and jul", "FREQ=YEARLY;BYMONTH=1,4,7;BYMONTHDAY=15", "2026-04-15"],
    ["sweep on the 1st of march and september", "FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=1", "2026-09-01"],
    ["every march and september sweep", "FREQ=YEARLY;BYMONTH=3,9", "2026-03-04"],
    ["sweep mon wed fri every week", "FREQ=WEEKLY;BYDAY=MO,WE,FR", "2026-03-04"],
    ["sweep monday to thursday every week", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH", "2026-03-04"],
    ["sweep every jan, apr and jul on the 15th", "FREQ=YEARLY;BYMONTH=1,4,7;BYMONTHDAY=15", "2026-04-15"],
    ["sweep every day at 8am and 8pm", "FREQ=DAILY;BYHOUR=8,20;BYMINUTE=0", "2026-03-04T20:00"],
    [
      "sweep at 9, 12 and 3 every weekday",
      "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=9,12,15;BYMINUTE=0",
      "2026-03-04T12:00",
    ],
    ["every morning and evening sweep", "FREQ=DAILY;BYHOUR=9,19;BYMINUTE=0", "2026-03-04T19:00"],
    ["sweep daily at 8:00 and 18:30", "FREQ=DAILY;BYHOUR=8,18;BYMINUTE=0,30;BYSETPOS=1,4", "2026-03-04T18:30"],
    [
      "sweep weekdays at 8 and 16:15",
      "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=8,16;BYMINUTE=0,15;BYSETPOS=1,4",
      "2026-03-04T16:15",
    ],
    [
      "sweep every other friday at 9:15 and 14:00",
      "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;BYHOUR=9,14;BYMINUTE=0,15;BYSETPOS=2,3",
      "2026-03-06T09:15",
    ],
  ])("in %j is %s, first %s", (text, rrule, first) => {
    const reading = understand(text, WEDNESDAY);
    expect([reading.rrule, short(reading.due), reading.summary]).toEqual([rrule, first, "sweep"]);
  });

  it("leaves a number after a time to what it counts", () =>
    expect(understand("sweep every day at 9 and 5 push-ups", WEDNESDAY).rrule).toBe("FREQ=DAILY"));

  it("counts from completion with a mark", () =>
    expect(understand("descale every! 6 weeks", WEDNESDAY).recurrenceMode).toBe("from-completion"));

  it("leaves out excepted dates as days", () => {
    const { exdates } = understand("sweep every monday except april 6 and april 13", WEDNESDAY);
    expect(exdates).toEqual(
      ["2026-04-06", "2026-04-13", "2027-04-06", "2027-04-13"].filter((day) => exdates.includes(day)),
    );
    expect(exdates.slice(0, 2)).toEqual(["2026-04-06", "2026-04-13"]);
  });

  it("leaves out a whole month", () => {
    const { exdates } = understand("sweep every sunday except in august", WEDNESDAY);
    expect(exdates.slice(0, 5)).toEqual(["2026-08-02", "2026-08-09", "2026-08-16", "2026-08-23", "2026-08-30"]);
  });

  it("offers every two weeks beside the month's second Thursday", () => {
    const { rrule, alternative } = understand("padel every 2nd thursday", WEDNESDAY);
    expect([rrule, alternative?.rrule]).toEqual(["FREQ=MONTHLY;BYDAY=2TH", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"]);
  });

  it("is none in a title", () => expect(understand("draft the weekly report", WEDNESDAY).rrule).toBeNull());
});
