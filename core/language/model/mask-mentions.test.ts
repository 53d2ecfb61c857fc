import { describe, expect, it } from "vitest";
import { maskMentions } from "./mask-mentions.ts";
import type { Proposal } from "./proposal.ts";

const SAID: Proposal = {
  verb: "create-task",
  summary: "call @person2",
  due: null,
  start: null,
  repeat: null,
  people: ["person1", "@person2"],
  labels: [],
  list: null,
  priority: null,
  reference: null,
  confidence: 1,
};

describe("a masked message", () => {
  it("holds no id, and one name for each person", () => {
    const { text } = maskMentions("<@U1> and <@!U2> should call <@U1> #home in <#C7>");
    expect(text).toBe("@person1 and @person2 should call @person1 #home in @person3");
  });

  it("is found again in what is said of it", () => {
    const { unmask } = maskMentions("<@U1>: call <@U2>");
    expect(unmask(SAID)).toMatchObject({ summary: "call <@U2>", people: ["<@U1>", "<@U2>"] });
  });

  it("leaves a text without mentions, and what is said of it, as they are", () => {
    const { text, unmask } = maskMentions("tell person1 that a < b");
    expect(text).toBe("tell person1 that a < b");
    expect(unmask(SAID)).toBe(SAID);
  });

  it("is not confused by a writer who uses the same words", () => {
    const { text, unmask } = maskMentions("person1 asks <@U9>");
    expect(text).toBe("person1 asks @person_1");
    expect(unmask({ ...SAID, people: ["@person_1", "person1"] }).people).toEqual(["<@U9>", "person1"]);
  });
});
