import { describe, expect, it } from "vitest";
import type { ChannelId } from "../ids.ts";
import type { Task } from "../tasks/task.ts";
import { ANA, BEN, sampleTask } from "../testing/sample-task.ts";
import type { MemberSettings } from "../workspaces/member.ts";
import { taskAlarms } from "./alarms-of.ts";
import { sampleAttention } from "./testing/sample-attention.ts";

const FRIDAY = { value: "date-time", local: "2026-11-27T16:00:00", timeZone: "Europe/Paris" } as const;
const ON_FRIDAY = { value: "date", date: "2026-11-27" } as const;
const EPOCH = { since: new Date(0) };

/** "due 2026-11-27T15:00Z" of each alarm of Ana's; a "-" before what was over before anybody could want it. */
function alarms(task: Partial<Task>, settings: Partial<MemberSettings> = {}, horizon = EPOCH): string[] {
  const told = [{ id: ANA, attention: sampleAttention(settings) }];
  return taskAlarms({ ...sampleTask(task), channelId: null }, told, horizon).map(
    ({ kind, forAt, at }) => `${at ? "" : "-"}${kind} ${forAt.toISOString().slice(0, 16)}Z`,
  );
}

describe("the alarms of a task", () => {
  it.each<{ of: string; task: Partial<Task>; settings?: Partial<MemberSettings>; are: string[] }>([
    { of: "a time", task: { due: FRIDAY }, are: ["due 2026-11-27T15:00Z", "nudge 2026-11-27T18:00Z"] },
    { of: "a day", task: { due: ON_FRIDAY }, are: ["due 2026-11-27T09:00Z", "nudge 2026-11-28T09:00Z"] },
    {
      of: "a day, at the person's own hour and zone",
      task: { due: ON_FRIDAY },
      settings: { timeZone: "America/New_York", dayTime: "08:30" },
      are: ["due 2026-11-27T13:30Z", "nudge 2026-11-28T13:30Z"],
    },
    { of: "no date", task: {}, are: [] },
    { of: "what is done", task: { due: FRIDAY, status: "completed" }, are: [] },
    { of: "what is dropped", task: { due: FRIDAY, status: "cancelled" }, are: [] },
    { of: "what waits for others", task: { due: FRIDAY, waiting: true }, are: [] },
    { of: "what is muted", task: { due: FRIDAY, mutedBy: [ANA] }, are: [] },
    {
      of: "one who wants no nudges",
      task: { due: FRIDAY },
      settings: { nudges: false },
      are: ["due 2026-11-27T15:00Z"],
    },
    {
      of: "one who wants to know before",
      task: { due: FRIDAY },
      settings: { nudges: false, remindBefore: "P1D,PT30M" },
      are: ["due 2026-11-27T15:00Z", "before 2026-11-26T15:00Z", "before 2026-11-27T14:30Z"],
    },
    {
      of: "a task with reminders of its own, in the place of the person's",
      task: { due: FRIDAY, reminders: ["PT1H", "2026-11-25T10:00:00"] },
      settings: { nudges: false, remindBefore: "P1D" },
      are: ["due 2026-11-27T15:00Z", "before 2026-11-27T14:00Z", "at 2026-11-25T10:00Z"],
    },
    {
      of: "a snooze",
      task: { snoozed: { [ANA]: "2026-11-25T10:00:00.000Z", [BEN]: "2026-11-26T10:00:00.000Z" } },
      are: ["again 2026-11-25T10:00Z"],
    },
  ])("of $of", ({ task, settings, are }) => expect(alarms(task, settings)).toEqual(are));

  it("count a day before as a day on the wall, also where the clocks change", () => {
    const due = { value: "date-time", local: "2026-10-25T16:00:00", timeZone: "Europe/Paris" } as const;
    const told = alarms({ due, reminders: ["P1D", "PT24H"], created: new Date(0) }, { nudges: false });
    expect(told.slice(1)).toEqual(["before 2026-10-24T14:00Z", "before 2026-10-24T15:00Z"]);
  });

  it("are over where their time was before the task, or before the clock last looked", () => {
    expect(alarms({ due: FRIDAY, created: new Date("2026-11-27T16:00:00Z") })[0]).toBe("-due 2026-11-27T15:00Z");
    expect(alarms({ due: FRIDAY }, {}, { since: new Date("2026-11-27T15:00:01Z") })[0]).toBe("-due 2026-11-27T15:00Z");
    expect(alarms({ due: FRIDAY }, {}, { since: new Date("2026-11-27T15:00:00Z") })[0]).toBe("due 2026-11-27T15:00Z");
  });

  it("tell the channel and nobody by name where that was asked", () => {
    const channelId = "00000000-0000-7000-8000-000000000777" as ChannelId;
    const told = [{ id: ANA, attention: sampleAttention() }];
    const found = taskAlarms({ ...sampleTask({ due: FRIDAY }), channelId }, told, EPOCH);
    expect(found.map(({ kind, memberId, channelId: there }) => [kind, memberId, there])).toEqual([
      ["due", null, channelId],
    ]);
  });
});
