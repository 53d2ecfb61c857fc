import type { Reading, Verb } from "#core/language/reading.ts";

const APART = /\n+|[;,] (?:(?:and|then)\s+)*(?=(?:[a-z]+ ){0,2}#\d)| (?:and|then|&) (?=(?:[a-z]+ ){0,2}#\d)/i;
const NUMBER = /#\d+/;
const ONLY_NUMBER = /^#\d+[.!]*$/;
/** "move #1 to friday and #2 to monday": the verb that the second goes without. */
const HEAD = /^[a-z ]{2,30}(?=#\d)/i;

/** Acts on tasks by number, each a sentence of its own. `mixed`: some lines are, others are not. */
export type SplitActs =
  | { readonly kind: "acts"; readonly texts: readonly string[] }
  | { readonly kind: "mixed"; readonly act: string; readonly other: string };

/** More than these are not told apart. */
const MOST = 25;
const SURE = 0.86;

/** Several acts in one message: "#3 done, #4 tomorrow", a line each. null: it is one message. */
export function splitActs(text: string, read: Read): SplitActs | null {
  if (!NUMBER.test(text)) return null;
  const parts = text
    .replace(/[ \t]+/g, " ")
    .split(APART)
    .map((part) => part.replace(/^\s*[-*•–]\s+/, "").trim())
    .filter((part) => part !== "");
  if (parts.length < 2 || parts.length > MOST) return null;
  const texts = parts.map((part) => whole(part, parts[0] ?? "", read));
  const acts = texts.filter((one) => one !== null);
  if (acts.length === parts.length) return { kind: "acts", texts: acts };
  if (acts.length === 0 || !(text.includes("\n") || read(text).verb === "create-task")) return null;
  const other = parts.find((part, i) => texts[i] === null && asksForMore(read(part)));
  return other === undefined ? { kind: "acts", texts: acts } : { kind: "mixed", act: acts[0] ?? "", other };
}

type Read = (text: string) => Reading;

/** Courtesies and asides beside the acts ask for nothing. */
const asksForMore = ({ verb, confidence }: Reading): boolean =>
  verb !== null && (verb !== "create-task" || confidence >= SURE);

/** A part as an act that needs none of the others; null: it is none. */
function whole(part: string, first: string, read: Read): string | null {
  if (ONLY_NUMBER.test(part)) return null;
  const [head] = part.startsWith("#") && part !== first ? (HEAD.exec(first) ?? []) : [];
  const alone = read(part);
  const ownVerb = head === undefined || CLOSING.has(alone.verb);
  if (ownVerb) return isWholeAct(alone) ? part : null;
  const reading = read(`${head}${part}`);
  return CLOSING.has(reading.verb) || !isWholeAct(reading) ? null : `${head}${part}`; // "done #1 and #2 today": one act
}

const CLOSING: ReadonlySet<Verb | null> = new Set<Verb>(["complete-task", "skip-task", "cancel-task", "reopen-task"]);
const EDITS: ReadonlySet<Verb | null> = new Set<Verb>(["edit-task", "reschedule-task", "assign-task", "snooze-task"]);
const PLAIN: ReadonlySet<Verb | null> = new Set<Verb | null>([...CLOSING, "mute-task", "unmute-task"]);

function isWholeAct({ verb, references, edit }: Reading): boolean {
  if (references.length === 0 || references.some(({ kind }) => kind !== "number")) return false;
  return PLAIN.has(verb) || (EDITS.has(verb) && Object.keys(edit ?? {}).length > 0);
}
