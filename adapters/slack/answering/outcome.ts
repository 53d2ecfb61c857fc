import type { ChatOutcome, Messenger } from "#core/chat/chat-port.ts";
import type { View } from "#core/chat/view.ts";
import { FAULT, UNSAVED } from "../errors.ts";
import type { Report } from "../receiver.ts";
import type { SlackApi } from "../web-api.ts";

export type AnsweringDeps = {
  readonly api: SlackApi;
  readonly messenger: Messenger;
  readonly appUrl: string;
  readonly report: Report;
};

/** "failed": something was thrown, and nobody knows how far it came. */
export type Outcome = ChatOutcome | { readonly kind: "failed" };

/** Never rejects: a fault is reported here and becomes an outcome, so that the person still hears of it. */
export async function attempt(work: () => Promise<ChatOutcome>, report: Report): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    report(error);
    return { kind: "failed" };
  }
}

/** What the HTTP answer says, where it can carry an answer. null: nothing. */
export function viewOf(outcome: Outcome): View | null {
  switch (outcome.kind) {
    case "answered":
    case "told":
      return outcome.view;
    case "sent":
      return null;
    case "could-not-tell":
      return UNSAVED;
    case "failed":
      return FAULT;
  }
}

/** What is still to be sent where the HTTP answer says nothing: "told" means that the conversation has sent it. */
export const viewToSend = (outcome: Outcome): View | null => (outcome.kind === "told" ? null : viewOf(outcome));

/** What `work` came to within `ms`; null when it takes longer. The timer does not outlive it. */
export async function within<T>(work: Promise<T>, ms: number): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
