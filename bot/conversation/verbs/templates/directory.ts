import type { MemberId } from "#core/ids.ts";
import type { Turn } from "../../turn.ts";

/** The members that were loaded, by what YAML may call them: their name, their first name where only one has it, their account. */
export function directoryOf({ loaded }: Turn): ReadonlyMap<string, MemberId> {
  const people = [loaded.actor, ...loaded.people];
  const firsts = people.map(({ name }) => firstName(name));
  const alone = people.filter((_, i) => firsts.filter((one) => one === firsts[i]).length === 1);
  return new Map([
    ...people.flatMap(({ id, identities }) =>
      identities.map(({ externalId }) => [externalId.toLowerCase(), id] as const),
    ),
    ...alone.map(({ id, name }) => [firstName(name), id] as const),
    ...people.map(({ id, name }) => [name.toLowerCase(), id] as const),
  ]);
}

const firstName = (name: string): string => name.toLowerCase().split(" ")[0] ?? "";
