import { describe, expect, it } from "vitest";
import { tokenize } from "./tokens.ts";

const texts = (text: string): string[] => tokenize(text, () => undefined).map((token) => token.text);

describe("tokens", () => {
  it.each([
    ["Call Ana's mum at 3pm", ["call", "ana", "'s", "mum", "at", "3", "pm"]],
    ["what’s due?", ["what", "'s", "due", "?"]],
    ["see https://a.example/x?y=1, then", ["see", "https://a.example/x?y=1", ",", "then"]],
    ["mail a.b@c.example.", ["mail", "a.b@c.example", "."]],
    ["<@U12> and <#C1|general>", ["<@U12>", "and", "<#C1|general>"]],
    ["9h30-11h", ["9", "h", "30", "-", "11", "h"]],
    ["don't", ["don't"]],
    ["🚀 ship", ["🚀", "ship"]],
  ])("of %j are %j", (text, expected) => expect(texts(text)).toEqual(expected));

  it("carry the text's own offsets", () => {
    const text = "Ça  va\n3pm";
    for (const { start, end, text: lower } of tokenize(text, () => undefined)) {
      expect(text.slice(start, end).toLowerCase()).toBe(lower);
    }
  });

  it("know the first of each line", () =>
    expect(tokenize("a b\nc", () => undefined).map(({ line }) => line)).toEqual([true, false, true]));
});
