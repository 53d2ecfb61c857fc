import type { Facets } from "../../facets.ts";
import { isText, phrase, type Read, type Scan, token } from "../../scan.ts";
import { startsWithAction } from "../lexicon/action-words.ts";
import { readOrdinal } from "../numbers/read-number.ts";

const monthSpan = (scan: Scan, at: number): number => {
  const next =
    phrase(scan, at, ["of", "the", "month"]) ||
    phrase(scan, at, ["of", "this", "month"]) ||
    phrase(scan, at, ["of", "month"]);
  return next || phrase(scan, at, ["in", "the", "month"]);
};

/** What may stand after "the 15th" so that it is a day and not the fifteenth of something. */
function endsDay(scan: Scan, at: number): boolean {
  const after = token(scan, at);
  if (after.kind === "end" || after.kind === "symbol" || after.kind === "number" || after.line) return true;
  if (isText(scan, at, "one") && !HOURS.has(token(scan, at + 1).text)) return false; // "the second one"
  return (
    CLOSERS.has(after.text) ||
    after.lex.cardinal >= 0 ||
    after.lex.part !== null ||
    after.text === "am" ||
    after.text === "pm"
  );
}

const HOURS: ReadonlySet<string> = new Set(["o'clock", "oclock", "pm", "am", "p", "a", "thirty", "fifteen"]);

const CLOSERS: ReadonlySet<string> = new Set(
  "between every at and or to of by from till until through thru around before after for please in on this next last starting every with so because but we i you they is as".split(
    " ",
  ),
);

/** "the 15th", "on the first", "15th of the month"; `led` when "on" or a weekday stands before it. */
export function readOrdinalDay(scan: Scan, at: number, led: boolean): Read<Facets> | null {
  const the = isText(scan, at, "the");
  const from = the ? at + 1 : at;
  const ordinal = readOrdinal(scan, from);
  if (!ordinal)
    return (
      readPlainDay(scan, from, led && (the || PLAIN_LEADS.has(token(scan, from - 1).text))) ?? readSunday31(scan, from)
    );
  if (ordinal.value < 1 || ordinal.value > 31) return null;
  return readItsMonth(scan, ordinal.next, ordinal.value) ?? readAlone(scan, at, ordinal, led);
}

/** An ordinal that no month follows. */
function readAlone(scan: Scan, at: number, ordinal: Read<number>, led: boolean): Read<Facets> | null {
  const the = isText(scan, at, "the");
  const spelled = token(scan, the ? at + 1 : at).kind === "word";
  const kept = the && isKeptFree(scan, at, ordinal.next);
  if (!kept && !endsDay(scan, ordinal.next) && !opensRequest(scan, at, ordinal.next, spelled)) return null;
  const enough = led || (the && !spelled) || (!spelled && standsFree(scan, at, ordinal.next));
  return enough ? { next: ordinal.next, value: { dom: ordinal.value } } : null;
}

/** "keep the 19th free" */
const isKeptFree = (scan: Scan, at: number, next: number): boolean =>
  KEEPS.has(token(scan, at - 1).text) && FREE.has(token(scan, next).text);
const KEEPS: ReadonlySet<string> = new Set(["keep", "keeping", "leave", "hold", "block"]);
const FREE: ReadonlySet<string> = new Set(["free", "clear", "open", "off", "out"]);

/** "15th of the month" is the next such day; "of this month" is said of the present one. */
function readItsMonth(scan: Scan, at: number, dom: number): Read<Facets> | null {
  const next = monthSpan(scan, at);
  if (next > 0) return { next, value: isText(scan, next - 2, "this") ? { dom, month: monthOf(scan) } : { dom } };
  return ofMonth(scan, at) ? { next: at, value: { dom } } : null;
}

/** "on the 12th submit the form": the day opens the message, and a thing to do follows. */
const opensRequest = (scan: Scan, at: number, next: number, spelled: boolean): boolean =>
  !spelled &&
  at === 1 &&
  isText(scan, 0, "on") &&
  !COUNTED.has(token(scan, next).text) &&
  startsWithAction(token(scan, next).text);

/** Things to do that an ordinal can count: "on the 2nd draft". */
const COUNTED: ReadonlySet<string> = new Set("call draft drive order page run try turn visit walk".split(" "));

const monthOf = (scan: Scan): number => new Date(scan.now * 1000).getUTCMonth() + 1;

/** A whole message "15th", or "15th at 3"; "due 1st". */
function standsFree(scan: Scan, at: number, next: number): boolean {
  if (isText(scan, at - 1, "due") || isText(scan, at - 1, "by")) return true;
  return at === 0 && (token(scan, next).kind === "end" || isText(scan, next, "at"));
}

const PLAIN_LEADS: ReadonlySet<string> = new Set(["on"]);

/** "… of next month", "… of the last month" */
function ofMonth(scan: Scan, at: number): boolean {
  const mod = isText(scan, at + 1, "the") ? at + 2 : at + 1;
  return isText(scan, at, "of") && token(scan, mod).lex.mod !== null && token(scan, mod + 1).lex.unit === "month";
}

/** "Sunday 31", "20 of next month": a number that can be no hour, or one that a month follows. */
function readSunday31(scan: Scan, at: number): Read<Facets> | null {
  const number = token(scan, at);
  if (number.kind !== "number" || number.value < 1 || number.value > 31 || number.end - number.start > 2) return null;
  const month = readItsMonth(scan, at + 1, number.value);
  if (month) return month;
  return number.value > 12 && token(scan, at - 1).lex.weekday >= 0 ? readPlainDay(scan, at, true) : null;
}

/** "on the 27", "for the 27." */
function readPlainDay(scan: Scan, at: number, led: boolean): Read<Facets> | null {
  const number = token(scan, at);
  if (!led || number.kind !== "number" || number.value < 1 || number.value > 31 || number.end - number.start > 2)
    return null;
  const after = token(scan, at + 1);
  const free =
    after.kind === "end" ||
    CLOSERS.has(after.text) ||
    ((after.text === "." || after.text === "," || after.text === "!") && token(scan, at + 2).kind !== "number");
  return free ? { next: at + 1, value: { dom: number.value } } : null;
}
