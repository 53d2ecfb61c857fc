import { describe, expect, it } from "vitest";
import { namesIn } from "./form-fields.ts";

describe("the people in a form", () => {
  it.each([
    ["@Ana Lopez, @ben", ["Ana Lopez", "ben"]],
    ["@Ana Lopez @ben", ["Ana Lopez", "ben"]],
    ["<@U1> <@!U2>", ["<@U1>", "<@!U2>"]],
    ["@ana, <@U2>", ["ana", "<@U2>"]],
    ["ana ben", ["ana", "ben"]],
    ["ana,ben", ["ana", "ben"]],
    ["  ", []],
  ])("of %j are %j", (text, names) => expect(namesIn(text)).toEqual(names));
});
