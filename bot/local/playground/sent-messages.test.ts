import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { PLAIN_VIEW } from "#core/chat/view.ts";
import { createDatabase } from "#db/client.ts";
import { migrate } from "#db/local/migrate.ts";
import { type NeonEndpoint, startNeonEndpoint } from "#db/local/neon-endpoint.ts";
import { createPgliteBackend, type PgliteBackend } from "#db/local/pglite-backend.ts";
import { newUuids } from "../../conversation/new-uuids.ts";
import type { SentMessages } from "./inbox.ts";
import { createSentMessages } from "./sent-messages.ts";

const WORKSPACE = "019ab000-0000-7000-8000-0000000000a1";

describe("what the bot has sent in the playground", () => {
  let backend: PgliteBackend;
  let endpoint: NeonEndpoint;
  let open: () => SentMessages;

  beforeAll(async () => {
    backend = await createPgliteBackend({ dataDir: "memory" });
    await migrate(backend, "db/migrations");
    endpoint = await startNeonEndpoint({ backend });
    const as = (role: string) => createDatabase(`postgres://${role}:x@localhost/companion`, endpoint.url);
    open = () => createSentMessages({ app: as("companion_app"), jobs: as("companion_jobs"), now: () => new Date() });
    await backend.script([
      `insert into workspace (id, name) values ('${WORKSPACE}', 'local')`,
      `insert into task_counter (workspace_id) values ('${WORKSPACE}')`,
      `insert into installation (workspace_id, platform, workspace_key) values ('${WORKSPACE}', 'playground', 'local')`,
    ]);
  });
  beforeEach(() => backend.script(["delete from outbox", "delete from inbound_event"]));
  afterAll(async () => {
    await endpoint.close();
    await backend.close();
  });

  const toBen = { kind: "person", externalId: "ben" };
  const toGeneral = { kind: "address", address: { channel: "general" } };

  async function send(say: string, recipient: object, more: { sent?: string; platform?: string } = {}): Promise<void> {
    const [id] = newUuids(1, new Date());
    const { sent = "now()", platform = "playground" } = more;
    const view = JSON.stringify({ ...PLAIN_VIEW, say });
    await backend.script([
      `insert into outbox (workspace_id, id, key, platform, workspace_key, recipient, view, created_at, due_at, turn_at, sent_at)
       values ('${WORKSPACE}', '${id}', '${id}', '${platform}', 'local', '${JSON.stringify(recipient)}', '${view}', now(), now(), now(), ${sent})`,
    ]);
  }

  const unread = async (person: string) =>
    (await open().unread(person)).map(({ channel, view }) => [channel, view.say]);

  async function members(): Promise<unknown> {
    const query = "select count(*) from member";
    const [result] = await backend.run({
      login: backend.owner,
      statements: [{ query, params: [] }],
      transaction: null,
    });
    return result?.rows[0]?.[0];
  }

  it("is new to its reader once, whoever asks and however often the server starts", async () => {
    await send("for ben", toBen);
    expect(await unread("ben")).toEqual([["dm", "for ben"]]);
    expect(await unread("ben")).toEqual([]);
    await send("again", toBen);
    expect(await unread("ben")).toEqual([["dm", "again"]]);
  });

  it("is for one person in private, and for everybody in a channel", async () => {
    await send("for ben", toBen);
    await send("for all", toGeneral);
    expect(await unread("ana")).toEqual([["#general", "for all"]]);
    expect(await unread("ben")).toEqual([
      ["dm", "for ben"],
      ["#general", "for all"],
    ]);
  });

  it("is not what is still owed, nor what went to another platform", async () => {
    await send("owed", toBen, { sent: "null" });
    await send("to Slack", toBen, { platform: "slack" });
    expect(await unread("ben")).toEqual([]);
    expect(await open().recent()).toEqual([]);
  });

  it("makes nobody when an empty inbox is looked into", async () => {
    const before = await members();
    expect(await unread("zora")).toEqual([]);
    expect(await members()).toBe(before);
  });

  it("is no news where a card only says something new, and the page puts it in its place", async () => {
    await send("1 of 3 done", { kind: "message", channelId: "general", messageId: "run-card:1" });
    await send("2 of 3 done", { kind: "message", channelId: "dm-ben", messageId: "run-card:2" });
    expect(await unread("ben")).toEqual([]);
    expect((await open().recent()).map(({ to, channel, card }) => [to, channel, card])).toEqual([
      [null, "#general", "run-card:1"],
      ["ben", "dm", "run-card:2"],
    ]);
  });

  it("is told to the page without being read", async () => {
    await send("for ben", toBen);
    const recent = await open().recent();
    expect(recent.map(({ to, channel, view }) => [to, channel, view.say])).toEqual([["ben", "dm", "for ben"]]);
    expect(await unread("ben")).toHaveLength(1);
  });
});
