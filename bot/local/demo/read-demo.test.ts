import { describe, expect, it } from "vitest";
import { isOverdue } from "#core/tasks/task-date.ts";
import { DEMO_PEOPLE } from "./demo-tasks.ts";
import { readDemo } from "./read-demo.ts";

const ZONE = "America/Los_Angeles";
const WEEK = ["23", "24", "25", "26", "27", "28", "29"].map((day) => ({ today: `2026-11-${day}` }));

describe.each(WEEK)("the demo on $today", ({ today }) => {
  const now = new Date(`${today}T20:00:00Z`); // noon where its people are
  const demo = readDemo(now, ZONE);
  const open = demo.filter(({ made, done, rrule }) => made <= now && !rrule && (done === null || done > now));
  const late = open.filter(({ due, movedTo }) => due && isOverdue(movedTo ?? due, now, ZONE));

  it("has some tasks late, but not many, and one of them ana's", () => {
    expect(late.length).toBeGreaterThanOrEqual(2);
    expect(late.length).toBeLessThanOrEqual(7);
    expect(late.some(({ people }) => people.includes("ana"))).toBe(true);
  });

  it("has something for ana to do on the day itself", () => {
    const dues = open.filter(({ people }) => people.includes("ana")).map(({ due }) => due);
    expect(dues).toContainEqual({ value: "date", date: today });
    expect(dues).toContainEqual({ value: "date-time", local: `${today}T15:00:00`, timeZone: ZONE });
  });

  it("names only its people, and does nothing before it is there", () => {
    expect(new Set(demo.flatMap(({ by, people }) => [by, ...people]))).toEqual(new Set(DEMO_PEOPLE));
    expect(demo.filter(({ made, done }) => done !== null && done < made)).toEqual([]);
  });
});
