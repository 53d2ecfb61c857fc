import type { DayPart, Unit } from "../../lexeme.ts";

/** The first word of a line is the plain singular; plurals are listed because abbreviations differ. */
export const UNITS: readonly {
  readonly unit: Unit;
  readonly times?: number;
  readonly one: string;
  readonly many: string;
}[] = [
  { unit: "second", one: "second sec s", many: "seconds secs" },
  { unit: "minute", one: "minute min m", many: "minutes mins minuts minuets" },
  { unit: "hour", one: "hour hr h", many: "hours hrs" },
  { unit: "day", one: "day d", many: "days" },
  { unit: "day", times: 1, one: "night", many: "nights" },
  { unit: "week", one: "week wk w", many: "weeks wks" },
  { unit: "week", times: 2, one: "fortnight", many: "fortnights" },
  { unit: "month", one: "month mo mth mnth", many: "months mos mths" },
  { unit: "quarter", one: "quarter qtr", many: "quarters qtrs" },
  { unit: "year", one: "year yr y", many: "years yrs" },
  { unit: "year", times: 10, one: "decade", many: "decades" },
  { unit: "business-day", one: "workday weekday bizday", many: "workdays weekdays" },
];

export const DAY_PARTS: Readonly<Record<string, DayPart>> = {
  morning: "morning",
  mornings: "morning",
  noon: "noon",
  midday: "noon",
  noontime: "noon",
  noonish: "noon",
  lunch: "lunch",
  lunchtime: "lunch",
  afternoon: "afternoon",
  afternoons: "afternoon",
  arvo: "afternoon",
  evening: "evening",
  evenings: "evening",
  dinnertime: "evening",
  tonight: "tonight",
  tonite: "tonight",
  night: "night",
  nights: "night",
  midnight: "midnight",
  eod: "day-end",
  cob: "day-end",
  eob: "day-end",
};

export const RELATIVE_DAYS: Readonly<Record<string, number>> = { today: 0, tomorrow: 1, yesterday: -1 };

export const MODIFIERS: Readonly<Record<string, -1 | 0 | 1>> = {
  last: -1,
  past: -1,
  previous: -1,
  prior: -1,
  this: 0,
  current: 0,
  next: 1,
  nxt: 1,
  coming: 1,
  upcoming: 1,
  following: 1,
};
