import { describe, expect, it } from "vitest";
import { COMMANDS } from "../commands.ts";
import { checkCommands } from "./check-commands.ts";
import { checkInteractionResponse, checkMessage } from "./check-message.ts";

const text = (content: string) => ({ type: 10, content });
const button = (changes: object = {}) => ({ type: 2, style: 2, label: "Done", custom_id: "a", ...changes });
const row = (...components: object[]) => ({ type: 1, components });
const message = (components: object[], changes: object = {}) => ({
  flags: 32768,
  components: [{ type: 17, components }],
  allowed_mentions: { parse: [] },
  ...changes,
});

describe("the strict check", () => {
  it("takes a message within the limits", () => {
    expect(checkMessage(message([text("Hello"), row(button())]))).toEqual([]);
  });

  it.each([
    { what: "mentions left open", body: message([text("a")], { allowed_mentions: undefined }) },
    { what: "mentions parsed", body: message([text("a")], { allowed_mentions: { parse: ["users"] } }) },
    { what: "content beside components", body: message([text("a")], { content: "a" }) },
    { what: "no Components V2 flag", body: message([text("a")], { flags: 0 }) },
    { what: "an empty container", body: message([]) },
    { what: "blank text", body: message([text("  ")]) },
    { what: "4,001 characters in two texts", body: message([text("a".repeat(2000)), text("b".repeat(2001))]) },
    { what: "41 components", body: message(Array.from({ length: 40 }, () => text("a"))) },
    {
      what: "six buttons in a row",
      body: message([row(...["a", "b", "c", "d", "e", "f"].map((id) => button({ custom_id: id })))]),
    },
    { what: "a button outside a row", body: message([button()]) },
    { what: "a long label", body: message([row(button({ label: "a".repeat(81) }))]) },
    { what: "an id of 101 characters", body: message([row(button({ custom_id: "a".repeat(101) }))]) },
    { what: "one id twice", body: message([row(button(), button())]) },
    { what: "a link button with an id", body: message([row(button({ style: 5, url: "https://a.test" }))]) },
    {
      what: "26 options",
      body: message([
        row({
          type: 3,
          custom_id: "m",
          options: Array.from({ length: 26 }, (_, i) => ({ label: "a", value: `${i}` })),
        }),
      ]),
    },
    {
      what: "one option twice",
      body: message([
        row({
          type: 3,
          custom_id: "m",
          options: [
            { label: "a", value: "1" },
            { label: "b", value: "1" },
          ],
        }),
      ]),
    },
    { what: "a long nonce", body: message([text("a")], { nonce: "a".repeat(26) }) },
  ])("refuses $what", ({ body }) => expect(checkMessage(body)).not.toEqual([]));

  it.each([
    {
      what: "26 suggestions",
      body: { type: 8, data: { choices: Array.from({ length: 26 }, () => ({ name: "a", value: "1" })) } },
    },
    {
      what: "a form with a long title",
      body: { type: 9, data: { custom_id: "a", title: "a".repeat(46), components: [] } },
    },
    { what: "a deferral that says something", body: { type: 5, data: { content: "a" } } },
  ])("refuses $what", ({ body }) => expect(checkInteractionResponse(body)).not.toEqual([]));

  it.each([
    { what: "an upper-case name", changes: { name: "Task" } },
    { what: "a long description", changes: { description: "a".repeat(101) } },
    { what: "no description", changes: { description: "" } },
    { what: "an undocumented field", changes: { colour: 1 } },
  ])("refuses a command with $what", ({ changes }) => {
    expect(checkCommands(COMMANDS)).toEqual([]);
    expect(checkCommands([{ ...COMMANDS[0], ...changes }])).not.toEqual([]);
  });
});
