import { describe, expect, it } from "vitest";
import { short, WEDNESDAY } from "../../sender-fixture.ts";
import { understand } from "../../understand.ts";

describe("quick-add syntax", () => {
  it("fills each field and leaves the title", () => {
    const reading = understand(
      'pack crates tomorrow #move #heavy +"New office" @ana @me !high // from the cellar',
      WEDNESDAY,
    );
    expect(reading).toMatchObject({
      summary: "pack crates",
      categories: ["move", "heavy"],
      list: "New office",
      assignees: ["ana", "me"],
      priority: 2,
      description: "from the cellar",
    });
    expect(short(reading.due)).toBe("2026-03-05");
  });

  it.each([
    ["p1 fix the roof", 1],
    ["fix the roof p4", 9],
    ["fix the roof !urgent", 1],
    ["fix the p2p roof", null],
    ["fix the roof!", null],
  ])("reads the priority of %j as %s", (text, priority) => expect(understand(text, WEDNESDAY).priority).toBe(priority));

  it.each(["fix #1234", "learn C#", "mail a@b.example", "rank 1 + 2"])("takes nothing from %j", (text) => {
    const { summary, categories, assignees, list } = understand(text, WEDNESDAY);
    expect([summary, categories, assignees, list]).toEqual([text, [], [], null]);
  });

  it("keeps a platform's mention as it is", () =>
    expect(understand("remind <@U07> to sign", WEDNESDAY).assignees).toEqual(["<@U07>"]));

  it("reads a length and a deadline", () => {
    const reading = understand("revise slides for 45min {in 2 weeks}", WEDNESDAY);
    expect([reading.summary, reading.duration, short(reading.deadline), reading.due]).toEqual([
      "revise slides",
      "PT45M",
      "2026-03-18",
      null,
    ]);
  });

  it("reads a reminder of its own", () => {
    const reading = understand("visa interview friday 9am, remind me 2 hours before", WEDNESDAY);
    expect([reading.summary, reading.reminders]).toEqual(["visa interview", ["PT2H"]]);
  });

  it.each([
    ["me to breathe at noon", "breathe", []],
    ["@ana to send bills every Tuesday at 11", "send bills", ["ana"]],
    ['#ops "water the plants" on weekdays at 9:30', "water the plants", []],
  ])("takes Slack's own form %j", (text, summary, assignees) =>
    expect(understand(text, WEDNESDAY)).toMatchObject({ intent: "create", summary, assignees }),
  );

  it("is off when the whole line is quoted", () =>
    expect(understand('"call Ida tomorrow @ana"', WEDNESDAY)).toMatchObject({
      summary: "call Ida tomorrow @ana",
      due: null,
      assignees: [],
    }));
});
