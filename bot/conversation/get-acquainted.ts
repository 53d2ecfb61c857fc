import type { ChatAction, ChatMessage } from "#core/chat/chat-message.ts";
import type { Commit, Loaded } from "#core/chat/chat-store.ts";
import { errorFields } from "../log.ts";
import { cleanText } from "./clean-text.ts";
import type { ConversationDeps } from "./deps.ts";

export type Profile = NonNullable<Commit["profile"]>;

const PATIENCE_MS = 800;

/** On first use the platform is asked who this is. null: known already, or it could not say now. */
export async function getAcquainted(
  deps: ConversationDeps,
  act: ChatMessage | ChatAction,
  loaded: Loaded,
): Promise<Profile | null> {
  const messenger = deps.messengers[act.platform];
  if (loaded.lookedUp || !messenger) return null;
  try {
    const late = new Promise<never>((_, reject) =>
      setTimeout(() => reject(new Error("lookup took too long")), PATIENCE_MS),
    );
    const person = await Promise.race([messenger.lookUp(act.workspaceKey, act.actor.externalId), late]);
    const name = cleanText(person?.name ?? "");
    return {
      ...(name ? { name } : {}),
      ...(person?.timeZone ? { timeZone: person.timeZone } : {}),
      ...(person?.locale ? { locale: person.locale } : {}),
    };
  } catch (error) {
    deps.log("warn", "lookup-failed", errorFields(error));
    return null;
  }
}

/** What was just learnt counts for this very message. What the member set stays. */
export function withProfile(loaded: Loaded, profile: Profile | null): Loaded {
  if (!profile) return loaded;
  const { actor } = loaded;
  const settings = {
    ...actor.settings,
    timeZone: actor.settings.timeZone ?? profile.timeZone ?? null,
    locale: actor.settings.locale ?? profile.locale ?? null,
  };
  return { ...loaded, actor: { ...actor, name: profile.name ?? actor.name, settings } };
}
