import { type Day, dayOfWall, isoDate, type Wall, weekdayOf } from "../calendar.ts";
import type { Sender } from "../reading.ts";
import type { Scan } from "../scan.ts";
import { tokenize } from "../tokens.ts";
import { lookUpEnglish } from "./lexicon/lexicon.ts";
import { protect } from "./markers/protect.ts";

/** Countries that write the month first. */
const MONTH_FIRST: ReadonlySet<string> = new Set(["US", "PH", "PW", "FM", "MH", "CA", ""]);

/** The text as tokens, with what the sender's locale and workspace say about dates. */
export function makeScan(text: string, sender: Sender, now: Wall): Scan {
  const country = /[-_]([A-Za-z]{2})\b/.exec(sender.locale)?.[1]?.toUpperCase() ?? "";
  return {
    text,
    tokens: protect(tokenize(text, lookUpEnglish)),
    now,
    today: dayOfWall(now),
    dayFirst: !MONTH_FIRST.has(country),
    country: sender.country?.slice(0, 2) ?? country,
    sundayFirst: sender.weekStart === "sunday",
    timeZone: sender.timeZone,
    isBusinessDay: businessDays(sender),
  };
}

const WORKING_WEEK = [1, 2, 3, 4, 5];

function businessDays({ workDays = [], holidays = [] }: Sender): (day: Day) => boolean {
  const week = new Set(workDays.length > 0 ? workDays : WORKING_WEEK); // nobody works: there would be no next one
  const off = new Set(holidays);
  return (day) => week.has(weekdayOf(day) + 1) && !off.has(isoDate(day));
}
