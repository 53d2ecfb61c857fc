import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { TemplateSearch } from "#core/chat/chat-port.ts";
import { suggestTemplates } from "./suggest-templates.ts";
import { startTalk } from "./testing/talk.ts";

const VISIT = `name: Visit
variables:
  region: { type: choice, choices: [EU, North America] }
roles:
  host: ask
  driver: ask
items:
  - { task: "Meet them", due: start, role: host }
  - { task: "Fetch them", due: start, role: driver }`;

describe("the suggestions for a template's field", () => {
  let talk: Awaited<ReturnType<typeof startTalk>>;
  beforeAll(async () => {
    talk = await startTalk("2026-11-22T09:00:00Z");
    await talk.say(`ana: \`\`\`\n${VISIT}\n\`\`\``);
  });
  afterAll(() => talk?.close());

  const suggested = (changes: Partial<TemplateSearch>) =>
    suggestTemplates(talk.deps, {
      platform: "playground",
      workspaceKey: "local",
      actor: { externalId: "ana", name: "ana" },
      channel: { externalId: "dm-ana", kind: "direct", name: null, thread: null },
      inboundKey: talk.newKey(),
      replyTo: { kind: "response", private: true },
      actionId: "",
      values: {},
      mentions: [],
      wanted: "name",
      template: "",
      typed: "",
      ...changes,
    });

  it("are the workspace's own, then the starters that nobody has taken", async () => {
    const names = await suggested({});
    expect(names).toHaveLength(11);
    expect(names.slice(0, 3)).toEqual(["Visit", "onboarding", "offboarding"]);
  });

  it.each([
    { typed: "VIS", found: ["Visit"] },
    { typed: "month-e", found: ["month end"] },
    { typed: "boarding", found: ["onboarding", "offboarding"] },
    { typed: "no such thing", found: [] },
  ])("for '$typed' are $found", async ({ typed, found }) => {
    expect(await suggested({ typed })).toEqual(found);
  });

  it("are the roles of the template that is named", async () => {
    expect(await suggested({ wanted: "role", template: "visit" })).toEqual(["host", "driver"]);
    expect(await suggested({ wanted: "role", template: "Visit", typed: "dr" })).toEqual(["driver"]);
    expect(await suggested({ wanted: "role", template: "release" })).toContain("captain");
  });

  it("are its choices, each with what it is a choice of", async () => {
    const found = await suggested({ wanted: "choice", template: "Visit" });
    expect(found).toEqual(["region: EU", "region: North America"]);
    expect(await suggested({ wanted: "choice", template: "Visit", typed: "north" })).toEqual(["region: North America"]);
  });

  it.each(["", "no such template"])("are none where '%s' is the template", async (template) => {
    expect(await suggested({ wanted: "role", template })).toEqual([]);
  });

  it("show nothing of another workspace", async () => {
    expect(await suggested({ workspaceKey: "elsewhere" })).not.toContain("Visit");
    expect(await suggested({ workspaceKey: "elsewhere", wanted: "role", template: "visit" })).toEqual([]);
  });

  it("take one trip to the database, and no number of a task", async () => {
    const before = talk.database.endpoint.roundTrips();
    await suggested({ wanted: "role", template: "visit" });
    expect(talk.database.endpoint.roundTrips() - before).toBe(1);
    expect((await talk.say("ana: buy milk")).text).toContain("#1 ");
  });
});
