import type { DayPart } from "../../lexeme.ts";
import { CODES, WEEKEND, WORKDAYS } from "../../repeat-rule.ts";
import { isText, type Read, type Scan, token } from "../../scan.ts";

export type Weekdays = { readonly codes: readonly string[]; readonly plural: boolean; readonly part: DayPart | null };

const JOINS: ReadonlySet<string> = new Set([",", "and", "&", "/", "+", "or", "on", "-"]);
const TO: ReadonlySet<string> = new Set(["to", "through", "thru", "-", "–", "until", "till"]);

function readOne(scan: Scan, at: number): Read<Weekdays> | null {
  const word = token(scan, at);
  const { weekday, plural, doubtful } = word.lex;
  if (weekday >= 0) {
    const dot = isText(scan, at + 1, ".") && word.text.length <= 5 && doubtful && !token(scan, at + 1).gap ? 1 : 0;
    return { next: at + 1 + dot, value: { codes: [CODES[weekday] ?? "MO"], plural, part: null } };
  }
  const text = word.text === "work" || word.text === "week" ? `${word.text}${token(scan, at + 1).text}` : word.text;
  const size = text === word.text ? 1 : 2;
  if (text === "weekdays" || text === "workdays")
    return { next: at + size, value: { codes: WORKDAYS, plural: true, part: null } };
  if (text === "weekends") return { next: at + size, value: { codes: WEEKEND, plural: true, part: null } };
  if (text === "weekday" || text === "workday")
    return { next: at + size, value: { codes: WORKDAYS, plural: false, part: null } };
  if (text === "weekend") return { next: at + size, value: { codes: WEEKEND, plural: false, part: null } };
  if ((text === "business" || text === "working") && token(scan, at + 1).lex.unit === "day") {
    return { next: at + 2, value: { codes: WORKDAYS, plural: token(scan, at + 1).lex.plural, part: null } };
  }
  return null;
}

function span(from: string, to: string): string[] {
  const a = CODES.findIndex((code) => code === from);
  const b = CODES.findIndex((code) => code === to);
  return CODES.filter((_, i) => (a <= b ? i >= a && i <= b : i >= a || i <= b));
}

/** Weekdays in one list; a longer run is no sentence. */
const MOST = 9;

/** "Mondays, Wednesdays and Fridays", "mon/wed/fri", "Monday through Friday", "weekends", "Tuesday nights". */
export function readWeekdays(scan: Scan, at: number): Read<Weekdays> | null {
  const first = readOne(scan, at);
  if (!first) return null;
  let { next } = first;
  let { plural } = first.value;
  const codes = new Set(first.value.codes);
  for (let turn = 0; turn < MOST; turn += 1) {
    let join = next;
    while (JOINS.has(token(scan, join).text) && join < next + 3) join += 1;
    const ranged = TO.has(token(scan, next).text) ? readOne(scan, next + 1) : null;
    if (ranged && codes.size === 1 && ranged.value.codes.length === 1) {
      for (const code of span(first.value.codes[0] ?? "MO", ranged.value.codes[0] ?? "MO")) codes.add(code);
      next = ranged.next;
      plural ||= ranged.value.plural;
      continue;
    }
    const more = join > next || !first.value.plural ? readOne(scan, join) : null;
    if (!more || (join === next && token(scan, join).lex.weekday < 0)) break;
    for (const code of more.value.codes) codes.add(code);
    plural ||= more.value.plural;
    next = more.next;
  }
  const { part } = token(scan, next).lex;
  const parts = token(scan, next).text.endsWith("s");
  const useful = part !== null && part !== "day-end";
  return {
    next: useful ? next + 1 : next,
    value: { codes: [...codes], plural: plural || (useful && parts), part: useful ? part : null },
  };
}
