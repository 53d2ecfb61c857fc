import { describe, expect, it } from "vitest";
import { repeatView } from "./describe.ts";
import { occurrencesAfter } from "./occurrences.ts";

const date = (day: string) => ({ value: "date", date: day }) as const;

describe("occurrences after a due date", () => {
  it.each([
    { rrule: "FREQ=DAILY;INTERVAL=3", due: "2026-11-22", next: ["2026-11-25", "2026-11-28"] },
    { rrule: "FREQ=WEEKLY;BYDAY=MO,WE", due: "2026-11-23", next: ["2026-11-25", "2026-11-30"] },
    { rrule: "FREQ=MONTHLY;BYDAY=2TH", due: "2026-12-10", next: ["2027-01-14", "2027-02-11"] },
    { rrule: "FREQ=MONTHLY;BYMONTHDAY=-1", due: "2027-01-31", next: ["2027-02-28", "2027-03-31"] },
    { rrule: "FREQ=MONTHLY", due: "2027-01-31", next: ["2027-02-28", "2027-03-31"] }, // the 31st: the last where there is none
    { rrule: "FREQ=MONTHLY;BYMONTHDAY=30", due: "2027-02-28", next: ["2027-03-30", "2027-04-30"] },
    { rrule: "FREQ=MONTHLY;BYMONTHDAY=30,31", due: "2027-01-31", next: ["2027-02-28", "2027-03-30"] },
    { rrule: "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=31", due: "2027-02-28", next: ["2027-04-30", "2027-06-30"] },
    { rrule: "FREQ=YEARLY", due: "2028-02-29", next: ["2029-02-28", "2030-02-28"] },
    { rrule: "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", due: "2031-02-28", next: ["2032-02-29", "2033-02-28"] },
    { rrule: "FREQ=HOURLY", due: "2026-11-22", next: ["2026-11-23", "2026-11-24"] }, // a day has no hours
    { rrule: "FREQ=DAILY;UNTIL=20261123", due: "2026-11-22", next: ["2026-11-23"] },
  ])("of $rrule from $due are $next", ({ rrule, due, next }) => {
    const found = occurrencesAfter({ rrule, due: date(due), exdates: [] }, 2);
    expect(found).toEqual(next.map(date));
  });

  it("leave out what is excepted", () => {
    const found = occurrencesAfter({ rrule: "FREQ=DAILY", due: date("2026-11-22"), exdates: ["2026-11-23"] }, 1);
    expect(found).toEqual([date("2026-11-24")]);
  });

  it.each([
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-30",
    "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30,31;BYSETPOS=3",
    "FREQ=DAILY;INTERVAL=7;BYDAY=MO",
    "FREQ=YEARLY;INTERVAL=99999",
    "FREQ=SOMETIMES",
    "FREQ=DAILY;INTERVAL=0",
    "",
  ])("of %s are none, found out in bounded work", { timeout: 2_000 }, (rrule) => {
    const due = { value: "date-time", local: "2026-11-22T09:00:00", timeZone: "Europe/Paris" } as const;
    expect(occurrencesAfter({ rrule, due, exdates: [] }, 5)).toEqual([]);
  });

  it.each([
    ["FREQ=DAILY;BYHOUR=8,20;BYMINUTE=0", ["27T20:00", "28T08:00", "28T20:00"]],
    ["FREQ=DAILY;BYDAY=MO,FR;BYHOUR=8,18;BYMINUTE=0,30;BYSETPOS=1,4", ["27T18:30", "30T08:00", "30T18:30"]],
    ["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=9,12,15;BYMINUTE=30", ["27T09:30", "27T12:30", "27T15:30"]],
  ])("of %s are each of its times", (rrule, next) => {
    const due = { value: "date-time", local: "2026-11-27T08:00:00", timeZone: "Europe/London" } as const;
    const found = occurrencesAfter({ rrule, due, exdates: [] }, 3);
    expect(found).toEqual(next.map((at) => ({ ...due, local: `2026-11-${at}:00` })));
  });

  it("of the 31st, several times, are those of each month's last day", () => {
    const due = { value: "date-time", local: "2027-01-31T09:00:00", timeZone: "Europe/London" } as const;
    const rrule = "FREQ=MONTHLY;BYMONTHDAY=31;BYHOUR=9,17;BYMINUTE=0";
    const next = ["01-31T17", "02-28T09", "02-28T17", "03-31T09"].map((at) => ({ ...due, local: `2027-${at}:00:00` }));
    expect(occurrencesAfter({ rrule, due, exdates: [] }, 4)).toEqual(next);
  });

  it("keep the wall clock through a clock change", () => {
    const due = { value: "date-time", local: "2026-10-24T09:00:00", timeZone: "Europe/Paris" } as const;
    const [first, second] = occurrencesAfter({ rrule: "FREQ=DAILY", due, exdates: [] }, 2);
    expect([first, second]).toEqual([
      { ...due, local: "2026-10-25T09:00:00" },
      { ...due, local: "2026-10-26T09:00:00" },
    ]);
  });
});

describe("a repeat", () => {
  it("that can't be read is shown all the same", () => {
    expect(repeatView({ rrule: "FREQ=SOMETIMES", due: date("2026-11-22"), exdates: [] }, { hourCycle: "h23" })).toEqual(
      {
        text: "by a rule that I can't read",
        next: [],
      },
    );
  });

  it.each([
    ["FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "2026-11-27", "every 2 weeks on Friday", ["11 Dec", "25 Dec"]],
    ["FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "2026-12-31", "every weekday", ["1 Jan 2027", "4 Jan 2027"]],
    [
      "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
      "2026-11-30",
      "every month on the last workday",
      ["31 Dec", "29 Jan 2027"],
    ],
    ["FREQ=DAILY;BYHOUR=8,20;BYMINUTE=0", "2026-12-31", "every day at 08:00 and 20:00", ["1 Jan 2027", "2 Jan 2027"]],
  ])("of %s from %s is put as %s, next %s", (rrule, due, text, next) => {
    expect(repeatView({ rrule, due: date(due), exdates: [] }, { hourCycle: "h23" })).toEqual({ text, next });
  });

  it("of several times a day says them on the reader's clock, and those that come next", () => {
    const due = { value: "date-time", local: "2026-11-27T08:00:00", timeZone: "Europe/London" } as const;
    const rrule = "FREQ=DAILY;BYDAY=MO,FR;BYHOUR=8,18;BYMINUTE=0,30;BYSETPOS=1,4";
    expect(repeatView({ rrule, due, exdates: [] }, { hourCycle: "h12" })).toEqual({
      text: "every week on Monday and Friday at 8 am and 6:30 pm",
      next: ["27 Nov 6:30 pm", "30 Nov 8 am"],
    });
  });
});
