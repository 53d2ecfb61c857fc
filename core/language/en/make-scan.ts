import { dayOfWall, isoDate, type Wall } from "../calendar.ts";
import type { Sender } from "../reading.ts";
import type { Scan } from "../scan.ts";
import { tokenize } from "../tokens.ts";
import { lookUpEnglish } from "./lexicon/lexicon.ts";
import { protect } from "./markers/protect.ts";

/** Countries that write the month first. */
const MONTH_FIRST: ReadonlySet<string> = new Set(["US", "PH", "PW", "FM", "MH", "CA", ""]);

/** The text as tokens, with what the sender's locale says about dates. */
export function makeScan(text: string, sender: Sender, now: Wall): Scan {
  const country = /[-_]([A-Za-z]{2})\b/.exec(sender.locale)?.[1]?.toUpperCase() ?? "";
  const { holidays } = sender;
  return {
    text,
    tokens: protect(tokenize(text, lookUpEnglish)),
    now,
    today: dayOfWall(now),
    dayFirst: !MONTH_FIRST.has(country),
    country,
    sundayFirst: sender.weekStart === "sunday",
    timeZone: sender.timeZone,
    isHoliday: (day) => holidays?.has(isoDate(day)) ?? false,
  };
}
