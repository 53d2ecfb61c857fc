import type { DayPart } from "../../lexeme.ts";
import { CODES, WEEKEND, WORKDAYS } from "../../repeat-rule.ts";
import { isText, type Read, type Scan, token } from "../../scan.ts";

export type Weekdays = { readonly codes: readonly string[]; readonly plural: boolean; readonly part: DayPart | null };

const JOINS: ReadonlySet<string> = new Set([",", "and", "&", "/", "+", "or", "on", "-"]);
const TO: ReadonlySet<string> = new Set(["to", "through", "thru", "-", "–", "until", "till"]);

/** Groups of weekdays by name. */
const GROUPS: Readonly<Record<string, { readonly codes: readonly string[]; readonly plural: boolean }>> = {
  weekdays: { codes: WORKDAYS, plural: true },
  workdays: { codes: WORKDAYS, plural: true },
  weekends: { codes: WEEKEND, plural: true },
  weekday: { codes: WORKDAYS, plural: false },
  workday: { codes: WORKDAYS, plural: false },
  weekend: { codes: WEEKEND, plural: false },
};

function readGroup(scan: Scan, at: number): Read<Weekdays> | null {
  const { text } = token(scan, at);
  const after = token(scan, at + 1);
  if ((text === "business" || text === "working") && after.lex.unit === "day") {
    return { next: at + 2, value: { codes: scan.workDays, plural: after.lex.plural, part: null } };
  }
  const split = text === "work" || text === "week";
  const name = split ? text + after.text : text;
  const group = Object.hasOwn(GROUPS, name) ? GROUPS[name] : undefined;
  if (!group) return null;
  const codes = name.startsWith("workday") ? scan.workDays : group.codes;
  return { next: at + (split ? 2 : 1), value: { codes, plural: group.plural, part: null } };
}

function readOne(scan: Scan, at: number): Read<Weekdays> | null {
  const { lex, text } = token(scan, at);
  if (lex.weekday < 0) return readGroup(scan, at);
  const dot = isText(scan, at + 1, ".") && text.length <= 5 && lex.doubtful && !token(scan, at + 1).gap ? 1 : 0;
  return { next: at + 1 + dot, value: { codes: [CODES[lex.weekday] ?? "MO"], plural: lex.plural, part: null } };
}

/** Monday to Friday, and around the week's end: Friday to Monday. */
function span(from: string, to: string): string[] {
  const codes: readonly string[] = CODES;
  const [a, b] = [codes.indexOf(from), codes.indexOf(to)];
  return codes.filter((_, i) => (a <= b ? i >= a && i <= b : i >= a || i <= b));
}

/** Weekdays in one list; a longer run is no sentence. */
const MOST = 9;

/** The next weekday of a list, or the far end of a span of them. */
function readMore(scan: Scan, at: number, so: Weekdays): Read<Weekdays> | null {
  const [only = "MO"] = so.codes;
  const ranged = TO.has(token(scan, at).text) && so.codes.length === 1 ? readOne(scan, at + 1) : null;
  if (ranged && ranged.value.codes.length === 1) {
    return { next: ranged.next, value: { ...ranged.value, codes: span(only, ranged.value.codes[0] ?? "MO") } };
  }
  let join = at;
  while (join < at + 3 && JOINS.has(token(scan, join).text)) join += 1;
  if (join === at && (so.plural || token(scan, join).lex.weekday < 0)) return null;
  return readOne(scan, join);
}

/** "Mondays, Wednesdays and Fridays", "mon/wed/fri", "Monday through Friday", "weekends", "Tuesday nights". */
export function readWeekdays(scan: Scan, at: number): Read<Weekdays> | null {
  const first = readOne(scan, at);
  if (!first) return null;
  let { next, value } = first;
  for (let turn = 0; turn < MOST; turn += 1) {
    const more = readMore(scan, next, value);
    if (!more) break;
    const fresh = more.value.codes.filter((code) => !value.codes.includes(code));
    if (fresh.length === 0) break;
    value = { codes: [...value.codes, ...fresh], plural: value.plural || more.value.plural, part: null };
    next = more.next;
  }
  const { text, lex } = token(scan, next);
  if (lex.part === null || lex.part === "day-end") return { next, value };
  return { next: next + 1, value: { ...value, plural: value.plural || text.endsWith("s"), part: lex.part } };
}
