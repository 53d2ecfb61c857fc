import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createPerson, type Person } from "./testing/people.ts";
import { type StartedApp, startApp } from "./testing/start-app.ts";

const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/u;

const TEXTS = [
  "buy \u0000milk friday",
  "buy \u202emilk\u202c friday",
  "buy \ud800milk friday",
  "\udc00",
  "done \u0000",
  "note on #1: \ud83d hi",
  "rename #1 to \ud83d",
  "assign #1 to @be\u0000n",
  "buy milk #fin\ud800ance",
  `${"x".repeat(1999)}\ud83d\ude00 y`,
  "\ud83d\ude00".repeat(1200),
  "show '\\' or 1=1",
  "find %_\\ ' \" ; --",
  "done & | ! :* <->",
  "add $1 to $2 {{x}} <script>",
  "/".repeat(1500),
  "((((((((((".repeat(150),
  "every ".repeat(300),
  "tomorrow ".repeat(200),
  "@ben ".repeat(300),
  "- a\n".repeat(400),
];

describe("words that nobody types", () => {
  let at: StartedApp;
  let ana: Person;

  beforeAll(async () => {
    at = await startApp();
    ana = createPerson(at.app.conversation, "T1", "ana");
    await ana.says("water the plants friday");
  });
  afterAll(() => at?.close());

  beforeEach(() => {
    at.clock.now = new Date(at.clock.now.getTime() + 60_000);
  });

  it.each(TEXTS.map((text) => ({ begins: JSON.stringify(text.slice(0, 30)), text })))(
    "are answered, and nothing unseen is kept: $begins",
    async ({ text }) => {
      const { outcome, text: said } = await ana.says(text);
      expect(outcome.kind).toBe("answered");
      expect(said).not.toBe("");
      expect(said).not.toMatch(UNSEEN);
    },
  );

  it("are cleaned from a form's fields too", async () => {
    const { buttons } = await ana.says("call the bank friday");
    const values = { summary: "Call \u202ethe\u0000 bank\ud800", due: "mon\u0000day", assignees: "me\u0000" };
    const { outcome, text } = await ana.presses(buttons.Edit ?? "", { values });
    expect(outcome.kind).toBe("answered");
    expect(text).toMatch(/Call the bank/);
    expect(text).not.toMatch(UNSEEN);
  });

  it("are cleaned from people's names", async () => {
    const name = "na\u0000me\u202e\ud800";
    const { outcome } = await createPerson(at.app.conversation, "T1", { externalId: "U9", name }).says("buy milk");
    expect(outcome.kind).toBe("answered");
    const names = (await at.owner.batch("select name from member")).map((row) => String(row.name));
    expect(names).toContain("name\ufffd");
    expect(names.filter((one) => UNSEEN.test(one))).toEqual([]);
  });
});
