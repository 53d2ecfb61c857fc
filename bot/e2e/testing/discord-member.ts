import { fixture } from "#adapters/discord/testing/fixture.ts";
import { type InteractionSigner, signInteraction } from "#adapters/discord/testing/sign.ts";

export type DiscordAnswer = {
  readonly type: number; // discord.com/developers/docs/interactions/receiving-and-responding: InteractionCallbackType
  readonly data?: Readonly<Record<string, unknown>>;
};
type Payload = Readonly<Record<string, unknown>>;
type Discord = { readonly url: string; readonly signer: InteractionSigner };

/** What Discord would post to /discord/interactions for what Ana does: real payloads, each an interaction of its own. */
export function createDiscordMember({ url, signer }: Discord) {
  let last = 1_190_000_000_000_100_000n;

  const post = async (payload: Payload): Promise<Response> =>
    fetch(`${url}/discord/interactions`, { method: "POST", ...(await signInteraction(signer, payload, new Date())) });

  /** A fixture under a new interaction id and token, with `data` laid over its own. */
  function interaction(name: string, data: Payload = {}): Payload {
    last += 1n;
    const payload = fixture(name);
    return { ...payload, id: String(last), token: `token-${last}`, data: { ...(payload.data as Payload), ...data } };
  }

  async function send(payload: Payload): Promise<DiscordAnswer> {
    const response = await post(payload);
    if (response.status !== 200) throw new Error(`Discord's interaction was answered ${response.status}`);
    return (await response.json()) as DiscordAnswer; // a signed interaction is always answered in JSON
  }

  return {
    post,
    interaction,
    send,
    /** `/task <name> <option>:<value>`; without an option the bare subcommand. */
    task(
      name: "add" | "list" | "done" | "dashboard",
      option?: Readonly<Record<string, string>>,
    ): Promise<DiscordAnswer> {
      const options = Object.entries(option ?? {}).map(([key, value]) => ({ name: key, type: 3, value }));
      return send(interaction(`task-${name}`, { options: [{ name, type: 1, options }] }));
    },
    press: (customId: string): Promise<DiscordAnswer> => send(interaction("button", { custom_id: customId })),
  };
}
export type DiscordMember = ReturnType<typeof createDiscordMember>;

/** The ids of an answer's buttons, by what they say, however deep they stand. */
export function buttonsOf(answer: unknown): ReadonlyMap<string, string> {
  const found: [string, string][] = [];
  const visit = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    const { type, label, custom_id } = part as Payload;
    if (type === BUTTON && typeof custom_id === "string") found.push([String(label), custom_id]);
    for (const inner of Object.values(part)) visit(inner);
  };
  visit(answer);
  return new Map(found);
}
const BUTTON = 2;
