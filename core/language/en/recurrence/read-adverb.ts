import { type Frequency, repeatRule } from "../../repeat-rule.ts";
import { isText, type Read, type Scan, token } from "../../scan.ts";
import { readCardinal } from "../numbers/read-number.ts";
import { readWeekdays } from "./read-weekdays.ts";
import { type Repeat, repeatOf } from "./repeat.ts";

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
  "report reports meeting meetings review reviews standup stand-up newsletter digest planner summary call sync update updates chores news mail paper special specials deals checklist routine challenge goals bread show briefing log backup backups scrum huddle".split(
    " ",
  ),
);

/** "daily", "bi-weekly", "annually"; before a noun that makes a title of it ("weekly report") it is none. */
function readWord(scan: Scan, at: number): Read<Repeat> | null {
  const hyphen = (isText(scan, at, "bi") || isText(scan, at, "semi")) && isText(scan, at + 1, "-") ? 2 : 0;
  const text = (hyphen ? token(scan, at).text : "") + token(scan, at + hyphen).text;
  const found = Object.hasOwn(ADVERBS, text) ? ADVERBS[text] : undefined;
  if (!found || TITLES.has(token(scan, at + hyphen + 1).text)) return null;
  const [freq, interval] = found;
  return {
    next: at + hyphen + 1,
    value: repeatOf(repeatRule(freq, { interval }), text === "nightly" ? { part: "night" } : {}),
  };
}

/** "once a week", "3 times a day", "twice daily", "a couple times per month", "two times each week". */
function readTimes(scan: Scan, at: number): Read<Repeat> | null {
  const once = isText(scan, at, "once") || isText(scan, at, "twice") || isText(scan, at, "thrice");
  const count = once ? { next: at + 1, value: 1 } : readCardinal(scan, at);
  if (!count) return null;
  const next = once
    ? count.next
    : isText(scan, count.next, "times") || isText(scan, count.next, "x")
      ? count.next + 1
      : 0;
  if (next === 0) return null;
  const per = token(scan, next).text;
  const every = per === "every" || per === "each";
  if (!PER.has(per)) {
    const adverb = readWord(scan, next);
    return adverb;
  }
  const other = every && isText(scan, next + 1, "other") ? 1 : 0;
  const several = every && !other ? readCardinal(scan, next + 1) : null;
  const at2 = several ? several.next : next + 1 + other;
  const unit = token(scan, at2).lex.unit;
  const freq = unit && UNITS[unit];
  return freq
    ? { next: at2 + 1, value: repeatOf(repeatRule(freq, { interval: several?.value ?? (other ? 2 : 1) })) }
    : null;
}

const PER: ReadonlySet<string> = new Set(["a", "an", "per", "every", "each", "/"]);

/** "on Tuesdays", "mondays", "weekdays at 9", "in the evenings", "Friday nights"; not "the weekdays" of something else. */
function readPlurals(scan: Scan, at: number): Read<Repeat> | null {
  const days = readWeekdays(scan, at);
  if (days?.value.plural) {
    const { codes, part } = days.value;
    return { next: days.next, value: repeatOf(repeatRule("WEEKLY", { byDay: codes }), part ? { part } : {}) };
  }
  if (
    days &&
    days.value.codes.length > 1 &&
    (days.value.codes.length > 2 || isText(scan, at + 1, "/") || isText(scan, at + 2, "/"))
  ) {
    return {
      next: days.next,
      value: repeatOf(
        repeatRule("WEEKLY", { byDay: days.value.codes }),
        days.value.part ? { part: days.value.part } : {},
      ),
    };
  }
  const the = isText(scan, at, "the") ? 1 : 0;
  const word = token(scan, at + the).text;
  const { part } = token(scan, at + the).lex;
  const before = token(scan, at - 1).text;
  return part && word.endsWith("s") && (before === "in" || before === "on")
    ? { next: at + the + 1, value: repeatOf(repeatRule("DAILY"), { part }) }
    : null;
}

/** Repeats said without "every". */
export function readAdverb(scan: Scan, at: number): Read<Repeat> | null {
  return readWord(scan, at) ?? readTimes(scan, at) ?? readPlurals(scan, at);
}
