import type { SettingChange } from "../../reading.ts";

const ZONE = /\b([A-Za-z]+(?:\/[A-Za-z_]+){1,2})\b/;
const PLACES: Readonly<Record<string, string>> = {
  london: "Europe/London",
  paris: "Europe/Paris",
  berlin: "Europe/Berlin",
  madrid: "Europe/Madrid",
  rome: "Europe/Rome",
  amsterdam: "Europe/Amsterdam",
  zurich: "Europe/Zurich",
  vienna: "Europe/Vienna",
  lisbon: "Europe/Lisbon",
  dublin: "Europe/Dublin",
  stockholm: "Europe/Stockholm",
  oslo: "Europe/Oslo",
  copenhagen: "Europe/Copenhagen",
  helsinki: "Europe/Helsinki",
  warsaw: "Europe/Warsaw",
  prague: "Europe/Prague",
  athens: "Europe/Athens",
  istanbul: "Europe/Istanbul",
  kyiv: "Europe/Kyiv",
  moscow: "Europe/Moscow",
  dubai: "Asia/Dubai",
  mumbai: "Asia/Kolkata",
  delhi: "Asia/Kolkata",
  bangalore: "Asia/Kolkata",
  india: "Asia/Kolkata",
  singapore: "Asia/Singapore",
  "hong kong": "Asia/Hong_Kong",
  shanghai: "Asia/Shanghai",
  beijing: "Asia/Shanghai",
  tokyo: "Asia/Tokyo",
  japan: "Asia/Tokyo",
  seoul: "Asia/Seoul",
  sydney: "Australia/Sydney",
  melbourne: "Australia/Melbourne",
  auckland: "Pacific/Auckland",
  "new york": "America/New_York",
  boston: "America/New_York",
  toronto: "America/Toronto",
  chicago: "America/Chicago",
  denver: "America/Denver",
  phoenix: "America/Phoenix",
  "los angeles": "America/Los_Angeles",
  "san francisco": "America/Los_Angeles",
  seattle: "America/Los_Angeles",
  vancouver: "America/Vancouver",
  "mexico city": "America/Mexico_City",
  "sao paulo": "America/Sao_Paulo",
  "buenos aires": "America/Argentina/Buenos_Aires",
  lagos: "Africa/Lagos",
  nairobi: "Africa/Nairobi",
  cairo: "Africa/Cairo",
  johannesburg: "Africa/Johannesburg",
  utc: "UTC",
  gmt: "UTC",
  eastern: "America/New_York",
  est: "America/New_York",
  edt: "America/New_York",
  central: "America/Chicago",
  mountain: "America/Denver",
  pacific: "America/Los_Angeles",
  pst: "America/Los_Angeles",
  pdt: "America/Los_Angeles",
  cet: "Europe/Paris",
};

function zoneIn(text: string): string | null {
  const named = ZONE.exec(text)?.[1];
  if (named && isZone(named)) return named;
  const lower = text.toLowerCase();
  const place = Object.keys(PLACES).find((name) => new RegExp(`\\b${name}\\b`).test(lower));
  return place ? (PLACES[place] ?? null) : null;
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
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
  if (/\b(?:24|military)[- ]?(?:hours?|hr|h|time)?\b/.test(lower) && /\b(?:time|times|clock|hour|format)\b/.test(lower))
    return { key: "hour-cycle", value: "h23" };
  if (/\b12[- ]?(?:hours?|hr|h)\b|\bam\/pm\b/.test(lower)) return { key: "hour-cycle", value: "h12" };
  if (/\bday first\b|dd\/mm|\bdmy\b|\b(?:british|european|uk)\b.*\bdates?\b/.test(lower))
    return { key: "date-order", value: "dmy" };
  if (/\bmonth first\b|mm\/dd|\bmdy\b|\b(?:american|us)\b.*\bdates?\b/.test(lower))
    return { key: "date-order", value: "mdy" };
  const zone = zoneIn(text);
  return zone ? { key: "time-zone", value: zone } : null;
}

/** "I'm in Paris", "I moved to Tokyo": only where a known place is all that is said. */
export function isWhereabouts(request: string): boolean {
  const found =
    /^(?:i'm|i am|i live|we're|we are|i moved|i've moved|i work)(?: now| currently| based)*(?: in| to| from) ([a-z ]+?)(?: now| time)?[ .!]*$/.exec(
      request,
    );
  return found?.[1] !== undefined && Object.hasOwn(PLACES, found[1]);
}
