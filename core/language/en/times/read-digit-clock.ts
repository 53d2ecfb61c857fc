import type { Clock } from "../../facets.ts";
import { isText, type Read, type Scan, token } from "../../scan.ts";
import { clockOf, HOURS, isGlued, length } from "./clock-of.ts";
import { readMeridiem } from "./read-meridiem.ts";
import { readRunClock } from "./read-run-clock.ts";

/** Minutes or seconds: two digits glued to a mark that is glued to what stands before. */
function readSixty(scan: Scan, at: number, marks: string): number {
  const mark = token(scan, at);
  if (mark.gap || mark.text.length !== 1 || !marks.includes(mark.text)) return -1;
  const digits = token(scan, at + 1);
  return digits.kind === "number" && !digits.gap && length(scan, at + 1) === 2 && digits.value < 60 ? digits.value : -1;
}

/** "14 h 30", as the French write it: hour, letter and two digits apart. */
function readSpacedMinutes(scan: Scan, at: number): number {
  const digits = token(scan, at + 1);
  const fits =
    isText(scan, at, "h") &&
    digits.kind === "number" &&
    length(scan, at + 1) === 2 &&
    digits.value < 60 &&
    token(scan, at + 2).lex.unit !== "minute";
  return fits ? digits.value : -1;
}

/** "8.30 p.m.", "at 5.45": a dot between hour and minutes. */
function readDotted(scan: Scan, at: number, led: boolean, minutes: number): Read<Clock> | null {
  const { value } = token(scan, at);
  const mark = token(scan, at + 3);
  const runsOn = !mark.gap && (mark.text === "." || mark.text === "/") && token(scan, at + 4).kind === "number";
  const sure = readMeridiem(scan, at + 3) !== null || (led && value < 24);
  return sure && !runsOn ? clockOf(value, minutes * 60, at + 3, scan, isZeroed(scan, at)) : null;
}

const isZeroed = (scan: Scan, at: number): boolean => token(scan, at).text.startsWith("0") && length(scan, at) === 2;

/** "15:30", "9h30", "3:20:05" */
function readColoned(scan: Scan, at: number, minutes: number): Read<Clock> | null {
  const seconds = readSixty(scan, at + 3, ":");
  const end = seconds >= 0 ? at + 5 : at + 3;
  if (isGlued(scan, end) && token(scan, end).kind === "number") return null;
  const read = clockOf(token(scan, at).value, minutes * 60 + Math.max(seconds, 0), end, scan, isZeroed(scan, at));
  return read && HOURS.has(token(scan, read.next).text) ? { ...read, next: read.next + 1 } : read;
}

/** "3pm", "15:30", "8.30 p.m.", "9h30", "at 15h", "3:20:05"; a bare hour only where `led` allows it. */
export function readDigitClock(scan: Scan, at: number, led: boolean): Read<Clock> | null {
  const first = token(scan, at);
  if (first.kind !== "number" || first.value < 0) return null;
  const digits = length(scan, at);
  if (digits === 3 || digits === 4) return readRunClock(scan, at, led);
  if (digits > 2 || first.value > 24) return null;
  const glued = readSixty(scan, at + 1, ":h");
  const minutes = glued >= 0 ? glued : readSpacedMinutes(scan, at + 1);
  if (minutes >= 0) return readColoned(scan, at, minutes);
  const dotted = readSixty(scan, at + 1, ".,");
  return dotted >= 0 ? readDotted(scan, at, led, dotted) : readWholeHour(scan, at, led);
}

const AFTER_HOUR: ReadonlySet<string> = new Set(["o'clock", "oclock", "o'clocks", "oclocks"]);
const COUNTED: ReadonlySet<string> = new Set([
  "times",
  "occurrences",
  "occurences",
  "people",
  "sessions",
  "items",
  "things",
  "guests",
  "pages",
  "copies",
]);
const NOT_AN_HOUR: ReadonlySet<string> = new Set([":", "/", "%", "°", "$", "€", "x"]);

/** "10 o'clock", "15h", with what says which half of the day. */
function readMarkedHour(scan: Scan, at: number, led: boolean): Read<Clock> | null {
  const hour = token(scan, at).value;
  const after = token(scan, at + 1);
  const twelve = hour >= 1 && hour <= 12;
  if (twelve && readMeridiem(scan, at + 1)) return clockOf(hour, 0, at + 1, scan, false);
  if (AFTER_HOUR.has(after.text)) return clockOf(hour, 0, at + 2, scan, false);
  if (twelve && after.text === "o" && isText(scan, at + 2, "clock")) return clockOf(hour, 0, at + 3, scan, false);
  if (twelve && isIsh(scan, at + 1)) return clockOf(hour, 0, at + 1, scan, false);
  const apart = twelve && after.text === ":" && !after.gap ? readMeridiem(scan, at + 2) : null; // "10: am"
  if (apart) return clockOf(hour, 0, at + 2, scan, false);
  const h = after.text === "h" && !after.gap && (led || hour > 12);
  return h ? { next: at + 2, value: { seconds: (hour % 24) * 3600, fixed: true } } : null;
}

/** "11ish", "11-ish": about that hour. */
const isIsh = (scan: Scan, at: number): boolean =>
  isGlued(scan, at) && (isText(scan, at, "ish") || (isText(scan, at, "-") && isText(scan, at + 1, "ish")));

/** "5 people", "3 hours", "7 times": the number counts what follows. */
function counts(scan: Scan, at: number): boolean {
  const { text, lex } = token(scan, at);
  if (COUNTED.has(text)) return true;
  return (
    lex.unit !== null && text.length > 1 && lex.part === null && lex.month === 0 && lex.weekday < 0 && !NIGHTS.has(text)
  );
}

const NIGHTS: ReadonlySet<string> = new Set(["night", "nights"]);

/** What is glued to a number makes it a part of something else. */
function isBroken(scan: Scan, at: number): boolean {
  const after = token(scan, at);
  if (after.gap || after.kind === "end") return false;
  return after.kind !== "symbol" || NOT_AN_HOUR.has(after.text) || joined(scan, at);
}

function readWholeHour(scan: Scan, at: number, led: boolean): Read<Clock> | null {
  const marked = readMarkedHour(scan, at, led);
  if (marked || !led || counts(scan, at + 1)) return marked;
  const ish = isText(scan, at + 1, "ish");
  return ish || !isBroken(scan, at + 1) ? clockOf(token(scan, at).value, 0, at + 1, scan, isZeroed(scan, at)) : null;
}

/** A mark that ties the number to more digits: "3.14", "1-2-3". */
function joined(scan: Scan, at: number): boolean {
  const mark = token(scan, at).text;
  return (mark === "." || mark === ",") && isGlued(scan, at + 1) && token(scan, at + 1).kind === "number";
}
