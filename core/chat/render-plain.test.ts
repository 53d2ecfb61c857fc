import { describe, expect, it } from "vitest";
import { dateView, type Reader } from "./date-view.ts";
import { bar } from "./progress-bar.ts";
import { renderPlain } from "./render-plain.ts";
import { PLAIN_VIEW, type TaskView } from "./view.ts";

const READER: Reader = { now: new Date("2026-11-22T09:00:00Z"), timeZone: "Europe/Paris", hourCycle: "h23" };
const at = (local: string) => dateView({ value: "date-time", local, timeZone: "Europe/Paris" }, READER);

const TASK: TaskView = {
  id: null,
  number: 42,
  summary: "Send the Q3 report",
  description: null,
  status: "needs-action",
  priority: 2,
  start: null,
  due: at("2026-11-27T16:00:00"),
  overdue: false,
  assignees: [{ id: null, name: "ben" }],
  categories: ["finance"],
  list: null,
  repeat: null,
  parentNumber: null,
  subtasks: null,
  waiting: null,
};

describe("a task in plain words", () => {
  it.each([
    [{}, "#42 Send the Q3 report · Fri 27 Nov 16:00, this Friday · @ben · #finance · High"],
    [
      { overdue: true, due: at("2026-11-19T16:00:00") },
      "⚠ #42 Send the Q3 report · Thu 19 Nov 16:00 · @ben · #finance · High",
    ],
    [
      { status: "completed", priority: 0 },
      "✓ #42 Send the Q3 report · Fri 27 Nov 16:00, this Friday · @ben · #finance",
    ],
    [
      { start: at("2026-11-23T14:00:00"), due: at("2026-11-23T16:00:00"), assignees: [], categories: [], priority: 0 },
      "#42 Send the Q3 report · Mon 23 Nov 14:00 – 16:00, tomorrow",
    ],
    [
      { start: at("2026-11-23T22:00:00"), due: at("2026-11-24T02:00:00"), assignees: [], categories: [], priority: 0 },
      "#42 Send the Q3 report · Mon 23 Nov 22:00 – Tue 24 Nov 02:00, tomorrow",
    ],
    [
      { due: null, assignees: [], categories: [], list: "Release", subtasks: { done: 1, total: 3 }, priority: 1 },
      "#42 Send the Q3 report · +Release · Urgent · 1 of 3 steps",
    ],
  ] as const)("with %o reads %s", (fields, line) => {
    expect(renderPlain({ ...PLAIN_VIEW, tasks: [{ ...TASK, ...fields }] })).toBe(line);
  });
});

describe("a date", () => {
  it.each([
    { local: "2026-11-22T10:30:00", zone: "Europe/Paris", cycle: "h23", text: "Sun 22 Nov 10:30", relative: "today" },
    { local: "2026-11-22T23:30:00", zone: "UTC", cycle: "h23", text: "Mon 23 Nov 00:30", relative: "tomorrow" }, // in Paris
    {
      local: "2026-11-28T16:00:00",
      zone: "Europe/Paris",
      cycle: "h12",
      text: "Sat 28 Nov 4 pm",
      relative: "this Saturday",
    },
    { local: "2026-11-29T16:05:00", zone: "Europe/Paris", cycle: "h12", text: "Sun 29 Nov 4:05 pm", relative: null },
    { local: "2027-01-01T00:00:00", zone: "Europe/Paris", cycle: "h12", text: "Fri 1 Jan 2027 12 am", relative: null },
  ] as const)("at $local in $zone is $text to somebody in Paris", ({ local, zone, cycle, text, relative }) => {
    const view = dateView({ value: "date-time", local, timeZone: zone }, { ...READER, hourCycle: cycle });
    expect([view.text, view.relative]).toEqual([text, relative]);
  });

  it("without a time is the same day everywhere", () => {
    const now = new Date("2026-11-22T11:00:00Z");
    const view = dateView({ value: "date", date: "2026-11-23" }, { ...READER, now, timeZone: "Pacific/Kiritimati" });
    expect([view.text, view.relative, view.epochSeconds]).toEqual(["Mon 23 Nov", "today", null]); // 01:00 there
  });
});

describe("the progress bar", () => {
  it.each([
    [0, 0, "░░░░░░░░░░░░"],
    [0, 100, "░░░░░░░░░░░░"],
    [1, 100, "▓░░░░░░░░░░░"], // something is done
    [99, 100, "▓▓▓▓▓▓▓▓▓▓▓░"], // not all is done
    [100, 100, "▓▓▓▓▓▓▓▓▓▓▓▓"],
    [7, 12, "▓▓▓▓▓▓▓░░░░░"],
  ])("of %i of %i is %s", (done, total, text) => expect(bar(done, total)).toBe(text));
});
