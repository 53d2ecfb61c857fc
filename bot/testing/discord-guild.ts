import { fixture } from "#adapters/discord/testing/fixture.ts";
import { signedInteraction } from "#adapters/discord/testing/sign.ts";
import type { StartedApp } from "./start-app.ts";

type Payload = Readonly<Record<string, unknown>>;
type Answer = {
  readonly status: number;
  readonly type: number | null; // Discord's response type: 4 a message, 5 a promise of one
  readonly raw: string;
  readonly ms: number;
};

let acts = 0;

/** What one guild's Discord sends: real payloads, signed at the app's clock. Interactions with the same id are the same act again. */
export function createDiscordGuild({ app, clock, signer, discord }: StartedApp, guildId: string) {
  const next = (): string => `11900000000${String(++acts).padStart(8, "0")}`;

  const act = (name: string, id: string, changes: Payload = {}): Payload => {
    const token = `token-of-${id}`;
    discord.interactions.add(token);
    return fixture(name, { guild_id: guildId, guild: { id: guildId }, id, token, ...changes });
  };

  const bodies = {
    add: (text: string, id = next()): Payload => {
      const options = [{ name: "add", type: 1, options: [{ name: "text", type: 3, value: text }] }];
      return act("task-add", id, { data: { id: "1180000000000000010", name: "task", type: 1, options } });
    },
    button: (actionId: string, id = next()): Payload =>
      act("button", id, { data: { component_type: 2, custom_id: actionId } }),
    ping: (): Payload => fixture("ping"),
  };

  async function fetch(request: Request): Promise<Answer> {
    const begun = performance.now();
    const response = await app.fetch(request);
    const raw = await response.text();
    const type = raw.startsWith("{") ? Number((JSON.parse(raw) as { type?: unknown }).type) : null; // JSON objects only
    return { status: response.status, type, raw, ms: performance.now() - begun };
  }

  const post = async (payload: Payload): Promise<Answer> =>
    fetch(await signedInteraction(signer, payload, { now: clock.now }));

  return { bodies, fetch, post };
}
