import type { ChatAction, ChatMessage, ChatPerson, ReplyAddress } from "#core/chat/chat-message.ts";
import type { ChatOutcome, Conversation } from "#core/chat/chat-port.ts";
import { renderPlain } from "#core/chat/render-plain.ts";
import type { ActionView } from "#core/chat/view.ts";

export type How = {
  readonly key?: string; // the act's own; a new one if left out
  readonly replyTo?: ReplyAddress;
  readonly values?: ChatAction["values"];
};

/** Somebody of a team, who writes in its #general. */
export type Person = {
  says(text: string, how?: How): Promise<Heard>;
  presses(actionId: string, how?: How): Promise<Heard>;
  edits(actionId: string): ReturnType<Conversation["form"]>;
  types(typed: string): ReturnType<Conversation["suggestTasks"]>;
};

/** What came back: the card in plain words, and its buttons by label. */
export type Heard = {
  readonly outcome: ChatOutcome;
  readonly text: string;
  readonly buttons: Readonly<Record<string, string>>;
};

let acts = 0;

/** "@ben" in what they say mentions a person of their platform, as an adapter would have written it. */
export function createPerson(conversation: Conversation, workspaceKey: string, who: string | ChatPerson): Person {
  const actor = typeof who === "string" ? { externalId: who, name: who } : who;
  const common = ({ key = `act:${++acts}`, replyTo = { kind: "response", private: true } }: How = {}) =>
    ({
      platform: "playground",
      workspaceKey,
      actor,
      channel: { externalId: "general", kind: "channel", name: "general", thread: null },
      inboundKey: key,
      replyTo,
    }) satisfies Partial<ChatMessage>;

  const action = (actionId: string, how: How = {}): ChatAction => ({
    ...common(how),
    actionId,
    values: how.values ?? {},
    mentions: [],
  });

  return {
    async says(text, how) {
      const names = [...text.matchAll(/@(\w+)/g)].map(([, found = ""]) => found).filter((found) => found !== "me");
      return heard(
        await conversation.converse({
          ...common(how),
          text: text.replace(/@(\w+)/g, (whole, found: string) => (found === "me" ? whole : `<@${found}>`)),
          mentions: names.map((externalId) => ({ externalId, name: externalId })),
          addressed: "direct",
        }),
      );
    },
    presses: async (actionId, how) => heard(await conversation.act(action(actionId, how))),
    edits: (actionId) => conversation.form(action(actionId)),
    types: (typed) => conversation.suggestTasks({ ...action(""), typed }),
  };
}

function heard(outcome: ChatOutcome): Heard {
  const view = "view" in outcome ? outcome.view : null;
  const all = (view?.actions ?? []).flatMap((one): readonly Pick<ActionView, "id" | "label">[] =>
    one.options.length > 0 ? one.options : [one],
  );
  return {
    outcome,
    text: view ? renderPlain(view) : "",
    buttons: Object.fromEntries(all.map(({ label, id }) => [label, id])),
  };
}
