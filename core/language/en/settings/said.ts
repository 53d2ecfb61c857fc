import { requestStart } from "../intent/politeness.ts";

/** A request behind its courtesies, in lower case: its own words, and the same with times (¤), people (§) and marks covered. */
export type Said = { readonly words: string; readonly masked: string; readonly written: string }; // written: in their case

const LONGEST = 240;

export function saidIn(text: string, masked: string): Said {
  const from = requestStart(masked);
  const written = text.slice(from, from + LONGEST);
  const words = written.toLowerCase().replace(/[‘’]/g, "'").replace(/\s/g, " ");
  return { words: words.trimEnd(), masked: masked.slice(from, from + LONGEST).trimEnd(), written };
}
