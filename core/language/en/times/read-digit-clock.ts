import type { Clock } from "../../facets.ts";
import { isText, type Read, type Scan, token } from "../../scan.ts";
import { onHalf, readMeridiem } from "./read-meridiem.ts";

const length = (scan: Scan, at: number): number => token(scan, at).end - token(scan, at).start;
const glued = (scan: Scan, at: number): boolean => !token(scan, at).gap;

/** Minutes or seconds: two digits glued to a mark that is glued to what stands before. */
function readSixty(scan: Scan, at: number, marks: string): number {
  const mark = token(scan, at);
  if (mark.gap || mark.text.length !== 1 || !marks.includes(mark.text)) return -1;
  const digits = token(scan, at + 1);
  return digits.kind === "number" && !digits.gap && length(scan, at + 1) === 2 && digits.value < 60 ? digits.value : -1;
}

function clock(hour: number, rest: number, at: number, scan: Scan, leadingZero: boolean): Read<Clock> | null {
  const half = readMeridiem(scan, at);
  if (half && hour >= 1 && hour <= 12)
    return { next: half.next, value: { seconds: onHalf(hour, half.value) + rest, fixed: true } };
  if (hour > 24 || (hour === 24 && rest > 0)) return null;
  const fixed = hour > 12 || hour === 0 || leadingZero;
  return { next: half && hour > 12 ? half.next : at, value: { seconds: (hour % 24) * 3600 + rest, fixed } };
}

/** "0900", "930am", "1730 hours": hour and minutes in one run of digits. */
function readRunTogether(scan: Scan, at: number, led: boolean): Read<Clock> | null {
  const { value } = token(scan, at);
  const digits = length(scan, at);
  const hour = Math.floor(value / 100);
  const rest = (value % 100) * 60;
  if (hour > 24 || value % 100 > 59) return null;
  const half = readMeridiem(scan, at + 1);
  if (half && hour >= 1 && hour <= 12) return clock(hour, rest, at + 1, scan, true);
  const hours = isText(scan, at + 1, "hours") || isText(scan, at + 1, "hrs") ? 1 : 0;
  const plain =
    digits === 4 &&
    (hours > 0 || (led && value < 1900) || (led && value > 2100) || token(scan, at).text.startsWith("0"));
  const evening = digits === 3 && led && hour > 0 && inPart(scan, at + 1);
  if (!evening && (!plain || (hours === 0 && !led))) return null;
  return {
    next: at + 1 + hours,
    value: { seconds: hour * 3600 + rest, fixed: hour > 12 || hour === 0 || token(scan, at).text.startsWith("0") },
  };
}

/** "730 in the evening": a part of the day makes a time of three digits. */
function inPart(scan: Scan, at: number): boolean {
  const the = isText(scan, at, "in") || isText(scan, at, "at") ? (isText(scan, at + 1, "the") ? at + 2 : at + 1) : at;
  return token(scan, the).lex.part !== null;
}

/** "3pm", "15:30", "8.30 p.m.", "9h30", "at 15h", "3:20:05"; a bare hour only where `led` allows it. */
export function readDigitClock(scan: Scan, at: number, led: boolean): Read<Clock> | null {
  const first = token(scan, at);
  if (first.kind !== "number" || first.value < 0) return null;
  const digits = length(scan, at);
  if (digits === 3 || digits === 4) return readRunTogether(scan, at, led);
  if (digits > 2 || first.value > 24) return null;
  const zero = first.text.startsWith("0") && digits === 2;
  const minutes = readSixty(scan, at + 1, ":h");
  if (minutes >= 0) {
    const seconds = readSixty(scan, at + 3, ":");
    const end = seconds >= 0 ? at + 5 : at + 3;
    if (glued(scan, end) && token(scan, end).kind === "number") return null;
    return clock(first.value, minutes * 60 + Math.max(seconds, 0), end, scan, zero);
  }
  const dotted = readSixty(scan, at + 1, ".,");
  if (dotted >= 0) {
    const whole =
      glued(scan, at + 3) &&
      (isText(scan, at + 3, ".") || isText(scan, at + 3, "/")) &&
      token(scan, at + 4).kind === "number";
    const half = readMeridiem(scan, at + 3);
    if (!whole && (half || (led && first.value < 24))) return clock(first.value, dotted * 60, at + 3, scan, zero);
    return null;
  }
  return readWholeHour(scan, at, led, zero);
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

function readWholeHour(scan: Scan, at: number, led: boolean, zero: boolean): Read<Clock> | null {
  const hour = token(scan, at).value;
  const after = token(scan, at + 1);
  if (readMeridiem(scan, at + 1) && hour >= 1 && hour <= 12) return clock(hour, 0, at + 1, scan, false);
  if (AFTER_HOUR.has(after.text)) {
    const half = readMeridiem(scan, at + 2);
    if (half && hour >= 1 && hour <= 12) return clock(hour, 0, at + 2, scan, false);
    return hour <= 24 ? { next: at + 2, value: { seconds: (hour % 24) * 3600, fixed: hour > 12 || hour === 0 } } : null;
  }
  if (after.text === "h" && !after.gap && (led || hour > 12))
    return { next: at + 2, value: { seconds: (hour % 24) * 3600, fixed: true } };
  if (COUNTED.has(after.text)) return null;
  if (after.text === "hours" && hour > 12 && led && zero) return null;
  const counts =
    after.lex.unit !== null &&
    after.text.length > 1 &&
    after.lex.month === 0 &&
    after.lex.weekday < 0 &&
    !isText(scan, at + 1, "night") &&
    !isText(scan, at + 1, "nights");
  if (counts) return null;
  if (after.text === "ish" && led) return clock(hour, 0, at + 1, scan, zero);
  const broken =
    !after.gap &&
    (after.kind === "word" || after.kind === "number" || NOT_AN_HOUR.has(after.text) || joined(scan, at + 1));
  if (!led || broken || hour > 24) return null;
  return clock(hour, 0, at + 1, scan, zero);
}

/** A mark that ties the number to more digits: "3.14", "1-2-3". */
function joined(scan: Scan, at: number): boolean {
  const mark = token(scan, at).text;
  return (mark === "." || mark === ",") && glued(scan, at + 1) && token(scan, at + 1).kind === "number";
}
