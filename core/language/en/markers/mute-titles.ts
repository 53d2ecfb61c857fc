import type { Token } from "../../tokens.ts";
import { titlesFrom } from "../lexicon/film-titles.ts";
import { mute } from "./protect.ts";

/** Words near a title that say that something is watched; "see you Friday" sees nobody's film. */
const WATCHING: ReadonlySet<string> = new Set(
  "watch watching rewatch stream streaming binge film movie episode episodes dvd trailer soundtrack".split(" "),
);
const BEHIND: ReadonlySet<string> = new Set(
  "part movie film dvd trailer screening soundtrack series marathon".split(" "),
);
const BEFORE_DATE: ReadonlySet<string> = new Set(
  "on at by before after until till from for in this next last".split(" "),
);
const REACH = 9;

/** How many tokens a title's words take from here, over glued marks; 0: it doesn't stand here. */
function lengthOf(tokens: readonly Token[], at: number, words: readonly string[]): number {
  let next = at;
  for (const word of words) {
    const here = tokens[next];
    if (!here || here.kind === "opaque") return 0;
    if (here.text === word) next += 1;
    else if (`${here.text}${tokens[next + 1]?.text}` === word && tokens[next + 1]?.gap === false) next += 2;
    else return 0;
  }
  return next - at;
}

function near(tokens: readonly Token[], at: number, words: ReadonlySet<string>): boolean {
  for (let i = at - 1; i >= 0 && i > at - REACH; i -= 1) {
    const { text } = tokens[i] ?? { text: "" };
    if (words.has(text)) return true;
    if (text === "." || text === ";" || text === "!") return false;
  }
  return false;
}

const capital = (text: string, { start, kind }: Token): boolean =>
  kind === "number" || /\p{Lu}/u.test(text.charAt(start));

/** "watch Wednesday", "Friday the 13th part 4": a day's name only directly behind what is done with a film, or with its part. */
function namesDay(tokens: readonly Token[], at: number, length: number): boolean {
  const before = tokens[at - 1]?.text ?? "";
  if (BEHIND.has(tokens[at + length]?.text ?? "")) return true;
  if (BEFORE_DATE.has(before) && before !== "for") return false;
  if (length === 1) return WATCHING.has(before) && tokens[at + 1]?.gap === true;
  return near(tokens, at, WATCHING) && before !== "for";
}

function titleAt(text: string, tokens: readonly Token[], at: number): number {
  for (const { words, sure } of titlesFrom(tokens[at]?.text ?? "")) {
    const length = lengthOf(tokens, at, words);
    if (length === 0) continue;
    const own = tokens.slice(at, at + length);
    const written = [own.at(0), own.at(-1)].every((each) => each !== undefined && capital(text, each));
    if (sure ? written || near(tokens, at, WATCHING) : namesDay(tokens, at, length)) return length;
  }
  return 0;
}

/** Titles of films, books and songs say no time: their words mean nothing to the readers. */
export function muteTitles(text: string, tokens: readonly Token[]): Token[] {
  const out = [...tokens];
  for (let at = 0; at < tokens.length; at += 1) {
    const length = titleAt(text, tokens, at);
    for (let i = at; i < at + length; i += 1) {
      const inner = out[i];
      if (inner) out[i] = mute(inner);
    }
    at += Math.max(0, length - 1);
  }
  return out;
}
