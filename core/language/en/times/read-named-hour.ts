import type { Facets } from "../../facets.ts";
import { anyPhrase, isText, phrases, type Read, type Scan, token } from "../../scan.ts";

const DAWN = phrases("daybreak", "dawn");
const TEA = phrases("tea time", "tea - time", "teatime");
const LEADS: ReadonlySet<string> = new Set(["at", "by", "before", "around", "about"]);

/** "at dawn", "at tea time": hours with a name, which need a preposition. */
export function readNamedHour(scan: Scan, at: number): Read<Facets> | null {
  if (!LEADS.has(token(scan, at - 1).text) && !isText(scan, at - 2, "at")) return null;
  const dawn = anyPhrase(scan, at, DAWN);
  const next = dawn || anyPhrase(scan, at, TEA);
  return next > 0 ? { next, value: { clock: { seconds: (dawn ? 6 : 16) * 3600, fixed: true } } } : null;
}
