import { type Lexeme, NO_MEANING } from "./lexeme.ts";

export type TokenKind = "word" | "number" | "symbol" | "opaque" | "end";

export type Token = {
  readonly start: number; // UTF-16 offsets into the text
  readonly end: number;
  readonly text: string; // lower case, straight apostrophes
  readonly kind: TokenKind;
  readonly gap: boolean; // white space or the text's beginning stands before it
  readonly line: boolean; // first of its line
  readonly value: number; // of digits; -1 for the rest
  readonly lex: Lexeme;
};

const OTHER_LETTER = /[\p{L}\p{M}]/u;
const QUOTE = 0x2019;

function isLetter(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  if (c < 0x80) return (c | 0x20) >= 0x61 && (c | 0x20) <= 0x7a;
  return c >= 0xaa && (c < 0x2000 || c > 0x2bff) && (c < 0xd800 || c > 0xdfff) && OTHER_LETTER.test(text.charAt(at));
}

function isSpace(c: number): boolean {
  return (
    c === 0x20 ||
    (c >= 9 && c <= 13) ||
    c === 0xa0 ||
    (c >= 0x2000 && c <= 0x200b) ||
    c === 0x202f ||
    c === 0xfeff ||
    c === 0x3000
  );
}

const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39;

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const c = text.charCodeAt(at);
    const inner = (c === 0x27 || c === QUOTE) && at > from && isLetter(text, at + 1);
    if (!inner && !isLetter(text, at)) break;
    at += 1;
  }
  return at;
}

function digitsEnd(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

/** End of a mention in a platform's form (<@U1>, <#C1|general>), of an address or of a link that begins here; else 0. */
function opaqueEnd(text: string, from: number, chunkEnd: number): number {
  const first = text.charCodeAt(from);
  if (first === 0x3c) {
    const close = text.indexOf(">", from);
    if (close > from && close - from < 300 && /[@#!a-z]/i.test(text.charAt(from + 1))) return close + 1;
  }
  const chunk = text.slice(from, chunkEnd);
  if (!chunk.includes("://") && !chunk.startsWith("www.") && !isAddress(chunk)) return 0;
  let end = chunkEnd;
  while (end > from && /[.,;:!?)\]}>"']/.test(text.charAt(end - 1))) end -= 1;
  return end;
}

function isAddress(chunk: string): boolean {
  const sign = chunk.indexOf("@");
  return sign > 0 && chunk.indexOf(".", sign) > sign + 1 && isLetter(chunk, sign + 1);
}

function chunkEndOf(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

/** Where the next token of a text ends, and what kind it is. */
function nextToken(text: string, at: number): { readonly end: number; readonly kind: TokenKind } {
  const c = text.charCodeAt(at);
  if (isDigit(c)) return { end: digitsEnd(text, at), kind: "number" };
  if (isLetter(text, at)) return { end: wordEnd(text, at), kind: "word" };
  const pair = c >= 0xd800 && c <= 0xdbff && at + 1 < text.length;
  return { end: pair ? at + 2 : at + 1, kind: "symbol" };
}

/** A possessive or contracted "'s" is a token of its own ("Friday" "'s"): where it begins, else the word's end. */
function stemEnd(text: string, at: number, end: number): number {
  const mark = text.charCodeAt(end - 2);
  const s = text.charCodeAt(end - 1) | 0x20;
  return end - at > 2 && s === 0x73 && (mark === 0x27 || mark === QUOTE) ? end - 2 : end;
}

type LookUp = (word: string) => Lexeme | undefined;

function makeToken(
  text: string,
  at: number,
  end: number,
  kind: TokenKind,
  lookUp: LookUp,
): Omit<Token, "gap" | "line"> {
  const raw = text.slice(at, end);
  const lower = kind === "word" ? raw.toLowerCase().replaceAll("’", "'") : raw;
  const value = kind === "number" && end - at <= 9 ? Number(raw) : -1;
  return {
    start: at,
    end,
    text: lower,
    kind,
    value,
    lex: kind === "word" ? (lookUp(lower) ?? NO_MEANING) : NO_MEANING,
  };
}

/** Skips white space; true in `line` when it held a line's end. */
function skipSpace(text: string, from: number): { readonly at: number; readonly line: boolean } {
  let at = from;
  let line = false;
  for (; at < text.length && isSpace(text.charCodeAt(at)); at += 1) line ||= /[\n\r]/.test(text.charAt(at));
  return { at, line };
}

/** One pass over the text. `lookUp` gives a lower-case word's meanings (a language's lexicon). Linear in the length. */
export function tokenize(text: string, lookUp: LookUp): Token[] {
  const tokens: Token[] = [];
  let chunkEnd = 0;
  let from = 0;
  for (;;) {
    const { at, line } = skipSpace(text, from);
    if (at >= text.length) return tokens;
    const fresh = at >= chunkEnd;
    if (fresh) chunkEnd = chunkEndOf(text, at);
    const opaque = fresh ? opaqueEnd(text, at, chunkEnd) : 0;
    const { end, kind } = opaque > at ? { end: opaque, kind: "opaque" as const } : nextToken(text, at);
    const stem = kind === "word" ? stemEnd(text, at, end) : end;
    tokens.push({ ...makeToken(text, at, stem, kind, lookUp), gap: at > from || at === 0, line: line || at === 0 });
    if (stem < end) tokens.push({ ...makeToken(text, stem, end, kind, lookUp), gap: false, line: false });
    chunkEnd = Math.max(chunkEnd, end);
    from = end;
  }
}
