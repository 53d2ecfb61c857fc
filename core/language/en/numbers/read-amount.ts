import type { Amount } from "../../amount.ts";
import { anyPhrase, isText, phrase, phrases, type Read, type Scan, token } from "../../scan.ts";
import { readCardinal } from "./read-number.ts";

const LOOSE_BEFORE: ReadonlySet<string> = new Set([
  "about",
  "around",
  "approximately",
  "roughly",
  "another",
  "exactly",
  "just",
  "only",
]);

/** "3", "2.5", "1/2", "two and a half", "a couple of", "half an", "a", "an". */
function readCount(scan: Scan, at: number): Read<number> | null {
  if (isText(scan, at, "half")) {
    const article = isText(scan, at + 1, "an") || isText(scan, at + 1, "a") ? 1 : 0;
    return { next: at + 1 + article, value: 0.5 };
  }
  const article = isText(scan, at, "a") || isText(scan, at, "an") ? 1 : 0;
  if (article > 0 && isText(scan, at + 1, "half")) return { next: at + 2, value: 0.5 };
  if (phrase(scan, at + article, ["quarter", "of", "an"])) return { next: at + article + 3, value: 0.25 };
  if (phrase(scan, at, ["three", "quarters", "of", "an"])) return { next: at + 4, value: 0.75 };
  const number = readCardinal(scan, at + article);
  if (!number) return article > 0 ? { next: at + 1, value: 1 } : null;
  if (article > 0 && token(scan, at + 1).kind === "number") return null;
  return readFraction(scan, at + article, number);
}

/** "2-3 days" is three at most. */
function readUpTo(scan: Scan, at: number, least: number): Read<number> | null {
  const most = token(scan, at + 1);
  const fits = isText(scan, at, "-") && most.kind === "number" && token(scan, at + 2).lex.unit !== null;
  return fits && most.value > least ? { next: at + 2, value: most.value } : null;
}

/** "2.5", "2,5", "1/2" */
function readDecimal(scan: Scan, at: number, whole: number): Read<number> | null {
  const mark = token(scan, at);
  const after = token(scan, at + 1);
  if (mark.gap || after.gap || after.kind !== "number") return null;
  if (mark.text === "." || mark.text === ",") return { next: at + 2, value: Number(`${whole}.${after.text}`) };
  const part = mark.text === "/" && after.value > 1 && whole < after.value;
  return part ? { next: at + 2, value: whole / after.value } : null;
}

const HALVES = phrases("½", "and a half", "and an half", "and half", "1 / 2");
const QUARTERS = phrases("¼", "and a quarter");

function readFraction(scan: Scan, at: number, { next, value }: Read<number>): Read<number> {
  const digits = token(scan, at).kind === "number";
  const inDigits = digits ? (readUpTo(scan, next, value) ?? readDecimal(scan, next, value)) : null;
  if (inDigits) return inDigits;
  const half = anyPhrase(scan, next, HALVES);
  if (half) return { next: half, value: value + 0.5 };
  const quarter = anyPhrase(scan, next, QUARTERS);
  if (quarter) return { next: quarter, value: value + 0.25 };
  return { next: isText(scan, next, "of") && !digits ? next + 1 : next, value };
}

/** The unit's word, with "business" or "working" before "days"; letters alone ("h", "d") only glued to their number. */
function readUnit(scan: Scan, at: number, digits: boolean): Read<Amount> | null {
  const word = token(scan, at);
  if (BUSINESS.has(word.text)) {
    const days = token(scan, at + 1).lex;
    return days.unit === "day" ? { next: at + 2, value: { count: 1, unit: "business-day" } } : null;
  }
  const { unit, times } = word.lex;
  if (unit === null) return null;
  if (word.text.length === 1 && (!digits || (word.gap && !/[hmd]/.test(word.text)))) return null;
  const period =
    isText(scan, at + 1, ".") && word.text.length < 4 && !token(scan, at + 1).gap && token(scan, at + 2).kind !== "end"
      ? 1
      : 0;
  return { next: at + 1 + period, value: { count: times, unit } };
}

const BUSINESS: ReadonlySet<string> = new Set(["business", "working", "work", "biz"]);

/** One amount: "3 days", "an hour", "90min", "two and a half hours", "an hour and a half", "ten business days". */
export function readAmount(scan: Scan, at: number): Read<Amount> | null {
  const from = LOOSE_BEFORE.has(token(scan, at).text) ? at + 1 : at;
  const count = readCount(scan, from);
  if (!count) return null;
  const more = isText(scan, count.next, "more") || isText(scan, count.next, "full") ? count.next + 1 : count.next;
  const unit = readUnit(scan, more, token(scan, more - 1).kind === "number");
  if (!unit) return null;
  const half = phrase(scan, unit.next, ["and", "a", "half"]) || phrase(scan, unit.next, ["and", "half"]);
  const value = { count: (count.value + (half ? 0.5 : 0)) * unit.value.count, unit: unit.value.unit };
  return { next: half || unit.next, value };
}

/** "1 day 2 hours", "2 years, 1 month and 3 days": amounts one after another, each of its own unit. */
export function readAmounts(scan: Scan, at: number): Read<readonly Amount[]> | null {
  const first = readAmount(scan, at);
  if (!first) return null;
  const amounts = [first.value];
  let { next } = first;
  while (amounts.length < 5) {
    let join = next;
    if (isText(scan, join, ",")) join += 1;
    if (isText(scan, join, "and")) join += 1;
    const more =
      token(scan, join).lex.cardinal >= 0 || token(scan, join).kind === "number" || join > next
        ? readAmount(scan, join)
        : null;
    if (!more || amounts.some(({ unit }) => unit === more.value.unit)) break;
    amounts.push(more.value);
    next = more.next;
  }
  return { next, value: amounts };
}
