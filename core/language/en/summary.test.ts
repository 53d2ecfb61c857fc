import { describe, expect, it } from "vitest";
import { WEDNESDAY } from "../sender-fixture.ts";
import { understand } from "../understand.ts";

describe("a title", () => {
  it.each([
    ["close the till every evening", "close the till"],
    ["remind me every friday to count the till", "count the till"],
    ["shut till friday", "shut"],
    ["tell mum we're coming sunday", "tell mum we're coming"],
    ["add the logo to the site by monday", "add the logo to the site"],
    ["add milk to the shopping list", "milk"],
    ["lol ok. anyway remind me to oil the gate tomorrow", "oil the gate"],
    ["the gate squeaks again, can you make a task to oil it by friday", "oil it"],
    ["give me a shout at 4:45pm to oil the gate", "oil the gate"],
    ["paint the gate, it was due 2 days ago", "paint the gate"],
    ["oil the gate one of these days", "oil the gate"],
    ["in a bit, oil the gate", "oil the gate"],
    ["have ben oil the gate on friday", "oil the gate"],
    ["test the new till in 1 working day", "test the new till"],
    ["would you mind adding oil the gate for tomorrow? thank you!", "oil the gate"],
    ["please add a task to oil the gate, no rush", "oil the gate"],
    ["order a copy of 1984 for ana", "order a copy of 1984 for ana"],
    ["file quarterly taxes by april 15", "file quarterly taxes"],
    ["call bob, please hurry up", "call bob, please hurry up"],
    ["add one for me: oil the gate", "oil the gate"],
    ["we're out of oil. can you add buy oil for tomorrow", "buy oil"],
    ["remind me about the gate on monday please x", "the gate"],
    ["get the gate looked at in october", "get the gate looked at"],
    ["order 20 daily planners", "order 20 daily planners"],
    ["dinner on saturday... no, make it sunday", "dinner"],
    ["add oil the gate", "oil the gate"],
  ])("of %j is %j", (text, summary) => {
    expect(understand(text, WEDNESDAY).summary).toBe(summary);
  });
});
