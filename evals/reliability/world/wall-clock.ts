import { Temporal } from "temporal-polyfill";

/** Epoch milliseconds of a wall time; what a clock leaves out is later, what it shows twice is the first. */
export const instantAt = (local: string, zone: string): number =>
  Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds;

/** "2026-03-08T09:00:00" */
export const wallAt = (at: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: "second" });

export const dayAt = (at: number, zone: string): string => wallAt(at, zone).slice(0, 10);

export const weekdayOf = (day: string): number => Temporal.PlainDate.from(day).dayOfWeek;

export const plusDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();

export const iso = (at: number): string => new Date(at).toISOString();

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const WEEKDAY_NAMES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
