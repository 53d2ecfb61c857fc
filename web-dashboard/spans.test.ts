import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { piecesOf } from "./spans.ts";

describe("a text cut along its spans", () => {
  it("names the field of each word that was taken", () => {
    const spans = [
      { start: 9, end: 13, field: "assignees" },
      { start: 0, end: 8, field: "due" },
    ] as const;
    expect(piecesOf("tomorrow @ben call", spans)).toEqual([
      { text: "tomorrow", field: "due" },
      { text: " ", field: null },
      { text: "@ben", field: "assignees" },
      { text: " call", field: null },
    ]);
  });

  it("keeps the longer of two spans that begin together", () => {
    const spans = [
      { start: 0, end: 3, field: "due" },
      { start: 0, end: 6, field: "rrule" },
    ] as const;
    expect(piecesOf("fri at", spans)).toEqual([{ text: "fri at", field: "rrule" }]);
  });

  it("loses and adds nothing, whatever the spans are", () => {
    const span = fc.record({ start: fc.integer({ min: -2, max: 30 }), end: fc.integer({ min: -2, max: 30 }) });
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.array(span), (text, cuts) => {
        const pieces = piecesOf(
          text,
          cuts.map((cut) => ({ ...cut, field: "due" as const })),
        );
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
        expect(pieces.every((piece) => piece.text !== "")).toBe(true);
      }),
    );
  });
});
