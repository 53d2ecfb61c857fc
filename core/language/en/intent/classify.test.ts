import { describe, expect, it } from "vitest";
import { WEDNESDAY } from "../../sender-fixture.ts";
import { understand } from "../../understand.ts";

const verb = (text: string, addressed: "direct" | "mention" = "direct"): string | null =>
  understand(text, { ...WEDNESDAY, addressed }).verb;

describe("what a message asks for", () => {
  it.each([
    ["remind me to oil the gate", "create-task"],
    ["could you please set a reminder for the plumber", "create-task"],
    ["don't let me forget the passports", "create-task"],
    ["I need to oil the gate", "create-task"],
    ["put oil on my shopping list", "create-task"],
    ["oil the gate", "create-task"],
    ["cancel my gym membership", "create-task"],
    ["@ben can you oil the gate?", "create-task"],
    ["what's due today?", "list-tasks"],
    ["show me ana's tasks", "list-tasks"],
    ["do I have anything on Friday", "list-tasks"],
    ["did I ask you to remind me about the gate?", "list-tasks"],
    ["is the gate already on my list", "list-tasks"],
    ["#7", "show-task"],
    ["what is #7", "show-task"],
    ["how are we doing on the move?", "show-progress"],
    ["done 7", "complete-task"],
    ["gate is done", "complete-task"],
    ["I finished the gate", "complete-task"],
    ["mark the gate as done", "complete-task"],
    ["reopen #7", "reopen-task"],
    ["it's not done yet", "reopen-task"],
    ["I didn't finish 7", "reopen-task"],
    ["is the gate painted?", "list-tasks"],
    ["when is the dentist?", "list-tasks"],
    ["what am I waiting for?", "list-tasks"],
    ["what's in +Garden", "list-tasks"],
    ["tasks tagged #garden", "list-tasks"],
    ["can someone oil the gate?", "create-task"],
    ["task 3", "create-task"],
    ["put #7 on the garden list", "edit-task"],
    ["unassign ben from #7", "assign-task"],
    ["move the gate to friday", "reschedule-task"],
    ["push it by two days", "reschedule-task"],
    ["move the gate from Monday to Thursday", "reschedule-task"],
    ["snooze it until tomorrow", "snooze-task"],
    ["give the gate to Ben", "assign-task"],
    ["make it urgent", "edit-task"],
    ["rename #7 to Oil both gates", "edit-task"],
    ["add #garden to it", "edit-task"],
    ["note on #7: hinges too", "comment-on-task"],
    ["delete the reminder about the gate", "cancel-task"],
    ["drop the second one", "cancel-task"],
    ["delete everything", "cancel-task"],
    ["take oil off my list", "cancel-task"],
    ["run the spring template", "run-template"],
    ["skip it this week", "skip-task"],
    ["skip #7", "skip-task"],
    ["when does the gate repeat?", "show-occurrences"],
    ["undo", "undo"],
    ["help", "help"],
    ["my timezone is Asia/Tokyo", "change-settings"],
    ["we start the week on Sunday", "change-settings"],
    ["open the dashboard", "open-dashboard"],
    ["send me the link to the dashboard", "open-dashboard"],
    ["wait, undo", "undo"],
    ["show me a few examples", "help"],
    ["24h clock please", "change-settings"],
    ["use am/pm", "change-settings"],
    ["day/month dates please", "change-settings"],
    ["add #garden to it", "edit-task"],
    ["who won the cup final yesterday?", null],
    ["is the library still open?", null],
    ["you rock", null],
    ["thanks, that's great", null],
    ["what's the weather like", null],
    ["will it rain in Oslo tomorrow?", null],
    ["tell me a joke", null],
  ])("in %j is %s", (text, expected) => expect(verb(text)).toBe(expected));

  it.each([
    ["that's what I thought", null],
    ["see you tomorrow", null],
    ["great work on the release", null],
    ["I'm out sick today", null],
    ["the launch on Friday went well", null],
    ["monday is a day off here", null],
    ["so tired today", null],
    ["back in 20 minutes", null],
    ["have @ben oil the gate", "create-task"],
    ["oil the gate tomorrow", "create-task"],
    ["remind me to oil the gate", "create-task"],
    ["done 7", "complete-task"],
  ])("in a channel's %j is %s", (text, expected) => expect(verb(text, "mention")).toBe(expected));

  it("is less sure of a bare phrase in a channel", () => {
    const direct = understand("oil the gate", WEDNESDAY).confidence;
    expect(understand("oil the gate", { ...WEDNESDAY, addressed: "mention" }).confidence).toBeLessThan(direct);
  });

  it.each(["oil the gate someday", "oil the gate soon", "oil the gate later #garden"])("is less sure of %j", (text) =>
    expect(understand(text, WEDNESDAY)).toMatchObject({ due: null, confidence: 0.84 }),
  );
});
