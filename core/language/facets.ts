import type { Day, Wall } from "./calendar.ts";
import type { DayPart } from "./lexeme.ts";

/** A time of day. Not fixed: nobody said which half of the day ("at 3", "half past eight"). */
export type Clock = { readonly seconds: number; readonly fixed: boolean };

export type Grain = "day" | "week" | "weekend" | "month" | "quarter" | "year" | "stretch";
/** Consecutive days, both ends included. */
export type DaySpan = { readonly from: Day; readonly to: Day; readonly grain: Grain };

/** Finds a feast's days in a year; null where the calendar has none. */
export type Feast = { readonly name: string; readonly of: (year: number) => Day | null };

/** What the words of one mention of time say, before anything is filled in. Absent: not said. */
export type Facets = {
  readonly weekday?: number; // 0 Monday … 6 Sunday
  readonly dom?: number; // day of the month
  readonly month?: number;
  readonly year?: number;
  readonly mod?: -1 | 0 | 1; // "last", "this", "next" before a weekday, month or feast
  readonly after?: boolean; // "friday after next"
  readonly span?: DaySpan; // "tomorrow", "next week", "end of march"
  readonly feast?: Feast;
  readonly clock?: Clock;
  readonly part?: DayPart;
  readonly instant?: Wall; // "in 2 hours", "now"
  readonly elapsed?: number; // real seconds from now, where an instant was said by clock units alone
  readonly zone?: string; // IANA zone that the clock was said in
  readonly swapped?: { readonly month: number; readonly dom: number }; // 3/4 read the other way
  readonly doubtful?: boolean; // one everyday word ("may", "sat"): needs company
};

export const hasDate = (f: Facets): boolean =>
  f.weekday !== undefined ||
  f.dom !== undefined ||
  f.month !== undefined ||
  f.year !== undefined ||
  f.span !== undefined ||
  f.feast !== undefined;

export const hasTime = (f: Facets): boolean => f.clock !== undefined || f.part !== undefined;

/** What they say of the time of day. */
export const timeOf = ({ clock, part, zone }: Facets): Facets => ({
  ...(clock ? { clock } : {}),
  ...(part ? { part } : {}),
  ...(zone ? { zone } : {}),
});

const SINGLE = ["weekday", "dom", "month", "clock", "part", "feast", "instant", "zone", "year"] as const;

function spansAgree(a: Facets, b: Facets): boolean {
  const span = a.span ?? b.span;
  if (!span) return true;
  const other = a.span ? b : a;
  if (other.span) return false;
  if (span.grain === "day" || span.grain === "stretch") return !hasDate(other);
  if (other.feast !== undefined || other.month !== undefined) return span.grain === "year";
  return other.mod === undefined || span.grain !== "week" || other.weekday === undefined;
}

/** A feast is a date of its own, and an instant is date and time at once. */
function excludes(a: Facets, b: Facets): boolean {
  if (a.feast) return b.month !== undefined || b.dom !== undefined || b.weekday !== undefined;
  return a.instant !== undefined && (hasDate(b) || hasTime(b));
}

/** Two pieces of one mention joined ("Friday" and "at 3"); null when they say the same kind of thing twice. */
export function joinFacets(a: Facets, b: Facets): Facets | null {
  for (const key of SINGLE) if (a[key] !== undefined && b[key] !== undefined) return null;
  return excludes(a, b) || excludes(b, a) || !spansAgree(a, b) ? null : { ...a, ...b, doubtful: false };
}
