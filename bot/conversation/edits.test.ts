import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTalk } from "./testing/talk.ts";

/** Sunday 22 November 2026. Turns build on one another. */
describe("an edit in words", () => {
  let talk: Awaited<ReturnType<typeof startTalk>>;
  beforeAll(async () => {
    talk = await startTalk("2026-11-22T09:00:00Z");
    await talk.say("ana: review the slides tomorrow at 4pm");
  });
  afterAll(() => talk.close());

  it.each([
    ["ana: move it to 5pm", "Moved.", "Mon 23 Nov 17:00"], // a time alone keeps the day
    ["ana: move it to friday", "Moved.", "Fri 27 Nov 17:00"], // a day alone keeps the time
    ["ana: move it an hour later", "Moved.", "Fri 27 Nov 18:00"],
    ["ana: give it to @ben", "Given.", "@ben"],
    ["ana: add @cleo", "Shared.", "@ben @cleo"],
    ["ana: give it to @dora", "Handed over.", "@dora"],
    ["ana: make it weekly", "Repeat changed.", "every week on Friday (next: 4 Dec, 11 Dec)"],
    ["ana: make it urgent", "Priority set.", "Urgent"],
    ["ana: rename it to Check the slides", "Renamed.", "#1 Check the slides"],
  ])("%s → %s %s", async (line, words, facts) => {
    const { text } = await talk.say(line);
    expect(text).toMatch(new RegExp(`^${words.replace(".", "\\.")}\n`));
    expect(text).toContain(facts);
  });
});
