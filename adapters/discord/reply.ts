import type { APIInteractionResponse } from "discord-api-types/v10";
import type { ReplyAddress } from "#core/chat/chat-message.ts";
import type { View } from "#core/chat/view.ts";

/** How one kind of interaction is answered. null: the reply went elsewhere, and there is nothing to say here. */
export type Reply = {
  readonly now: (view: View) => APIInteractionResponse;
  readonly deferred: APIInteractionResponse;
  readonly silent: APIInteractionResponse;
  readonly later: (view: View | null) => Promise<void>; // after `deferred`, or after `silent` with null
};

/** An interaction's reply is always its response; whether the asker alone sees it was read from the interaction. */
export const isPrivate = (replyTo: ReplyAddress): boolean => replyTo.kind === "response" && replyTo.private;

export type ReplyTiming = {
  readonly answerWithinMs: number;
  readonly waitUntil: (work: Promise<unknown>) => void;
};

/** The answer itself if it is there in time; else Discord's promise of one, kept under waitUntil. `work` never rejects. */
export async function replyInTime(
  work: Promise<View | null>,
  reply: Reply,
  { answerWithinMs, waitUntil }: ReplyTiming,
): Promise<APIInteractionResponse> {
  const view = await settledWithin(work, answerWithinMs);
  if (view) return reply.now(view);
  waitUntil(work.then(reply.later));
  return view === null ? reply.silent : reply.deferred;
}

/** undefined: not yet. */
export async function settledWithin<Value>(work: Promise<Value>, ms: number): Promise<Value | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
