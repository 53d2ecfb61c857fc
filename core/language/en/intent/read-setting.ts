import { isZone } from "../../is-zone.ts";
import type { SettingChange } from "../../reading.ts";
import { ABBREVIATED_ZONES, ZONE_PLACES, ZONE_REGIONS } from "../lexicon/zone-names.ts";
import { isSetting } from "../settings/read-said.ts";
import { zoneWords } from "../settings/read-workspace.ts";
import { saidIn } from "../settings/said.ts";

const ZONE = /\b([A-Za-z]+(?:\/[A-Za-z_]+){1,2})\b/;
const NAMES: Readonly<Record<string, string>> = { ...ZONE_PLACES, ...ZONE_REGIONS, ...ABBREVIATED_ZONES };

function zoneIn(text: string): string | null {
  const named = ZONE.exec(text)?.[1];
  if (named && isZone(named)) return named;
  const lower = text.toLowerCase();
  const place = Object.keys(NAMES).find((name) => new RegExp(`\\b${name}\\b`).test(lower));
  return place ? (NAMES[place] ?? null) : null;
}

/** Reads "my timezone is Europe/Paris", "we start the week on Sunday", "use 24-hour times", "day first". */
export function readSetting(text: string): SettingChange | null {
  const lower = text.toLowerCase();
  const day = /\b(monday|sunday|saturday)s?\b/.exec(lower)?.[1];
  if (
    /\bweeks?\b/.test(lower) &&
    /\b(?:start|starts|begin|begins|starting|first day)\b/.test(lower) &&
    (day === "monday" || day === "sunday" || day === "saturday")
  ) {
    return { key: "week-start", value: day };
  }
  if (
    /\b(?:24|military)[- ]?(?:hours?|hr|h|time)?\b/.test(lower) &&
    /\b(?:time|times|clock|hours?|format)\b/.test(lower)
  )
    return { key: "hour-cycle", value: "h23" };
  if (/\b12[- ]?(?:hours?|hr|h)\b|\bam ?(?:\/|and) ?pm\b/.test(lower)) return { key: "hour-cycle", value: "h12" };
  if (/\bday (?:first|before)\b|\bday\/month\b|dd\/mm|\bdmy\b|\b(?:british|european|uk)\b.*\bdates?\b/.test(lower))
    return { key: "date-order", value: "dmy" };
  if (/\bmonth (?:first|before)\b|\bmonth\/day\b|mm\/dd|\bmdy\b|\b(?:american|us)\b.*\bdates?\b/.test(lower))
    return { key: "date-order", value: "mdy" };
  const zone = zoneIn(text);
  if (zone && zoneWords(lower)) return { key: "workspace-zone", value: zone };
  return zone ? { key: "time-zone", value: zone } : null;
}

/** "I'm in Paris", "I moved to Tokyo": only where a known place is all that is said. */
export function isWhereabouts(request: string): boolean {
  const found =
    /^(?:i'm|i am|i live|we're|we are|i moved|i've moved|i work)(?: now| currently| based)*(?: in| to| from) ([a-z ]+?)(?: now| time)?(?:[,;.]? (?:so |and |please |can you |could you )*(?:change|update|set|adjust|fix) (?:my |the )?(?:time ?zone|clock|times?|tz)(?: please)?)?[ .!]*$/.exec(
      request,
    );
  return found?.[1] !== undefined && Object.hasOwn(NAMES, found[1]);
}

const PREFER =
  "(?:(?:i(?:'d| would)? (?:rather|prefer|like|love|want)(?: to)?|i want|use|show|set|switch to|switch me to|change to|prefer|display|write|give me|i use|make it|put|format|print|see|have|read|get)(?: (?:see|have|use|get|read|write))?(?: (?:me|my|the|all|your|our))* )?";
const KIND =
  "(?:(?:24|12)[- ]?(?:hours?|hr|h)(?: (?:clock|times?|format|display))*|(?:am ?\\/ ?pm|am and pm|military)(?: (?:clock|times?|format))?|(?:day ?\\/ ?month|month ?\\/ ?day|day-month|month-day|dd\\/mm|mm\\/dd|day (?:first|before month)|month (?:first|before day))(?:\\/(?:year|yyyy))?(?: (?:dates?|format|order))*)";
const WHAT = "(?:times?|clock|dates?|hours|date format|time format)";
const BE =
  "(?: (?:should|must|ought to|need to|to|shall|has to|have to|are to))?(?: (?:be|use|read|look|show|shown|written|displayed|come|appear))*(?: (?:like|as|in|to|with|using))?";
const FORMAT = new RegExp(
  `^${PREFER}(?:(?:the|my|our|all|your) )?(?:${WHAT}(?: format)?${BE} )?(?:the |a |as |in |with )?${KIND}(?: (?:for|in) (?:the |my |our |all )?${WHAT})?(?: (?:please|pls|instead|for (?:me|us)|from now on))*[ .!?]*$`,
);

/** "use a 24h clock", "am/pm please", "month/day dates": how times and dates are to be written. */
export function isFormat(request: string): boolean {
  return FORMAT.test(request) && !/^(?:in )?\d+ ?(?:h|hr|hours?)[ .!]*$/.test(request);
}

/** "quiet hours from 8pm to 7am", "I'm away next week": how somebody wants to be treated, and nothing else. */
export const isSaid = (text: string, masked: string): boolean => isSetting(saidIn(text, masked));
