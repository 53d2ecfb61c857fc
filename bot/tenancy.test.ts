import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { formatAction } from "#core/chat/action.ts";
import { createPerson, type Person } from "./testing/people.ts";
import { type StartedApp, startApp } from "./testing/start-app.ts";

const TENANT_TABLES = `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind = 'r' order by 1`;

const OURS = /zanzibar/i; // a word of ours that they never say

describe("somebody of another workspace", () => {
  let at: StartedApp;
  let ana: Person; // of ours
  let eve: Person; // of another, with a task and a change of her own
  let workspaceId: string;
  let ids: { task: string; change: string; question: string };
  let before: readonly unknown[];

  beforeAll(async () => {
    at = await startApp();
    ana = createPerson(at.app.conversation, "T-OURS", "ana");
    eve = createPerson(at.app.conversation, "T-EVE", "eve");
    for (const what of ["budget", "salaries", "figures"]) {
      await ana.says(`write the secret ${what} for Zanzibar tomorrow #finance @ben`);
    }
    await ana.says("done #3");
    const drop = await ana.says("delete #2");
    await eve.says("water the plants tomorrow");
    ids = {
      task: await idOf("select id from task where number = 1 and summary like '%secret%'"),
      change: await idOf("select change_id as id from activity where verb = 'complete-task'"),
      question: drop.buttons.Keep?.split(":")[1] ?? "",
    };
    workspaceId = await idOf("select workspace_id as id from task where summary like '%secret%' limit 1");
    before = await ours();
  });
  afterAll(() => at?.close());

  beforeEach(() => {
    at.clock.now = new Date(at.clock.now.getTime() + 120_000); // out of the rate limit's minute
  });

  const idOf = async (query: string): Promise<string> => String((await at.owner.batch(query))[0]?.id);

  /** Every row of our workspace, in every table. */
  async function ours(): Promise<readonly unknown[]> {
    const names = (await at.owner.batch(TENANT_TABLES)).map(({ name }) => String(name));
    const columns = names.map((name) => {
      const key = name === "workspace" ? "id" : "workspace_id";
      return `(select jsonb_agg(t order by t::text) from "${name}" t where ${key} = $1::uuid) as "${name}"`;
    });
    return at.owner.batch({ query: `select ${columns.join(", ")}`, params: [workspaceId] });
  }

  it.each([
    "show #1",
    "list everything",
    "what's due tomorrow?",
    "what does ana have to do?",
    "what does ben have to do?",
    "what's in #finance?",
    "list finance",
    "list done",
    "find secret",
    "show the secret budget",
    "how are we doing?",
    "done #2",
    "done with the secret salaries",
    "reopen #3",
    "reopen the secret figures",
    "rename #2 to Mine",
    "move #2 to friday",
    "move the secret salaries to friday",
    "assign #2 to me",
    "assign the secret salaries to me",
    "#2 high priority",
    "snooze #2 until monday",
    "delete #2",
    "drop the secret salaries",
    "note on #2: hello",
    "add Step one under #2",
    "undo",
    "yes",
    "the second one",
    "done with all of them",
  ])("neither sees nor changes ours by %j", async (text) => {
    const { text: said } = await eve.says(text);
    expect(said).not.toMatch(OURS);
    expect(await ours()).toEqual(before);
  });

  it("gives nothing away to guesses of numbers", async () => {
    for (const number of [2, 3, 20, 30]) {
      const { text } = await eve.says(`show #${number}`);
      expect(text).not.toMatch(OURS);
      at.clock.now = new Date(at.clock.now.getTime() + 60_000);
    }
  });

  it.each(["complete-task", "reopen-task", "snooze-task", "edit-task", "show-task", "not-mine"] as const)(
    "gets nowhere with a button of ours: %s",
    async (verb) => {
      const actionId = formatAction({ verb, subject: ids.task, choice: verb === "snooze-task" ? "tomorrow" : null });
      const values = verb === "edit-task" ? { summary: "Mine now", due: "", assignees: "eve", priority: "high" } : {};
      const { text } = await eve.presses(actionId, { values });
      expect(text).toMatch(/can't find that task/);
      expect(await eve.edits(actionId)).toBeNull();
      expect(await ours()).toEqual(before);
    },
  );

  it("can't undo a change of ours", async () => {
    const { text } = await eve.presses(formatAction({ verb: "undo", subject: ids.change }));
    expect(text).toMatch(/nothing of yours to undo/);
    expect(await ours()).toEqual(before);
  });

  it.each(["yes", "no", "0"])("can't answer a question of ours with %j", async (choice) => {
    const { text } = await eve.presses(formatAction({ verb: "answer", subject: ids.question, choice }));
    expect(text).not.toMatch(OURS);
    expect(await ours()).toEqual(before);
  });

  it.each(["not-a-uuid", "0", "zzzz-zzzz"])("is told kindly when a button's subject is %j", async (subject) => {
    vi.spyOn(console, "log").mockImplementation(() => undefined); // the fault is logged
    for (const verb of ["complete-task", "undo", "answer"] as const) {
      const { text, outcome } = await eve.presses(
        formatAction({ verb, subject, choice: verb === "answer" ? "yes" : null }),
      );
      expect(outcome.kind).not.toBe("could-not-tell");
      expect(text).not.toBe("");
    }
    expect(await ours()).toEqual(before);
  });

  it("is offered no task of ours while typing", async () => {
    const offered = [...(await eve.types("")), ...(await eve.types("secret")), ...(await eve.types("#2"))];
    expect(offered.map(({ summary }) => summary)).not.toContainEqual(expect.stringMatching(OURS));
    expect(offered.length).toBeGreaterThan(0);
  });

  it("is another person though they have the same name and account", async () => {
    const namesake = createPerson(at.app.conversation, "T-EVE", "ana");
    expect((await namesake.says("show #1")).text).not.toMatch(OURS);
    expect((await ana.says("show #1")).text).toMatch(OURS);
  });
});
