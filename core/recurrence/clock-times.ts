import { CLOCK_PARTS, partNumbers, type RuleParts, withParts } from "./rule-parts.ts";

export type ClockTime = { readonly hour: number; readonly minute: number };

/**
 * The times at which a rule comes on each of its days: its hours and minutes crossed, and of these what BYSETPOS picks
 * (8:00 and 18:30 are places 1 and 4 of four). Empty: once a day, at the due date's time.
 */
export function clockTimes(parts: RuleParts): readonly ClockTime[] {
  if (!parts.has("BYHOUR")) return [];
  const minutes = parts.has("BYMINUTE") ? partNumbers(parts, "BYMINUTE") : [0];
  const all = partNumbers(parts, "BYHOUR").flatMap((hour) => minutes.map((minute) => ({ hour, minute })));
  const places = partNumbers(parts, "BYSETPOS");
  return places.length > 0 ? all.filter((_, i) => places.includes(i + 1)) : all;
}

/** The rule of the days alone. Days of the week that a DAILY rule is held to for its times' sake are a week's again. */
export function withoutClock(parts: RuleParts): RuleParts {
  const days = parts.get("FREQ") === "DAILY" && parts.has("BYDAY") ? { FREQ: "WEEKLY" } : {};
  return withParts(parts, { ...days, ...Object.fromEntries(CLOCK_PARTS.map((name) => [name, null])), BYSETPOS: null });
}
