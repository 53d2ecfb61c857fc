import type { Facets } from "../../facets.ts";
import { type Repeat, repeatOf } from "../../repeat.ts";
import { type Frequency, type RepeatRule, repeatRule, WORKDAYS } from "../../repeat-rule.ts";
import { isText, type Read, type Scan, token } from "../../scan.ts";
import { readCardinal } from "../numbers/read-number.ts";
import { readWeekdays } from "./read-weekdays.ts";

const ADVERBS: Readonly<Record<string, readonly [Frequency, number]>> = {
  hourly: ["HOURLY", 1],
  daily: ["DAILY", 1],
  nightly: ["DAILY", 1],
  weekly: ["WEEKLY", 1],
  biweekly: ["WEEKLY", 2],
  fortnightly: ["WEEKLY", 2],
  monthly: ["MONTHLY", 1],
  bimonthly: ["MONTHLY", 2],
  quarterly: ["MONTHLY", 3],
  yearly: ["YEARLY", 1],
  annually: ["YEARLY", 1],
  biannually: ["MONTHLY", 6],
  semiannually: ["MONTHLY", 6],
};
const UNITS: Readonly<Record<string, Frequency>> = {
  hour: "HOURLY",
  day: "DAILY",
  week: "WEEKLY",
  month: "MONTHLY",
  year: "YEARLY",
};
const TITLES: ReadonlySet<string> = new Set(
  "report reports meeting meetings review reviews standup stand-up newsletter digest planner summary call sync update updates chores news mail paper special specials deals checklist routine challenge goals bread show briefing log backup backups scrum huddle plan plans planner planning schedule agenda".split(
    " ",
  ),
);

/** "fortnightly call … on thursdays": the days make a repeat of what would be a title. */
function namesDays(scan: Scan, at: number): boolean {
  for (let i = at + 2; i < at + 12; i += 1) {
    const { lex } = token(scan, i);
    if (lex.weekday >= 0 && lex.plural) return true;
  }
  return false;
}

/** "daily", "bi-weekly", "annually"; before a noun that makes a title of it ("weekly report") it is none. */
function readWord(scan: Scan, at: number): Read<Repeat> | null {
  const hyphen = (isText(scan, at, "bi") || isText(scan, at, "semi")) && isText(scan, at + 1, "-") ? 2 : 0;
  const text = (hyphen ? token(scan, at).text : "") + token(scan, at + hyphen).text;
  const found = Object.hasOwn(ADVERBS, text) ? ADVERBS[text] : undefined;
  if (!found) return null;
  const [freq, interval] = found;
  if (TITLES.has(token(scan, at + hyphen + 1).text) && !(interval > 1 && namesDays(scan, at))) return null;
  return {
    next: at + hyphen + 1,
    value: repeatOf(repeatRule(freq, { interval }), text === "nightly" ? { part: "night" } : {}),
  };
}

/** "once", "twice", "3 times", "4x": how often. */
function readHowOften(scan: Scan, at: number): Read<number> | null {
  const once = ONCE.get(token(scan, at).text);
  if (once !== undefined) return { next: at + 1, value: once };
  const count = readCardinal(scan, at);
  return count && TIMES.has(token(scan, count.next).text) ? { next: count.next + 1, value: count.value } : null;
}

const ONCE: ReadonlyMap<string, number> = new Map([
  ["once", 1],
  ["twice", 2],
  ["thrice", 3],
]);
const TIMES: ReadonlySet<string> = new Set(["times", "x"]);

/** "once a week", "3 times a day", "twice daily", "a couple times per month", "once every 2 weeks". */
function readTimes(scan: Scan, at: number): Read<Repeat> | null {
  const often = readHowOften(scan, at);
  if (!often) return null;
  const { next } = often;
  const per = token(scan, next).text;
  if (!PER.has(per)) return readWord(scan, next);
  const every = per === "every" || per === "each";
  const other = every && isText(scan, next + 1, "other");
  const several = every && !other ? readCardinal(scan, next + 1) : null;
  const unitAt = several ? several.next : next + (other ? 2 : 1);
  const { unit } = token(scan, unitAt).lex;
  const freq = unit && UNITS[unit];
  const interval = several?.value ?? (other ? 2 : 1);
  if (!freq) return null;
  const rule = partOfYear(freq, interval, often.value) ?? repeatRule(freq, { interval });
  return { next: unitAt + 1, value: inParts(repeatOf(rule), often.value) };
}

/** A day's so many times, each in a part of it. */
function inParts(repeat: Repeat, often: number): Repeat {
  const { freq, interval } = repeat.rule;
  const [first, ...also] = (freq === "DAILY" && interval === 1 && PARTS_OF_DAY[often]) || [];
  return first ? { ...repeat, time: first, also } : repeat;
}

/** When what is done several times a day is done, where nobody says. */
const PARTS_OF_DAY: Readonly<Record<number, readonly Facets[]>> = {
  2: [{ part: "morning" }, { part: "evening" }],
  3: [{ part: "morning" }, { part: "afternoon" }, { part: "evening" }],
  4: [{ part: "morning" }, { part: "noon" }, { part: "afternoon" }, { part: "evening" }],
};

/** "twice a year" is every six months; other counts in a unit no rule can say. */
function partOfYear(freq: Frequency, interval: number, often: number): RepeatRule | null {
  const whole = freq === "YEARLY" && interval === 1 && often > 1 && 12 % often === 0;
  return whole ? repeatRule("MONTHLY", { interval: 12 / often }) : null;
}

const PER: ReadonlySet<string> = new Set(["a", "an", "per", "every", "each", "/"]);

/** "on Tuesdays", "mondays", "weekdays at 9", "mon/wed", "Monday Wednesday Friday", "in the evenings". */
function readPlurals(scan: Scan, at: number): Read<Repeat> | null {
  const days = readWeekdays(scan, at);
  const { codes, part, plural } = days?.value ?? { codes: [], part: null, plural: false };
  if (days && (plural || isList(scan, at, codes))) {
    return { next: days.next, value: repeatOf(repeatRule("WEEKLY", { byDay: codes }), part ? { part } : {}) };
  }
  return readParts(scan, at);
}

/** "mon wed fri", "mon/wed" and "Mon-Fri" repeat; "Monday through Thursday" is a stretch, and so is "from Monday to Friday". */
function isList(scan: Scan, at: number, codes: readonly string[]): boolean {
  if (token(scan, at).lex.weekday < 0) return false; // "business day" is one of them
  if (SPANS.has(token(scan, at + 1).text)) return codes.join() === WORKDAYS.join() && !isText(scan, at - 1, "from");
  return codes.length > 2 || (codes.length > 1 && (isText(scan, at + 1, "/") || isText(scan, at + 2, "/")));
}

const SPANS: ReadonlySet<string> = new Set(["to", "through", "thru", "-", "–", "until", "till"]);

/** "in the mornings", "on evenings" */
function readParts(scan: Scan, at: number): Read<Repeat> | null {
  const the = isText(scan, at, "the") ? 1 : 0;
  const { text, lex } = token(scan, at + the);
  const led = isText(scan, at - 1, "in") || isText(scan, at - 1, "on");
  const { part } = lex;
  return part && text.endsWith("s") && led
    ? { next: at + the + 1, value: repeatOf(repeatRule("DAILY"), { part }) }
    : null;
}

/** Repeats said without "every". */
export function readAdverb(scan: Scan, at: number): Read<Repeat> | null {
  return readWord(scan, at) ?? readTimes(scan, at) ?? readPlurals(scan, at);
}
