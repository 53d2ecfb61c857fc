import { describe, expect, it } from "vitest";
import { asCode, clip, clipLine, escapeMarkdown, joinWithin } from "./markdown.ts";

describe("escaping", () => {
  it.each([
    { text: "plain words, 5 > 3 and a-b (#1)", escaped: "plain words, 5 > 3 and a-b (#1)" },
    { text: "**b** _i_ ~~s~~ ||x|| `c`", escaped: "\\*\\*b\\*\\* \\_i\\_ \\~\\~s\\~\\~ \\|\\|x\\|\\| \\`c\\`" },
    { text: "@everyone and @here", escaped: "@\u200beveryone and @\u200bhere" },
    { text: "<@1> <@&2> <#3> <t:0:R> </add:4>", escaped: "\\<@1> \\<@&2> \\<#3> \\<t:0:R> \\</add:4>" },
    { text: "[free](https://evil.test)", escaped: "\\[free\\](https://evil.test)" },
    { text: "see https://a.test/x_y_z?q=1_2 _now_", escaped: "see https://a.test/x_y_z?q=1_2 \\_now\\_" },
    { text: "# big\n> quote\n- item\n1. one\n-# small", escaped: "\\# big\n\\> quote\n\\- item\n1\\. one\n\\-# small" },
    { text: "back\\slash", escaped: "back\\\\slash" },
  ])("makes $text text", ({ text, escaped }) => expect(escapeMarkdown(text)).toBe(escaped));
});

describe("clipping", () => {
  it.each([
    { text: "short", limit: 5, clipped: "short" },
    { text: "longer", limit: 5, clipped: "long…" },
    { text: "ab👍c", limit: 4, clipped: "ab…" }, // never half of a pair
    { text: "ab cd", limit: 4, clipped: "ab…" },
  ])("of '$text' to $limit is '$clipped'", ({ text, limit, clipped }) => expect(clip(text, limit)).toBe(clipped));

  it("folds lines into one", () => expect(clipLine(" a\n\n b\t c ", 20)).toBe("a b c"));
});

it("code ends where it should, whatever is in it", () => expect(asCode("a `b`\nc")).toBe("`a 'b' c`"));

it("parts are left out whole when they don't fit", () => {
  expect(joinWithin(["aa", "bb", "cc"], " · ", 8)).toBe("aa · bb");
});
