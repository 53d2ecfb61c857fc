import { Temporal } from "temporal-polyfill";
import { listWords, plural } from "#core/chat/words.ts";

const UNITS = ["years", "months", "weeks", "days", "hours", "minutes"] as const;

/** "PT1H30M" as "1 hour and 30 minutes". */
export function durationWords(duration: string): string {
  const parsed = Temporal.Duration.from(duration);
  return listWords(UNITS.filter((unit) => parsed[unit] > 0).map((unit) => plural(parsed[unit], unit.slice(0, -1))));
}
