import type { Amount } from "../../amount.ts";
import { addMonths, DAY_SECONDS, type Day, dayOf, dayOfWall, secondsOfWall, type Wall } from "../../calendar.ts";
import type { Facets } from "../../facets.ts";
import type { Scan } from "../../scan.ts";

const SECONDS: Readonly<Record<string, number>> = { second: 1, minute: 60, hour: 3600 };
const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };

/** A day so many business days on. */
export function addBusinessDays(from: Day, count: number, isBusinessDay: (day: Day) => boolean): Day {
  const step = count < 0 ? -1 : 1;
  let day = from;
  for (let left = Math.min(Math.abs(Math.trunc(count)), 3660); left > 0; ) {
    day += step;
    if (isBusinessDay(day)) left -= 1;
  }
  return day;
}

export const isOfClock = (amounts: readonly Amount[]): boolean =>
  amounts.some(({ unit }) => SECONDS[unit] !== undefined);

function shiftDay(day: Day, { count, unit }: Amount, sign: number, scan: Scan): Day {
  const months = MONTHS[unit];
  if (months !== undefined) {
    const whole = Math.trunc(count * months);
    return addMonths(day, sign * Math.min(whole, 120_000)) + sign * Math.round((count * months - whole) * 30);
  }
  if (unit === "business-day") return addBusinessDays(day, sign * count, scan.isBusinessDay);
  return day + sign * Math.min(Math.round(count * (unit === "week" ? 7 : 1)), 3_600_000);
}

/** A wall clock moved by amounts; days and months first, so that "1 month 2 hours" keeps the hour. */
export function shiftWall(from: Wall, amounts: readonly Amount[], sign: number, scan: Scan): Wall {
  let day = dayOfWall(from);
  let seconds = secondsOfWall(from);
  for (const amount of amounts) {
    const each = SECONDS[amount.unit];
    if (each !== undefined) seconds += sign * Math.min(Math.round(amount.count * each), 1e10);
    else if (amount.unit === "day" && amount.count % 1 !== 0) seconds += sign * Math.round(amount.count * DAY_SECONDS);
    else day = shiftDay(day, amount, sign, scan);
  }
  return day * DAY_SECONDS + seconds;
}

/** Years that a calendar on a screen can hold. */
const EARLIEST = dayOf(1000, 1, 1) * DAY_SECONDS;
const LATEST = dayOf(2999, 12, 31) * DAY_SECONDS;
export const isPlausible = (at: Wall): boolean => at >= EARLIEST && at <= LATEST;

/** Amounts before or after now: clock units give an instant, the rest a day. */
export function fromNow(scan: Scan, amounts: readonly Amount[], sign: number): Facets | null {
  const wall = shiftWall(scan.now, amounts, sign, scan);
  if (!isPlausible(wall)) return null;
  if (amounts.every(({ unit }) => SECONDS[unit] !== undefined)) return { instant: wall, elapsed: wall - scan.now };
  if (isOfClock(amounts)) return { instant: wall };
  const day = dayOfWall(wall);
  return { span: { from: day, to: day, grain: "day" } };
}
