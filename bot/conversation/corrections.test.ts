import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTalk } from "./testing/talk.ts";

/** Sunday 22 November 2026. */
describe("a receipt", () => {
  let talk: Awaited<ReturnType<typeof startTalk>>;
  beforeAll(async () => {
    talk = await startTalk("2026-11-22T09:00:00Z");
  });
  afterAll(() => talk.close());

  const notADate = '"tomorrow" is no date';

  it("shows what was read, and gives the words back to the title with one tap", async () => {
    const { text, buttons } = await talk.say("ana: plan the tomorrow campaign");
    expect(text).toContain('Read from your message: "tomorrow" → date');
    expect(buttons).toContain(notADate);
    const put = await talk.press("ana", notADate);
    expect(put.text).toContain("Put back into the title.\n#1 Plan the tomorrow campaign");
    expect(put.view.tasks[0]?.due).toBeNull();
  });

  it("remembers what was corrected twice in the same way, for that person only", async () => {
    await talk.say("ana: review the tomorrow campaign");
    await talk.press("ana", notADate);
    const third = await talk.say("ana: launch the tomorrow campaign");
    expect(third.text).toContain("Launch the tomorrow campaign");
    expect(third.view.tasks[0]?.due).toBeNull();
    expect((await talk.say("ben: launch the tomorrow campaign")).view.tasks[0]?.due).not.toBeNull();
  });

  it("offers the runner-up with one tap, and takes it from then on when it was meant twice", async () => {
    talk.at("2026-11-24T09:00:00Z"); // a Tuesday: the Friday of next week, or the nearer one
    const first = await talk.say("ana: dentist next friday");
    const chosen = first.view.tasks[0]?.due?.text;
    const other = first.buttons.find((label) => label.startsWith("Or ")) ?? "";
    expect(other).toMatch(/^Or Fri \d+ (Nov|Dec)\?$/);
    expect((await talk.press("ana", other)).view.tasks[0]?.due?.text).toBe(other.slice(3, -1));
    await talk.say("ana: haircut next friday");
    await talk.press("ana", other);
    const third = await talk.say("ana: massage next friday");
    expect(third.view.tasks[0]?.due?.text).toBe(other.slice(3, -1));
    expect(third.view.tasks[0]?.due?.text).not.toBe(chosen);
  });
});
