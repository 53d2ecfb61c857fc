import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startTalk } from "./testing/talk.ts";

const TEMPLATE = `ana: \`\`\`
name: Rounds
items:
  - { task: Open up, due: start at 09:00 }
  - { task: Close down, due: start at 18:00 }
\`\`\``;
const MONDAYS = ["2026-11-30", "2026-12-07", "2026-12-14"].map((day) => `${day}T10:00:00Z`);

describe("a run that comes again while the one before it is open", () => {
  let talk: Awaited<ReturnType<typeof startTalk>>;
  beforeEach(async () => {
    talk = await startTalk("2026-11-24T09:00:00Z");
    await talk.say(TEMPLATE);
  });
  afterEach(() => talk?.close());

  const runs = (): Promise<unknown> =>
    talk.rows("select name, ended_at is not null as ended from template_run order by created_at");
  const open = async (): Promise<unknown> =>
    (await talk.rows("select count(*)::int from task where status = 'needs-action'"))[0]?.count;
  const numbers = async (): Promise<unknown[]> =>
    (await talk.rows("select number from task order by number")).map(({ number }) => number);
  const run = (name: string, ended: boolean) => ({ name: `Rounds, ${name} 2026`, ended });

  /** Each Monday morning, twice: a tick that comes again does nothing again. */
  async function passMondays(count: number): Promise<void> {
    for (const monday of MONDAYS.slice(0, count)) {
      talk.at(monday);
      await talk.tick();
      await talk.tick();
    }
  }

  it("stands beside it, unless something else was said", async () => {
    const asked = await talk.say("ana in #dev: run rounds every monday");
    expect((await talk.press("ana", "Repeat it", "dev")).text).not.toMatch(/skipped|gives way/);
    expect(asked.text).toContain("Rounds");
    await passMondays(2);
    expect(await runs()).toEqual([run("30 Nov", false), run("7 Dec", false)]);
    expect(await open()).toBe(4);
  });

  it("is left out where that was asked for, and says so; it runs again once that one has ended", async () => {
    await talk.say("ana in #dev: run rounds every monday, skip it while one is open");
    expect((await talk.press("ana", "Repeat it", "dev")).text).toContain("While one is open, the next is skipped.");
    await passMondays(2);
    expect(await runs()).toEqual([run("30 Nov", false)]);
    expect(
      talk.posted("dev").filter((text) => text.includes("was not started: the run before it is still open")),
    ).toHaveLength(1);
    for (const number of await numbers()) await talk.say(`ana in #dev: done #${number}`);
    talk.at(MONDAYS[2] ?? "");
    await talk.tick();
    expect(await runs()).toEqual([run("30 Nov", true), run("14 Dec", false)]);
  });

  it("takes its place where that was asked for: what was open of it is dropped", async () => {
    await talk.say("ana in #dev: run rounds every monday and replace the open one");
    expect((await talk.press("ana", "Repeat it", "dev")).text).toContain(
      "One that is still open gives way to the next.",
    );
    await passMondays(1);
    await talk.say(`ana in #dev: done #${(await numbers())[0]}`);
    talk.renewed("dev");
    await passMondays(2);
    expect(await runs()).toEqual([run("30 Nov", true), run("7 Dec", false)]);
    const states = (await talk.rows("select status from task order by number")).map(({ status }) => status);
    expect(states).toEqual(["completed", "cancelled", "needs-action", "needs-action"]);
    expect(talk.renewed("dev")).toHaveLength(1);
  });

  it("is previewed with its rhythm, takes another one, and does not take a lone date for one", async () => {
    const asked = await talk.say("ana in #dev: run rounds every monday, skip it while one is open");
    expect(asked.text).toMatch(
      /^Run Rounds every week on Monday\? While one is open, the next is skipped\. The first would be 2 tasks, Mon 30 Nov/,
    );
    await talk.press("ana", "Change", "dev");
    expect((await talk.say("ana in #dev: from tuesday")).text).toContain("Say the whole rhythm");
    const changed = await talk.say("ana in #dev: every other tuesday");
    expect(changed.text).toMatch(/^Run Rounds every .*Tuesday\? While one is open/);
    const kept = await talk.press("ana", "Repeat it", "dev");
    expect(kept.text).toMatch(/^Rounds runs every .*Tuesday from now on\. The first is for Tue 24 Nov;/);
  });

  it("takes the place of what the template repeated before, until that is taken back", async () => {
    const rules = () => talk.rows("select repeat->>'rrule' as rrule from template_schedule where at is not null");
    await talk.say("ana in #dev: run rounds every monday");
    await talk.press("ana", "Repeat it", "dev");
    talk.pass(1);
    await talk.say("ana in #dev: run rounds every friday");
    expect((await talk.press("ana", "Repeat it", "dev")).text).toContain("in the place of what it repeated before.");
    expect(await rules()).toEqual([{ rrule: "FREQ=WEEKLY;BYDAY=FR" }]);
    talk.pass(1);
    await talk.say("ana in #dev: undo");
    expect(await rules()).toEqual([{ rrule: "FREQ=WEEKLY;BYDAY=MO" }]);
  });
});
