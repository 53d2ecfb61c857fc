import type { SpanField } from "../../reading.ts";
import { isText, type Scan, token } from "../../scan.ts";

/** One piece of quick-add syntax, by text offsets. */
export type Marker = {
  readonly start: number;
  readonly end: number;
  readonly field: SpanField;
  readonly value: string;
};

const PRIORITIES: Readonly<Record<string, string>> = {
  urgent: "1",
  high: "2",
  medium: "5",
  med: "5",
  normal: "5",
  low: "9",
};
const LEVELS: Readonly<Record<string, string>> = { "1": "1", "2": "2", "3": "5", "4": "9" };

const raw = (scan: Scan, from: number, to: number): string =>
  scan.text.slice(token(scan, from).start, token(scan, to - 1).end);

/** Words joined by glued hyphens, underscores, dots or slashes: the name after a mark. */
function nameEnd(scan: Scan, at: number): number {
  const first = token(scan, at);
  if (first.gap || (first.kind !== "word" && first.kind !== "number")) return 0;
  let next = at + 1;
  for (;;) {
    const here = token(scan, next);
    const glued = !here.gap && here.kind !== "end";
    if (glued && (here.kind === "word" || here.kind === "number") && here.text !== "'s") next += 1;
    else if (
      glued &&
      (here.text === "-" || here.text === "_" || here.text === "." || here.text === "/") &&
      !token(scan, next + 1).gap &&
      (token(scan, next + 1).kind === "word" || token(scan, next + 1).kind === "number")
    )
      next += 2;
    else return next;
  }
}

function marker(
  scan: Scan,
  at: number,
  next: number,
  field: SpanField,
  value: string,
): { marker: Marker; next: number } {
  return { marker: { start: token(scan, at).start, end: token(scan, next - 1).end, field, value }, next };
}

type Found = { marker: Marker; next: number } | null;

/** '+"two words"' */
function readQuotedList(scan: Scan, at: number): Found {
  const close = CLOSERS[token(scan, at + 1).text];
  if (close === undefined || token(scan, at + 1).gap) return null;
  for (let i = at + 2; i < Math.min(at + 16, scan.tokens.length); i += 1) {
    if (isText(scan, i, close)) return i > at + 2 ? marker(scan, at, i + 1, "list", raw(scan, at + 2, i)) : null;
  }
  return null;
}

const NAMED: Readonly<Record<string, SpanField>> = { "#": "categories", "+": "list", "@": "assignees" };

/** "#label" (not "#42"), "+list" (not "+1"), "@person" (not "@2", nor "@every"). */
function readName(scan: Scan, at: number): Found {
  const mark = token(scan, at).text;
  const field = NAMED[mark];
  const end = nameEnd(scan, at + 1);
  if (!field || end === 0) return mark === "+" ? readQuotedList(scan, at) : null;
  const value = raw(scan, at + 1, end);
  const numeric = mark === "#" ? /^\d+$/.test(value) : /^\d/.test(value);
  return numeric || (mark === "@" && NOT_PEOPLE.has(value.toLowerCase())) ? null : marker(scan, at, end, field, value);
}

/** What follows "@" for "at": times and places. */
const NOT_PEOPLE: ReadonlySet<string> = new Set(
  "every home work office school gym store shop church bank lunch lunchtime noon midday midnight night tonight dawn dusk eod cob breakfast dinner least most".split(
    " ",
  ),
);

const CLOSERS: Readonly<Record<string, string>> = { '"': '"', "“": "”" };

/** "!high", "!!", "p1". */
function readPriority(scan: Scan, at: number): Found {
  const here = token(scan, at);
  const after = token(scan, at + 1);
  if (here.text === "!" && !after.gap && after.kind === "word") {
    const value = PRIORITIES[after.text];
    return value ? marker(scan, at, at + 2, "priority", value) : null;
  }
  const level = here.text === "p" && !after.gap && after.kind === "number" ? LEVELS[after.text] : undefined;
  const whole = token(scan, at + 2);
  return level && (whole.gap || whole.kind === "end" || ENDING.has(whole.text))
    ? marker(scan, at, at + 2, "priority", level)
    : null;
}

const ENDING: ReadonlySet<string> = new Set([",", ".", ";", ")", "!"]);

/** A platform's own mention: "<@U1>", "<@!123>"; a role or channel is left alone. */
function readPlatformMention(scan: Scan, at: number): Found {
  const { text } = token(scan, at);
  return /^<@!?[\w|.-]+>$/.test(text) ? marker(scan, at, at + 1, "assignees", text.replace(/\|[^>]*/, "")) : null;
}

function readOne(scan: Scan, at: number): Found {
  const here = token(scan, at);
  if (here.kind === "opaque") return readPlatformMention(scan, at);
  const before = token(scan, at - 1);
  if (!here.gap && at > 0 && !(before.text === "(" || before.text === "," || before.text === "/")) return null;
  if (here.text === "#" || here.text === "+" || here.text === "@") return readName(scan, at);
  return readPriority(scan, at);
}

/** "// the rest": what follows describes the task. */
function readDescription(scan: Scan, at: number): Found {
  const two =
    isText(scan, at, "/") &&
    isText(scan, at + 1, "/") &&
    !token(scan, at + 1).gap &&
    token(scan, at).gap &&
    (token(scan, at + 2).gap || at === 0);
  return two
    ? marker(scan, at, scan.tokens.length, "description", scan.text.slice(token(scan, at + 1).end).trim())
    : null;
}

/** All quick-add marks but dates, left to right. */
export function readMarkers(scan: Scan): Marker[] {
  const markers: Marker[] = [];
  for (let at = 0; at < scan.tokens.length; ) {
    const found = readDescription(scan, at) ?? readOne(scan, at);
    if (found) markers.push(found.marker);
    at = found ? found.next : at + 1;
  }
  return markers;
}
