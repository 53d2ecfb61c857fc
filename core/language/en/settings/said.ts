import { requestStart } from "../intent/politeness.ts";

/** A request behind its courtesies, in lower case: its own words, and the same with times (¤), people (§) and marks covered. */
export type Said = { readonly words: string; readonly masked: string };

const LONGEST = 240;

export function saidIn(text: string, masked: string): Said {
  const from = requestStart(masked);
  const words = text
    .slice(from, from + LONGEST)
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/\s/g, " ");
  return { words: words.trimEnd(), masked: masked.slice(from, from + LONGEST).trimEnd() };
}
