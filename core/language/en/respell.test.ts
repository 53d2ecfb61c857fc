import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WEDNESDAY } from "../sender-fixture.ts";
import { understand } from "../understand.ts";
import { respell } from "./respell.ts";

describe("a misspelled command", () => {
  it.each([
    ["delte #16", "cancel-task"],
    ["nubmer 8 is finsihed", "complete-task"],
    ["mov #23 to friday", "reschedule-task"],
    ["reminde me to oil the gate", "create-task"],
    ["wat do i have tomorrow", "list-tasks"],
    ["cancle it", "cancel-task"],
  ])("in %j is read as %s", (text, verb) => {
    expect(understand(text, WEDNESDAY).verb).toBe(verb);
  });

  it.each(["oil the gate", "compete in the remote final", "buy 'delte' paint", "@mov paints"])(
    "is not in %j",
    (text) => {
      expect(respell(text)).toBeNull();
    },
  );

  it("leaves the spans where the words were written", () => {
    const text = "reminde me to oil the gate tomorow at 5";
    const due = understand(text, WEDNESDAY).spans.find(({ field }) => field === "due");
    expect(text.slice(due?.start, due?.end)).toBe("tomorow at 5");
  });

  it("maps every offset into the text", () => {
    const words = fc.array(fc.constantFrom("delte", "mov", "the", "gate", "finsihed", "nubmer", "9"), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(words, (said) => {
        const text = said.join(" ");
        const found = respell(text);
        if (!found) return;
        expect(found.original(0)).toBe(0);
        expect(found.original(found.text.length)).toBe(text.length);
        const offsets = Array.from({ length: found.text.length + 1 }, (_, i) => found.original(i));
        expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
      }),
    );
  });
});
