import type { Reading, Verb } from "#core/language/reading.ts";

const APART = /\n+|[;,]\s+(?:(?:and|then)\s+)*(?=(?:[a-z]+ ){0,2}#\d)|\s+(?:and|then|&)\s+(?=(?:[a-z]+ ){0,2}#\d)/i;
const NUMBER = /#\d+/;
const ONLY_NUMBER = /^#\d+[.!]*$/;
/** "move #1 to friday and #2 to monday": the verb that the second goes without. */
const HEAD = /^[a-z ]{2,30}(?=#\d)/i;

/** Acts on tasks by number, each a sentence of its own. `mixed`: some lines are, others are not. */
export type SplitActs =
  | { readonly kind: "acts"; readonly texts: readonly string[] }
  | { readonly kind: "mixed"; readonly act: string; readonly other: string };

/** Several acts in one message: "#3 done, #4 tomorrow", a line each. null: it is one message. */
export function splitActs(text: string, read: (text: string) => Reading): SplitActs | null {
  if (!NUMBER.test(text)) return null;
  const parts = text
    .split(APART)
    .map((part) => part.replace(/^\s*[-*•–]\s+/, "").trim())
    .filter((part) => part !== "");
  if (parts.length < 2) return null;
  const texts = parts.map((part) => whole(part, parts[0] ?? "", read));
  if (texts.every((one) => one !== null)) return { kind: "acts", texts };
  return text.includes("\n") ? mixed(parts, read) : null;
}

/** A part as an act that needs none of the others; null: it is none. */
function whole(part: string, first: string, read: (text: string) => Reading): string | null {
  if (ONLY_NUMBER.test(part)) return null;
  const [head] = part.startsWith("#") ? (HEAD.exec(first) ?? []) : [];
  if (head === undefined) return isWholeAct(read(part)) ? part : null;
  const carried = `${head}${part}`;
  const reading = read(carried);
  return CLOSING.has(reading.verb) || !isWholeAct(reading) ? null : carried; // "done #1 and #2 today": one act
}

function mixed(parts: readonly string[], read: (text: string) => Reading): SplitActs | null {
  const act = parts.find((part) => isWholeAct(read(part)));
  const other = parts.find((part) => !isWholeAct(read(part)));
  return act !== undefined && other !== undefined ? { kind: "mixed", act, other } : null;
}

const CLOSING: ReadonlySet<Verb | null> = new Set<Verb>(["complete-task", "skip-task", "cancel-task", "reopen-task"]);
const EDITS: ReadonlySet<Verb | null> = new Set<Verb>(["edit-task", "reschedule-task", "assign-task", "snooze-task"]);
const PLAIN: ReadonlySet<Verb | null> = new Set<Verb | null>([...CLOSING, "mute-task", "unmute-task"]);

function isWholeAct({ verb, references, edit }: Reading): boolean {
  if (references.length === 0 || references.some(({ kind }) => kind !== "number")) return false;
  return PLAIN.has(verb) || (EDITS.has(verb) && Object.keys(edit ?? {}).length > 0);
}
