import type { Clock } from "../../facets.ts";
import { isText, type Read, type Scan, token } from "../../scan.ts";
import { readCardinal } from "../numbers/read-number.ts";
import { readDigitClock } from "./read-digit-clock.ts";
import { onHalf, readMeridiem } from "./read-meridiem.ts";

const PAST: ReadonlySet<string> = new Set(["past", "after"]);
const TO: ReadonlySet<string> = new Set(["to", "till", "til", "of", "before"]);
const FIXED_HOURS: Readonly<Record<string, number>> = { noon: 12, midday: 12, midnight: 0 };

/** The hour that "quarter to" and "twenty past" lean on. */
function readHour(scan: Scan, at: number): Read<Clock> | null {
  const named = FIXED_HOURS[token(scan, at).text];
  if (named !== undefined) return { next: at + 1, value: { seconds: named * 3600, fixed: true } };
  return readDigitClock(scan, at, true) ?? readWordHour(scan, at);
}

function readWordHour(scan: Scan, at: number): Read<Clock> | null {
  const { cardinal } = token(scan, at).lex;
  if (cardinal < 1 || cardinal > 12 || token(scan, at).text === "couple") return null;
  const oclock = isText(scan, at + 1, "o'clock") || isText(scan, at + 1, "oclock") ? 1 : 0;
  return withHalf(scan, at + 1 + oclock, cardinal, 0);
}

function withHalf(scan: Scan, at: number, hour: number, rest: number): Read<Clock> {
  const half = readMeridiem(scan, at);
  const spoken = half && token(scan, at).gap ? half : null;
  if (spoken) return { next: spoken.next, value: { seconds: onHalf(hour, spoken.value) + rest, fixed: true } };
  return { next: at, value: { seconds: hour * 3600 + rest, fixed: false } };
}

/** How many minutes "quarter", "half", "twenty", "20 minutes" are before "past" or "to". */
function readMinutes(scan: Scan, at: number): Read<number> | null {
  const article = isText(scan, at, "a") ? 1 : 0;
  const word = token(scan, at + article).text;
  if (word === "quarter") return { next: at + article + 1, value: 15 };
  if (word === "half") return { next: at + article + 1, value: 30 };
  const number = readCardinal(scan, at);
  if (!number || number.value < 1 || number.value > 59) return null;
  const unit = token(scan, number.next).lex.unit === "minute" ? 1 : 0;
  return unit === 1 || leansPlainly(scan, at, number) ? { next: number.next + unit, value: number.value } : null;
}

/** "20 past 3", "25 to 4"; "8 to 5" and "from 10 to 2" are ranges, "4 of 5" is a count. */
function leansPlainly(scan: Scan, at: number, { next, value }: Read<number>): boolean {
  const lean = token(scan, next).text;
  if (lean === "past" || lean === "after") return true;
  if (value % 5 !== 0 || lean === "of" || lean === "before" || value > 30) return false;
  const before = token(scan, at - 1).text;
  return before !== "from" && before !== "between" && (value > 12 || before === "at");
}

/** "half past eight", "a quarter to noon", "20 past 3pm", "half eight". */
function readLeaning(scan: Scan, at: number): Read<Clock> | null {
  const minutes = readMinutes(scan, at);
  if (!minutes) return null;
  const lean = token(scan, minutes.next).text;
  const sign = PAST.has(lean) ? 1 : TO.has(lean) ? -1 : 0;
  if (sign === 0) return null;
  const hour = readHour(scan, minutes.next + 1);
  if (!hour || hour.value.seconds % 3600 !== 0) return null;
  const seconds = (((hour.value.seconds + sign * minutes.value * 60) % 86_400) + 86_400) % 86_400;
  const turned = !hour.value.fixed && seconds < 3600 ? seconds + 43_200 : seconds;
  return { next: hour.next, value: { seconds: turned, fixed: hour.value.fixed } };
}

/** "half eight", "half 8": half past eight, in British mouths. */
export function readHalfHour(scan: Scan, at: number): Read<Clock> | null {
  if (!isText(scan, at, "half")) return null;
  const { kind, value, lex } = token(scan, at + 1);
  const hour = kind === "number" ? value : lex.cardinal;
  const { unit } = token(scan, at + 2).lex;
  return hour >= 1 && hour <= 12 && unit === null ? withHalf(scan, at + 2, hour, 1800) : null;
}

const OH: ReadonlySet<string> = new Set(["oh", "o", "zero"]);
const LOOSE: ReadonlySet<string> = new Set(["couple", "few"]);

/** The minutes after a spoken hour: "thirty", "oh five"; a lone digit only at the end. */
function readSpokenMinutes(scan: Scan, at: number, led: boolean): Read<number> | null {
  const oh = OH.has(token(scan, at).text);
  const word = oh ? at + 1 : at;
  const minutes = token(scan, word).kind === "word" ? readCardinal(scan, word) : null;
  if (!minutes || minutes.value >= 60) return null;
  if (oh) return minutes.value < 10 ? minutes : null;
  return minutes.value > 9 || (led && closes(scan, minutes.next)) ? minutes : null;
}

/** "ten thirty", "nine fifty nine a m", "six oh five", "eight". */
function readWords(scan: Scan, at: number, led: boolean): Read<Clock> | null {
  const { text, lex } = token(scan, at);
  if (lex.cardinal < 1 || lex.cardinal > 12 || LOOSE.has(text)) return null;
  const dash = isText(scan, at + 1, "-") ? 2 : 1;
  const minutes = readSpokenMinutes(scan, at + dash, led);
  if (minutes) {
    const unit = token(scan, minutes.next).lex.unit === "minute" && led ? 1 : 0;
    const full = withHalf(scan, minutes.next + unit, lex.cardinal, minutes.value * 60);
    return token(scan, full.next).lex.unit === null && (led || full.value.fixed || dash === 2) ? full : null;
  }
  const whole = readWordHour(scan, at);
  const said = whole !== null && whole.next > at + 1;
  return said || (led && token(scan, at + 1).lex.unit === null) ? whole : null;
}

/** "sixteen thirty", "nine hundred hours": a clock of twenty-four hours in words. */
function readMilitary(scan: Scan, at: number, led: boolean): Read<Clock> | null {
  const hour = token(scan, at).kind === "word" ? readCardinal(scan, at) : null;
  if (!hour || hour.value > 23 || hour.value < 1) return null;
  const hundred = isText(scan, hour.next, "hundred");
  const minutes = hundred ? { next: hour.next + 1, value: 0 } : readSpokenMinutes(scan, hour.next, false);
  if (!minutes) return null;
  const hours = isText(scan, minutes.next, "hours") || isText(scan, minutes.next, "hrs") ? 1 : 0;
  const sure = hours === 1 || (led && hour.value > 12 && token(scan, minutes.next).lex.unit === null);
  return sure
    ? { next: minutes.next + hours, value: { seconds: hour.value * 3600 + minutes.value * 60, fixed: true } }
    : null;
}

/** "eleven five" at the end of what is said. */
const closes = (scan: Scan, at: number): boolean => token(scan, at).kind === "end" || token(scan, at).kind === "symbol";

/** Times of day in words; a bare hour ("at eight") only where `led` allows it. */
export function readSpokenClock(scan: Scan, at: number, led: boolean): Read<Clock> | null {
  return (
    readLeaning(scan, at) ??
    (led ? readHalfHour(scan, at) : null) ??
    readMilitary(scan, at, led) ??
    readWords(scan, at, led)
  );
}
