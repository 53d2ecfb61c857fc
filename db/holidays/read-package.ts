import Holidays, { type HolidaysTypes } from "date-holidays";
import { addDays } from "#core/workspaces/work-calendar.ts";
import { ADDED, ALSO_OFF, DROPPED, LATE_BY, NAMES } from "./corrections.ts";
import { COUNTRIES, DIVIDED, LEFT_OUT, READ_AS, YEARS } from "./places.ts";

/** A day on which a place does not work: "DE-BY", "2026-06-04", "Corpus Christi". */
export type DayOff = { readonly place: string; readonly day: string; readonly name: string };

/** Countries, and the parts of those that are divided. */
export function allPlaces(): string[] {
  const places = COUNTRIES.flatMap((country) => [country, ...(DIVIDED.has(country) ? partsOf(country) : [])]);
  return places.filter((place) => !LEFT_OUT.has(place));
}

const partsOf = (country: string): string[] =>
  Object.keys(new Holidays().getStates(country)).map((part) => `${country}-${part}`);

/** All whole days off of a place, in order. Half days are working days. */
export function daysOffIn(place: string): DayOff[] {
  const [country = "", part] = (READ_AS[place] ?? place).split("-");
  const options = { languages: ["en"], timezone: "UTC" }; // in a zone with summer time, days have 23 and 25 hours
  const holidays = part ? new Holidays(country, part, options) : new Holidays(country, options);
  if (place === country) {
    for (const [rule, name] of Object.entries(ADDED[country] ?? {})) {
      if (!holidays.setHoliday(rule, { name: { en: name }, type: "public" })) throw new Error(`No such rule: ${rule}`);
    }
  }
  const found: DayOff[] = [];
  for (let year = YEARS.first; year <= YEARS.last; year += 1) {
    for (const holiday of holidays.getHolidays(year, "en")) {
      if (!isOff(country, holiday)) continue;
      found.push(...daysOf(country, holiday).map(({ day, name }) => ({ place, day, name })));
    }
  }
  return found.filter(({ day }) => Number(day.slice(0, 4)) <= YEARS.last);
}

/** Curly apostrophes straight. */
const plain = (name: string): string => name.replaceAll("’", "'");

function isOff(country: string, { name, type, start, end, date }: HolidaysTypes.Holiday): boolean {
  const whole = date.slice(11, 16) === "00:00" && end.getTime() - start.getTime() >= DAY_MS;
  const kept = type === "public" || (type === "bank" && ALSO_OFF[country]?.includes(plain(name)));
  return whole && kept === true && !DROPPED[country]?.includes(plain(name));
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Three and a half days have three whole ones. */
function daysOf(country: string, { name, start, end, date }: HolidaysTypes.Holiday) {
  const first = addDays(date.slice(0, 10), -(LATE_BY[country]?.[name] ?? 0));
  const count = Math.floor((end.getTime() - start.getTime()) / DAY_MS);
  return Array.from({ length: count }, (_, i) => ({ day: addDays(first, i), name: inEnglish(country, plain(name)) }));
}

const SUBSTITUTE = " (substitute day)";

function inEnglish(country: string, name: string): string {
  const base = name.replace(SUBSTITUTE, "");
  return (NAMES[`${country}:${base}`] ?? NAMES[base] ?? base) + (name === base ? "" : SUBSTITUTE);
}
