import { isZone } from "#core/language/is-zone.ts";
import { WEEKDAY_CODES } from "#core/workspaces/work-calendar.ts";

/** A posted form: a name sent several times is a list. */
export type Form = Readonly<Record<string, unknown>>;
/** What is wrong, by the field that it stands beside. */
export type FieldErrors = Readonly<Record<string, string>>;
export type Checked<Value> = { readonly value: Value } | { readonly errors: FieldErrors };

export const textOf = (form: Form, name: string): string => {
  const given = form[name];
  return typeof given === "string" ? given.trim() : "";
};

export const listOf = (form: Form, name: string): readonly string[] =>
  [form[name]].flat().filter((each): each is string => typeof each === "string");

export const isOn = (form: Form, name: string): boolean => form[name] === "on";

export const isTime = (text: string): boolean => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);

export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

/** "MO,TU" of the boxes that are ticked; "": none. */
export const daysOf = (form: Form, name: string): string => {
  const ticked = new Set(listOf(form, name));
  return WEEKDAY_CODES.filter((code) => ticked.has(code)).join(",");
};

/** The zone as it is spelled, however it was typed: "europe/paris", "New York" with its region. null: there is none. */
export function zoneOf(text: string): string | null {
  const wanted = text.replaceAll(" ", "_").toLowerCase();
  if (wanted === "utc") return "UTC";
  const known = zoneNames().find((zone) => zone.toLowerCase() === wanted);
  return known ?? (/^[A-Za-z_]+\/[\w/+-]+$/.test(text) && isZone(text) ? text : null);
}

export const zoneNames = (): readonly string[] => Intl.supportedValuesOf("timeZone");
