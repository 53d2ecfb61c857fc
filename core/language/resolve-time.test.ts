import { describe, expect, it } from "vitest";
import { short, WEDNESDAY } from "./sender-fixture.ts";
import { understand } from "./understand.ts";

describe("a part of the day", () => {
  const ours = { ...WEDNESDAY, dayParts: { morning: "08:30", noon: "12:30", evening: "18:00", night: "22:00" } };

  it.each([
    { text: "call Sam tomorrow morning", usual: "2026-03-05T09:00", own: "2026-03-05T08:30" },
    { text: "call Sam tomorrow at noon", usual: "2026-03-05T12:00", own: "2026-03-05T12:30" },
    { text: "call Sam tomorrow evening", usual: "2026-03-05T19:00", own: "2026-03-05T18:00" },
    { text: "call Sam tonight", usual: "2026-03-04T19:00", own: "2026-03-04T18:00" },
    { text: "call Sam tomorrow afternoon", usual: "2026-03-05T15:00", own: "2026-03-05T15:00" },
    { text: "call Sam tomorrow morning at 7", usual: "2026-03-05T07:00", own: "2026-03-05T07:00" },
    { text: "call Sam by end of day", usual: "2026-03-04T17:00", own: "2026-03-04T17:00" },
  ])("is when the workspace says: $text", ({ text, usual, own }) => {
    expect(short(understand(text, WEDNESDAY).due)).toBe(usual);
    expect(short(understand(text, ours).due)).toBe(own);
  });
});
