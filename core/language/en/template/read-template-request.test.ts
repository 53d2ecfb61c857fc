import { describe, expect, it } from "vitest";
import type { Sender } from "../../reading.ts";
import type { TemplateRequest } from "../../template-request.ts";
import { understand } from "../../understand.ts";

const SENDER: Sender = { now: "2026-11-22T09:00:00", timeZone: "Europe/Paris", locale: "en-GB", addressed: "direct" };
const FRIDAY = { value: "date-time", local: "2026-11-27T17:00:00", timeZone: "Europe/Paris" };
const day = (date: string) => ({ value: "date", date });

describe("what a text asks of a template", () => {
  it.each<[string, Partial<TemplateRequest>]>([
    [
      "start onboarding for @newhire on Monday",
      { act: "run", name: "onboarding", people: ["newhire"], date: day("2026-11-23") as never },
    ],
    [
      "run release 2.4 for Friday 5pm with @ben as captain",
      {
        act: "run",
        name: "release 2.4",
        roles: [{ role: "captain", people: ["ben"] }],
        date: FRIDAY as never,
        side: null,
      },
    ],
    ["run release 2.4 by Friday 5pm", { act: "run", name: "release 2.4", side: "end" }],
    ["start month-end for this month", { act: "run", name: "month-end", side: null }],
    ["show templates", { act: "list", sure: true }],
    ["what templates do we have?", { act: "list", sure: true }],
    ["show the release template", { act: "show", sure: true, name: "release" }],
    ["what would onboarding look like from 1 December?", { act: "preview", name: "onboarding", side: "start" }],
    ["save these as a template called Launch", { act: "save", name: "Launch", references: [{ kind: "shown" }] }],
    [
      "save #12 as a template called Board meeting",
      { act: "save", name: "Board meeting", references: [{ kind: "number", number: 12 }] },
    ],
    ["save these as a template called Friday party", { act: "save", name: "Friday party" }],
    ["edit the release template", { act: "edit", sure: false, name: "release" }],
    ['edit template "Ben\'s list"', { act: "edit", sure: true, name: "Ben's list" }],
    [
      'run template "Friday cleanup" by Monday, region: "North America"',
      { act: "run", sure: true, name: "Friday cleanup", side: "end", date: day("2026-11-23") as never },
    ],
    ["push the release by two days", { act: "move", name: "release", shift: "P2D" }],
    ["how is the release going?", { act: "progress", name: "release" }],
    [
      "run month-end on the last workday of every month",
      { act: "schedule", name: "month-end", rrule: "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1" },
    ],
    ["stop running month-end", { act: "unschedule", name: "month-end" }],
    ["export the release template", { act: "export", sure: true, name: "release" }],
    ["delete the release template", { act: "archive", sure: true, name: "release" }],
    [
      "run release with version 2.4, captain: <@U1> on friday",
      { act: "run", name: "release", roles: [{ role: "captain", people: ["<@U1>"] }] },
    ],
  ])("of %j", (text, wanted) => {
    expect(understand(text, SENDER).template).toMatchObject(wanted);
  });

  it.each(["buy milk tomorrow", "what's due today?", "done with the report", "call the bank at 5"])(
    "is nothing of %j",
    (text) => {
      expect(understand(text, SENDER).template ?? null).toBeNull();
    },
  );

  it("leaves what else it may be as it was read", () => {
    const reading = understand("start the dishwasher at 8", SENDER);
    expect(reading).toMatchObject({ verb: "create-task", summary: "start the dishwasher" });
    expect(reading.template).toMatchObject({ act: "run", sure: false, name: "dishwasher" });
  });
});
