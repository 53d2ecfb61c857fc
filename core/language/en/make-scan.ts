import { dayOfWall, isoDate, type Wall, weekdayOf } from "../calendar.ts";
import type { Sender } from "../reading.ts";
import { CODES } from "../repeat-rule.ts";
import type { Scan } from "../scan.ts";
import { type Token, tokenize } from "../tokens.ts";
import { lookUpEnglish } from "./lexicon/lexicon.ts";
import { RESPELLED } from "./lexicon/respelled.ts";
import { muteTitles } from "./markers/mute-titles.ts";
import { protect } from "./markers/protect.ts";

/** Countries that write the month first. */
const MONTH_FIRST: ReadonlySet<string> = new Set(["US", "PH", "PW", "FM", "MH", "CA", ""]);

/** The text as tokens, with what the sender's locale and workspace say about dates. */
export function makeScan(text: string, sender: Sender, now: Wall): Scan {
  const country = /[-_]([A-Za-z]{2})\b/.exec(sender.locale)?.[1]?.toUpperCase() ?? "";
  const workDays = workingWeek(sender);
  const off = new Set(sender.holidays);
  return {
    text,
    tokens: protect(muteTitles(text, tokenize(text, lookUpEnglish).map(respell))),
    now,
    today: dayOfWall(now),
    dayFirst: !MONTH_FIRST.has(country),
    country: sender.country?.slice(0, 2) ?? country,
    sundayFirst: sender.weekStart === "sunday",
    timeZone: sender.timeZone,
    dayParts: sender.dayParts ?? {},
    workDays: workDays.map((day) => CODES[day - 1] ?? "MO"),
    isBusinessDay: (day) => workDays.includes(weekdayOf(day) + 1) && !off.has(isoDate(day)),
  };
}

/** A slip in a short word is read as the word that was meant; its offsets stay. */
function respell(token: Token): Token {
  const meant = token.kind === "word" && Object.hasOwn(RESPELLED, token.text) ? RESPELLED[token.text] : undefined;
  return meant ? { ...token, text: meant, lex: lookUpEnglish(meant) ?? token.lex } : token;
}

const WORKING_WEEK = [1, 2, 3, 4, 5];

/** Where nobody ever works there would be no next business day. */
const workingWeek = ({ workDays = [] }: Sender): readonly number[] =>
  workDays.length > 0 ? [...workDays].sort() : WORKING_WEEK;
