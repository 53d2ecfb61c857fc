import type { Reference } from "../../reading.ts";
import { namingWords, readReferences } from "./read-references.ts";

/** A task under another: where its own words lie, and the task above it. */
export type Parented = { readonly parent: Reference; readonly start: number; readonly end: number };

const SUB = "(?:sub-?task|sub task|child task|step|subitem)";
const FIRST = new RegExp(
  `^(?:(?:please )?(?:add|create|make|new|put)(?: (?:a|another|new))* )?${SUB} (?:to|for|of|on|under|in) (.{1,60}?)(?: *[:,–-] *| called | named | to (?=[a-z]))(.+)$`,
);
const LAST = new RegExp(
  `^(?:(?:add|create|put) )?(.+?),? (?:as (?:a|another) ${SUB} (?:to|of|for|on|under)|under|below|beneath|${SUB} of) (#\\d+|it|that|(?:task|number) #?\\d+)[ .!]*$`,
);

function toReference(masked: string, text: string, from: number, length: number): Reference | null {
  const pointed = readReferences(masked.slice(from, from + length));
  const [first] = pointed?.references ?? [];
  if (first) return first;
  const words = namingWords(text.slice(from, from + length));
  return words ? { kind: "words", text: words } : null;
}

/** True for a request that puts a task under another. */
export const isParented = (request: string): boolean => FIRST.test(request) || LAST.test(request);

/** "add a subtask to #42: book flights", "book flights under #42". */
export function readParent(text: string, masked: string, request: number): Parented | null {
  const rest = masked.slice(request);
  const first = FIRST.exec(rest);
  const last = first ? null : LAST.exec(rest);
  const [whole = "", a = "", b = ""] = first ?? last ?? [];
  if (whole === "") return null;
  const target = first ? a : b;
  const at = request + (first ? whole.indexOf(a, whole.search(new RegExp(SUB))) : whole.lastIndexOf(b));
  const parent = toReference(masked, text, at, target.length);
  if (!parent) return null;
  const start = request + (first ? whole.length - b.length : whole.indexOf(a));
  return { parent, start, end: start + (first ? b.length : a.length) };
}
