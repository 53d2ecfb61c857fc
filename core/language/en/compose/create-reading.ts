import type { Reading } from "../../reading.ts";
import type { Scan } from "../../scan.ts";
import type { Asked } from "../intent/asked.ts";
import { KIND_OF_REMINDER } from "../intent/create-leads.ts";
import { isAskedFor } from "../intent/politeness.ts";
import { readParent } from "../intent/read-parent.ts";
import { summarize, type Taken } from "../summary.ts";

/** The word "reminder" itself in "a birthday reminder for Max". */
function wordOfKind(masked: string, asked: Asked): Taken[] {
  const kind = KIND_OF_REMINDER.exec(masked.slice(asked.request, asked.request + 240));
  if (!kind?.[1] || asked.body !== asked.request + kind[0].indexOf(kind[1])) return [];
  const start = asked.body + kind[1].length;
  return [{ start, end: start + (/^\w+/.exec(masked.slice(start))?.[0].length ?? 0) }];
}

/** A question or a sentence ends, and the next one says more about it: "… by Thursday? It runs out on the 20th". */
const MORE = /[?!.]\s+(?=(?:it|they|this|that|these|those|he|she)(?:'s|’s)?\s+[a-z]+\b.{12})/i;

function lineEnd(text: string, from: number, to: number): number {
  const line = text.indexOf("\n", from);
  const more = MORE.exec(text.slice(from, to));
  const sentence = more ? from + more.index + 1 : -1;
  return sentence > 0 && (line < 0 || sentence < line) ? sentence : line;
}

/** The first line is the task; further lines and sentences about "it" describe it. */
function splitLines(text: string, from: number, to: number): { end: number; rest: string | null } {
  const line = lineEnd(text, from, to);
  if (line < 0 || line >= to || text.slice(from, line).trim() === "") return { end: to, rest: null };
  const rest = text.slice(line, to).trim();
  return { end: line, rest: rest === "" ? null : rest };
}

/** Further lines, unless times are all that they hold. */
function untimed(
  text: string,
  { end, rest }: { end: number; rest: string | null },
  taken: readonly Taken[],
): string | null {
  const left = rest === null ? null : summarize(text, end, text.length, taken);
  return left === null || /^(?:due|deadline|when|date|time|by|on|at|reminder)?$/i.test(left) ? null : rest;
}

const people = (text: string): string[] =>
  text.split(/\s+and\s+|,\s*/).filter((name) => !/^(?:me|us|myself)$/i.test(name));

/** "the board one" may answer a question: then it names a task. */
function answerTo(words: string): Reading["references"] {
  const one = /^(?:the|that) (.{1,40}) one[ .!?]*$/i.exec(words.trim())?.[1];
  return one ? [{ kind: "words", text: one }] : [];
}

/** Where the title ends, without the mark of "could you …?". */
function unasked(text: string, masked: string, asked: Asked, end: number): number {
  const mark = isAskedFor(masked, asked.request) ? /(?<![ ?])[ ?]+$/.exec(text.slice(0, end)) : null;
  return mark ? mark.index : end;
}

/** Completes a request to make a task: its title, description, people, list, parent. */
export function createReading(
  scan: Scan,
  base: Reading,
  asked: Asked,
  masked: string,
  taken: readonly Taken[],
): Reading {
  const { text } = scan;
  const parented = readParent(text, masked, asked.request);
  const from = parented ? parented.start : asked.body;
  const lines = splitLines(text, from, parented ? parented.end : (asked.bodyEnd ?? masked.length));
  const named = asked.person ? people(text.slice(asked.person.start, asked.person.end)) : [];
  return {
    ...base,
    summary: summarize(text, from, asked.request > 0 ? unasked(text, masked, asked, lines.end) : lines.end, [
      ...taken,
      ...wordOfKind(masked, asked),
    ]),
    description: base.description ?? untimed(text, lines, taken),
    assignees: [...base.assignees, ...named],
    list: base.list ?? (asked.list ? text.slice(asked.list.start, asked.list.end) : null),
    audience: asked.audience,
    parent: parented?.parent ?? null,
    references: answerTo(text.slice(from, lines.end)),
  };
}
