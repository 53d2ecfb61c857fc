import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTalk } from "./testing/talk.ts";

const NEW_HIRE = `\`\`\`
name: New hire
items:
  - { task: Order the laptop, due: start }
  - { task: Walk the building, due: start + 1wd }
\`\`\``;

/** Each test goes on where the one before it stopped. */
describe("a question answered in one's own words", () => {
  let talk: Awaited<ReturnType<typeof startTalk>>;
  beforeAll(async () => {
    talk = await startTalk("2026-11-24T09:00:00Z");
    await talk.say(`ana: ${NEW_HIRE}`);
    talk.pass(1);
  });
  afterAll(() => talk?.close());

  it.each(["yep create them", "ok, add all", "yes please"])("makes the list: %s", async (answer) => {
    await talk.say("ana: - buy ink\n- buy paper");
    expect((await talk.say(`ana: ${answer}`)).text).toContain("Added 2 tasks.");
  });

  it("finds a template whose name begins with New, and repeats it", async () => {
    expect((await talk.say("ana: start new hire on dec 7")).text).toMatch(
      /^Start New hire\? 2 tasks|^Started New hire/,
    );
    talk.pass(1);
    expect((await talk.say("ana: run a new hire every monday")).text).toMatch(/^Run New hire every week on Monday\?/);
    expect((await talk.say("ana: ok repeat it")).text).toContain("New hire runs every week on Monday from now on.");
  });
});
