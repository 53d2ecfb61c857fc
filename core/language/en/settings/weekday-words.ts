const CODES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]; // RFC 5545 §3.3.10

const DAY =
  "(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)s?";
const RANGE = `${DAY}(?: ?(?:to|through|thru|till|until|-|–) ?${DAY})?`;

/** Days of the week inside a larger pattern: "monday to thursday", "mon, tue and fri", "weekdays". One group. */
export const DAYS = `((?:every day|each day|every morning|each morning|all days|all week|daily|(?:(?:every|each|all) )?(?:weekday|workday|working day|weekend)s?|(?:every |each )?${RANGE}(?:(?:,? and |, ?| ?& ?| ?\\+ ?| ?/ ?)${RANGE}){0,6}))`;

const ONE = new RegExp(`(${DAY})(?: ?(?:to|through|thru|till|until|-|–) ?(${DAY}))?`, "g");

/** "MO,TU,WE,TH" of words that DAYS admits, in the week's order. */
export function daysIn(words: string): string {
  if (/weekday|workday|working day/.test(words)) return CODES.slice(0, 5).join(",");
  if (/weekend/.test(words)) return CODES.slice(5).join(",");
  if (/day|daily|week|morning/.test(words) && !new RegExp(`\\b${DAY}\\b`).test(words)) return CODES.join(",");
  const named = new Set([...words.matchAll(ONE)].flatMap(([, from = "", to]) => span(from, to ?? from)));
  return CODES.filter((code) => named.has(code)).join(",");
}

function span(from: string, to: string): string[] {
  const first = indexOf(from);
  const length = ((indexOf(to) - first + 7) % 7) + 1;
  return Array.from({ length }, (_, on) => CODES[(first + on) % 7] ?? "");
}

const indexOf = (day: string): number => CODES.indexOf(day.slice(0, 2).toUpperCase());
