import { addMonths, civil, type Day, dayOf, monthLength, weekdayOf } from "../../calendar.ts";
import type { DaySpan, Facets } from "../../facets.ts";
import type { Unit } from "../../lexeme.ts";
import { isText, type Read, type Scan, token } from "../../scan.ts";
import { readCardinal } from "../numbers/read-number.ts";
import { addBusinessDays, fromNow, shiftWall } from "./shift.ts";

/** The whole week, month, quarter or year that holds a day. */
export function unitAround(day: Day, unit: Unit, sundayFirst = false): DaySpan | null {
  const { year, month } = civil(day);
  switch (unit) {
    case "day":
      return { from: day, to: day, grain: "day" };
    case "week": {
      const from = day - (sundayFirst ? (weekdayOf(day) + 1) % 7 : weekdayOf(day));
      return { from, to: from + 6, grain: "week" };
    }
    case "month":
      return { from: dayOf(year, month, 1), to: dayOf(year, month, monthLength(year, month)), grain: "month" };
    case "quarter": {
      const first = month - ((month - 1) % 3);
      return { from: dayOf(year, first, 1), to: dayOf(year, first + 3, 1) - 1, grain: "quarter" };
    }
    case "year":
      return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31), grain: "year" };
    default:
      return null;
  }
}

/** The unit some steps away from today's: 1 is the next one. */
export function unitAway(scan: Scan, unit: Unit, steps: number): DaySpan | null {
  const day =
    unit === "day"
      ? scan.today + steps
      : unit === "week"
        ? scan.today + 7 * steps
        : addMonths(
            scan.today - civil(scan.today).day + 1,
            steps * (unit === "month" ? 1 : unit === "quarter" ? 3 : 12),
          );
  return unitAround(day, unit, scan.sundayFirst);
}

function several(scan: Scan, unit: Unit, count: number, mod: -1 | 1, upcoming: boolean): Facets | null {
  if (unit === "second" || unit === "minute" || unit === "hour")
    return mod > 0 ? fromNow(scan, [{ count, unit }], 1) : null;
  if (upcoming && count <= 1000) {
    const far = unitAway(scan, unit, count);
    return far && { span: far };
  }
  const first = unitAway(scan, unit, mod > 0 ? 1 : -count);
  const last = unitAway(scan, unit, mod > 0 ? count : -1);
  return first && last ? { span: { from: first.from, to: last.to, grain: "stretch" } } : null;
}

const AFTER_NEXT = (scan: Scan, at: number): boolean => isText(scan, at, "after") && isText(scan, at + 1, "next");

/** "next", "next 3", "two upcoming", "next couple of": the modifier, the count if there is one, the unit's index. */
type Counted = {
  readonly mod: -1 | 0 | 1;
  readonly modAt: number;
  readonly count: number | null;
  readonly unitAt: number;
};

function readCounted(scan: Scan, at: number): Counted | null {
  const lead = readCardinal(scan, at);
  const modAt = lead ? lead.next : at;
  const { mod } = token(scan, modAt).lex;
  if (mod === null) return null;
  const tail = lead ? null : readCardinal(scan, modAt + 1);
  const behind = tail ? tail.next : modAt + 1;
  const unitAt = tail && isText(scan, behind, "of") ? behind + 1 : behind;
  return { mod, modAt, count: (lead ?? tail)?.value ?? null, unitAt };
}

function readCount(scan: Scan, { mod, modAt, unitAt }: Counted, count: number): Read<Facets> | null {
  const { unit } = token(scan, unitAt).lex;
  if (mod === 0 || count < 1 || unit === null) return null;
  const value = several(scan, unit, count, mod, UPCOMING.has(token(scan, modAt).text));
  return value && { next: unitAt + 1, value };
}

/** "next week", "this month", "last year", "coming quarter", "the week after next", "next 3 weeks", "two upcoming months". */
export function readModifiedUnit(scan: Scan, at: number): Read<Facets> | null {
  const from = isText(scan, at, "the") ? at + 1 : at;
  const counted = readCounted(scan, from);
  if (!counted) return afterNext(scan, from);
  const { count, unitAt, mod } = counted;
  const business = mod === 0 || count !== null ? 0 : businessDayEnd(scan, unitAt);
  if (business > 0 && mod !== 0) return { next: business, value: { span: nextBusinessDay(scan, mod) } };
  const { text, lex } = token(scan, unitAt);
  if (lex.unit === null || text.length < 2 || lex.unit === "business-day") return null;
  if (count !== null) return readCount(scan, counted, count * lex.times);
  if (lex.times > 1) return fortnight(scan, unitAt, mod);
  return lex.plural || text === "night" ? null : single(scan, unitAt, lex.unit, mod);
}

const BUSINESS: ReadonlySet<string> = new Set(["business", "working", "work", "biz"]);

/** The index behind "business day", "workday", else 0. */
function businessDayEnd(scan: Scan, at: number): number {
  const { unit, plural } = token(scan, at).lex;
  if (unit === "business-day" && !plural) return at + 1;
  const day = token(scan, at + 1).lex;
  return BUSINESS.has(token(scan, at).text) && day.unit === "day" && !day.plural ? at + 2 : 0;
}

function nextBusinessDay(scan: Scan, mod: -1 | 1): DaySpan {
  const day = addBusinessDays(scan.today, mod, scan.isBusinessDay);
  return { from: day, to: day, grain: "day" };
}

const UPCOMING: ReadonlySet<string> = new Set(["upcoming", "coming"]);

function single(scan: Scan, at: number, unit: Unit, mod: -1 | 0 | 1): Read<Facets> | null {
  if (unit === "second" || unit === "minute" || unit === "hour") {
    return { next: at + 1, value: { instant: shiftWall(scan.now, [{ count: mod, unit }], 1, scan) } };
  }
  const span = unitAway(scan, unit, mod);
  return span && { next: at + 1, value: { span } };
}

function fortnight(scan: Scan, at: number, mod: -1 | 0 | 1): Read<Facets> | null {
  const start = unitAway(scan, "week", mod > 0 ? 1 : mod < 0 ? -2 : 0);
  return start && { next: at + 1, value: { span: { from: start.from, to: start.from + 13, grain: "stretch" } } };
}

/** "the week after next", "month after next" */
function afterNext(scan: Scan, at: number): Read<Facets> | null {
  const { unit, plural } = token(scan, at).lex;
  if (unit === null || plural || unit === "business-day" || !AFTER_NEXT(scan, at + 1)) return null;
  const span = unitAway(scan, unit, 2);
  return span && { next: at + 3, value: { span } };
}
