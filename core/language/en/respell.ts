import { typosOf } from "./lexicon/typos.ts";

/** Words that tell what is asked, long enough for their misspellings to be nobody else's words. */
const COMMANDS: readonly string[] = [
  ..."remind reminder reminders delete cancel remove finished complete completed reschedule postpone snooze assign number template schedule".split(
    " ",
  ),
];
/** Slips in short ones that people make again and again: only the first word of a text is one of these. */
const SHORT: Readonly<Record<string, string>> = {
  mov: "move",
  moev: "move",
  mvoe: "move",
  nede: "need",
  wat: "what",
  waht: "what",
  wht: "what",
  whta: "what",
  shwo: "show",
  hsow: "show",
  dleete: "delete",
  udno: "undo",
  doen: "done",
  dnoe: "done",
  reminde: "remind",
  remined: "remind",
  snoze: "snooze",
  finsh: "finish",
  cancle: "cancel",
};
const SLIPS: ReadonlyMap<string, string> = typosOf(COMMANDS);

/** A text with its commands as they are spelled, and how an offset of it lies in the text as it was written. */
export type Respelled = { readonly text: string; readonly original: (offset: number) => number };

/** A command stands near the front. */
const REACH = 80;
const WORD = /(?<![\w#@+!'"“\\/.-])[a-z]+(?![\w'’"-])/gi;

/** A name in the middle of a text is nobody's slip; the short ones open it. */
function meantBy(word: string, at: number): string | undefined {
  if (at > 0 && word !== word.toLowerCase()) return undefined;
  return SLIPS.get(word.toLowerCase()) ?? (at === 0 ? SHORT[word.toLowerCase()] : undefined);
}

/** Sets right what was misspelled among the words that say what is asked; null: nothing was. */
export function respell(text: string): Respelled | null {
  const edits: { readonly at: number; readonly length: number; readonly grown: number }[] = [];
  let grown = 0;
  const head = text.slice(0, REACH).replace(WORD, (word, at: number) => {
    const meant = at + word.length === REACH ? undefined : meantBy(word, at);
    if (meant === undefined) return word;
    grown += meant.length - word.length;
    edits.push({ at: at + grown - (meant.length - word.length), length: meant.length, grown });
    return meant;
  });
  if (edits.length === 0) return null;
  return {
    text: head + text.slice(REACH),
    original(offset) {
      const passed = edits.findLast(({ at, length }) => at + length <= offset);
      const within = edits.find(({ at, length }) => at < offset && offset < at + length);
      return within ? within.at - (passed?.grown ?? 0) : offset - (passed?.grown ?? 0);
    },
  };
}
