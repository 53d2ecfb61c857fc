import type { Day, Wall } from "./calendar.ts";
import { NO_MEANING } from "./lexeme.ts";
import type { Token } from "./tokens.ts";

/** A text on its way through the readers, with what they may know about its sender. */
export type Scan = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly now: Wall;
  readonly today: Day;
  readonly dayFirst: boolean; // 3/4 is 3 April
  readonly country: string; // whose feasts are meant: "US", "GB"
  readonly sundayFirst: boolean; // where the sender's week begins
  readonly timeZone: string;
  readonly dayParts: Readonly<Record<string, string>>; // "08:30" by the part that it stands for, where it is not as usual
  readonly workDays: readonly string[]; // of the working week: "MO"
  readonly isBusinessDay: (day: Day) => boolean; // a day of the working week, and no day off
};

/** What a reader found at a token: the value, and the token after it. Not finding is null, never an exception. */
export type Read<T> = { readonly next: number; readonly value: T };

const END: Token = { start: -1, end: -1, text: "", kind: "end", gap: true, line: true, value: -1, lex: NO_MEANING };

/** The token at an index; beyond either edge a token that means nothing. */
export function token(scan: Scan, at: number): Token {
  const { tokens } = scan;
  return at >= 0 && at < tokens.length ? (tokens[at] ?? END) : END; // an index outside an array is slow to look up
}

export function isText(scan: Scan, at: number, text: string): boolean {
  return token(scan, at).text === text;
}

/** The index after a run of words if they stand here, else 0. */
export function phrase(scan: Scan, at: number, words: readonly string[]): number {
  for (let i = 0; i < words.length; i += 1) if (token(scan, at + i).text !== words[i]) return 0;
  return at + words.length;
}

/** The index after the first phrase of a list (longest first) that stands here, else 0. */
export function anyPhrase(scan: Scan, at: number, phrases: readonly (readonly string[])[]): number {
  for (const words of phrases) {
    const next = phrase(scan, at, words);
    if (next > 0) return next;
  }
  return 0;
}

/** Splits "day after tomorrow" lists once, at load. */
export const phrases = (...lines: readonly string[]): readonly (readonly string[])[] =>
  lines.map((line) => line.split(" "));
