/** A calendar day as days since 1970-01-01 of the proleptic Gregorian calendar; no zone. */
export type Day = number;
/** A wall clock reading as seconds since 1970-01-01T00:00:00 on that clock; no zone. */
export type Wall = number;

export type YearMonthDay = { readonly year: number; readonly month: number; readonly day: number };

export const DAY_SECONDS = 86_400;

/** Day of a civil date; the month may overflow (13 is next January). After Howard Hinnant's days_from_civil. */
export function dayOf(year: number, month: number, day: number): Day {
  const y0 = year + Math.floor((month - 1) / 12);
  const m = ((((month - 1) % 12) + 12) % 12) + 1;
  const y = m <= 2 ? y0 - 1 : y0;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (m > 2 ? m - 3 : m + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export function civil(at: Day): YearMonthDay {
  const z = at + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yoe + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: doy - Math.floor((153 * mp + 2) / 5) + 1 };
}

/** 0 is Monday … 6 is Sunday. */
export function weekdayOf(at: Day): number {
  return (((at + 3) % 7) + 7) % 7;
}

export function monthLength(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

/** True for a day that the calendar has. */
export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
}

/** The same day some months on; the month's last day where it is shorter. */
export function addMonths(at: Day, months: number): Day {
  const { year, month, day } = civil(at);
  return dayOf(year, month + months, Math.min(day, monthLength(year, month + months)));
}

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** "2026-03-08" */
export function isoDate(at: Day): string {
  const { year, month, day } = civil(at);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
}

/** "2026-03-08T09:00:00" */
export function isoWall(at: Wall): string {
  const day = Math.floor(at / DAY_SECONDS);
  const s = at - day * DAY_SECONDS;
  return `${isoDate(day)}T${two(Math.floor(s / 3600))}:${two(Math.floor((s % 3600) / 60))}:${two(s % 60)}`;
}

const WALL = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?/;

/** Reads "2026-11-22T09:00:00" (the time may be missing); null when it is something else. */
export function parseWall(text: string): Wall | null {
  const m = WALL.exec(text);
  if (!m) return null;
  const [year, month, day, hour, minute, second] = m.slice(1).map((x) => Number(x ?? 0));
  return (
    dayOf(year ?? 1970, month ?? 1, day ?? 1) * DAY_SECONDS + (hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0)
  );
}

export const dayOfWall = (at: Wall): Day => Math.floor(at / DAY_SECONDS);
export const secondsOfWall = (at: Wall): number => at - Math.floor(at / DAY_SECONDS) * DAY_SECONDS;
