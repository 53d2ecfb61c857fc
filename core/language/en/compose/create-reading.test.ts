import { describe, expect, it } from "vitest";
import { WEDNESDAY } from "../../sender-fixture.ts";
import { understand } from "../../understand.ts";

const summary = (text: string): string | null => understand(text, WEDNESDAY).summary;

describe("the title of a new task", () => {
  it.each([
    ["remind me to oil the gate tomorrow at 5", "oil the gate"],
    ["Remind me at 4pm to leave for the airport", "leave for the airport"],
    ["Remind me about Lea's recital on Sunday", "Lea's recital"],
    ["please set a reminder for 7 to pick up Lea", "pick up Lea"],
    ["set a birthday reminder for Lea on May 3", "birthday for Lea"],
    ["tomorrow at noon, remind me about the gate", "the gate"],
    ["The recital is tomorrow from 3pm to 5pm.", "The recital"],
    ["buy hinges, oil and a brush by Friday", "buy hinges, oil and a brush"],
    ["can you add oil to my list for tomorrow please", "oil"],
    ["call Ida (tomorrow)", "call Ida"],
    ["Email the Friday report", "Email the report"],
    ["ask when the gate opens tomorrow", "ask when the gate opens"],
    ['read "Tomorrow, and Tomorrow" by Sunday', 'read "Tomorrow, and Tomorrow"'],
    ["add oil the gate tomorrow", "oil the gate"],
    ["add done with the hinges?", "done with the hinges?"],
    ["have @ben oil the gate by Friday", "oil the gate"],
    ["make sure I oil the gate tomorrow", "oil the gate"],
    ["make a note to oil the gate", "oil the gate"],
    ["would you mind reminding me to oil the gate", "oil the gate"],
    ["it'd be great if you could remind me to oil the gate", "oil the gate"],
    ["gotta oil the gate tomorrow", "oil the gate"],
    ["let's not forget to oil the gate", "oil the gate"],
    ["note to self: oil the gate", "oil the gate"],
    ["remidn me to oil the gate", "oil the gate"],
    ["me tomorrow at 9 to oil the gate", "oil the gate"],
    ["can someone oil the gate?", "oil the gate"],
    ["could <@U1> please oil the gate by Friday? It squeaks since the 2nd", "oil the gate"],
    ["remind me on april 31 to oil the gate", "april 31 to oil the gate"],
    ["oil @home", "oil @home"],
    ["bring a raincoat tomorrow", "bring a raincoat"],
    ["no paint on december 25", "no paint"],
    ["oil the gate before the guests come on may 3rd", "oil the gate before the guests come"],
    ["buy oil on friday, the shop closes at 6", "buy oil, the shop closes at 6"],
    ["print the plan for the meeting on friday by thursday noon", "print the plan for the meeting on friday"],
    ["in the shed, oil the hinges", "in the shed, oil the hinges"],
    ["read the Sunday Herald", "read the Sunday Herald"],
    ["plan the repairs for next year", "plan the repairs for next year"],
    ["on the 12th oil the gate", "oil the gate"],

    ["paint the gate, deadline April 2", "paint the gate"],
  ])("of %j is %j", (text, expected) => expect(summary(text)).toBe(expected));

  it("is nothing when only a time was said", () => expect(summary("tomorrow at 5")).toBeNull());

  it("is the first line, and the rest describes it", () =>
    expect(understand("Oil the gate\nThe hinges squeak.", WEDNESDAY)).toMatchObject({
      summary: "Oil the gate",
      description: "The hinges squeak.",
    }));

  it("stands under another task", () =>
    expect(understand("add a subtask to #7: buy hinges", WEDNESDAY)).toMatchObject({
      summary: "buy hinges",
      parent: { kind: "number", number: 7 },
    }));

  it("is without the person it is for", () =>
    expect(understand("remind Ben to oil the gate", WEDNESDAY)).toMatchObject({
      summary: "oil the gate",
      assignees: ["Ben"],
    }));
});

describe("the runner-up", () => {
  it("is the nearer Friday beside next Friday", () =>
    expect(understand("paint next friday", WEDNESDAY).alternative?.due).toEqual({ value: "date", date: "2026-03-06" }));
  it("is the other order of day and month", () =>
    expect(understand("paint 5/6", WEDNESDAY).alternative?.due).toEqual({ value: "date", date: "2026-06-05" }));
  it("is a task where a deletion is unsure", () =>
    expect(understand("remove the wallpaper", WEDNESDAY)).toMatchObject({
      intent: "delete",
      alternative: { intent: "create", summary: "remove the wallpaper" },
    }));
  it("is absent when all is clear", () => expect(understand("paint tomorrow", WEDNESDAY).alternative).toBeNull());
});
