/** Courtesies that close a message: "pls", "many thanks, Emil", ":)". */
const THANKS =
  "(?:thanks?(?: you)?(?: (?:so much|very much|a lot|a bunch|a million|a ton|again|in advance|everyone|all|guys|team|mate|for (?:your help|everything|that)))*|many thanks|much appreciated|much obliged|appreciate it|i appreciate it|thx|thanx|tnx|ty|tysm|tyvm|tia|cheers|ta|no rush|no hurry|would be (?:great|nice|lovely|awesome)|that would be (?:great|nice|lovely|awesome)|that'd be (?:great|nice|lovely)|if (?:that's|that is|it's) (?:ok|okay|possible|not too much trouble)|if (?:you can|you could|you don't mind|possible))";
const WORDS = `(?:(?:please|pls|plz|ta|thanks|thank you) x{1,3}|please|pls|plz|plss|kindly|${THANKS})`;
const FACES = "(?:[:;=]-?[)d(p/]|<3|\\^\\^|[🙏🙂😊😀😃😄😁😅😇🤗🙌👍🏻🏼🏽🏾🏿\\uFE0F]+)";
/** A courtesy that is a word of its own elsewhere needs a stop, a time or a mark before it. */
const ALONE = /(?:[,.;!?)\n–—]| -|[¤§‡]) *$/;
const EVERYDAY = /^(?:ty|ta|cheers|thanks?|thank you|tia|kindly)/;

const CLOSING_WORDS = new RegExp(`(?<![a-z0-9'#@+-])${WORDS}[ .!,]*$`, "u");
const CLOSING_FACES = new RegExp(`(?<![^ .!?,a-z0-9¤§‡🙏])${FACES}[ .!]*$`, "u");
/** ". Many thanks, Emil", "Best regards, Ana": who writes. */
const SIGNED = new RegExp(
  `(?:^|(?<=[¤§‡]) +|[.!?,;] +| {2,}|- ?)(?:${THANKS}|(?:best|kind|warm)(?: (?:regards|wishes))?|regards|sincerely|yours(?: (?:truly|sincerely))?|love|xx?|all the best|take care)[,.!]* +-* *[a-z][a-z'-]+(?: [a-z][a-z'-]+)?[ .!]*$`,
  "u",
);
/** No closing is longer. */
const REACH = 80;

/** One courtesy off the end; the same offset when there is none. */
function shorter(masked: string, end: number): number {
  const from = Math.max(0, end - REACH);
  const tail = masked.slice(from, end);
  const words = CLOSING_WORDS.exec(tail);
  if (words && (!EVERYDAY.test(words[0]) || from + words.index === 0 || ALONE.test(tail.slice(0, words.index))))
    return from + words.index;
  const other = CLOSING_FACES.exec(tail) ?? SIGNED.exec(tail);
  return other ? from + other.index + (/^[?]/.test(other[0]) ? 1 : 0) : end;
}

/** Where a masked message ends without its closing courtesies; a message of nothing else keeps one of them. */
export function closingStart(masked: string): number {
  let end = masked.length;
  for (let rounds = 0; rounds < 5; rounds += 1) {
    const next = shorter(masked, end);
    if (next === end || !/[a-z0-9¤§‡]/.test(masked.slice(0, next))) break;
    end = next;
  }
  if (end === masked.length) return end;
  const open = masked.slice(0, end);
  return open.length - (/(?<![\s,;–—-])[\s,;–—-]+$/.exec(open)?.[0].length ?? 0);
}
