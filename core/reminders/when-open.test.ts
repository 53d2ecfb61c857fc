import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wallTime } from "../tasks/task-date.ts";
import { isWorkday } from "../workspaces/work-calendar.ts";
import { sampleAttention } from "./testing/sample-attention.ts";
import { whenOpen } from "./when-open.ts";

const NY = "America/New_York";
const WEEK_AWAY = [{ from: "2026-11-23", to: "2026-11-27" }];

describe("what can wait", () => {
  it.each([
    { why: "may be told on a working day by day", now: "2026-11-23T10:00:00Z", opens: "2026-11-23T10:00:00Z" },
    { why: "waits for the end of the night", now: "2026-11-23T07:59:00Z", opens: "2026-11-23T08:00:00Z" },
    { why: "may be told from that minute on", now: "2026-11-23T08:00:00Z", opens: "2026-11-23T08:00:00Z" },
    { why: "waits from the evening to the next morning", now: "2026-11-23T20:00:00Z", opens: "2026-11-24T08:00:00Z" },
    {
      why: "waits from Friday night to Monday at its hour",
      now: "2026-11-27T22:00:00Z",
      opens: "2026-11-30T09:00:00Z",
    },
    { why: "waits over the weekend", now: "2026-11-28T12:00:00Z", opens: "2026-11-30T09:00:00Z" },
    { why: "waits over a day off", now: "2026-12-25T10:00:00Z", opens: "2026-12-28T09:00:00Z", off: ["2026-12-25"] },
    {
      why: "waits until somebody is back",
      now: "2026-11-24T10:00:00Z",
      opens: "2026-11-30T09:00:00Z",
      away: WEEK_AWAY,
    },
    { why: "goes by their own clock", now: "2026-11-23T12:59:00Z", opens: "2026-11-23T13:00:00Z", timeZone: NY },
    {
      why: "has no night where none is set",
      now: "2026-11-23T03:00:00Z",
      opens: "2026-11-23T03:00:00Z",
      quietHours: "",
    },
    {
      why: "has quiet hours by day, too",
      now: "2026-11-23T13:00:00Z",
      opens: "2026-11-23T14:00:00Z",
      quietHours: "12:00-14:00",
    },
    {
      why: "is told even so where nobody ever works",
      now: "2026-11-28T12:00:00Z",
      opens: "2026-11-28T12:00:00Z",
      workDays: "",
    },
  ])("$why", ({ now, opens, off = [], away = [], ...settings }) => {
    expect(whenOpen(new Date(now), sampleAttention(settings, off), away)).toEqual(new Date(opens));
  });

  it("is never told at night, on a day off or while away, whatever is set", () => {
    const hour = fc.nat(23).map((h) => `${String(h).padStart(2, "0")}:00`);
    const settings = fc.record({
      timeZone: fc.constantFrom(...Intl.supportedValuesOf("timeZone")),
      quietHours: fc.tuple(hour, hour).map(([from, to]) => `${from}-${to}`),
      dayTime: hour,
    });
    const at = fc.date({
      min: new Date("2026-01-01T00:00:00Z"),
      max: new Date("2027-12-31T00:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(settings, at, (own, now) => {
        const attention = sampleAttention(own, ["2026-12-25"]);
        const opens = whenOpen(now, attention, WEEK_AWAY);
        const local = wallTime(opens, attention.timeZone);
        const [day, time] = [local.slice(0, 10), local.slice(11, 16)];
        expect(opens >= now).toBe(true);
        expect(isWorkday(day, attention.calendar)).toBe(true);
        expect("2026-11-23" <= day && day <= "2026-11-27").toBe(false);
        expect(isQuiet(time, attention.quiet)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

function isQuiet(time: string, quiet: { from: string; to: string } | null): boolean {
  if (!quiet) return false;
  const { from, to } = quiet;
  return from < to ? from <= time && time < to : time >= from || time < to;
}
