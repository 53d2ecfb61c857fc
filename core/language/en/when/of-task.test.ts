import { describe, expect, it } from "vitest";
import { understand } from "../../understand.ts";

const read = (text: string) => {
  const { due, rrule, description } = understand(text, {
    now: "2026-11-24T10:00:00",
    timeZone: "Europe/Berlin",
    locale: "en-GB",
    addressed: "direct",
  });
  return { due: due?.value === "date" ? due.date : (due?.local ?? null), rrule, description };
};

describe("the time of a task of several lines", () => {
  it.each([
    ["renew the passport // closed on mondays", null],
    ["fix the flaky test\nit fails roughly one run in ten", null],
    ["fix the bug\ndue: friday\nit broke on monday", "2026-11-27"],
    ["call mom\ntomorrow at 5", "2026-11-25T17:00:00"],
    ["todo:\ncall mom tomorrow", "2026-11-25"],
    ["plan the trip next friday\nflight at 9 on monday", "2026-12-04"],
  ])("is said in its own line, or in one of its own: %j is due %s", (text, due) => {
    expect(read(text)).toMatchObject({ due, rrule: null });
  });

  it("leaves no description of a time alone", () => {
    expect(read("call mom\ntomorrow at 5").description).toBeNull();
  });
});
