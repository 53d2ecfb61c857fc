import { civil, type Day, dayOf, isoDate, monthLength } from "../../calendar.ts";
import type { ListScope, Reading } from "../../reading.ts";
import { toTaskDate, type When } from "../../resolve-when.ts";
import type { Scan } from "../../scan.ts";
import type { Asked } from "../intent/asked.ts";
import { namingWords, readReferences } from "../intent/read-references.ts";
import { readScope } from "../intent/read-scope.ts";

/** "what does my day look like" asks about today. */
const MY_DAY = /\b(?:my|our|the) (?:day|morning|afternoon|evening)\b/;

const OF_TASK =
  /\b(?:occurrences|repeats|repetitions|dates) (?:of|for) (.+?)[ ?.!]*$|^when (?:does|do|will|is) (.+?) (?:repeat|recur|come|happen|due)\b/;

/** The task whose dates are asked for. */
function namedIn(scan: Scan, masked: string, at: number): Reading["references"] {
  const request = masked.slice(at);
  const pointed = readReferences(request);
  if (pointed) return pointed.references;
  const found = OF_TASK.exec(request);
  const named = found?.slice(1).find(Boolean) ?? "";
  const from = at + (found?.index ?? 0) + (found?.[0].lastIndexOf(named) ?? 0);
  const words = namingWords(scan.text.slice(from, from + named.length));
  return words ? [{ kind: "words", text: words }] : [{ kind: "pronoun" }];
}

const loneNumber = (request: string): Reading["references"] =>
  /^\d+$/.test(request.trim()) ? [{ kind: "number", number: Number(request) }] : [];

/** "what did we finish on friday", "since monday": what is done was done on the days before today that fit. */
function inThePast(scan: Scan, { spans }: Reading, scope: ListScope): ListScope {
  if (scope.state !== "done" || !scope.from || !scope.to) return scope;
  const said = spans.find(({ field }) => field === "due");
  const lead = /^[a-z]+/i.exec(scan.text.slice(said?.start, said?.end))?.[0].toLowerCase() ?? "";
  const first = dayIn(scope.from);
  if (first <= scan.today || AHEAD.has(lead) || /\bwill\b/i.test(scan.text)) return scope;
  const back = stepBack(first - scan.today);
  const [from, to] = [back(first), back(dayIn(scope.to))].map(isoDate) as [string, string];
  return lead === "since" ? { ...scope, from, to: isoDate(scan.today), window: "dated" } : { ...scope, from, to };
}

const AHEAD: ReadonlySet<string> = new Set(["by", "for", "before", "until", "till"]);
const dayIn = (iso: string): Day => Math.floor(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);
const WEEK = 7;
const MONTH = 31;

/** A day to come as the last one of its kind: a week back, or a month or a year where it is further away. */
function stepBack(ahead: number): (day: Day) => Day {
  if (ahead <= WEEK) return (day) => day - WEEK;
  return (at) => {
    const { year, month, day } = civil(at);
    const [y, m] = ahead <= MONTH ? [year, month - 1] : [year - 1, month];
    return dayOf(y, m, Math.min(day, monthLength(y, m)));
  };
}

/** Completes a question with the tasks that it is about. */
export function queryReading(scan: Scan, base: Reading, asked: Asked, masked: string, when: When | null): Reading {
  const request = masked.slice(asked.request);
  if (base.verb === "show-task")
    return { ...base, references: readReferences(request)?.references ?? loneNumber(request) };
  if (base.verb === "show-occurrences") return { ...base, references: namedIn(scan, masked, asked.request) };
  if (base.verb === "open-dashboard") return base;
  const today: When | null = MY_DAY.test(request) ? { from: { day: scan.today, wall: null }, to: null } : null;
  const said = { when: when ?? today, categories: base.categories, list: base.list, people: base.assignees };
  const scope = inThePast(scan, base, readScope(scan, masked, said, base.verb === "show-progress"));
  const due = today && base.due === null ? toTaskDate(today.from, scan.timeZone) : base.due;
  return { ...base, due, scope, summary: scope.words };
}
