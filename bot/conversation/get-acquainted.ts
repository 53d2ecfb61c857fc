import type { ChatAction, ChatMessage, ChatPerson } from "#core/chat/chat-message.ts";
import type { Loaded, Profile } from "#core/chat/chat-store.ts";
import type { MemberId } from "#core/ids.ts";
import type { Member } from "#core/workspaces/member.ts";
import { errorFields } from "../log.ts";
import { cleanText } from "./clean-text.ts";
import type { ConversationDeps } from "./deps.ts";

const PATIENCE_MS = 800;
const MOST_AT_ONCE = 5;

/** On first use the platform is asked who people are. Those of whom it could not say now are asked about again. */
export async function getAcquainted(
  deps: ConversationDeps,
  act: ChatMessage | ChatAction,
  { strangers }: Loaded,
): Promise<readonly Profile[]> {
  const messenger = deps.messengers[act.platform];
  if (strangers.length === 0 || !messenger) return [];
  const asked = strangers.slice(-MOST_AT_ONCE).map(async ({ memberId, externalId }) => {
    try {
      return profileOf(memberId, await inTime(messenger.lookUp(act.workspaceKey, externalId)));
    } catch (error) {
      deps.log("warn", "lookup-failed", errorFields(error));
      return null;
    }
  });
  return (await Promise.all(asked)).filter((profile) => profile !== null);
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("lookup took too long")), PATIENCE_MS);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function profileOf(memberId: MemberId, person: ChatPerson | null): Profile {
  const name = cleanText(person?.name ?? "");
  return {
    memberId,
    ...(name ? { name } : {}),
    ...(person?.timeZone ? { timeZone: person.timeZone } : {}),
    ...(person?.locale ? { locale: person.locale } : {}),
  };
}

/** What was just learnt counts for this very message. What a member set stays. */
export function withProfiles(loaded: Loaded, profiles: readonly Profile[]): Loaded {
  if (profiles.length === 0) return loaded;
  const known = new Map(profiles.map((profile) => [profile.memberId, profile]));
  const told = (member: Member): Member => {
    const profile = known.get(member.id);
    if (!profile) return member;
    const { settings } = member;
    const timeZone = settings.timeZone ?? profile.timeZone ?? null;
    const locale = settings.locale ?? profile.locale ?? null;
    return { ...member, name: profile.name ?? member.name, settings: { ...settings, timeZone, locale } };
  };
  return { ...loaded, actor: told(loaded.actor), people: loaded.people.map(told) };
}
