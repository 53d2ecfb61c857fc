import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createPerson, type Heard, type Person } from "./testing/people.ts";
import { type StartedApp, startApp } from "./testing/start-app.ts";

const ADDRESS = { kind: "address", address: { channel: "general" } } as const;

describe("an act", () => {
  let at: StartedApp;
  let ana: Person;
  let team = 0;

  beforeAll(async () => {
    at = await startApp();
  });
  afterAll(() => at?.close());

  beforeEach(async () => {
    ana = createPerson(at.app.conversation, `T${++team}`, "ana");
    await ana.says("water the plants tomorrow");
    await at.settled();
    at.sent.length = 0;
  });

  /** Of this test's own team. */
  const count = async (table: string, where = "true"): Promise<number> => {
    const query = `select count(*)::int as n from ${table} t join installation i using (workspace_id)
      where i.workspace_key = $1 and ${where}`;
    return Number((await at.owner.batch({ query, params: [`T${team}`] }))[0]?.n);
  };
  const task = async (number = 1) => {
    const query = `select summary, status, due_day::text as due, sequence from task t join installation i using (workspace_id)
      where i.workspace_key = $1 and number = $2`;
    return (await at.owner.batch({ query, params: [`T${team}`, number] }))[0];
  };
  const kindsOf = (heard: readonly Heard[]): string[] => heard.map(({ outcome }) => outcome.kind);

  it("that is delivered four times at once has one effect, and every answer is the same", async () => {
    const heard = await Promise.all(Array.from({ length: 4 }, () => ana.says("call the bank friday", { key: "once" })));
    expect(kindsOf(heard)).toEqual(["answered", "answered", "answered", "answered"]);
    expect(new Set(heard.map(({ text }) => text)).size).toBe(1);
    expect(await count("task", "summary = 'Call the bank'")).toBe(1);
    expect(await count("activity", "verb = 'create-task'")).toBe(2);
    expect(await count("inbound_event", "key = 'once'")).toBe(1);
  });

  it("that is delivered four times at once is answered and told once, where the answer is sent", async () => {
    const how = { key: "sent-once", replyTo: ADDRESS };
    const heard = await Promise.all(Array.from({ length: 4 }, () => ana.says("call the bank friday @ben", how)));
    await at.settled();
    expect(kindsOf(heard)).toEqual(["sent", "sent", "sent", "sent"]);
    expect(at.sent.map(({ to }) => to.kind).sort()).toEqual(["address", "person"]);
    expect(await count("outbox", "key = 'reply:sent-once'")).toBe(1);
    expect(await count("outbox", "sent_at is null")).toBe(0);
  });

  it("that comes again later gets the answer that it got", async () => {
    const first = await ana.says("call the bank friday", { key: "again" });
    await ana.says("move #2 to monday");
    const again = await ana.says("call the bank friday", { key: "again" });
    expect(again.text).toBe(first.text);
    expect(await count("task")).toBe(2);
  });

  it("by a button that is pressed four times at once happens once", async () => {
    const { buttons } = await ana.says("call the bank friday");
    const heard = await Promise.all(Array.from({ length: 4 }, () => ana.presses(buttons.Done ?? "", { key: "press" })));
    expect(kindsOf(heard)).toEqual(["answered", "answered", "answered", "answered"]);
    expect(await count("activity", "verb = 'complete-task'")).toBe(1);
  });

  it("answers a question once, however often Yes is pressed", async () => {
    const { buttons } = await ana.says("delete #1");
    const heard = await Promise.all(Array.from({ length: 4 }, () => ana.presses(buttons.Drop ?? "")));
    const words = heard.map(({ text }) => text.split(".")[0]).toSorted();
    expect(words).toEqual(["Dropped", ...Array(3).fill("That was answered already")]);
    expect(await count("activity", "verb = 'cancel-task'")).toBe(1);
    expect(await task()).toMatchObject({ status: "cancelled", sequence: 1 });
  });

  it("whose answer was lost on its way is not done twice, and its true answer is given", async () => {
    const { outcome, text } = await duringCommit(
      () => ana.says("call the bank friday", { key: "lost" }),
      () => at.database.endpoint.loseAnswers(1),
    );
    expect(outcome.kind).toBe("answered");
    expect(text).toMatch(/#2 Call the bank/);
    expect(await count("task")).toBe(2);
  });

  it("whose answer was lost is sent once, and now", async () => {
    const { outcome } = await duringCommit(
      () => ana.says("call the bank friday @ben", { key: "lost-sent", replyTo: ADDRESS }),
      () => at.database.endpoint.loseAnswers(1),
    );
    expect(outcome.kind).toBe("sent");
    await at.settled();
    expect(at.sent.map(({ to }) => to.kind).sort()).toEqual(["address", "person"]);
    expect(await count("outbox", "sent_at is null")).toBe(0);
    expect(await count("task")).toBe(2);
  });

  it("whose answer nobody can get any more is not called undone, and said again it is not done twice", async () => {
    vi.spyOn(console, "log").mockImplementation(() => undefined); // the fault is logged
    const say = () => ana.says("call the bank friday", { key: "gone" });
    const { outcome, text } = await duringCommit(say, () => at.database.endpoint.setDown(true));
    at.database.endpoint.setDown(false);
    expect(outcome.kind).toBe("told");
    expect(text).toMatch(/can't tell whether that was saved/);
    expect(text).not.toMatch(/nothing was changed/i);
    expect((await say()).text).toMatch(/Call the bank/);
    expect(await count("task")).toBe(2);
  });

  it("whose answer went out, but was marked as sent only at the second try, is not sent again", async () => {
    let failures = 1;
    at.database.endpoint.setFailing((query) => query.includes("set sent_at") && failures-- > 0);
    await ana.says("call the bank friday", { key: "unmarked", replyTo: ADDRESS });
    await at.settled();
    at.database.endpoint.setFailing(null);
    at.clock.now = new Date(at.clock.now.getTime() + 61_000);
    await at.app.tick();
    expect(at.sent).toHaveLength(1);
  });

  it("of two people on one task at once: both hold", async () => {
    const ben = createPerson(at.app.conversation, `T${team}`, "ben");
    await ben.says("show #1");
    const heard = await Promise.all([ana.says("move #1 to friday"), ben.says("rename #1 to Feed the cat")]);
    expect(kindsOf(heard)).toEqual(["answered", "answered"]);
    expect(await task()).toMatchObject({ summary: "Feed the cat", due: "2026-11-27", sequence: 2 });
  });

  it("of fifty that make tasks at once: fifty numbers, and nothing lost", async () => {
    const people = Array.from({ length: 10 }, (_, i) => createPerson(at.app.conversation, `T${team}`, `person${i}`));
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, i) => people[i % 10]?.says(`buy item-${"abcdefghij"[i % 10]}${i} friday`)),
    );
    expect(all.every((heard) => heard?.outcome.kind === "answered")).toBe(true);
    const query = `select count(distinct number)::int as numbers, count(distinct summary)::int as titles from task t
      join installation i using (workspace_id) where i.workspace_key = $1 and summary like 'Buy item-%'`;
    expect(await at.owner.batch({ query, params: [`T${team}`] })).toEqual([{ numbers: 50, titles: 50 }]);
  });

  it.each([
    "call the bank friday",
    "remind @ben to send the report tomorrow at 4pm #finance !high",
    "what's due this week?",
    "show #1",
    "done #1",
    "reopen #1",
    "move #1 to friday",
    "rename #1 to Feed the cat",
    "assign #1 to @ben",
    "delete #1",
    "note on #1: waiting",
    "undo",
    "help",
    "thanks",
    "my timezone is Europe/Paris",
    "asdfgh??",
    "- buy milk tomorrow\n- call the bank friday\n- book flights",
  ])("takes at most two round trips: %j", async (text) => {
    const { endpoint } = at.database;
    const before = endpoint.roundTrips();
    const { outcome } = await ana.says(text);
    expect(outcome.kind).toBe("answered");
    expect(endpoint.roundTrips() - before).toBeLessThanOrEqual(2);
  });

  it("by a button takes at most two round trips", async () => {
    const { buttons } = await ana.says("call the bank friday");
    for (const label of ["Done", "Undo", "Tomorrow", "Edit"]) {
      const before = at.database.endpoint.roundTrips();
      await ana.presses(buttons[label] ?? "", { values: label === "Edit" ? { summary: "Call them" } : {} });
      expect(at.database.endpoint.roundTrips() - before, label).toBeLessThanOrEqual(2);
    }
    const before = at.database.endpoint.roundTrips();
    await ana.edits(buttons.Edit ?? "");
    await ana.types("call");
    expect(at.database.endpoint.roundTrips() - before).toBe(2); // one each
  });

  /** The act's commit reaches the database; then `trouble` comes before its answer is out. */
  async function duringCommit<T>(act: () => Promise<T>, trouble: () => void): Promise<T> {
    const { endpoint } = at.database;
    const before = endpoint.roundTrips();
    endpoint.setDelay(60);
    const acting = act();
    while (endpoint.roundTrips() < before + 2) await new Promise((resolve) => setTimeout(resolve, 2));
    trouble();
    const answered = await acting;
    endpoint.setDelay(0);
    return answered;
  }
});
