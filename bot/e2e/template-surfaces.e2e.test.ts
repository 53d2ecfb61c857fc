import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Card } from "./testing/chat.ts";
import { eventually } from "./testing/eventually.ts";
import { startDiscordTemplates, startSlackTemplates, type TemplateChat } from "./testing/template-chat.ts";

const SURFACES: readonly { readonly where: string; readonly start: () => Promise<TemplateChat> }[] = [
  { where: "signed Discord interactions", start: startDiscordTemplates },
  { where: "signed Slack commands", start: startSlackTemplates },
];

/** One template's life, each test a few turns of it: 30 turns in all. */
describe.each(SURFACES)("a template by $where", ({ start }) => {
  let chat: TemplateChat;
  beforeAll(async () => {
    chat = await start();
  });
  afterAll(() => chat?.close());

  const numberOf = async (summary: string): Promise<string> => {
    const rows = await chat.ask(
      `select number::text from task where summary = '${summary}' and status = 'needs-action' and run_id is not null`,
    );
    return rows[0]?.number ?? "none";
  };
  const count = async (table: string): Promise<string | null | undefined> =>
    (await chat.ask(`select count(*)::text from ${table}`))[0]?.count;

  it("is saved from tasks, whose dates become offsets", async () => {
    await chat.say("my timezone is Europe/Paris");
    expect((await chat.list()).text).toContain("start onboarding");
    await chat.say("book the venue on 1 March");
    await chat.say("send the invitations on 3 March at 4pm");
    await chat.say("order the food on 5 March");
    await chat.say("what's open?");
    const saved = await chat.save("Garden party");
    expect(saved.text).toMatch(/Saved Garden party: 3 tasks\.[\s\S]*Book the venue · start \+ 0/);
    expect((await chat.save("garden party")).text).toContain("already");
    expect(await count("template")).toBe("1");
  });

  it("is shown, listed and edited where there is room", async () => {
    expect((await chat.list()).text).toContain("Garden party: 3 tasks, never run");
    expect((await chat.show("Garden party")).text).toContain("Garden party: 3 tasks, version 1");
    const { text } = await chat.edit("Garden party");
    expect(text).toContain("Change Garden party on the dashboard.");
    const [row] = await chat.ask("select id from template");
    expect(chat.lastAnswer()).toContain(`/templates/${row?.id}/edit`);
    expect((await chat.say("export the garden party template")).text).toContain("Garden party as YAML.");
  });

  it("is looked at without starting anything", async () => {
    const preview = await chat.say("what would garden party look like from 1 March 2027?");
    expect(preview.text).toMatch(/would be 3 tasks/);
    await chat.tap(preview, "Cancel");
    expect(await count("template_run")).toBe("0");
  });

  it("is run, followed, moved, and the move is taken back", async () => {
    expect((await chat.run({ name: "Garden party", date: "from 1 March 2027" })).text).toContain(
      "Started Garden party, 1 Mar 2027: 3 tasks.",
    );
    expect((await chat.say("how is garden party going?")).text).toContain("0 of 3 done");
    await eventually(() => chat.posted()).toEqual([
      expect.stringMatching(/Garden party, 1 Mar 2027: 0 of 3 done[\s\S]*Book the venue/),
    ]);
    const move = await chat.say("push garden party by two days");
    expect(move.text).toContain("Move 3 tasks");
    expect((await chat.tap(move, "Move 3")).text).toContain("Moved 3 tasks");
    expect((await chat.say("undo")).text).toContain("is back at its old dates");
  });

  it("asks for what is missing, with a form for whoever likes one", async () => {
    const asked = await chat.run({ name: "Garden party" });
    expect(asked.text).toContain("When does Garden party start?");
    await chat.tap(asked, "Cancel");
    expect(await count("template_run")).toBe("1");
    const again = await chat.run({ name: "Garden party" });
    const started = await chat.fill(again, "Fill in a form", { anchor: "1 April 2027" });
    expect(started.text).toContain("Started Garden party, 1 Apr 2027: 3 tasks.");
    await chat.say("undo");
    await eventually(async () => (await chat.posted())[1]).toContain("Garden party, 1 Apr 2027 was dropped.");
  });

  it("ends when all of it is done, and says so", async () => {
    await chat.say(`done #${await numberOf("Book the venue")}`);
    await chat.say(`done #${await numberOf("Send the invitations")}`);
    expect((await chat.say("how is garden party going?")).text).toContain("2 of 3 done");
    const last = await chat.say(`done #${await numberOf("Order the food")}`);
    expect(last.text).toContain("Garden party, 1 Mar 2027 is finished.");
    expect(await chat.ask("select name from template_run where ended_at is null")).toEqual([]);
    await eventually(() => chat.posted()).toEqual([
      expect.stringContaining("3 of 3 done. It is finished."), // its card, where it was posted
      expect.stringContaining("was dropped."),
      expect.stringContaining("is finished: 3 done."),
    ]);
    await chat.worker.tick(new Date());
    expect(await chat.posted()).toHaveLength(3);
  });

  it("binds a person to a role, shows a long run first, and starts it once", async () => {
    const preview: Card = await chat.run({ name: "release", what: "2.4", date: "by 4 June 2027", ben: "captain" });
    expect(preview.text).toMatch(/Start Release 2\.4\? 18 tasks/);
    expect((await chat.tap(preview, "Start")).text).toContain("Started Release 2.4: 18 tasks.");
    expect(await count("template_run")).toBe("3");
    const [row] = await chat.ask(
      "select count(*)::text from task_assignee a join member m on m.id = a.member_id where lower(m.name) = 'ben'",
    );
    expect(Number(row?.count)).toBeGreaterThan(0);
  });

  it("is taken back whole, and out of the list", async () => {
    expect((await chat.say("undo")).text).toContain("Took back Release 2.4: 18 tasks dropped.");
    expect((await chat.say("delete the garden party template")).text).toContain("Removed Garden party");
    expect((await chat.show("Garden party")).text).toContain("There is no template called Garden party here.");
    expect((await chat.list()).text).not.toContain("Garden party");
  });

  it("took at least 30 turns, none of which failed", () => {
    expect(chat.turns()).toBeGreaterThanOrEqual(30);
    expect(chat.worker.logged).toEqual([]);
  });
});
