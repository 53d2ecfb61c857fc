import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Said, startTalk } from "./testing/talk.ts";

/** One long conversation: each test goes on where the one before it stopped. */
describe("a template's life in chat", () => {
  let talk: Awaited<ReturnType<typeof startTalk>>;
  beforeAll(async () => {
    talk = await startTalk("2026-11-22T09:00:00Z");
    await talk.say("ana: my timezone is Europe/Paris");
  });
  afterAll(() => talk?.close());

  /** A minute later. */
  const say = (line: string): Promise<Said> => {
    talk.pass(1);
    return talk.say(line);
  };
  const press = (as: string, label: string, channel = "dm"): Promise<Said> => {
    talk.pass(1);
    return talk.press(as, label, channel);
  };

  it("begins with the starters, where nobody has saved one", async () => {
    const { text } = await say("ana: show templates");
    for (const name of ["onboarding", "release", "month end", "moving house"]) expect(text).toContain(`start ${name}`);
  });

  it("goes on from tasks that were shown, their dates turned into offsets and shown", async () => {
    await say("ana: book the venue on 30 November");
    await say("ana: send the invitations on 2 December 4pm for @ben");
    expect((await say("ana: what's open?")).text).toContain("Two open.");
    const { text } = await say("ana: save these as a template called Launch");
    expect(text).toContain("Saved Launch: 2 tasks.");
    expect(text).toContain("Book the venue · start + 0wd");
    expect(text).toContain("Send the invitations · start + 2wd at 16:00");
    expect(text).not.toMatch(/30 Nov|2 Dec/);
  });

  it("refuses a name that is taken, and changes nothing", async () => {
    await say("ana: what's open?");
    expect((await say("ana: save these as a template called launch")).text).toContain("already");
    expect(await talk.rows("select count(*)::int from template")).toEqual([{ count: 1 }]);
  });

  it("shows a template with its offsets and roles", async () => {
    const { text } = await say("ana: show the launch template");
    expect(text).toContain("Launch: 2 tasks, version 1");
    expect(text).toContain("Send the invitations · start + 2wd at 16:00 · ben");
  });

  it("shows a dry run and makes nothing of it", async () => {
    const { text, buttons } = await say("ana: what would launch look like from 7 December?");
    expect(text).toContain("would be 2 tasks, Mon 7 Dec to Wed 9 Dec 16:00");
    expect(text).toContain("Send the invitations · Wed 9 Dec 16:00 · @ben");
    expect(buttons).toEqual(["Start", "Change", "Cancel"]);
    expect(await talk.rows("select count(*)::int from template_run")).toEqual([{ count: 0 }]);
  });

  it("takes a change to what was shown, and starts that", async () => {
    expect((await press("ana", "Change")).text).toContain("What shall be different?");
    const changed = await say("ana: from 8 December with @cleo as ben");
    expect(changed.text).toMatch(/Started Launch|Start Launch/);
    expect(changed.text).toContain("@cleo");
    expect(changed.text).toContain("Thu 10 Dec 16:00");
  });

  it("says how it is going in one line", async () => {
    const { text } = await say("ana: how is the launch going?");
    expect(text).toMatch(/^Launch, 8 Dec 2026: 0 of 2 done\. It ends Thu 10 Dec 16:00\./);
  });

  it("moves what is open and untouched after a preview, and takes the move back", async () => {
    const preview = await say("ana: push the launch by two days");
    expect(preview.text).toContain("Move 2 tasks of Launch, 8 Dec 2026? It would end Mon 14 Dec 16:00.");
    expect((await press("ana", "Move 2")).text).toContain("Moved 2 tasks");
    const moved = await say("ana: how is the launch going?");
    expect(moved.text).toContain("Mon 14 Dec 16:00");
    expect((await say("ana: undo")).text).toContain("is back at its old dates");
    expect((await say("ana: how is the launch going?")).text).toContain("Thu 10 Dec 16:00");
  });

  it("takes a whole run back with one undo, but for what somebody has changed", async () => {
    await say("ana: start launch from 14 December");
    const [run] = await talk.rows("select id from template_run order by created_at desc limit 1");
    const [last] = await talk.rows(`select number from task where run_id = '${run?.id}' order by number desc limit 1`);
    await say(`ben: done #${last?.number}`);
    expect((await say("ana: undo")).text).toContain("Took back Launch, 14 Dec 2026: 1 task dropped.");
    const states = await talk.rows(`select status from task where run_id = '${run?.id}' order by number`);
    expect(states).toEqual([{ status: "cancelled" }, { status: "completed" }]);
  });

  it("copies a starter that is named, tells each of its people once, and shows who waits for what", async () => {
    const preview = await say("ana in #dev: run release 2.4 for Friday 4 December 5pm with @ben as tester");
    expect(preview.text).toContain("Start Release 2.4? 18 tasks");
    expect(preview.text).toContain("Publish 2.4 · Fri 4 Dec 17:00 · waiting · @ana · Urgent");
    talk.inbox("ben");
    const started = await press("ana", "Start", "dev");
    expect(started.text).toContain("Started Release 2.4: 18 tasks. It ends Fri 4 Dec 17:00.");
    expect(started.text).toMatch(/Cut the branch 2\.4 · Fri 27 Nov 10:00, this Friday · waiting for #\d+/);
    const told = talk.inbox("ben");
    expect(told).toHaveLength(1);
    expect(told[0]).toContain("Ana started Release 2.4: 5 tasks of it are yours.");
    expect(await talk.rows("select name from template where archived_at is null order by name")).toEqual([
      { name: "Launch" },
      { name: "Release" },
    ]);
  });

  it("starts a run once, however often it is confirmed", async () => {
    const preview = await say("ana in #dev: run release 2.5 by Friday 18 December");
    const [first, second] = [await talk.pressOn(preview, "ana", "Start"), await talk.pressOn(preview, "ana", "Start")];
    expect(first.text).toContain("Started Release 2.5");
    expect(second.text).toContain("answered already");
    expect(await talk.rows("select count(*)::int from template_run where name = 'Release 2.5'")).toEqual([
      { count: 1 },
    ]);
    await say("ana: undo");
  });

  const numberOf = async (summary: string): Promise<unknown> =>
    (await talk.rows(`select number from task where summary = '${summary}' and status = 'needs-action'`))[0]?.number;

  it("reminds nobody of what waits, and says who is free to begin once it doesn't", async () => {
    await talk.tick();
    const waiting = `select count(*)::int from firing f join alarm a on a.id = f.alarm_id join task t on t.id = a.task_id where t.waiting`;
    expect(await talk.rows(waiting)).toEqual([{ count: 0 }]);
    const cut = await numberOf("Cut the branch 2.4");
    const done = await say(`ana in #dev: done #${await numberOf("Agree on what is in 2.4")}`);
    expect(done.text).toContain(`#${cut} Cut the branch 2.4 can begin.`);
    await talk.tick();
    const armed = `select count(*)::int as alarms from firing f join alarm a on a.id = f.alarm_id join task t on t.id = a.task_id where t.number = ${cut}`;
    expect((await talk.rows(armed))[0]?.alarms).toBeGreaterThan(0);
  });

  it("goes on waiting where a completion is taken back", async () => {
    expect((await say("ana: undo")).text).toContain("Reopened");
    expect(await talk.rows("select waiting from task where summary = 'Cut the branch 2.4'")).toEqual([
      { waiting: true },
    ]);
    await say(`ana in #dev: done #${await numberOf("Agree on what is in 2.4")}`);
  });

  it("ends when all is done or dropped, counts dates from completions, and says so once where it was started", async () => {
    talk.posted("dev");
    for (const summary of ["Cut the branch 2.4", "Build the release candidate", "Test 2.4", "Go or no go for 2.4"]) {
      await say(`ana in #dev: done #${await numberOf(summary)}`);
    }
    await say(`ana in #dev: done #${await numberOf("Write the release notes")}`);
    talk.at("2026-12-04T16:00:00Z");
    await say(`ana in #dev: done #${await numberOf("Publish 2.4")}`);
    const watch = await talk.rows(
      "select waiting, due_local::text from task where summary like 'Watch errors%' and status = 'needs-action'",
    );
    expect(watch).toEqual([{ waiting: false, due_local: "2026-12-04 19:01:00" }]);

    const progress = await say("ben in #dev: how is the release going?");
    expect(progress.text).toMatch(/^Release 2\.4: 7 of 14 done/);
    const open = await talk.rows(
      "select t.number from task t join template_run r on r.id = t.run_id where r.name = 'Release 2.4' and t.status = 'needs-action' order by t.number",
    );
    for (const { number } of open.slice(0, -1)) await say(`ana: done #${number}`);
    expect(talk.posted("dev")).toEqual([]);
    const last = await say(`ana: done #${open.at(-1)?.number}`);
    expect(last.text).toContain("Release 2.4 is finished.");
    const [told, ...more] = talk.posted("dev");
    expect(told).toContain("Release 2.4 is finished: 14 done.");
    expect(more).toEqual([]);
  });

  it("asks for what is missing, one at a time, by name or button", async () => {
    await say(
      'ana: ```\nname: Visit\nvariables:\n  guest: text\nroles:\n  host: ask\nitems:\n  - { task: "Meet {guest}", due: start, role: host }\n```',
    );
    expect((await say("ana: start visit")).text).toBe("When does Visit start?");
    expect((await say("ana: next Monday")).text).toBe("What is guest?");
    const host = await say("ana: Dr. Who");
    expect(host.text).toBe("Who is host?");
    expect(host.buttons).toEqual(["Me", "Anyone", "Nobody yet", "Fill in a form", "Cancel"]);
    const started = await say("ana: @ben");
    expect(started.text).toContain("Started Visit Dr. Who: 1 task.");
    expect(started.text).toContain("Meet Dr. Who · Mon 7 Dec");
    expect(started.text).toContain("@ben");
    expect(started.text).not.toContain("{");
  });

  it("says where a template is edited, one's own and a starter", async () => {
    const own = await say("ana: edit the visit template");
    const [row] = await talk.rows("select id from template where name = 'Visit'");
    expect(own.view.link?.path).toBe(`/templates/${row?.id}/edit`);
    expect((await say('ana: edit template "bug bash"')).view.link?.path).toBe("/templates/new?starter=bug-bash");
  });

  it("keeps a new version under the same name, and leaves running ones alone", async () => {
    const exported = await say("ana: export the visit template");
    expect(exported.view.code).toContain("name: Visit");
    const edited = await say(`ana: \`\`\`\n${exported.view.code?.replace("Meet {guest}", "Greet {guest}")}\n\`\`\``);
    expect(edited.text).toContain("Visit is at version 2 now");
    expect(await talk.rows("select version from template_run where name = 'Visit Dr. Who'")).toEqual([{ version: 1 }]);
  });

  it("refuses a mention inside a variable, and starts nothing", async () => {
    const runs = await talk.rows("select count(*)::int from template_run");
    const { text } = await say("ana in #dev: start visit @everyone on Monday with @ben as host");
    expect(text).toMatch(/mention|Who|What is guest/);
    expect(await talk.rows("select count(*)::int from template_run")).toEqual(runs);
  });

  it("runs again and again by the clock, each occurrence once, until it is stopped", async () => {
    await say("ana in #dev: run month-end on the last workday of every month");
    expect((await press("ana", "Repeat it", "dev")).text).toContain(
      "Month end runs on the last workday of every month from now on.",
    );
    talk.at("2026-12-28T09:00:00Z");
    await talk.tick();
    await talk.tick();
    const runs = "select name from template_run where name like 'Month end%'";
    expect(await talk.rows(runs)).toEqual([{ name: "Month end, 31 Dec 2026" }]);
    expect(talk.posted("dev").filter((text) => text.startsWith("Started Month end"))).toHaveLength(1);
    expect((await say("ana in #dev: stop running month-end")).text).toContain("no more");
    talk.at("2027-01-29T09:00:00Z");
    await talk.tick();
    expect(await talk.rows(runs)).toHaveLength(1);
  });

  it("leaves a task a task where no template is called so", async () => {
    expect((await say("ana: start the dishwasher at 8")).text).toContain("Start the dishwasher");
  });

  it("takes a template out of the list", async () => {
    expect((await say("ana: delete the visit template")).text).toContain("Removed Visit");
    expect((await say("ana: start the visit template")).text).toContain("There is no template called visit here.");
  });

  it("answers in two trips to the database", async () => {
    const { trips } = await say("ana: what would release look like by 30 March?");
    expect(trips).toBe(2);
  });
});
