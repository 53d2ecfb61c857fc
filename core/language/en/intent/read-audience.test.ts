import { describe, expect, it } from "vitest";
import { understand } from "../../understand.ts";

const said = (text: string, addressed: "direct" | "mention") =>
  understand(text, { now: "2026-11-24T10:00:00", timeZone: "Europe/Berlin", locale: "en-GB", addressed });

describe("who is to be told", () => {
  it.each([
    ["remind us to submit timesheets on friday", "submit timesheets"],
    ["remind everyone to vote by noon", "vote"],
    ["can you remind the whole team tomorrow at 10 about the demo", "the demo"],
    ["set a reminder for the channel to post standup every weekday", "post standup"],
    ["don't let us forget to water the plants", "water the plants"],
  ])("is the channel in %j", (text, summary) => {
    expect(said(text, "mention")).toMatchObject({ verb: "create-task", audience: "channel", summary, assignees: [] });
  });

  it.each(["remind me to vote by noon", "remind ben to vote by noon", "buy milk for the team"])(
    "is not the channel in %j",
    (text) => {
      expect(said(text, "mention").audience).toBeNull();
    },
  );

  it("is one person in a direct message", () => {
    expect(said("remind us to vote", "direct").audience).toBeNull();
  });
});
