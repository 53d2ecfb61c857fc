import { describe, expect, it } from "vitest";
import { WEDNESDAY } from "../../sender-fixture.ts";
import { understand } from "../../understand.ts";

const due = (text: string) => understand(text, WEDNESDAY);

describe("a clock with its zone", () => {
  it.each([
    ["sync tomorrow at 10am Oslo time", "2026-03-05T10:00:00", "Europe/Oslo"],
    ["sync tomorrow at noon New York time", "2026-03-05T12:00:00", "America/New_York"],
    ["sync tomorrow 18:00 Asia/Tokyo", "2026-03-05T18:00:00", "Asia/Tokyo"],
    ["sync tomorrow 18:00 America/Argentina/Buenos_Aires", "2026-03-05T18:00:00", "America/Argentina/Buenos_Aires"],
    ["sync at 8am Pacific tomorrow", "2026-03-05T08:00:00", "America/Los_Angeles"],
    ["sync at 3pm tomorrow, Seoul time", "2026-03-05T15:00:00", "Asia/Seoul"],
    ["sync 3pm (JST)", "2026-03-05T15:00:00", "Asia/Tokyo"], // past there: tomorrow
    ["sync 9am EST", "2026-03-04T09:00:00", "America/New_York"], // still to come there
  ])("%j is due %s in %s", (text, local, timeZone) =>
    expect(due(text)).toMatchObject({ summary: "sync", due: { value: "date-time", local, timeZone } }),
  );

  it("keeps both ends in it", () =>
    expect(due("sync tomorrow 9-11am EST")).toMatchObject({
      start: { local: "2026-03-05T09:00:00", timeZone: "America/New_York" },
      due: { local: "2026-03-05T11:00:00", timeZone: "America/New_York" },
    }));

  it("takes no noun for a zone", () =>
    expect(due("meet Ida tomorrow at 3pm central library")).toMatchObject({ due: { timeZone: "Europe/Berlin" } }));
});

describe("hours across a change of the clocks", () => {
  it.each([
    ["2026-03-28T22:00:00", "2026-03-29T05:00:00"],
    ["2026-10-24T22:00:00", "2026-10-25T03:00:00"],
  ])("from %s are real ones", (now, local) =>
    expect(understand("turn the bread in 6 hours", { ...WEDNESDAY, now }).due).toMatchObject({ local }),
  );
});
