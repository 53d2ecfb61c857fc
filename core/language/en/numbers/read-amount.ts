import type { Amount } from "../../amount.ts";
import { isText, phrase, type Read, type Scan, token } from "../../scan.ts";
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

function readFraction(scan: Scan, at: number, number: Read<number>): Read<number> {
  const { next, value } = number;
  const digits = token(scan, at).kind === "number";
  const mark = token(scan, next);
  const after = token(scan, next + 1);
  if (digits && !mark.gap && !after.gap && after.kind === "number") {
    if (mark.text === "." || mark.text === ",") return { next: next + 2, value: Number(`${value}.${after.text}`) };
    if (mark.text === "/" && after.value > 1 && value < after.value)
      return { next: next + 2, value: value / after.value };
  }
  if (mark.text === "½") return { next: next + 1, value: value + 0.5 };
  const half =
    phrase(scan, next, ["and", "a", "half"]) ||
    phrase(scan, next, ["and", "an", "half"]) ||
    phrase(scan, next, ["and", "half"]) ||
    phrase(scan, next, ["1", "/", "2"]);
  if (half) return { next: half, value: value + 0.5 };
  const quarter = phrase(scan, next, ["and", "a", "quarter"]);
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
