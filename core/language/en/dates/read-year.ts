import type { Facets } from "../../facets.ts";
import { isText, type Read, type Scan, token } from "../../scan.ts";

const LEADS: ReadonlySet<string> = new Set(["in", "by", "of", "until", "till", "before", "since", "during", "year"]);

/** A year alone ("in 2027") needs a preposition before it: numbers of four digits are many things. */
export function readYearAlone(scan: Scan, at: number): Read<Facets> | null {
  const digits = token(scan, at);
  const after = token(scan, at + 1);
  const plain =
    digits.kind === "number" && digits.end - digits.start === 4 && digits.value >= 1950 && digits.value < 2100;
  if (!plain || !LEADS.has(token(scan, at - 1).text)) return null;
  if (isText(scan, at - 1, "of") && HALVES.has(token(scan, at - 2).text)) return null;
  if (after.kind !== "end" && after.kind !== "symbol" && !FOLLOWERS.has(after.text)) return null;
  return isText(scan, at + 1, "%") ? null : { next: at + 1, value: { year: digits.value } };
}

const HALVES: ReadonlySet<string> = new Set(["half", "third", "part", "most", "rest", "copy", "copies", "edition"]);
const FOLLOWERS: ReadonlySet<string> = new Set([
  "and",
  "or",
  "to",
  "at",
  "on",
  "for",
  "with",
  "until",
  "till",
  "through",
  "ad",
]);
