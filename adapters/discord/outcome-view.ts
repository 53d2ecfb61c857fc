import { type APIInteractionResponse, InteractionResponseType } from "discord-api-types/v10";
import type { ChatOutcome } from "#core/chat/chat-port.ts";
import type { View } from "#core/chat/view.ts";
import { forAskerOnly } from "./command-reply.ts";
import { notice, type SurfaceNotice } from "./errors.ts";
import type { InteractionDeps } from "./interaction-deps.ts";
import { renderView } from "./render/view.ts";

/** What there is to show of an outcome. null: the reply goes elsewhere. Discord doesn't retry, so a failure is told. */
export async function viewOf(work: () => Promise<ChatOutcome>, deps: InteractionDeps): Promise<View | null> {
  const outcome = (await attempt(work, deps)) ?? { kind: "could-not-tell" };
  switch (outcome.kind) {
    case "answered":
    case "told":
      return outcome.view;
    case "sent":
      return null;
    case "could-not-tell":
      return notice("could-not-tell");
  }
}

/** undefined: it failed and was reported. */
export async function attempt<Value>(
  work: () => Promise<Value>,
  { report }: InteractionDeps,
): Promise<Value | undefined> {
  try {
    return await work();
  } catch (error) {
    report(error);
    return undefined;
  }
}

/** A sentence of the surface's own, to the asker alone. */
export const tell = (what: SurfaceNotice, { appUrl }: InteractionDeps): APIInteractionResponse => ({
  type: InteractionResponseType.ChannelMessageWithSource,
  data: forAskerOnly(renderView(notice(what), { appUrl })),
});
