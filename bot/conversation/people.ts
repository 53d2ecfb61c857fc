import type { Loaded } from "#core/chat/chat-store.ts";
import type { MemberId } from "#core/ids.ts";
import type { Member } from "#core/workspaces/member.ts";

export type People = { readonly ids: readonly MemberId[]; readonly unknown: readonly string[] };

/** Members for names as written: "me", "ben", "<@U1>". Unknown names are told, never guessed. */
export function findPeople({ actor, people, mentioned }: Loaded, names: readonly string[]): People {
  const ids: MemberId[] = [];
  const unknown: string[] = [];
  for (const name of names) {
    const id =
      name.toLowerCase() === "me" ? actor.id : (byMention(mentioned, name) ?? byName([actor, ...people], name));
    if (id) ids.push(id);
    else unknown.push(accountIn(name) ?? name);
  }
  return { ids: [...new Set(ids)], unknown };
}

const byMention = (mentioned: Loaded["mentioned"], name: string): MemberId | undefined =>
  mentioned.get(accountIn(name) ?? name.toLowerCase());

/** The account that a platform mention names: "<@U1>" is U1. */
const accountIn = (name: string): string | null => /^<@!?([^>]+)>$/.exec(name)?.[1] ?? null;

/** The whole name, else a first name or account that only one member has. */
function byName(members: readonly Member[], name: string): MemberId | null {
  const wanted = (accountIn(name) ?? name).toLowerCase();
  const whole = onlyOne(members.filter((member) => member.name.toLowerCase() === wanted));
  if (whole) return whole;
  const firsts = members.filter(
    (member) =>
      member.name.toLowerCase().split(" ")[0] === wanted ||
      member.identities.some(({ externalId }) => externalId.toLowerCase() === wanted),
  );
  return onlyOne(firsts);
}

function onlyOne(members: readonly Member[]): MemberId | null {
  const [id, ...others] = new Set(members.map((member) => member.id));
  return id && others.length === 0 ? id : null;
}
