import type { MemberId } from "../ids.ts";

/**
 * Who is next: the first after the one who was last that is not away. Where everybody is away, simply the next; where
 * the last one has left the rotation, its first. null: nobody is in it.
 */
export function nextInRotation(
  members: readonly MemberId[],
  last: MemberId | null,
  away: ReadonlySet<MemberId> = new Set(),
): MemberId | null {
  const from = last === null ? 0 : members.indexOf(last) + 1;
  const inTurn = [...members.slice(from), ...members.slice(0, from)];
  return inTurn.find((member) => !away.has(member)) ?? inTurn[0] ?? null;
}
