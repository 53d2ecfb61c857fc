import type { Facets } from "../../facets.ts";
import type { Reading } from "../../reading.ts";
import { firstOccurrence, formatRepeat } from "../../resolve-repeat.ts";
import { resolvePoint, resolveRange } from "../../resolve-when.ts";
import type { Scan } from "../../scan.ts";
import type { Chosen } from "../when/choose-time.ts";
import { fieldsOfWhen } from "./time-fields.ts";

/** Another way to read the same words, and how sure the first way remains. */
export type Runner = { readonly reading: Reading; readonly confidence: number };

const HALF = 12 * 3600;

/** The other meaning of an ambiguous mention; null when it has only one. */
function otherFacets(first: Facets): { facets: Facets; confidence: number } | null {
  if (first.swapped && first.year === undefined) return { facets: { ...first, ...first.swapped }, confidence: 0.85 };
  if (first.swapped) return { facets: { ...first, ...first.swapped }, confidence: 0.87 };
  if (first.weekday !== undefined && first.mod === 1 && first.dom === undefined && !first.after && !first.span) {
    const { mod: _mod, ...nearer } = first;
    return { facets: nearer, confidence: 0.92 };
  }
  if (
    first.clock &&
    !first.clock.fixed &&
    !first.part &&
    first.clock.seconds >= 7 * 3600 &&
    first.clock.seconds < HALF
  ) {
    return { facets: { ...first, clock: { seconds: first.clock.seconds % HALF, fixed: true } }, confidence: 0.93 };
  }
  return null;
}

/** The bare hour's other half: whichever the first reading did not take. */
function otherHalf(facets: Facets, taken: number | null): Facets {
  if (!facets.clock || taken === null) return facets;
  const seconds = ((taken % 86_400) + 86_400) % 86_400;
  return { ...facets, clock: { seconds: (seconds + HALF) % 86_400, fixed: true } };
}

/** The runner-up for the date, the time or the repeat of a reading. */
export function otherTime(scan: Scan, chosen: Chosen, base: Reading, wall: number | null): Runner | null {
  if (chosen.repeat?.other) {
    const repeat = { ...chosen.repeat, rule: chosen.repeat.other };
    const first = firstOccurrence(scan, repeat);
    const fields = first ? fieldsOfWhen(scan, { from: first, to: null }) : { start: base.start, due: base.due };
    return {
      reading: { ...base, start: fields.start, due: fields.due, rrule: formatRepeat(scan, repeat) },
      confidence: 0.85,
    };
  }
  const other =
    chosen.first && !chosen.repeat && !(chosen.last && chosen.first.swapped) ? otherFacets(chosen.first) : null;
  if (!other || !chosen.first) return null;
  const bare =
    chosen.first.clock &&
    !chosen.first.clock.fixed &&
    other.facets.month === chosen.first.month &&
    other.facets.mod === chosen.first.mod;
  const facets = bare && !chosen.last ? otherHalf(other.facets, wall) : other.facets;
  const when = chosen.last ? resolveRange(scan, facets, chosen.last) : resolvePoint(scan, facets);
  if (!when) return null;
  const { start, due } = fieldsOfWhen(scan, when);
  const same = JSON.stringify([start, due]) === JSON.stringify([base.start, base.due]);
  return same ? null : { reading: { ...base, start, due }, confidence: other.confidence };
}
