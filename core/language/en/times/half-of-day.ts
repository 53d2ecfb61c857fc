import type { Facets } from "../../facets.ts";
import type { DayPart } from "../../lexeme.ts";

/** What people do in the morning or in the evening says which half of the day a bare hour means. */
const HABITS: readonly (readonly [RegExp, DayPart])[] = [
  [/\b(?:wake|breakfast|get up|sunrise|school run|alarm clock)\b/i, "morning"],
  [/\b(?:dinner|supper|drinks|movie|cinema|theatre|theater|concert|bedtime|sunset|nightcap)\b/i, "evening"],
];

const REACH = 300;

/** "dinner tomorrow at 7" is in the evening, "wake me at 6" in the morning; what is said outright stands. */
export function leanOnHabit(text: string, facets: Facets): Facets {
  if (!facets.clock || facets.clock.fixed || facets.part) return facets;
  const habit = HABITS.find(([pattern]) => pattern.test(text.slice(0, REACH)));
  return habit ? { ...facets, part: habit[1] } : facets;
}
