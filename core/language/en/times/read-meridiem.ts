import { isText, type Read, type Scan, token } from "../../scan.ts";

export type Half = "am" | "pm";

const WHOLE: Readonly<Record<string, Half>> = { am: "am", pm: "pm" };
const LETTER: Readonly<Record<string, Half>> = { a: "am", p: "pm" };

/** "am", "p.m.", "a m", and a lone "a" or "p" glued to its number ("9a", "3:20p"). */
export function readMeridiem(scan: Scan, at: number): Read<Half> | null {
  const word = token(scan, at);
  const whole = WHOLE[word.text];
  if (whole) return { next: at + 1, value: whole };
  const half = LETTER[word.text];
  if (!half) return null;
  const dot = isText(scan, at + 1, ".") ? 1 : 0;
  const m = token(scan, at + 1 + dot);
  if (m.text === "m") {
    const end = at + 2 + dot;
    const closing = dot > 0 && isText(scan, end, ".") && token(scan, end).gap === token(scan, at + 1).gap;
    return { next: closing ? end + 1 : end, value: half };
  }
  return word.gap ? null : { next: at + 1, value: half };
}

/** Seconds since midnight of a 12-hour clock with its half. */
export function onHalf(hour: number, half: Half): number {
  return ((hour % 12) + (half === "pm" ? 12 : 0)) * 3600;
}
