import { describe, expect, it } from "vitest";
import { checkMessage } from "./check-blocks.ts";

const mrkdwn = (text: string) => ({ type: "mrkdwn", text });
const plain = (text: string) => ({ type: "plain_text", text });
const section = (text: string) => ({ type: "section", text: mrkdwn(text) });
const button = (change: object = {}) => ({ type: "button", action_id: "a", text: plain("Done"), ...change });
const actions = (...elements: object[]) => ({ type: "actions", elements });
const menu = (options: object[]) => ({ type: "static_select", action_id: "m", placeholder: plain("Snooze"), options });

describe("the check of blocks", () => {
  it("finds nothing in a sound message", () => {
    const text = "a &amp; b <https://a.example|c> <!date^1^{date_long} at {time}|d>";
    expect(checkMessage({ text: "hello", blocks: [section(text), actions(button())] })).toEqual([]);
  });

  it.each([
    { what: "no block", blocks: [] },
    { what: "51 blocks", blocks: Array.from({ length: 51 }, () => section("x")) },
    { what: "an empty section", blocks: [section("")] },
    { what: "a long section", blocks: [section("x".repeat(3_001))] },
    { what: "a mention of all", blocks: [section("<!channel>")] },
    { what: "a mention of one", blocks: [section("<@U1>")] },
    { what: "an open bracket", blocks: [section("a < b")] },
    { what: "a bare ampersand", blocks: [section("a & b")] },
    { what: "half a character", blocks: [section("\ud83d")] },
    { what: "an unknown block", blocks: [{ type: "marquee" }] },
    { what: "an unknown field", blocks: [{ ...section("x"), colour: "red" }] },
    { what: "a block id twice", blocks: [1, 2].map(() => ({ ...section("x"), block_id: "b" })) },
    { what: "no button", blocks: [actions()] },
    { what: "26 buttons", blocks: [actions(...Array.from({ length: 26 }, (_, i) => button({ action_id: `${i}` })))] },
    { what: "an action id twice", blocks: [actions(button(), button())] },
    { what: "a long label", blocks: [actions(button({ text: plain("x".repeat(76)) }))] },
    { what: "a label with markup", blocks: [actions(button({ text: mrkdwn("x") }))] },
    { what: "an unknown style", blocks: [actions(button({ style: "plain" }))] },
    { what: "a menu without options", blocks: [actions(menu([]))] },
    { what: "an option twice", blocks: [actions(menu([1, 2].map(() => ({ text: plain("x"), value: "v" }))))] },
    { what: "a long option", blocks: [actions(menu([{ text: plain("x".repeat(76)), value: "v" }]))] },
  ])("finds $what", ({ blocks }) => {
    expect(checkMessage({ text: "hello", blocks })).not.toEqual([]);
  });
});
