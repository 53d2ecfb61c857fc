import { type Lexeme, NO_MEANING } from "../../lexeme.ts";
import { DOUBTFUL, MONTHS, USUAL_MISSPELLINGS, WEEKDAYS } from "./calendar-words.ts";
import { CARDINALS, LOOSE_COUNTS, ORDINAL_WORDS } from "./number-words.ts";
import { typosOf } from "./typos.ts";
import { DAY_PARTS, MODIFIERS, RELATIVE_DAYS, UNITS } from "./unit-words.ts";

const words = new Map<string, Lexeme>();

function add(word: string, meaning: Partial<Lexeme>): void {
  words.set(word, { ...NO_MEANING, ...words.get(word), ...meaning, doubtful: DOUBTFUL.has(word), cue: true });
}

const forms = (line: string): string[] => line.split(" ");

MONTHS.forEach((line, index) => {
  for (const word of forms(line)) add(word, { month: index + 1 });
});
WEEKDAYS.forEach((line, weekday) => {
  const [full = "", ...short] = forms(line);
  for (const word of [full, ...short]) add(word, { weekday });
  for (const word of [`${full}s`, ...short.map((x) => `${x}s`)])
    if (!words.has(word)) add(word, { weekday, plural: true });
});
for (const { unit, times = 1, one, many } of UNITS) {
  for (const word of forms(one)) add(word, { unit, times });
  for (const word of forms(many)) add(word, { unit, times, plural: true });
}
for (const [word, part] of Object.entries(DAY_PARTS)) add(word, { part });
for (const [word, days] of Object.entries(RELATIVE_DAYS)) add(word, { days });
for (const [word, mod] of Object.entries(MODIFIERS)) add(word, { mod });
for (const [word, cardinal] of CARDINALS) add(word, { cardinal });
for (const [word, cardinal] of LOOSE_COUNTS) add(word, { cardinal });
for (const [word, ordinal] of ORDINAL_WORDS) add(word, { ordinal });

const correctable = [...words.keys()].filter((word) => {
  const { month, weekday, days, part, unit, plural } = words.get(word) ?? NO_MEANING;
  const named = month > 0 || weekday >= 0 || days !== null || part !== null;
  return (named && word.length > 5) || (unit !== null && plural && word.length > 4);
});
for (const [typo, word] of typosOf(correctable)) if (!words.has(typo)) words.set(typo, words.get(word) ?? NO_MEANING);
for (const [typo, word] of Object.entries(USUAL_MISSPELLINGS)) words.set(typo, words.get(word) ?? NO_MEANING);

/** Every meaning of a lower-case English word that the readers of time know. */
export function lookUpEnglish(word: string): Lexeme | undefined {
  return words.get(word);
}
