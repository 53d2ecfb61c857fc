import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { EDIT_FORM } from "#core/chat/testing/edit-form.ts";
import { checkInteractionResponse } from "./testing/check-message.ts";
import { answered } from "./testing/fake-conversation.ts";
import { createFakeDiscord, type FakeDiscord } from "./testing/fake-discord.ts";
import { fixture } from "./testing/fixture.ts";
import { EPHEMERAL, flagsOf, SOON_MS, surfaceOf, surfaceWith } from "./testing/surface.ts";

const TASK = "01936f2a-7c00-7000-8000-000000000042";

let discord: FakeDiscord;
beforeAll(async () => {
  discord = await createFakeDiscord();
});
afterEach(() => {
  discord.messages.length = 0;
  discord.calls.length = 0;
});
afterAll(() => discord.close());

/** Discord has read the response, so it knows the interaction's webhook. */
const read = (name: string) => discord.interactions.add(String(fixture(name).token));
const textOf = (value: unknown): string => JSON.stringify(value);

describe("a button", () => {
  it("acts by its id and changes its own card", async () => {
    const surface = await surfaceWith(discord, answered("Done."));
    const answer = await surface.send("button");
    expect(answer.type).toBe(7);
    expect(checkInteractionResponse(answer)).toEqual([]);
    expect(surface.conversation.acted).toMatchObject([
      {
        actionId: `complete-task:${TASK}`,
        values: {},
        inboundKey: `discord:${fixture("button").id}`,
        replyTo: { private: false },
      },
    ]);
  });

  it.each([
    { kind: "error", on: "button", type: 4 },
    { kind: "error", on: "button-ephemeral", type: 4 },
    { kind: "question", on: "button", type: 4 },
    { kind: "question", on: "button-ephemeral", type: 7 },
    { kind: "receipt", on: "button-ephemeral", type: 7 },
    { kind: "task-list", on: "button", type: 7 },
    { kind: "help", on: "button", type: 4 },
  ] as const)("answered by $kind on $on has response type $type", async ({ kind, on, type }) => {
    const surface = await surfaceWith(discord, answered("So.", { kind }));
    const answer = await surface.send(on);
    expect(answer.type).toBe(type);
    expect(flagsOf(answer)).toBe(type === 4 ? EPHEMERAL : 0);
  });

  it("whose answer is for the presser alone leaves everybody's card as it is", async () => {
    const surface = await surfaceWith(discord, answered("Only you.", { private: true }));
    const answer = await surface.send("button");
    expect([answer.type, flagsOf(answer)]).toEqual([4, EPHEMERAL]);
  });

  it("that takes longer is deferred, then changes its card", async () => {
    const surface = await surfaceWith(discord, answered("Done."), SOON_MS * 4);
    read("button");
    expect(await surface.send("button")).toEqual({ type: 6 });
    await surface.settled();
    expect(discord.calls).toMatchObject([{ method: "PATCH", path: expect.stringMatching(/messages\/@original$/) }]);
  });

  it("that takes longer and fails says so below its card", async () => {
    const surface = await surfaceWith(discord, { kind: "could-not-tell" }, SOON_MS * 4);
    read("button");
    await surface.send("button");
    await surface.settled();
    expect(discord.calls).toMatchObject([{ method: "POST", body: { flags: 32768 | EPHEMERAL } }]);
  });

  it("whose reply goes elsewhere is only acknowledged", async () => {
    const surface = await surfaceWith(discord, { kind: "sent" });
    expect(await surface.send("button")).toEqual({ type: 6 });
    await surface.settled();
    expect(discord.calls).toEqual([]);
  });

  it("of an older version is told so, and the conversation is left alone", async () => {
    const surface = await surfaceWith(discord, answered("Done."));
    const answer = await surface.send({ ...fixture("button"), data: { component_type: 2, custom_id: "gone:1" } });
    expect([answer.type, flagsOf(answer)]).toEqual([4, EPHEMERAL]);
    expect(surface.conversation.calls()).toBe(0);
  });

  it("in a direct message acts in that person's own workspace", async () => {
    const surface = await surfaceWith(discord, answered("Done."));
    await surface.send("button-dm");
    expect(surface.conversation.acted[0]?.workspaceKey).toBe("dm:1160000000000000001");
  });
});

describe("a button in a direct message about a guild's task", () => {
  const GUILD = "1170000000000000001";
  const undo = {
    id: `undo:${TASK}`,
    label: "Undo",
    style: "plain",
    options: [],
  } as const;
  const pressed = (custom_id: string, name = "button-dm") => ({
    ...fixture(name),
    data: { component_type: 2, custom_id },
  });

  it("acts in that guild, and so do the buttons of its answer", async () => {
    const surface = await surfaceWith(discord, answered("Done.", { actions: [undo] }));
    const answer = await surface.send(pressed(`${GUILD}/complete-task:${TASK}`));
    expect(surface.conversation.acted[0]).toMatchObject({ workspaceKey: GUILD, actionId: `complete-task:${TASK}` });
    expect(textOf(answer.data)).toContain(`"${GUILD}/undo:${TASK}"`);
  });

  it("opens a form that comes back to that guild", async () => {
    const form = { ...EDIT_FORM, actionId: `edit-task:${TASK}` };
    const surface = await surfaceOf(discord, { form: async () => form });
    const answer = await surface.send(pressed(`${GUILD}/edit-task:${TASK}`));
    expect(answer.data?.custom_id).toBe(`${GUILD}/edit-task:${TASK}`);
    const { message, channel, channel_id, context, user, authorizing_integration_owners } = fixture("button-dm");
    const dm = { message, channel, channel_id, context, user, authorizing_integration_owners };
    const { guild_id: _, member: __, ...submission } = fixture("modal-submit");
    const data = { ...(submission.data as object), custom_id: answer.data?.custom_id };
    await surface.send({ ...submission, ...dm, data });
    expect(surface.conversation.acted[0]).toMatchObject({ workspaceKey: GUILD, actionId: `edit-task:${TASK}` });
  });

  it("means nothing in another guild's channel", async () => {
    const surface = await surfaceWith(discord, answered("Done."));
    await surface.send(pressed(`${GUILD}/complete-task:${TASK}`, "button"));
    expect(surface.conversation.calls()).toBe(0);
  });

  it("puts its question in the card's place, for nobody else sees the card", async () => {
    const surface = await surfaceWith(discord, answered("Sure?", { kind: "question" }));
    expect((await surface.send(pressed(`${GUILD}/complete-task:${TASK}`))).type).toBe(7);
  });
});

it("a menu acts by the chosen option", async () => {
  const surface = await surfaceWith(discord, answered("Snoozed."));
  expect((await surface.send("select")).type).toBe(7);
  expect(surface.conversation.acted[0]?.actionId).toBe(`snooze-task:${TASK}:tomorrow`);
});

describe("the Edit button", () => {
  const form = { ...EDIT_FORM, actionId: `edit-task:${TASK}` };

  it("opens the form at once", async () => {
    const surface = await surfaceOf(discord, { form: async () => form });
    const answer = await surface.send("button-edit");
    expect(answer).toMatchObject({ type: 9, data: { custom_id: `edit-task:${TASK}`, title: "Edit #42" } });
    expect(checkInteractionResponse(answer)).toEqual([]);
    expect(surface.conversation.acted).toEqual([]);
  });

  it.each([
    { when: "there is no such task", form: async () => null, says: "can't find that task" },
    { when: "reading it failed", form: () => Promise.reject(new Error("away")), says: "Nothing was changed" },
    { when: "reading it never ends", form: () => new Promise<null>(() => {}), says: "took too long" },
  ])("says why in private when $when", async ({ form: opened, says }) => {
    const surface = await surfaceOf(discord, { form: opened });
    const answer = await surface.send("button-edit");
    expect([answer.type, flagsOf(answer)]).toEqual([4, EPHEMERAL]);
    expect(textOf(answer.data)).toContain(says);
  });

  it("'s form comes back with its fields", async () => {
    const surface = await surfaceWith(discord, answered("Changed."));
    expect((await surface.send("modal-submit")).type).toBe(7);
    expect(surface.conversation.acted).toMatchObject([
      {
        actionId: `edit-task:${TASK}`,
        values: {
          summary: "Send the Q3 report",
          due: "friday 16:00",
          assignees: "<@1160000000000000002> @cleo",
          priority: "high",
        },
        mentions: [{ externalId: "1160000000000000002", name: null }],
      },
    ]);
  });
});
