import { expect } from "vitest";
import { checkInteractionResponse } from "#adapters/discord/testing/check-message.ts";
import { createFakeDiscord } from "#adapters/discord/testing/fake-discord.ts";
import { createInteractionSigner } from "#adapters/discord/testing/sign.ts";
import { type Card, type Chat, type Tap, tapCalled } from "./chat.ts";
import { startDeployedWorker } from "./deployed-worker.ts";
import { createDiscordMember, type DiscordAnswer } from "./discord-member.ts";
import { storedDue } from "./stored-due.ts";

/** The fixtures of a place: its `/task add`, and a button's press. */
const PLACES = {
  server: { add: "task-add", press: "button" },
  "direct message": { add: "task-add-dm", press: "button-dm" },
} as const;

const UPDATE = 7; // the answer takes the place of the card
const BUTTON = 2;
const MENU = 3;

/** `/task add` in Discord, and the taps on what it is answered. */
export async function startDiscordChat(place: keyof typeof PLACES): Promise<Chat> {
  const [discord, signer] = await Promise.all([createFakeDiscord(), createInteractionSigner()]);
  const worker = await startDeployedWorker({
    DISCORD_PUBLIC_KEY: signer.publicKey,
    DISCORD_APPLICATION_ID: discord.applicationId,
    DISCORD_BOT_TOKEN: discord.botToken,
    DISCORD_API_URL: discord.apiUrl,
  });
  const ana = createDiscordMember({ url: worker.url, signer });
  const { add, press } = PLACES[place];

  return {
    async say(text) {
      const options = [{ name: "text", type: 3, value: text }];
      return cardOf(await ana.send(ana.interaction(add, { options: [{ name: "add", type: 1, options }] })));
    },
    async tap(card, label) {
      const { id, menuId } = tapCalled(card, label);
      const chosen = { component_type: MENU, custom_id: menuId, values: [id] };
      const pressed = { component_type: BUTTON, custom_id: id };
      const interaction = ana.interaction(press, menuId === null ? pressed : chosen);
      const answer = await ana.send(interaction);
      await ana.send(interaction);
      expect(answer.type).toBe(UPDATE);
      return cardOf(answer);
    },
    dueOf: (summary) => storedDue(worker, summary),
    async close() {
      await worker.close();
      await discord.close();
    },
  };
}

/** What an answer shows, once it is known that Discord takes it. */
export function cardOf(answer: DiscordAnswer): Card {
  expect(checkInteractionResponse(answer)).toEqual([]);
  const parts = [...componentsIn(answer.data)];
  const text = parts.flatMap(({ content }) => content ?? []).join("\n");
  return { text, taps: new Map(parts.flatMap(tapsOf)) };
}

type Component = {
  readonly type?: number;
  readonly content?: string;
  readonly label?: string;
  readonly custom_id?: string;
  readonly options?: readonly { readonly label: string; readonly value: string }[];
};

/** Every component of a checked message, however deep it stands. */
function* componentsIn(part: unknown): Generator<Component> {
  if (typeof part !== "object" || part === null) return;
  yield part as Component; // cardOf has checked the answer's shape
  for (const inner of Object.values(part)) yield* componentsIn(inner);
}

function tapsOf({ type, label = "", custom_id: id, options = [] }: Component): [string, Tap][] {
  if (id === undefined) return [];
  if (type === BUTTON) return [[label, { id, menuId: null }]];
  return options.map((option) => [option.label, { id: option.value, menuId: id }]);
}
