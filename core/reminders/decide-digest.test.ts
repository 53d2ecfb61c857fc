import { describe, expect, it } from "vitest";
import { NO_SETTINGS } from "../workspaces/member.ts";
import { weekdaysIn } from "../workspaces/work-calendar.ts";
import { attentionOf, digestTimesIn } from "./attention.ts";
import { type DueDigest, decideDigest } from "./decide-digest.ts";

const USUAL = weekdaysIn("MO,TU,WE,TH,FR");

/** Tuesday 24 November 2026, 08:00. */
const TUESDAY = "2026-11-24T08:00:00Z";

type Given = {
  readonly digest?: string;
  readonly quiet?: string;
  readonly workDays?: string;
  readonly holidays?: readonly string[];
  readonly away?: readonly [string, string];
  readonly scheduled?: string;
  readonly to?: DueDigest["to"];
};

function due({
  digest = "08:00 MO,TU,WE,TH,FR",
  quiet,
  workDays,
  holidays = [],
  away,
  scheduled,
  to,
}: Given): DueDigest {
  const settings = { ...NO_SETTINGS, quietHours: quiet ?? null, workDays: workDays ?? null };
  return {
    times: digestTimesIn(digest),
    scheduledFor: new Date(scheduled ?? TUESDAY),
    attention: attentionOf(settings, { timeZone: "UTC", workDays: null, holidays: new Set(holidays) }),
    to: to ?? "person",
    ownQuiet: quiet !== undefined,
    usualDays: USUAL,
    absences: away ? [{ from: away[0], to: away[1] }] : [],
  };
}

describe("a digest that is due", () => {
  it.each<{ what: string; given: Given; now?: string; fate: string }>([
    { what: "on a working day", given: {}, fate: "send" },
    { what: "that was called off", given: { digest: "" }, fate: "drop closed" },
    { what: "on a holiday", given: { holidays: ["2026-11-24"] }, fate: "drop day-off" },
    { what: "in an absence", given: { away: ["2026-11-20", "2026-11-24"] }, fate: "drop day-off" },
    { what: "after an absence", given: { away: ["2026-11-20", "2026-11-23"] }, fate: "send" },
    { what: "on a day that is no working day of theirs", given: { workDays: "MO,WE" }, fate: "drop day-off" },
    {
      what: "on a Saturday that was named for it",
      given: { digest: "08:00 SA", scheduled: "2026-11-28T08:00:00Z" },
      now: "2026-11-28T08:00:00Z",
      fate: "send",
    },
    { what: "late, on a Saturday that was not named", given: {}, now: "2026-11-28T08:00:00Z", fate: "drop day-off" },
    { what: "in quiet hours of their own", given: { quiet: "21:00-09:30" }, fate: "hold quiet 09:30" },
    {
      what: "at an hour that was named, in the usual quiet hours",
      given: { digest: "06:30 TU", scheduled: "2026-11-24T06:30:00Z" },
      now: "2026-11-24T06:30:10Z",
      fate: "send",
    },
    { what: "late in the day", given: {}, now: "2026-11-24T15:00:00Z", fate: "send" },
    { what: "in the night after, the next one near", given: {}, now: "2026-11-24T22:00:00Z", fate: "drop overtaken" },
    {
      what: "in the night after, the next one far",
      given: { digest: "08:00 TU" },
      now: "2026-11-24T22:00:00Z",
      fate: "hold quiet 08:00",
    },
    { what: "shortly before the next one", given: {}, now: "2026-11-27T07:00:00Z", fate: "drop overtaken" },
    { what: "days later, the next one far", given: {}, now: "2026-11-26T12:00:00Z", fate: "send" },
    { what: "in a channel at night", given: { to: "channel", digest: "23:00 TU" }, fate: "send" },
    {
      what: "in a channel on a holiday",
      given: { to: "channel", digest: "08:00 TU", holidays: ["2026-11-24", "2026-11-25"] },
      fate: "hold day-off 08:00",
    },
  ])("$what: $fate", ({ given, now = TUESDAY, fate }) => {
    const decision = decideDigest(due(given), new Date(now));
    const why = decision.kind === "send" ? [] : [decision.why];
    const until = decision.kind === "hold" ? [decision.until.toISOString().slice(11, 16)] : [];
    expect([decision.kind, ...why, ...until].join(" ")).toBe(fate);
  });
});
