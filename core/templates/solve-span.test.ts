import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TaskDate } from "../tasks/task-date.ts";
import { addDays, workdayUntil } from "../workspaces/work-calendar.ts";
import { compareDates, latest } from "./date-order.ts";
import { planRun } from "./plan-run.ts";
import type { RunBindings } from "./run.ts";
import type { TemplateContent } from "./template.ts";
import { CALENDAR, day, sampleBindings, sampleSetting, template, time } from "./testing/sample-setting.ts";

const ofDues = (...dues: readonly string[]): TemplateContent =>
  template(`name: T\nitems:\n${dues.map((due, i) => `  - { task: Item ${i}, due: ${due} }`).join("\n")}`);

function planned(content: TemplateContent, bindings: Partial<RunBindings>) {
  const made = planRun({ content, bindings: sampleBindings({ start: null, ...bindings }), setting: sampleSetting() });
  if (made.outcome !== "planned") throw new Error(JSON.stringify(made));
  return { ...made, dues: made.tasks.flatMap(({ due }) => due ?? []) };
}

describe("a run that is only given its end", () => {
  it.each<[string[], TaskDate, TaskDate, TaskDate[]]>([
    [["start", "start + 4wd"], day("2026-11-27"), day("2026-11-23"), [day("2026-11-23"), day("2026-11-27")]],
    [["start", "start + 1wd"], day("2026-11-23"), day("2026-11-20"), [day("2026-11-20"), day("2026-11-23")]],
    [["start", "start + 10d"], day("2027-01-05"), day("2026-12-26"), [day("2026-12-26"), day("2027-01-05")]],
    [["start", "start + 3wd"], day("2026-12-29"), day("2026-12-23"), [day("2026-12-23"), day("2026-12-29")]],
    [["start + 1mo"], day("2027-03-31"), day("2027-02-28"), [day("2027-03-28")]], // no day is a month before the 31st
    [["start + 2h"], time("2026-11-27T17:00"), time("2026-11-27T15:00"), [time("2026-11-27T17:00")]],
    [["start + 4wd"], time("2026-11-27T17:00"), time("2026-11-23T17:00"), [time("2026-11-27T17:00")]],
    [["start + 24h"], time("2026-10-25T12:00"), time("2026-10-24T13:00"), [time("2026-10-25T12:00")]], // 25 hours long
    [
      ["start", "end - 2w", "end"],
      day("2026-12-18"),
      day("2026-12-04"),
      [day("2026-12-04"), day("2026-12-04"), day("2026-12-18")],
    ],
    [["end - 2w", "end + 3d"], day("2026-12-18"), day("2026-12-04"), [day("2026-12-04"), day("2026-12-21")]],
    [["start", "next friday"], day("2026-12-06"), day("2026-12-03"), [day("2026-12-03"), day("2026-12-04")]],
  ])("of %j ending on %j begins on %j", (dues, end, start, dates) => {
    const made = planned(ofDues(...dues), { end });
    expect([made.start, made.dues]).toEqual([start, dates]);
  });

  const shifts = fc.array(
    fc.oneof(
      fc.tuple(fc.integer({ min: 0, max: 60 }), fc.constantFrom("d", "wd")).map(([n, unit]) => `start + ${n}${unit}`),
      fc.integer({ min: 0, max: 8 }).map((n) => `start + ${n}w`),
    ),
    { minLength: 1, maxLength: 8 },
  );
  const ends = fc.integer({ min: 0, max: 600 }).map((n) => addDays("2026-11-01", n));
  const workEnds = ends.map((end) => workdayUntil(end, CALENDAR));
  const withTime = (end: string) => fc.constantFrom(day(end), time(`${end}T17:00`));

  it("of days and workdays has its last item end at the end, where that is a working day", () => {
    fc.assert(
      fc.property(shifts, workEnds.chain(withTime), (dues, end) => {
        const made = planned(ofDues(...dues), { end });
        expect(latest(made.dues)).toEqual(end);
      }),
      { numRuns: 60 },
    );
  });

  it("has nothing after its end, and its start is the same run forwards", () => {
    const wilder = fc.oneof(
      shifts,
      fc.array(
        fc.constantFrom(
          "start + 1mo",
          "start + 5h",
          "next friday",
          "last workday of the month",
          "start + 3d or next workday",
          "start + 2wd at 11:00",
        ),
        { minLength: 1, maxLength: 5 },
      ),
    );
    fc.assert(
      fc.property(wilder, ends.chain(withTime), (dues, end) => {
        const content = ofDues(...dues);
        const backwards = planned(content, { end });
        expect(backwards.dues.every((due) => compareDates(due, end) <= 0)).toBe(true);
        expect(planned(content, { start: backwards.start }).dues).toEqual(backwards.dues);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a run that is only given its start", () => {
  it.each<[string[], TaskDate, TaskDate]>([
    [["start", "start + 4wd"], day("2026-11-23"), day("2026-11-27")],
    [["start + 5d"], day("2026-11-23"), day("2026-11-28")], // a Saturday, as written
    [["end - 2w", "end"], day("2026-11-23"), day("2026-12-07")],
    [["start", "end - 3wd", "end"], day("2026-11-23"), day("2026-11-26")],
    [["start + 8wd", "end - 3wd", "end"], day("2026-11-23"), day("2026-12-03")],
    [["start"], day("2026-11-23"), day("2026-11-23")],
  ])("of %j beginning on %j ends on %j", (dues, start, end) => {
    const made = planned(ofDues(...dues), { start });
    expect(made.end).toEqual(end);
    expect(made.dues.every((due) => compareDates(due, start) >= 0)).toBe(true);
  });
});

describe("a template of 200 items that wait for one another", () => {
  it("is planned backwards in well under 300 ms", () => {
    const items = Array.from({ length: 200 }, (_, i) => {
      const after = i > 0 && i % 2 ? `, after: i${i - 1}` : "";
      return `  - { task: Item ${i}, key: i${i}, due: start + ${i % 60}wd${after} }`;
    });
    const content = template(`name: T\nitems:\n${items.join("\n")}`);
    const tries = ["2027-05-28", "2027-11-26", "2028-05-26"].map((end) => {
      const began = performance.now();
      planned(content, { end: day(end) });
      return performance.now() - began;
    });
    expect(Math.min(...tries)).toBeLessThan(150);
  });
});
