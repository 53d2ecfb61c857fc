import { describe, expect, it } from "vitest";
import { short, WEDNESDAY } from "../../sender-fixture.ts";
import { understand } from "../../understand.ts";

const due = (text: string, locale = "en-US"): string | null => short(understand(text, { ...WEDNESDAY, locale }).due);
const both = (text: string): string => {
  const { start, due: end } = understand(text, WEDNESDAY);
  return `${short(start)} ${short(end)}`;
};

describe("a date said on Wednesday, 4 March 2026, at 10:30", () => {
  it.each([
    ["water the ferns tomorrow", "2026-03-05"],
    ["post it the day after tomorrow", "2026-03-06"],
    ["see Ida on Friday", "2026-03-06"],
    ["see Ida on Wednesday", "2026-03-11"], // never today
    ["see Ida on Wednesday at 4pm", "2026-03-04T16:00"], // unless a later time is given
    ["see Ida next Friday", "2026-03-13"], // next week's
    ["see Ida this coming Friday", "2026-03-06"],
    ["tax papers by April 2nd", "2026-04-02"],
    ["tax papers by the 2nd of March", "2027-03-02"], // past: next year
    ["rent on the 1st", "2026-04-01"],
    ["order tiles 20th of next month", "2026-04-20"],
    ["board meeting Tuesday the 17th", "2026-03-17"],
    ["archive in 7 days", "2026-03-11"],
    ["archive in a fortnight", "2026-03-18"],
    ["stretch in two and a half hours", "2026-03-04T13:00"],
    ["two weeks from Tuesday, sync", "2026-03-24"],
    ["a week before the 15th, print", "2026-03-08"],
    ["ship in 3 business days", "2026-03-09"],
    ["choir first Monday of April", "2026-04-06"],
    ["last Friday in May, drinks", "2026-05-29"],
    ["close books by end of month", "2026-03-31"],
    ["close books EOQ", "2026-03-31"],
    ["wrap up by end of week", "2026-03-06"],
    ["wrap up by EOD", "2026-03-04T17:00"],
    ["party on tuesday of next week", "2026-03-10"],
    ["see Ida a week tomorrow", "2026-03-12"],
    ["keep the 19th free for Ida", "2026-03-19"],
    ["they need it by friday, can you remind me tomorrow morning to send it", "2026-03-05T09:00"], // the request's own time
    ["see Ida a week on friday", "2026-03-13"],
    ["see Ida tuesday fortnight", "2026-03-24"],
    ["see Ida on friday at half 9", "2026-03-06T09:30"],
    ["see Ida before 9.30 tomorrow", "2026-03-05T09:30"],
    ["see Ida friday, no, monday at 3", "2026-03-09T15:00"], // taken back
    ["see Ida at 3 on friday... sorry, make it 4", "2026-03-06T16:00"],
    ["call Ida after the weekend", "2026-03-09"],
    ["call Ida before next week", "2026-03-08"],
    ["check the oven tonight at 2", "2026-03-05T02:00"], // behind midnight
    ["train at 17.45", "2026-03-04T17:45"],
    ["train 18.03. 7:15", "2026-03-18T07:15"],
    ["train at 14 h 20", "2026-03-04T14:20"],
    ["train at sixteen thirty", "2026-03-04T16:30"],
    ["lunch noonish", "2026-03-04T12:00"],
    ["call Ida 3ish", "2026-03-04T15:00"],
    ["rent due 1st", "2026-04-01"],
    ["pay the sitter on the 2nd of the month", "2026-04-02"], // past: next month
    ["it is now due friday", "2026-03-06"],
    ["aim at 10 - 12.5", null],
    ["boots in size 10/12", null],
    ["set goals for next quarter", null],
    ["call tommorow", "2026-03-05"],
    ["call on thrusday", "2026-03-05"],
    ["call on mondey", "2026-03-09"],
    ["call 2morrow", "2026-03-05"],
    ["call 2day", "2026-03-04"],
    ["call nxt monday", "2026-03-09"],
    ["ferns a week on friday", "2026-03-13"],
    ["ferns friday 12ish", "2026-03-06T12:00"],
    ["ferns fri p2 +garden", "2026-03-06"],
    ["ferns with @jun by monday", "2026-03-09"],
    ["ferns first thing tomorrow", "2026-03-05T09:00"],
    ["ferns by close of business friday", "2026-03-06T17:00"],
    ["meet at 3-Twelve for ferns", null],
    ["archive in 2 weks", "2026-03-18"],
    ["archive in 40 mintues", "2026-03-04T11:10"],
    ["archive tomorrow arvo", "2026-03-05T15:00"],
    ["archive next business day", "2026-03-05"],
    ["archive on the next working day", "2026-03-05"],
    ["sales call 2026-04-09", "2026-04-09"],
    ["sales call 9.4.2026", "2026-04-09"],
    ["sales call 4/9", "2026-04-09"],
  ])("%j is due %s", (text, expected) => expect(due(text)).toBe(expected));

  it("puts the day first for the British", () => expect(due("sales call 4/9", "en-GB")).toBe("2026-09-04"));
});

describe("a time said at 10:30", () => {
  it.each([
    ["tea at 3", "2026-03-04T15:00"], // 1 to 6 is the afternoon
    ["tea at 9", "2026-03-04T21:00"], // 7 to 11 whichever comes next today
    ["tea tomorrow at 9", "2026-03-05T09:00"], // else the morning
    ["tea at 8:15 a.m.", "2026-03-05T08:15"], // past today: tomorrow
    ["tea at half past four", "2026-03-04T16:30"],
    ["tea at a quarter to noon", "2026-03-04T11:45"],
    ["tea at twenty past 5pm", "2026-03-04T17:20"],
    ["tea 15h30", "2026-03-04T15:30"],
    ["tea at 1730", "2026-03-04T17:30"],
    ["tea at 0900 tomorrow", "2026-03-05T09:00"],
    ["tea this evening", "2026-03-04T19:00"],
    ["tea tonight at 8", "2026-03-04T20:00"],
    ["tea in the morning", "2026-03-05T09:00"],
    ["tea at noon", "2026-03-04T12:00"],
    ["tea on Saturday for 9am", "2026-03-07T09:00"],
    ["tea monday 10", "2026-03-09T10:00"],
    ["tea at 5ish tomorrow", "2026-03-05T17:00"],
    ["tea at 9am EST tomorrow", "2026-03-05T09:00"], // on the sender's own clock
  ])("%j is due %s", (text, expected) => expect(due(text)).toBe(expected));
});

describe("a stretch of time", () => {
  it.each([
    ["workshop tomorrow from 2 to 4", "2026-03-05T14:00 2026-03-05T16:00"],
    ["workshop tomorrow 11am-1", "2026-03-05T11:00 2026-03-05T13:00"],
    ["workshop 3-4pm", "2026-03-04T15:00 2026-03-04T16:00"],
    ["workshop 9-12 tomorrow, no calls", "2026-03-05T09:00 2026-03-05T12:00"],
    ["on call mon 6 to sun 12 july", "2026-07-06 2026-07-12"],
    ["workshop 10-11:30 friday", "2026-03-06T10:00 2026-03-06T11:30"],
    ["workshop 9am-noon friday", "2026-03-06T09:00 2026-03-06T12:00"],
    ["fair from June 5-7", "2026-06-05 2026-06-07"],
    ["fair from the 13th to the 15th of July", "2026-07-13 2026-07-15"],
    ["fair Monday through Thursday", "2026-03-09 2026-03-12"],
    ["fair between Dec 30 and Jan 2", "2026-12-30 2027-01-02"],
    ["paint from 9:30am for 3 hours", "2026-03-05T09:30 2026-03-05T12:30"],
    ["review next week", "2026-03-09 2026-03-15"],
  ])("%j goes %s", (text, expected) => expect(both(text)).toBe(expected));
});

describe("what only looks like a time", () => {
  it.each([
    "print the 9/11 Report",
    "plan date night",
    "Monitor the build",
    "24/7 support rota",
    'learn "Friday I\'m in Love"',
    "learn \\monday by heart",
    "fix #1234",
    "Pay $500 to 3M",
    "update to 10.15.7",
    "call 555-201-1999",
    "use 1/2 cup of sugar",
    "read pages 3 of 5",
    "chapter 7",
    "may I come in",
    "frame the Q3 chart",
    "2026/02/30 is no day",
  ])("gives no date in %j", (text) => expect(due(text)).toBeNull());
});
