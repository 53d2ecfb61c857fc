import { afterAll, beforeAll, describe, it } from "vitest";
import { startTalk } from "./testing/talk.ts";

describe("templates", () => {
  let talk: Awaited<ReturnType<typeof startTalk>>;
  beforeAll(async () => {
    talk = await startTalk("2026-11-22T09:00:00Z");
  });
  afterAll(() => talk?.close());

  it("try", async () => {
    const show = (s: { text: string; buttons: readonly string[]; trips: number }) =>
      console.log(`${s.text}\n[${s.buttons.join("] [")}] ${s.trips}\n-----`);
    const say = async (line: string) => {
      talk.pass(1);
      console.log(line);
      show(await talk.say(line));
    };
    await say("ana: my timezone is Europe/Paris");
    await say("ana: book the venue on 30 November");
    await say("ana: send the invitations on 2 December 4pm for @ben");
    await say("ana: what's open?");
    await say("ana: save these as a template called Launch");
    await say("ana: show templates");
    await say("ana: start launch from 7 December");
    await say("ana: how is the launch going?");
    await say("ana: push the launch by two days");
    show(await talk.press("ana", "Move 2"));
    await say("ana: undo");
    await say("ana: undo");
    await say("ana: export the launch template");
    await say(
      "ana: ```\nname: Chain\nvariables:\n  version: text\nroles:\n  captain: ask\nitems:\n  - { task: Cut {version}, key: cut, due: start, role: captain }\n  - { task: Test, key: test, due: cut done + 1wd, person: ben }\n```",
    );
    await say("ana in #dev: start chain");
    await say("ana in #dev: 2.4");
    await say("ana in #dev: Monday");
    await say("ana in #dev: @ben");
    await say("ana in #dev: start chain 2.4 on Monday with @ben as captain");
    await say("ben in #dev: done with cut");
    await say("ben in #dev: how is the chain going?");
    await say("ben in #dev: done with test");
    console.log(talk.posted("dev"), talk.inbox("ben"));
    await say("ana in #dev: run month-end on the last workday of every month");
    show(await talk.press("ana", "Repeat it", "dev"));
    talk.at("2026-12-23T09:00:00Z");
    await talk.tick();
    await talk.tick();
    console.log(talk.posted("dev"));
    await say("ana in #dev: stop running month-end");
    await say("ana: ```\nname: Bad\nitems:\n  - { task: A, key: a, after: b }\n  - { task: B, key: b, after: a }\n```");
  });
});
