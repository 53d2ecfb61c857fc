import { describe, expect, it } from "vitest";
import { understand } from "#core/language/understand.ts";
import { saidName } from "./said-name.ts";

const SENDER = { now: "2026-11-22T09:00:00", timeZone: "UTC", locale: "en-GB", addressed: "direct" } as const;

describe("a template's name in a sentence", () => {
  it.each(["Launch", "Month end", "Release 2", "Weekly planning"])("stays bare in %s", (name) => {
    expect(saidName(name)).toBe(name);
  });

  it.each(["Friday party", "Plan for launch", "Launch", "May Day", "Month end", "Stand-up at 9:30", "Ben's list"])(
    "is read back whole: %s",
    (name) => {
      expect(understand(`start ${saidName(name)}`, SENDER).template?.name).toBe(name);
    },
  );
});
