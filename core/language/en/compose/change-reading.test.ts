import { describe, expect, it } from "vitest";
import { WEDNESDAY } from "../../sender-fixture.ts";
import { understand } from "../../understand.ts";

const words = (text: string) => [{ kind: "words", text }];

describe("a change", () => {
  it.each([
    ["done 7", [{ kind: "number", number: 7 }]],
    [
      "close #7 and #9",
      [
        { kind: "number", number: 7 },
        { kind: "number", number: 9 },
      ],
    ],
    ["drop the second one", [{ kind: "ordinal", index: 2 }]],
    ["can I get till monday for #7?", [{ kind: "number", number: 7 }]],
    ["give me until friday for the tax form", words("tax form")],
    ["the tax form is urgent", words("tax form")],
    ["that's not mine", [{ kind: "pronoun" }]],
    ["done, 7 and 8", [7, 8].map((number) => ({ kind: "number", number }))],
    ["just sent the tax form", words("tax form")],
    ["finished the tax form, mailing it now", words("tax form")],
    ["done with it", [{ kind: "pronoun" }]],
    ["push the rest to monday", [{ kind: "rest" }]],
    ["mark all of them done", [{ kind: "shown" }]],
    ["delete all my tasks", [{ kind: "everything" }]],
    ["done with the tax form", words("tax form")],
    ["tax form done", words("tax form")],
    ["cancel my reminder to feed the cat", words("feed the cat")],
    ["move the dentist from Tuesday to Thursday at 3", words("dentist")],
    ["give the tax form to Ben", words("tax form")],
    ["remove oil from my shopping list", words("oil")],
    ["done 7, 8 and 9", [7, 8, 9].map((number) => ({ kind: "number", number }))],
    ["#9999999999999", [{ kind: "number", number: 9_999_999_999_999 }]],
    ["finished the third", [{ kind: "ordinal", index: 3 }]],
    ["that's done", [{ kind: "pronoun" }]],
    ["scrap it", [{ kind: "pronoun" }]],
    ["tax form done ✅", words("tax form")],
    ["push task 7 back a week", [{ kind: "number", number: 7 }]],
    ["bring the last one forward by 2 days", [{ kind: "ordinal", index: -1 }]],
    ["delay the tax form by a day", words("tax form")],
    ["add @ben to the tax form", words("tax form")],
    ["remove the label garden from the tax form", words("tax form")],
    ["add tag #garden to 7", [{ kind: "number", number: 7 }]],
    ["set the due date of the tax form to friday", words("tax form")],
    ["set priority to high", [{ kind: "pronoun" }]],
    ["no due date", [{ kind: "pronoun" }]],
    ["I didn't finish 7", [{ kind: "number", number: 7 }]],
    ["not done", [{ kind: "pronoun" }]],
    ["the tax form isn't done yet", words("tax form")],
  ])("in %j points at %j", (text, expected) => expect(understand(text, WEDNESDAY).references).toEqual(expected));

  it.each([
    ["make it friday, and add @cleo", { due: { value: "date", date: "2026-03-06" }, addAssignees: ["cleo"] }],
    ["push it by two days", { shift: "P2D" }],
    ["bring it forward by an hour", { shift: "-PT1H" }],
    ["move it to next week", { due: { value: "date", date: "2026-03-09" } }],
    ["rename #7 to Ship v2", { summary: "Ship v2" }],
    ["make it urgent", { priority: 1 }],
    ["give it to Ben and Ana", { setAssignees: ["Ben", "Ana"] }],
    ["remove @ben from #7", { removeAssignees: ["ben"] }],
    ["remove #garden from #7", { removeCategories: ["garden"] }],
    ["move it to +Release", { list: "Release" }],
    ["remove the due date", { due: null }],
    ["no deadline for #7", { due: null }],
    ["bring the tax form two hours earlier", { shift: "-PT2H" }],
    ["move #7 a week later", { shift: "P1W" }],
    ["unassign ben from #7", { removeAssignees: ["ben"] }],
    ["take me off", { removeAssignees: ["me"] }],
    ["add the label Garden to #7", { addCategories: ["Garden"] }],
    ["remove the label garden from #7", { removeCategories: ["garden"] }],
    ["move #7 to the Garden list", { list: "Garden" }],
    ["priority low for #7", { priority: 9 }],
    ["not mine", { removeAssignees: ["me"] }],
    ["I'll take it", { addAssignees: ["me"] }],
    ["Ben is doing #7", { setAssignees: ["Ben"] }],
    ["take ben off", { removeAssignees: ["ben"] }],
    ["it's urgent", { priority: 1 }],
    ["the tax form is not urgent", { priority: null }],
    ["put it in Garden", { list: "Garden" }],
    ["no, friday", { due: { value: "date", date: "2026-03-06" } }],
    ["can I get till monday for #7?", { due: { value: "date", date: "2026-03-09" } }],
    ["give me two more days", { shift: "P2D" }],
    ["half an hour earlier", { shift: "-PT30M" }],
    ["remove the label garden from the second one", { removeCategories: ["garden"] }],
    ["set #7 to high priority", { priority: 2 }],
    ["add a description to #7: both hinges", { description: "both hinges" }],
  ])("in %j changes %j", (text, expected) => expect(understand(text, WEDNESDAY).edit).toEqual(expected));

  it.each([
    ["make it 5pm", "2026-03-04T17:00:00", {}],
    ["push the tax form to 3", "2026-03-04T15:00:00", { bareHour: true }],
    ["make it 11", "2026-03-04T11:00:00", { bareHour: true }],
    ["make it two instead", "2026-03-04T14:00:00", { bareHour: true }],
  ])("%j moves the time alone", (text, local, half) =>
    expect(understand(text, WEDNESDAY).edit).toEqual({
      due: { value: "date-time", local, timeZone: "Europe/Berlin" },
      timeOnly: true,
      ...half,
    }),
  );

  it("snoozes for a length of time", () =>
    expect(understand("snooze #7 for 2 hours", WEDNESDAY).edit?.due).toEqual({
      value: "date-time",
      local: "2026-03-04T12:30:00",
      timeZone: "Europe/Berlin",
    }));

  it("notes what is said behind the colon", () =>
    expect(understand("note on the gate: hinges too", WEDNESDAY)).toMatchObject({
      comment: "hinges too",
      references: words("gate"),
    }));

  it("of many tasks names their days", () =>
    expect(understand("cancel all reminders for tomorrow", WEDNESDAY)).toMatchObject({
      references: [{ kind: "everything" }],
      scope: { from: "2026-03-05", to: "2026-03-05", window: "tomorrow" },
    }));
});
