import type { Facets, Feast } from "../../facets.ts";
import { isText, type Read, type Scan, token } from "../../scan.ts";
import type { Token } from "../../tokens.ts";
import { readYear } from "../numbers/read-number.ts";
import { COUNTRY_FEASTS } from "./country-feasts.ts";
import type { FeastEntry } from "./feast-rules.ts";
import { FEASTS } from "./feasts.ts";

/** Names by their first word, longest first. */
type Name = { readonly words: readonly string[]; readonly feast: Feast };

function index(entries: readonly FeastEntry[]): Map<string, Name[]> {
  const byFirst = new Map<string, Name[]>();
  for (const { names, rule } of entries) {
    for (const name of names.split("|")) {
      const words = name.split(" ");
      const [first = ""] = words;
      byFirst.set(first, [...(byFirst.get(first) ?? []), { words, feast: { name, of: rule } }]);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  return byFirst;
}

const EVERYWHERE = index(FEASTS);
const BY_COUNTRY = new Map<string, Map<string, Name[]>>();
for (const country of new Set(COUNTRY_FEASTS.flatMap((entry) => entry.in.split(" ")))) {
  BY_COUNTRY.set(country, index(COUNTRY_FEASTS.filter((entry) => entry.in.split(" ").includes(country))));
}

/** First words of names, with and without the "s" that "mother's day" has. */
const OPENERS: ReadonlySet<string> = new Set([...EVERYWHERE.keys()].flatMap((word) => [word, word.replace(/s$/, "")]));

/** True for a word that a feast's name can begin with. */
export const mayOpenFeast = (word: string): boolean =>
  OPENERS.has(word.includes("'") ? word.replaceAll("'", "") : word);

/** "easter mon" is Easter Monday. */
const sameWeekday = ({ lex, text }: Token, word: string): boolean =>
  lex.weekday >= 0 && !lex.plural && text.length >= 3 && WEEKDAYS[lex.weekday] === word;
const WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/** Over punctuation inside a name: "Valentine's", "St. Patrick's", "x-mas". */
function matchName(scan: Scan, at: number, words: readonly string[]): number {
  let next = at;
  for (const word of words) {
    while (next > at && INNER.has(token(scan, next).text)) next += 1;
    const said = token(scan, next).text.replaceAll("'", "");
    if (said === word || sameWeekday(token(scan, next), word)) next += 1;
    else if (
      `${said}s` === word &&
      (isText(scan, next + 1, "'s") || (isText(scan, next + 1, "'") && isText(scan, next + 2, "s")))
    )
      next += 2;
    else return 0;
    if (isText(scan, next, "'") && !token(scan, next).gap) next += 1;
  }
  return next;
}

const INNER: ReadonlySet<string> = new Set([".", "-", ","]);

function find(scan: Scan, at: number, names: Map<string, Name[]> | undefined): Read<Feast> | null {
  const said = token(scan, at).text.replaceAll("'", "");
  for (const key of [said, `${said}s`]) {
    for (const { words, feast } of names?.get(key) ?? []) {
      const next = matchName(scan, at, words);
      if (next > 0) return { next, value: feast };
    }
  }
  return null;
}

/** "Christmas", "next Easter", "thanksgiving 2016", "MLK day of last year" (the year's words join later). */
export function readFeast(scan: Scan, at: number): Read<Facets> | null {
  let from = isText(scan, at, "the") ? at + 1 : at;
  const { mod } = token(scan, from).lex;
  if (mod !== null) from += 1;
  const feast = find(scan, from, BY_COUNTRY.get(scan.country)) ?? find(scan, from, EVERYWHERE);
  if (!feast) return null;
  const join =
    isText(scan, feast.next, "of") || isText(scan, feast.next, "in") || isText(scan, feast.next, ",")
      ? feast.next + 1
      : feast.next;
  const year = readYear(scan, join);
  const whole = year && token(scan, year.next - 1).value > 1000 ? year : null;
  const value: Facets = {
    feast: feast.value,
    ...(mod === null ? {} : { mod }),
    ...(whole ? { year: whole.value } : {}),
  };
  return { next: whole ? whole.next : feast.next, value };
}
