import { isText, type Read, type Scan, token } from "../../scan.ts";

/** "twelve", "twenty one", "twenty-one", "12": a whole number. */
export function readCardinal(scan: Scan, at: number): Read<number> | null {
  const first = token(scan, at);
  if (first.kind === "number") return first.value < 0 ? null : { next: at + 1, value: first.value };
  const tens = first.lex.cardinal;
  if (tens < 0) return null;
  if (tens < 20 || tens % 10 !== 0) return { next: at + 1, value: tens };
  const onesAt = isText(scan, at + 1, "-") ? at + 2 : at + 1;
  const ones = token(scan, onesAt).lex.cardinal;
  return ones > 0 && ones < 10 ? { next: onesAt + 1, value: tens + ones } : { next: at + 1, value: tens };
}

const SUFFIXES: ReadonlySet<string> = new Set(["st", "nd", "rd", "th"]);

/** "1st", "third", "twenty first", "twenty-first"; a number alone is no ordinal. */
export function readOrdinal(scan: Scan, at: number): Read<number> | null {
  const first = token(scan, at);
  if (first.kind === "number") {
    const suffix = token(scan, at + 1);
    const near = !suffix.gap && SUFFIXES.has(suffix.text);
    return near && first.value >= 0 ? { next: at + 2, value: first.value } : null;
  }
  if (first.lex.ordinal > 0) return { next: at + 1, value: first.lex.ordinal };
  const tens = first.lex.cardinal;
  if (tens < 20 || tens > 90) return null;
  const onesAt = isText(scan, at + 1, "-") ? at + 2 : at + 1;
  const ones = token(scan, onesAt).lex.ordinal;
  return ones > 0 && ones < 10 ? { next: onesAt + 1, value: tens + ones } : null;
}

/** The year part of a date: "2013", "'13", "79"; two digits up to 50 are of this century. */
export function readYear(scan: Scan, at: number): Read<number> | null {
  const mark = isText(scan, at, "'") || isText(scan, at, "’") ? 1 : 0;
  const digits = token(scan, at + mark);
  if (digits.kind !== "number" || digits.value < 0) return null;
  const length = digits.end - digits.start;
  const after = token(scan, at + mark + 1);
  if (!after.gap && (after.text === ":" || after.kind === "word")) return null;
  if (length === 4 && digits.value >= 1000 && digits.value <= 2999) return { next: at + mark + 1, value: digits.value };
  if (length !== 2) return null;
  return { next: at + mark + 1, value: digits.value <= 50 ? 2000 + digits.value : 1900 + digits.value };
}
