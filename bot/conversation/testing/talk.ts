import { neonConfig } from "@neondatabase/serverless";
import type { ChatMessage } from "#core/chat/chat-message.ts";
import type { ChatOutcome, OutboundMessage } from "#core/chat/chat-port.ts";
import type { ChatForm } from "#core/chat/form.ts";
import { renderPlain } from "#core/chat/render-plain.ts";
import { PLAIN_VIEW, type View } from "#core/chat/view.ts";
import type { LanguageModel } from "#core/language/model/language-model.ts";
import { createDatabase } from "#db/client.ts";
import { createChatStore } from "#db/stores/chat-store.ts";
import { createOutboxStore } from "#db/stores/outbox-store.ts";
import { createReminderStore } from "#db/stores/reminder-store.ts";
import { createSchedulerStore } from "#db/stores/scheduler-store.ts";
import { createLogin } from "#db/tenancy/login.ts";
import { createTestDatabase } from "#db/testing/test-database.ts";
import { tick } from "../../jobs/tick.ts";
import { playgroundMessenger } from "../../local/playground/messenger.ts";
import type { Log } from "../../log.ts";
import { createConversation } from "../conversation.ts";
import type { ConversationDeps } from "../deps.ts";
import { newUuids } from "../new-uuids.ts";
import { createBarrier } from "./barrier.ts";

export type Said = {
  readonly text: string;
  readonly view: View;
  readonly buttons: readonly string[];
  readonly trips: number;
};

/** A workspace in a database of its own, a clock that stands where it is set, and people who talk in it. */
export async function startTalk(start: string, { model = null }: { readonly model?: LanguageModel | null } = {}) {
  const database = await createTestDatabase();
  neonConfig.fetchEndpoint = database.fetchEndpoint;
  const sent: OutboundMessage[] = [];
  const working: Promise<unknown>[] = [];
  let now = new Date(start);
  let acts = 0;
  let lastActions: View["actions"] = [];

  const app = createDatabase(database.appUrl);
  const jobs = createDatabase(database.jobsUrl);
  const store = createChatStore(app);
  const together = createBarrier();
  const messengers = {
    playground: {
      send: async (message: OutboundMessage) => {
        await delivering(message);
        sent.push(message);
        return playgroundMessenger.send(message);
      },
      lookUp: async () => null,
    },
  };
  let delivering: (message: OutboundMessage) => Promise<void> = async () => undefined;
  const log: Log = (level, event, fields) => {
    if (level === "error") throw new Error(`${event} ${JSON.stringify(fields)}`);
  };
  const deps: ConversationDeps = {
    store: {
      ...store,
      load: async (request) => {
        const loaded = await store.load(request);
        await together.arrive();
        return loaded;
      },
    },
    messengers,
    rateLimit: { allow: async () => true },
    model,
    now: () => now,
    requestId: "test",
    log,
    waitUntil: (work) => working.push(work),
    signInPath: async () => "/sign-in/chat?token=one-time",
  };
  const conversation = createConversation(deps);

  const lastSent = new Map<string, View>();
  const lastSentTo = (person: string): View => lastSent.get(person) ?? PLAIN_VIEW;

  const common = (as: string, channel: string) =>
    ({
      platform: "playground",
      workspaceKey: "local",
      actor: { externalId: as, name: as },
      channel: {
        externalId: channel === "dm" ? `dm-${as}` : channel,
        kind: channel === "dm" ? "direct" : "channel",
        name: channel,
        thread: null,
      },
      inboundKey: `test:${++acts}`,
      replyTo: { kind: "response", private: channel === "dm" },
    }) as const;

  async function told(act: () => Promise<ChatOutcome>): Promise<Said> {
    const before = database.endpoint.roundTrips();
    const outcome = await act();
    const trips = database.endpoint.roundTrips() - before;
    await Promise.all(working.splice(0));
    if (!("view" in outcome)) throw new Error(`nothing was answered: ${outcome.kind}`);
    const { view } = outcome;
    lastActions = view.actions;
    const buttons = view.actions.flatMap(({ label, options }) =>
      options.length > 0 ? options.map((o) => o.label) : [label],
    );
    return { text: renderPlain(view), view, buttons, trips };
  }

  const pressOn = (actions: View["actions"], as: string, label: string, channel: string): Promise<Said> =>
    act(as, channel, buttonIn(actions, label));

  const act = (as: string, channel: string, actionId: string, values: Record<string, string> = {}): Promise<Said> =>
    told(() => conversation.act({ ...common(as, channel), actionId, values, mentions: [] }));

  return {
    database,
    deps,
    /** "ana: done" says it as ana, directly; "ana in #general: …" in a channel. */
    async say(line: string): Promise<Said> {
      const {
        as = "",
        channel = "dm",
        text = "",
      } = /^(?<as>\w+)(?: in #(?<channel>\w+))?: (?<text>[\s\S]*)$/.exec(line)?.groups ?? {};
      const mentions = [...text.matchAll(/@(\w+)/g)].map(([, name = ""]) => ({ externalId: name, name }));
      const message: ChatMessage = {
        ...common(as, channel),
        text: text.replace(/@(\w+)/g, (whole, name: string) => (name === "me" ? whole : `<@${name}>`)),
        mentions,
        addressed: channel === "dm" ? "direct" : "mention",
      };
      return told(() => conversation.converse(message));
    },
    /** Presses a button of the last answer by its label. */
    press: (as: string, label: string, channel = "dm"): Promise<Said> => pressOn(lastActions, as, label, channel),
    /** The form that a button of the last answer opens. */
    form: (as: string, label: string, channel = "dm"): Promise<ChatForm | null> =>
      conversation.form({ ...common(as, channel), actionId: buttonIn(lastActions, label), values: {}, mentions: [] }),
    /** Sends a form off. */
    fillIn: (as: string, { actionId }: ChatForm, values: Record<string, string>): Promise<Said> =>
      act(as, "dm", actionId, values),
    /** Presses a button of an earlier answer. */
    pressOn: ({ view }: Said, as: string, label: string): Promise<Said> => pressOn(view.actions, as, label, "dm"),
    /** Says these at the same moment: all have read what there is before any of them writes. */
    async sayTogether(lines: readonly string[]): Promise<Said[]> {
      together.expect(lines.length);
      return Promise.all(lines.map((line) => this.say(line)));
    },
    /** What was sent to a person in private since this was last asked. */
    inbox(person: string): string[] {
      const theirs = sent.filter(({ to }) => to.kind === "person" && to.externalId === person);
      for (const message of theirs) sent.splice(sent.indexOf(message), 1);
      lastSent.set(person, theirs.at(-1)?.view ?? lastSentTo(person));
      return theirs.map(({ view }) => renderPlain(view));
    },
    /** What was posted in a channel since this was last asked. */
    posted(channel: string): string[] {
      const there = sent.filter(({ to }) => to.kind === "channel" && to.externalId === channel);
      for (const message of there) sent.splice(sent.indexOf(message), 1);
      return there.map(({ view }) => renderPlain(view));
    },
    /** What cards that stand in a channel, or a direct one ("dm-ana"), were made to say since this was last asked. */
    renewed(channel: string): View[] {
      const there = sent.filter(({ to }) => to.kind === "message" && to.channelId === channel);
      for (const message of there) sent.splice(sent.indexOf(message), 1);
      return there.map(({ view }) => view);
    },
    /** Presses a button of what a person was last sent in private. */
    pressInbox: (as: string, label: string): Promise<Said> => pressOn(lastSentTo(as).actions, as, label, "dm"),
    /** Whatever is thrown here, the platform said instead of taking the message. */
    deliverThrough(through: (message: OutboundMessage) => Promise<void>): void {
      delivering = through;
    },
    /** One tick of the scheduler at the clock's now. */
    tick: () =>
      tick({
        scheduler: createSchedulerStore(jobs),
        outbox: createOutboxStore(jobs),
        reminders: createReminderStore(app),
        store,
        messengers,
        now: () => now,
        newId: () => newUuids(1, now)[0] ?? "",
        sleep: async (ms) => {
          now = new Date(now.getTime() + ms);
        },
        log,
        reached: async () => undefined,
      }),
    at(instant: string): void {
      now = new Date(instant);
    },
    pass(minutes: number): void {
      now = new Date(now.getTime() + minutes * 60_000);
    },
    /** What the database's owner sees. */
    rows: (query: string) => createLogin(database.ownerUrl).batch(query),
    newKey: () => newUuids(1, now)[0] ?? "",
    close: () => database.close(),
  };
}

function buttonIn(actions: View["actions"], label: string): string {
  const all = actions.flatMap((action) => (action.options.length > 0 ? action.options : [action]));
  const button = all.find((one) => one.label === label);
  if (!button) throw new Error(`no button "${label}" among ${all.map((one) => one.label).join(", ")}`);
  return button.id;
}
