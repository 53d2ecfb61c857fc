import type { ChatAction, ChatMessage, ChatPerson } from "#core/chat/chat-message.ts";
import type { ChatOutcome } from "#core/chat/chat-port.ts";
import type { Loaded, LoadRequest } from "#core/chat/chat-store.ts";
import { PLAIN_VIEW, type View } from "#core/chat/view.ts";
import { ChangeId, type TaskId } from "#core/ids.ts";
import { occurrenceKey } from "#core/recurrence/recurrence-id.ts";
import { sqlState } from "#db/sql-state.ts";
import { errorFields } from "../log.ts";
import { cleanText } from "./clean-text.ts";
import { commitFor } from "./commit-for.ts";
import { deliver } from "./deliver.ts";
import type { ConversationDeps } from "./deps.ts";
import { notKnown, notSaved, replyFor } from "./errors.ts";
import { getAcquainted, withProfiles } from "./get-acquainted.ts";
import { newUuids } from "./new-uuids.ts";
import { readerFor, zoneOf } from "./reader.ts";
import { type Plan, say, type Turn } from "./turn.ts";

/** What a message or a button comes to before anything is loaded. */
export type Act = {
  readonly text: string;
  readonly needs: Pick<
    LoadRequest,
    | "people"
    | "lists"
    | "tasks"
    | "undo"
    | "pending"
    | "take"
    | "takesAsAsked"
    | "daysOff"
    | "circumstances"
    | "templates"
  >;
  readonly mentions: readonly ChatPerson[];
  readonly decide: (turn: Turn) => Plan;
  /** Another act in this one's place, once it is known who asks (second-opinion.ts). null: this one stands. */
  readonly reconsider?: (turn: Turn) => Promise<Act | null>;
};

type Incoming = ChatMessage | ChatAction;

/** Load, decide, commit, answer. A stale commit is retried once from the read; what went wrong is told kindly. */
export async function handle(deps: ConversationDeps, incoming: Incoming, act: Act): Promise<ChatOutcome> {
  try {
    if (!(await deps.rateLimit.allow(`${incoming.platform}:${incoming.workspaceKey}:${incoming.actor.externalId}`))) {
      return tell(deps, incoming, { ...PLAIN_VIEW, say: "That's a lot at once. Give me a minute.", private: true });
    }
    const seen = new Map<TaskId, string | null>();
    const once = () => attempt(deps, incoming, act, seen);
    return (await once()) ?? (await once()) ?? tell(deps, incoming, CONFLICT);
  } catch (error) {
    deps.log("error", "conversation-failed", errorFields(error));
    return tell(deps, incoming, error instanceof Unheard ? notKnown(deps.requestId) : notSaved(deps.requestId));
  }
}

const CONFLICT: View = {
  ...PLAIN_VIEW,
  kind: "error",
  say: "Someone else just changed that. Have another look and try again.",
};

/** The question that this act answers was answered by another. */
const ANSWERED: View = { ...PLAIN_VIEW, say: "That was answered already.", private: true };

/** The database took the commit and was not heard of again: nobody knows whether it is saved. */
class Unheard extends Error {
  override readonly name = "Unheard";
}

/** null: what was read has changed meanwhile, nothing was written. */
async function attempt(
  deps: ConversationDeps,
  incoming: Incoming,
  act: Act,
  seen: Map<TaskId, string | null>,
): Promise<ChatOutcome | null> {
  const now = deps.now();
  const loaded = await deps.store.load(loadRequest(incoming, act, now));
  if (loaded.replay) return replayed(incoming, loaded.replay.view);

  const profiles = await getAcquainted(deps, incoming, loaded);
  const turnOf = (of: Act, what: Loaded): Turn => ({
    ...turnFor(incoming, of, withProfiles(what, profiles), now),
    seen: new Map(seen),
  });
  const first = turnOf(act, loaded);
  const better = (await act.reconsider?.(first)) ?? null;
  const turn = better ? turnOf(better, await deps.store.load(loadRequest(incoming, better, now))) : first;
  const plan = decide(turn, better ?? act);
  for (const task of turn.loaded.tasks) if (!seen.has(task.id)) seen.set(task.id, occurrenceKey(task));
  if (plan.signsIn) return signIn(deps, incoming, loaded, plan.view);

  const commit = commitFor(turn, plan, profiles);
  const outcome = await deps.store.commit(commit).catch((cause: unknown) => {
    throw sqlState(cause) === null ? new Unheard("The commit was not answered", { cause }) : cause;
  });
  if (outcome === "stale") return null;
  if (outcome === "already-done") {
    const { replay } = await deps.store.load({ ...loadRequest(incoming, act, now), take: 0 });
    return replay ? replayed(incoming, replay.view) : tell(deps, incoming, ANSWERED);
  }

  deps.waitUntil(deliver(deps, commit));
  return incoming.replyTo.kind === "response"
    ? { kind: "answered", view: commit.reply ?? plan.view }
    : { kind: "sent" };
}

function loadRequest(incoming: Incoming, { needs, mentions }: Act, now: Date): LoadRequest {
  const { platform, workspaceKey, actor, channel, inboundKey } = incoming;
  return {
    platform,
    workspaceKey,
    actor: withCleanName(actor),
    channel: withCleanName(channel),
    inboundKey,
    mentions: mentions.map(withCleanName),
    ids: newUuids(4 + mentions.length, now),
    ...needs,
  };
}

/** People choose their own names, and can put into them what turns a sentence around. */
const withCleanName = <T extends { readonly name: string | null }>(one: T): T => ({
  ...one,
  name: one.name === null ? null : cleanText(one.name) || null,
});

export function turnFor(
  incoming: Incoming,
  { text }: Pick<Act, "text">,
  loaded: Loaded,
  now: Date,
): Omit<Turn, "seen"> {
  const [changeId] = newUuids(1, now);
  const newId = () => newUuids(1, now)[0] ?? "";
  return {
    act: incoming,
    text,
    loaded,
    reader: readerFor(loaded.actor.settings, loaded.workspaceTimeZone, now),
    newId,
    ctx: {
      actor: { memberId: loaded.actor.id, via: incoming.platform },
      workspaceId: loaded.workspaceId,
      timeZone: zoneOf(loaded.actor.settings, loaded.workspaceTimeZone),
      now,
      changeId: ChangeId.parse(changeId),
      newTaskId: () => newId() as TaskId, // a fresh UUID is one
    },
  };
}

/** A broken rule is an answer: nothing is changed and the words say why. */
function decide(turn: Turn, act: Act): Plan {
  try {
    return act.decide(turn);
  } catch (error) {
    const reply = replyFor(error);
    if (!reply) throw error;
    return say(reply);
  }
}

/** The same act again: the answer that it got, and nothing else happens. */
const replayed = (incoming: Incoming, view: View | null): ChatOutcome =>
  incoming.replyTo.kind === "response" && view ? { kind: "answered", view } : { kind: "sent" };

/** The link is made last and kept nowhere: said again, it is made anew. */
async function signIn(deps: ConversationDeps, incoming: Incoming, loaded: Loaded, view: View): Promise<ChatOutcome> {
  const path = await deps.signInPath({ workspaceId: loaded.workspaceId, memberId: loaded.actor.id });
  const linked = { ...view, link: view.link && { ...view.link, path } };
  return tell(deps, incoming, linked, "person");
}

/** Says it now, past the outbox: nothing is stored, so nothing can be sent twice. `person`: only ever in private. */
async function tell(
  deps: ConversationDeps,
  incoming: Incoming,
  view: View,
  to: "address" | "person" = "address",
): Promise<ChatOutcome> {
  if (incoming.replyTo.kind === "response") return { kind: "told", view };
  const messenger = deps.messengers[incoming.platform];
  const address = { kind: "address", address: incoming.replyTo.address } as const;
  const person = { kind: "person", externalId: incoming.actor.externalId } as const;
  try {
    const { inboundKey: key, workspaceKey } = incoming;
    await messenger?.send({ key: `told:${key}`, workspaceKey, to: to === "person" ? person : address, view });
    return messenger ? { kind: "told", view } : { kind: "could-not-tell" };
  } catch (error) {
    deps.log("error", "telling-failed", errorFields(error));
    return { kind: "could-not-tell" };
  }
}
