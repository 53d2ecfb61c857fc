import { describe, expect, it } from "vitest";
import type { LoadedTask } from "../chat/chat-store.ts";
import { ANA, BEN, sampleTask, taskId } from "../testing/sample-task.ts";
import { DEFAULT_WORK_DAYS, weekdaysIn } from "../workspaces/work-calendar.ts";
import { channelDigestOf, weekLookedBackOn } from "./channel-digest.ts";
import { type DigestFacts, digestOf, doneSince } from "./digest.ts";
import { firstDigest } from "./first-digest.ts";

const NOW = new Date("2026-11-24T08:00:00Z"); // a Tuesday
const calendar = { workDays: weekdaysIn(DEFAULT_WORK_DAYS), holidays: new Set<string>() };
const reader = { memberId: ANA, now: NOW, timeZone: "UTC", calendar };
const NOTHING: DigestFacts = { due: [], waiting: [], done: [], folded: 0 };

let numbered = 0;
function loaded(fields: Parameters<typeof sampleTask>[0]): LoadedTask {
  numbered += 1;
  const named = { id: taskId(numbered), number: numbered, ...fields };
  return {
    ...sampleTask(named),
    assigneeNames: fields?.assigneeIds?.includes(BEN) ? ["Ben"] : [],
    listName: null,
    parentNumber: null,
    subtaskCount: { done: 0, total: 0 },
    waitsFor: [],
    listed: true,
  } as LoadedTask; // whatever else is loaded is no matter here
}

const on = (date: string) => ({ due: { value: "date", date } as const });
const doneAt = (at: string) => ({ status: "completed", completed: new Date(at) }) as const;

describe("a digest", () => {
  it("is none where there is nothing to say", () => {
    expect(digestOf(NOTHING, reader)).toBeNull();
    const closed = loaded({ ...on("2026-11-24"), status: "cancelled" });
    expect(digestOf({ ...NOTHING, due: [closed] }, reader)).toBeNull();
    expect(digestOf({ ...NOTHING, done: [loaded(doneAt("2026-11-24T07:00:00Z"))] }, reader)).toBeNull(); // today
    expect(digestOf({ ...NOTHING, folded: 2 }, reader)).toBeNull(); // they were about what is done by now
  });

  it.each([
    { due: on("2026-11-23").due, zone: "UTC", group: "overdue" },
    { due: on("2026-11-24").due, zone: "UTC", group: "today" },
    { due: on("2026-11-25").due, zone: "UTC", group: null },
    { due: on("2026-11-24").due, zone: "Pacific/Honolulu", group: null }, // it is still the 23rd there
    {
      due: { value: "date-time", local: "2026-11-24T07:59:00", timeZone: "UTC" } as const,
      zone: "UTC",
      group: "overdue",
    },
    {
      due: { value: "date-time", local: "2026-11-24T08:00:00", timeZone: "UTC" } as const,
      zone: "UTC",
      group: "today",
    },
    {
      due: { value: "date-time", local: "2026-11-24T16:00:00", timeZone: "UTC" } as const,
      zone: "Asia/Tokyo",
      group: null,
    },
  ])("has $due for somebody in $zone among: $group", ({ due, zone, group }) => {
    const digest = digestOf({ ...NOTHING, due: [loaded({ due })] }, { ...reader, timeZone: zone });
    const groups = (["overdue", "today", "soon"] as const).filter((one) => (digest?.[one].length ?? 0) > 0);
    expect(groups[0] ?? null).toBe(group);
  });

  it("names what a folded reminder was about, though it is due later", () => {
    const later = loaded(on("2026-11-30"));
    expect(digestOf({ ...NOTHING, due: [later], folded: 1 }, reader)?.soon).toEqual([later]);
  });

  it.each([
    { today: "2026-11-24", since: "2026-11-23" },
    { today: "2026-11-23", since: "2026-11-20" }, // Monday: since Friday
  ])("of $today tells what was done since $since", ({ today, since }) => {
    const at = { ...reader, now: new Date(`${today}T08:00:00Z`) };
    expect(doneSince(at)).toBe(since);
    const [early, first] = [loaded(doneAt("2026-11-19T23:59:59Z")), loaded(doneAt(`${since}T00:00:00Z`))];
    expect(digestOf({ ...NOTHING, done: [early, first] }, at)?.done).toEqual([first]);
  });
});

describe("a channel's week", () => {
  it.each([
    { day: "2026-11-26", which: "this", from: "2026-11-23", to: "2026-11-29" }, // Thursday
    { day: "2026-11-29", which: "this", from: "2026-11-23", to: "2026-11-29" }, // Sunday
    { day: "2026-11-30", which: "last", from: "2026-11-23", to: "2026-11-29" }, // Monday
    { day: "2026-12-02", which: "last", from: "2026-11-23", to: "2026-11-29" }, // Wednesday
  ])("on $day is $which one", ({ day, ...week }) => {
    expect(weekLookedBackOn(day)).toMatchObject(week);
  });

  it("counts what was done of what there was to do, and for whom", () => {
    const now = new Date("2026-11-27T16:00:00Z");
    const facts = {
      done: [
        loaded(doneAt("2026-11-23T00:00:00Z")),
        loaded({ ...doneAt("2026-11-27T15:00:00Z"), assigneeIds: [BEN] }),
        loaded(doneAt("2026-11-22T23:59:59Z")), // the week before
      ],
      open: [
        loaded({ ...on("2026-11-20"), assigneeIds: [BEN] }),
        loaded(on("2026-11-28")),
        loaded(on("2026-12-06")),
        loaded(on("2026-12-07")), // the week after next
        loaded({ due: null }),
      ],
      people: new Map([[ANA as string, "Ana"]]),
    };
    const { slipped = [], left = [], next = [], ...week } = channelDigestOf(facts, now, "UTC") ?? {};
    expect(week).toEqual({
      week: "this",
      done: 2,
      total: 4,
      doneBy: [
        { name: "Ana", count: 1 },
        { name: "Ben", count: 1 },
      ],
      openWith: [{ name: "Ben", count: 1 }],
    });
    expect([slipped.length, left.length, next.length]).toEqual([1, 1, 1]);
    expect(channelDigestOf({ done: [], open: [loaded({ due: null })], people: new Map() }, now, "UTC")).toBeNull();
  });
});

describe("the first time of a digest", () => {
  const times = { time: "08:00", days: weekdaysIn(DEFAULT_WORK_DAYS) };
  const at = (instant: string | null) => instant && new Date(instant);

  it.each([
    {
      now: "2026-11-23T09:01:00Z",
      seen: "2026-11-23T08:58:00Z",
      asked: "2026-11-23T09:00:00Z",
      first: "2026-11-24T08:00:00.000Z",
    },
    {
      now: "2026-11-24T08:00:00Z",
      seen: "2026-11-23T08:58:00Z",
      asked: "2026-11-23T09:00:00Z",
      first: "2026-11-24T07:59:59.999Z",
    },
    {
      now: "2026-11-26T12:00:00Z",
      seen: "2026-11-23T08:58:00Z",
      asked: "2026-11-23T09:00:00Z",
      first: "2026-11-24T07:59:59.999Z",
    },
    { now: "2026-11-26T12:00:00Z", seen: null, asked: "2026-11-23T09:00:00Z", first: "2026-11-24T07:59:59.999Z" },
    {
      now: "2026-11-26T12:00:00Z",
      seen: "2026-11-25T12:00:00Z",
      asked: "2026-11-23T09:00:00Z",
      first: "2026-11-27T08:00:00.000Z",
    }, // armed before
    { now: "2026-11-26T12:00:00Z", seen: null, asked: null, first: "2026-11-27T08:00:00.000Z" },
    { now: "2026-11-23T07:00:00Z", seen: null, asked: "2026-11-26T12:00:00Z", first: "2026-11-23T08:00:00.000Z" }, // the clock was set back
  ])("at $now, seen up to $seen, asked for at $asked, is $first", ({ now, seen, asked, first }) => {
    const looked = { now: new Date(now), seen: at(seen) || null, asked: at(asked) || null };
    expect(firstDigest(times, "UTC", looked)?.toISOString()).toBe(first);
  });
});
