import { describe, expect, it } from "vitest";
import { freeKey, KEY, keyOf, suggestion } from "./names.ts";

describe("a key", () => {
  it.each([
    ["Cut the branch {version}", "cut-the-branch"],
    ["Café & Bar’s menu", "cafe-bars-menu"],
    ["{version}", "item"],
    ["日本", "item"],
    [`${"word ".repeat(30)}`, "word-word-word-word-word-word-word-word-word-word-word-word"],
  ])("of %j is %s", (summary, key) => {
    expect(keyOf(summary)).toBe(key);
    expect(KEY.test(key)).toBe(true);
  });

  it("that is taken gets a number", () => {
    expect(freeKey("a", new Set(["a", "a-2"]))).toBe("a-3");
  });
});

describe("a suggestion", () => {
  it.each([
    ["captian", " Did you mean captain?"],
    ["verson", " Did you mean version?"],
    ["zebra", ""],
  ])("for %s is %j", (name, said) => {
    expect(suggestion(name, ["captain", "version", "region"])).toBe(said);
  });
});
