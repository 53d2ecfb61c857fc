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
    ["add oil the gate", "oil the gate"],
  ])("of %j is %j", (text, summary) => {
    expect(understand(text, WEDNESDAY).summary).toBe(summary);
  });
});
