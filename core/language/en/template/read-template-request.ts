import type { Reading, Reference } from "../../reading.ts";
import { NO_REQUEST, type TemplateRequest } from "../../template-request.ts";
import { requestStart } from "../intent/politeness.ts";
import { readRoles } from "./read-roles.ts";
import { TEMPLATE_PATTERNS, type TemplatePattern } from "./template-patterns.ts";

const TIMED: ReadonlySet<string> = new Set(["start", "due", "rrule", "duration", "scope"]);
const LONGEST = 600;

/** What a text asks of a template or run, by its own words and by what was read of it; null: it asks nothing of one. */
export function readTemplateRequest(text: string, reading: Reading): TemplateRequest | null {
  if (text.length > LONGEST || text.includes("\n")) return null;
  const known = fromReading(reading);
  if (known) return known;
  const covered = cover(text, reading);
  const masked = covered.toLowerCase().replace(/[‘’]/g, "'");
  const from = requestStart(masked);
  const request = masked.slice(from);
  for (const pattern of TEMPLATE_PATTERNS) {
    const found = pattern.when.exec(request);
    if (found) return requested(pattern, { covered: covered.slice(from), found, reading, text });
  }
  return null;
}

type Found = {
  readonly covered: string; // as written, from the request on, times covered
  readonly found: RegExpExecArray;
  readonly reading: Reading;
  readonly text: string;
};

function requested({ act, sure }: TemplatePattern, { covered, found, reading, text }: Found): TemplateRequest | null {
  const group = found[1] ?? "";
  const at =
    found[0].length - found[0].trimEnd().length === 0 ? found.index + found[0].lastIndexOf(group) : found.index;
  const behind = act === "save" ? "" : covered.slice(found.index + found[0].length);
  const words = covered.slice(at, at + group.length);
  const { name, more } = splitName(words);
  const named = readRoles(`${more} ${behind}`.replace(/¤+/g, " "));
  const scheduled = act === "run" && reading.rrule !== null;
  if (name === "" && act !== "list" && act !== "save") return null;
  return {
    ...NO_REQUEST,
    act: scheduled ? "schedule" : act,
    sure,
    name: act === "save" ? unquoted(asWritten(text, covered).slice(at, at + group.length)) : name,
    said: named.left,
    people: named.people,
    roles: named.roles,
    date: reading.due,
    side: sideOf(text, reading),
    rrule: scheduled ? reading.rrule : null,
    references: act === "save" ? savedTasks(found[0]) : [],
  };
}

/** "push the release by two days" and "how is the release going?" are read as such already. */
function fromReading({ verb, references, edit, scope }: Reading): TemplateRequest | null {
  const [only, ...others] = references;
  if (verb === "reschedule-task" && only?.kind === "words" && others.length === 0 && edit) {
    const date = edit.due ?? null;
    if (!edit.shift && !date) return null;
    return { ...NO_REQUEST, act: "move", name: only.text, shift: edit.shift ?? null, date };
  }
  if (verb === "show-progress" && scope?.words) return { ...NO_REQUEST, act: "progress", name: scope.words };
  if (verb === "show-progress" && scope?.list) return { ...NO_REQUEST, act: "progress", name: scope.list };
  return null;
}

function cover(text: string, { spans }: Reading): string {
  let out = text;
  for (const { start, end, field } of spans) {
    if (TIMED.has(field)) out = out.slice(0, start) + "¤".repeat(end - start) + out.slice(end);
  }
  return out;
}

/** Where the name ends: at a time, at a person, at words that say with whom, for whom or when. */
const BEHIND_NAME = /\s*(?:¤|<@|(?<!\w)@|,|\b(?:with|for|from|by|on|at|starting|ending|until|as)\b|[?!.]+\s*$)/i;

/** "Ben's list" ends where its own kind of quote does. */
const QUOTED = /^(?:["“”](?<double>[^"“”]+)["“”]|['‘](?<single>[^'’]+)['’](?!\w))(?<more>.*)$/;

function splitName(words: string): { readonly name: string; readonly more: string } {
  const quoted = QUOTED.exec(words.trim())?.groups;
  if (quoted) return { name: quoted.double ?? quoted.single ?? "", more: quoted.more ?? "" };
  const end = BEHIND_NAME.exec(words)?.index ?? words.length;
  return { name: words.slice(0, end).trim(), more: words.slice(end) };
}

/** What stands under the covered end of the text: a name may have a day in it. */
const asWritten = (text: string, covered: string): string => text.slice(text.length - covered.length);

const unquoted = (words: string): string => words.replace(/^["“'\s]+|["”'\s.!]+$/g, "").trim();

function sideOf(text: string, { spans }: Reading): TemplateRequest["side"] {
  const span = spans.find(({ field }) => field === "due" || field === "start");
  if (!span) return null;
  const before = text.slice(Math.max(0, span.start - 16), span.start).toLowerCase();
  const words = text.slice(span.start, span.end).toLowerCase();
  if (STARTS.test(before) || STARTS_WITH.test(words)) return "start";
  return ENDS.test(before) || ENDS_WITH.test(words) ? "end" : null;
}

const FROM = "from|starting|beginning|as of|start(?:s|ing)? on";
const BY = "by|until|till|before|ending|ends?|ends? on|due|due by|finishing|done by";
const STARTS = new RegExp(`(?:^|\\s)(?:${FROM})\\s*$`);
const STARTS_WITH = new RegExp(`^(?:${FROM})\\b`);
const ENDS = new RegExp(`(?:^|\\s)(?:${BY})\\s*$`);
const ENDS_WITH = new RegExp(`^(?:${BY})\\b`);

/** "these", "#12 and #14", "it" */
function savedTasks(request: string): readonly Reference[] {
  const numbers = [...request.matchAll(/#(\d{1,9})/g)].map(
    ([, number]) => ({ kind: "number", number: Number(number) }) as const,
  );
  if (numbers.length > 0) return numbers;
  if (/^\w+ (?:this|that|it)\b(?! list)/.test(request)) return [{ kind: "pronoun" }];
  return [{ kind: "shown" }];
}
