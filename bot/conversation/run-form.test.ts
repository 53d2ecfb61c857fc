import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ChatForm } from "#core/chat/form.ts";
import { type Said, startTalk } from "./testing/talk.ts";

const TEMPLATE = `\`\`\`
name: Visit
variables:
  guest: text
  size: [small, large]
  arrival: date
roles:
  host: ask
items:
  - { task: "Book a {size} room for {guest}", due: start }
  - { task: "Meet {guest}", due: arrival, role: host }
\`\`\``;

describe("the form for what a run lacks", () => {
  let talk: Awaited<ReturnType<typeof startTalk>>;
  beforeAll(async () => {
    talk = await startTalk("2026-11-23T09:00:00Z");
    await talk.say("ben: hi");
    expect((await talk.say(`ana: ${TEMPLATE}`)).text).toContain("Saved Visit");
  });
  afterAll(() => talk?.close());

  async function open(): Promise<{ asked: Said; form: ChatForm }> {
    talk.pass(1);
    const asked = await talk.say("ana: start visit");
    const form = await talk.form("ana", "Fill in a form");
    if (!form) throw new Error("no form");
    return { asked, form };
  }
  const FILLED = {
    anchor: "friday 4 december",
    "variable-guest": "Ms Ruiz",
    "variable-size": "choice-1",
    "variable-arrival": "monday 7 december",
    "role-host": "@ben",
  };
  const runs = async (): Promise<unknown> => (await talk.rows("select count(*)::int from template_run"))[0]?.count;

  it("has a field for each thing, and a menu where there is a choice", async () => {
    const { asked, form } = await open();
    expect(asked.buttons).toContain("Fill in a form");
    expect(form.title).toBe("Start Visit");
    expect(form.fields.map(({ name }) => name).toSorted()).toEqual(Object.keys(FILLED).toSorted());
    const size = form.fields.find(({ name }) => name === "variable-size");
    expect(size?.options.map(({ label }) => label)).toEqual(["small", "large"]);
  });

  it("starts the run with all of it at once, in the tasks' words, dates and people", async () => {
    const { form } = await open();
    const { text } = await talk.fillIn("ana", form, FILLED);
    expect(text).toContain("Started Visit");
    expect(text).toContain("Book a large room for Ms Ruiz · Fri 4 Dec");
    expect(text).toMatch(/Meet Ms Ruiz · Mon 7 Dec.* · @ben/);
    expect(await runs()).toBe(1);
  });

  it("starts once, however often it is sent", async () => {
    const { form } = await open();
    await talk.fillIn("ana", form, FILLED);
    expect((await talk.fillIn("ana", form, FILLED)).text).toContain("answered already");
    expect(await runs()).toBe(2);
  });

  it("asks on for what was left out", async () => {
    const { form } = await open();
    const { "variable-guest": _, ...rest } = FILLED;
    const { text } = await talk.fillIn("ana", form, rest);
    expect(text).toContain("guest?");
    expect((await talk.say("ana: Mr Okafor")).text).toContain("Meet Mr Okafor");
  });

  it.each([
    [{ anchor: "whenever" }, /I didn't get "whenever"\. When does Visit start\?/],
    [{ "role-host": "@nobody-here" }, /I don't know .*nobody-here/],
    [{ "variable-arrival": "soon" }, /I didn't get "soon"/],
  ])("says which of it can't be taken, and starts nothing: %j", async (wrong, words) => {
    const { form } = await open();
    const before = await runs();
    expect((await talk.fillIn("ana", form, { ...FILLED, ...wrong })).text).toMatch(words);
    expect(await runs()).toBe(before);
  });

  it("is nobody else's, and is gone with its question", async () => {
    const { form } = await open();
    await talk.say("ana: start visit");
    expect(await talk.form("ben", "Fill in a form")).toBeNull();
    expect((await talk.fillIn("ben", form, FILLED)).text).toContain("for somebody else");
    await open();
    talk.pass(61);
    expect(await talk.form("ana", "Fill in a form")).toBeNull();
  });

  it("takes no numbers by being looked at", async () => {
    const last = async () => (await talk.rows("select last from task_counter"))[0]?.last;
    await open();
    const before = await last();
    await talk.form("ana", "Fill in a form");
    await talk.form("ana", "Fill in a form");
    expect(await last()).toBe(before);
  });
});

describe("what is said with a start", () => {
  let talk: Awaited<ReturnType<typeof startTalk>>;
  beforeAll(async () => {
    talk = await startTalk("2026-11-23T09:00:00Z");
    await talk.say(
      'ana: ```\nname: Visit\nvariables:\n  client: text\nitems:\n  - { task: "Meet {client}", due: start }\n```',
    );
    await talk.say("ana: ```\nname: Rounds\nitems:\n  - { task: Open up, due: start at 09:00 }\n```");
  });
  afterAll(() => talk?.close());

  it("is named where nothing was made of it, and nothing starts before somebody says so", async () => {
    const { text, buttons } = await talk.say("ana in #dev: start rounds today for client Acme");
    expect(text).toMatch(/^Start Rounds.*\? 1 task, .*\n⚠ I made nothing of ".*client Acme"\./);
    expect(buttons).toContain("Start");
    expect(await talk.rows("select 1 from template_run")).toEqual([]);
    expect((await talk.press("ana", "Start", "dev")).text).toContain("Started Rounds");
  });

  it("is the text that it asks for, where it asks for nobody", async () => {
    expect((await talk.say("ana: start visit for Acme on 7 december")).text).toContain("Meet Acme · Mon 7 Dec");
  });

  it("may be a long name in answer to its question", async () => {
    talk.pass(1);
    expect((await talk.say("ana: start visit on 8 december")).text).toBe("What is client?");
    expect((await talk.say("ana: Royal Bank of Scotland and Sons")).text).toContain(
      "Meet Royal Bank of Scotland and Sons",
    );
  });

  it("can't be a mention in a template's name", async () => {
    const { text } = await talk.say("ana: ```\nname: Launch @ben\nitems: [Open up]\n```");
    expect(text).toMatch(/The name would mention somebody[\s\S]*Nothing was saved\./);
  });
});
