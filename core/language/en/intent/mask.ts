import type { Taken } from "../summary.ts";

/** Stand for a character of a mention of time, of a person's mark ("@ben"), of another mark ("#label", "!high"). */
export const TIME = "¤";
export const PERSON = "§";
export const MARK = "‡";

/** ASCII lower case keeps every offset; other letters stay as they are. */
function lower(text: string): string {
  const all = text.toLowerCase();
  return all.length === text.length ? all : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function cover(text: string, taken: readonly Taken[], char: string): string {
  let out = "";
  let at = 0;
  for (const { start, end } of taken) {
    if (start < at) continue;
    out += text.slice(at, start) + char.repeat(end - start);
    at = end;
  }
  return out + text.slice(at);
}

/** The text in lower case with straight quotes and plain spaces, its times and marks covered; every offset is kept. */
export function mask(text: string, times: readonly Taken[], people: readonly Taken[], marks: readonly Taken[]): string {
  const plain = lower(text).replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s/g, " ");
  return cover(cover(cover(plain, times, TIME), people, PERSON), marks, MARK);
}
