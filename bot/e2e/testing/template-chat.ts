import { ComponentType } from "discord-api-types/v10";
import { expect } from "vitest";
import { checkInteractionResponse } from "#adapters/discord/testing/check-message.ts";
import { createFakeDiscord } from "#adapters/discord/testing/fake-discord.ts";
import { createInteractionSigner } from "#adapters/discord/testing/sign.ts";
import { checkMessage, checkModal } from "#adapters/slack/testing/check-blocks.ts";
import type { Row } from "./ask-owner.ts";
import { type Card, tapCalled } from "./chat.ts";
import { type DeployedWorker, startDeployedWorker } from "./deployed-worker.ts";
import { cardOf as discordCard } from "./discord-chat.ts";
import { createDiscordMember, type DiscordAnswer } from "./discord-member.ts";
import { eventually } from "./eventually.ts";
import { cardOf as slackCard } from "./slack-chat.ts";
import { createSlackEvents } from "./slack-person.ts";
import { createSlackWorkspace } from "./slack-workspace.ts";

/** `date` with "from" or "by"; `ben`: the role that he takes. */
export type RunWords = {
  readonly name: string;
  readonly what?: string;
  readonly date?: string;
  readonly ben?: string;
};

/** Ana's talk about templates on one surface: by its commands where it has some, in words where it has none. */
export type TemplateChat = {
  say(text: string): Promise<Card>;
  list(): Promise<Card>;
  show(name: string): Promise<Card>;
  save(name: string): Promise<Card>;
  edit(name: string): Promise<Card>;
  run(words: RunWords): Promise<Card>;
  tap(card: Card, label: string): Promise<Card>;
  lastAnswer(): string; // whole, as it was sent
  /** Opens the form behind a button, and sends it off with these values. */
  fill(card: Card, label: string, values: Readonly<Record<string, string>>): Promise<Card>;
  posted(): Promise<readonly string[]>; // what the bot wrote in the channel by itself, as it stands there now
  turns(): number;
  ask(query: string): Promise<readonly Row[]>; // as the database's owner
  worker: DeployedWorker;
  close(): Promise<void>;
};

const BEN = "1160000000000000002"; // of Discord's fixtures
const CHANNEL = "1170000000000000002"; // ditto
const USER = 6;
const MODAL = 9;

/** `/template …` and `/ask` in a server, each an interaction that Discord would have signed. */
export async function startDiscordTemplates(): Promise<TemplateChat> {
  const [discord, signer] = await Promise.all([createFakeDiscord(), createInteractionSigner()]);
  const worker = await startDeployedWorker({
    DISCORD_PUBLIC_KEY: signer.publicKey,
    DISCORD_APPLICATION_ID: discord.applicationId,
    DISCORD_BOT_TOKEN: discord.botToken,
    DISCORD_API_URL: discord.apiUrl,
  });
  discord.channels.add(CHANNEL);
  const ana = createDiscordMember({ url: worker.url, signer });
  let turns = 0;
  let last: DiscordAnswer | null = null;

  async function sent(interaction: Parameters<typeof ana.send>[0]): Promise<Card> {
    turns += 1;
    last = await ana.send(interaction);
    const card = discordCard(last);
    return { ...card, text: card.text.replace(/\\(.)/g, "$1") }; // as it is read: without the escapes
  }
  const command = (name: string, values: Readonly<Record<string, string | undefined>> = {}): Promise<Card> => {
    const given = Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [{ key, value }]));
    const options = given.map(({ key, value }) => ({ name: key, type: key === "person" ? USER : 3, value }));
    return sent(ana.interaction("template-run", { options: [{ name, type: 1, options }] }));
  };
  const say = (text: string) => sent(ana.interaction("ask", { options: [{ name: "text", type: 3, value: text }] }));

  return {
    say,
    list: () => command("list"),
    show: (name) => command("show", { name }),
    save: (name) => command("save", { name }),
    edit: (name) => command("edit", { name }),
    run: ({ name, what, date, ben }) => command("run", { name, what, date, role: ben, person: ben && BEN }),
    tap: (card, label) => {
      const custom_id = tapCalled(card, label).id;
      return sent(ana.interaction("button", { component_type: 2, custom_id }));
    },
    lastAnswer: () => JSON.stringify(last),
    async fill(card, label, values) {
      const opened = await ana.send(ana.interaction("button-edit", { custom_id: tapCalled(card, label).id }));
      expect([opened.type, checkInteractionResponse(opened)]).toEqual([MODAL, []]);
      const components = Object.entries(values).map(([custom_id, value]) => ({
        type: ComponentType.Label,
        component: { type: ComponentType.TextInput, custom_id, value },
      }));
      return sent(ana.interaction("modal-submit", { custom_id: opened.data?.custom_id, components }));
    },
    posted: async () =>
      discord.messages.filter(({ channelId }) => channelId === CHANNEL).map(({ body }) => JSON.stringify(body)),
    turns: () => turns,
    ask: worker.ask,
    worker,
    async close() {
      await worker.close();
      await discord.close();
    },
  };
}

/** `/task …` in a channel; a tap's answer takes the place of its card. */
export async function startSlackTemplates(): Promise<TemplateChat> {
  const slack = await createSlackWorkspace();
  const worker = await startDeployedWorker(slack.settings);
  const events = createSlackEvents({ url: worker.url, workspace: slack });
  let turns = 0;
  let last: Readonly<Record<string, unknown>> = {};

  const heard = (answer: typeof last): Card => {
    turns += 1;
    last = answer;
    const blocks = Array.isArray(answer.blocks) ? answer.blocks : [];
    expect(checkMessage({ text: String(answer.text), blocks })).toEqual([]);
    return slackCard(answer);
  };
  async function say(text: string): Promise<Card> {
    const response = await events.send(events.command("ana", text));
    expect(response.status).toBe(200);
    return heard((await response.json()) as typeof last); // a command is answered in the response
  }

  return {
    say,
    list: () => say("templates"),
    show: (name) => say(`show the ${name} template`),
    save: (name) => say(`save these as a template called ${name}`),
    edit: (name) => say(`edit the ${name} template`),
    run: ({ name, what = "", date = "", ben }) =>
      say(`run ${name} ${what} ${date}${ben ? ` with <@${slack.ids.ben}|ben> as ${ben}` : ""}`.replace(/ +/g, " ")),
    async tap(card, label) {
      const responded = () => slack.calls.filter(({ method }) => method === "respond");
      const before = responded().length;
      expect((await events.send(events.press("ana", { actionId: tapCalled(card, label).id }))).status).toBe(200);
      await eventually(() => responded().length).toBe(before + 1);
      return heard({ ...responded().at(-1)?.body });
    },
    lastAnswer: () => JSON.stringify(last),
    async fill(card, label, values) {
      const trigger = await slack.triggerId("ana");
      const pressed = events.press("ana", { actionId: tapCalled(card, label).id, trigger });
      expect((await events.send(pressed)).status).toBe(200);
      const opened = slack.calls.findLast(({ method }) => method === "views.open")?.body.view as typeof last; // Slack's shape
      expect(checkModal(opened)).toEqual([]);
      const responded = () => slack.calls.filter(({ method }) => method === "respond");
      const before = responded().length;
      expect((await events.send(events.submit("ana", opened, values))).status).toBe(200);
      await eventually(() => responded().length).toBe(before + 1);
      return heard({ ...responded().at(-1)?.body });
    },
    posted: async () => (await slack.posts()).map(({ text }) => text),
    turns: () => turns,
    ask: worker.ask,
    worker,
    async close() {
      expect(slack.faults).toEqual([]);
      await worker.close();
      await slack.close();
    },
  };
}
