import type { Reference } from "../../reading.ts";
import type { Taken } from "../summary.ts";

/** How a message points at tasks, and which of its words did. */
export type Pointed = { readonly references: readonly Reference[]; readonly spans: readonly Taken[] };

const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  "1st": 1,
  second: 2,
  "2nd": 2,
  third: 3,
  "3rd": 3,
  fourth: 4,
  "4th": 4,
  fifth: 5,
  "5th": 5,
  sixth: 6,
  "6th": 6,
  seventh: 7,
  "7th": 7,
  eighth: 8,
  "8th": 8,
  ninth: 9,
  "9th": 9,
  tenth: 10,
  "10th": 10,
  last: -1,
  latest: -1,
  final: -1,
  previous: -1,
  top: 1,
  bottom: -1,
  next: 1,
};

const NUMBERS = /(?:#|\b(?:task|tasks|number|no\.?|item|todo|reminder) #?)(\d{1,15})\b(?!\s*(?:am|pm)\b|:\d|%)/g;
const ORDINAL =
  /\b(?:the )?(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|latest|final|top|bottom|previous|next|\d{1,2}(?:st|nd|rd|th)) (?:one|ones|task|item|reminder|todo)\b/g;
/** "finished the third" */
const LONE_ORDINAL =
  /^[ ]*the (first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|latest|\d{1,2}(?:st|nd|rd|th))[ .!]*$/;
const REST = /\b(?:the )?(?:rest|others|remaining(?: ones| tasks)?|other ones)\b(?: of (?:them|the (?:tasks|list)))?/;
const SHOWN =
  /\b(?:all (?:of )?(?:them|these|those)|both(?: of (?:them|these))?|them(?: all)?|(?:those|these)(?: (?:two|three|four|five))?)\b|\b(?:complete|finish|close|delete|cancel|drop|snooze|push|move|mark|remove) all\b/;
const EVERYTHING =
  /\b(?:everything|all (?:of )?(?:my |the |our )?(?:open |remaining |overdue |late |other |current )?(?:tasks|reminders?|todos|to-?dos|reminder's|items|events|meetings|appointments)|all (?:tasks|reminders|my reminders|todos)|my (?:whole |entire )?(?:to-?do list|list|calendar))\b/;
const PRONOUN =
  /\b(?:it|that one|this one|(?:that|this)(?! (?:week|month|year|day|morning|afternoon|evening|quarter|weekend)))\b/;

function collect(
  masked: string,
  pattern: RegExp,
  make: (found: RegExpExecArray) => Reference | null,
): { reference: Reference; span: Taken }[] {
  const out: { reference: Reference; span: Taken }[] = [];
  for (const found of masked.matchAll(pattern)) {
    const reference = make(found);
    if (reference) out.push({ reference, span: { start: found.index, end: found.index + found[0].length } });
  }
  return out;
}

/** "done 42", "close 12 and 13": numbers after the verb need no mark. */
function bareNumbers(masked: string): { reference: Reference; span: Taken }[] {
  const run =
    /^\W*(?:[a-z]+(?: (?:with|off|up|out|show))? )(?:task |number |#)*((?:\d{1,7})(?:(?:, ?| and |, and | ?& ?)#?\d{1,7})*)(?=[ .!?]*$| (?:to|until|till|by|as|¤|§|‡))/.exec(
      masked,
    );
  if (!run?.[1]) return [];
  const from = run.index + run[0].lastIndexOf(run[1]);
  return collect(run[1], /\d{1,7}/g, ([digits]) => ({ kind: "number", number: Number(digits) })).map(
    ({ reference, span }) => ({
      reference,
      span: { start: span.start + from, end: span.end + from },
    }),
  );
}

/** "12 and 13", with nothing else said. */
export function readNumbers(own: string): Pointed | null {
  if (!/^[\d#,& ]*(?:and[\d#,& ]+)*$/.test(own) || !/\d/.test(own)) return null;
  const numbers = collect(own, /\d{1,7}/g, ([digits]) => ({ kind: "number", number: Number(digits) }));
  return { references: numbers.map(({ reference }) => reference), spans: [] };
}

const one = (masked: string, pattern: RegExp, reference: Reference): Pointed | null => {
  const found = pattern.exec(masked);
  return found && { references: [reference], spans: [{ start: found.index, end: found.index + found[0].length }] };
};

const POINTERS: readonly (readonly [RegExp, Reference])[] = [
  [REST, { kind: "rest" }],
  [EVERYTHING, { kind: "everything" }],
  [SHOWN, { kind: "shown" }],
  [PRONOUN, { kind: "pronoun" }],
];

/** "it", "the rest", "all of them": `whole` accepts a pointer only when it is all that the text says. */
function readPointer(masked: string, whole: boolean): Pointed | null {
  for (const [pattern, reference] of POINTERS) {
    const found = one(masked, pattern, reference);
    const [span] = found?.spans ?? [];
    if (!found || !span) continue;
    const outside = masked.slice(0, span.start) + masked.slice(span.end);
    if (!whole || /^[^a-z0-9]*(?:(?:the|all|of|just|now|please)[^a-z0-9]*)*$/.test(outside)) return found;
  }
  return null;
}

/** Reads what words point at; words that name a task are left to the caller. */
export function readReferences(masked: string, whole = false): Pointed | null {
  const numbers = collect(masked, NUMBERS, (found) => ({ kind: "number", number: Number(found[1]) }));
  const ordinals = collect(masked, ORDINAL, (found) => ({
    kind: "ordinal",
    index: ORDINALS[found[1] ?? ""] ?? Number.parseInt(found[1] ?? "1", 10),
  }));
  const lone = whole ? LONE_ORDINAL.exec(masked)?.[1] : undefined;
  if (lone) return { references: [{ kind: "ordinal", index: ORDINALS[lone] ?? Number.parseInt(lone, 10) }], spans: [] };
  const found = numbers.length > 0 || ordinals.length > 0 ? [...numbers, ...ordinals] : bareNumbers(masked);
  if (found.length > 0)
    return { references: found.map(({ reference }) => reference), spans: found.map(({ span }) => span) };
  return readPointer(masked, whole);
}

const EDGES =
  /^(?:(?:the|my|our|a|an|all|that|this|those|these|any|with|off|about|of|for|to|reminder|reminders|task|tasks|todo|as|up|out)\b[ ]*|[\s,.;:"'“”!?-]+)+|(?:[\s,.;:"'“”!?-]+|[ ](?:please|reminder|reminders|task|tasks|from|to|as|done|for|on|off|at|until|by|and|back|too|is|are|was|has been|now)\b[ ]*(?=$))+$/gi;

/** The words that name a task, articles and the like removed; null when none remain. */
export function namingWords(text: string): string | null {
  let words = text.replace(/\s+/g, " ").trim();
  for (let i = 0; i < 4; i += 1) {
    const shorter = words.replace(EDGES, "").trim();
    if (shorter === words) break;
    words = shorter;
  }
  return words === "" ? null : words;
}
