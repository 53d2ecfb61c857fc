/** Words that are a slip away from a calendar word or a command, but words of their own. */
const REAL_WORDS: ReadonlySet<string> = new Set([
  ..."sundae sundy munday to today moths ours yeas houses sunday mourning compete competed remand remainder remainders".split(
    " ",
  ),
]);

const VOWELS = ["a", "e", "i", "o", "u"];

/** One letter dropped, doubled, swapped with its neighbour, a wrong vowel or one too many: the slips that typing makes. */
function slips(word: string): string[] {
  const found: string[] = [];
  for (let i = 1; i < word.length; i += 1) {
    found.push(word.slice(0, i) + word.slice(i + 1));
    found.push(word.slice(0, i) + word.charAt(i) + word.slice(i));
    for (const vowel of VOWELS) found.push(word.slice(0, i) + vowel + word.slice(i));
    if (VOWELS.includes(word.charAt(i)))
      for (const vowel of VOWELS) found.push(word.slice(0, i) + vowel + word.slice(i + 1));
    if (i + 1 < word.length) found.push(word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2));
  }
  return found;
}

/** Misspellings of long words, each with the word that is meant. Short words have too many neighbours. */
export function typosOf(words: readonly string[]): Map<string, string> {
  const known = new Set(words);
  const shortest = 5;
  const typos = new Map<string, string>();
  for (const word of words) {
    if (word.length < shortest) continue;
    for (const slip of slips(word)) if (!known.has(slip) && !REAL_WORDS.has(slip)) typos.set(slip, word);
  }
  return typos;
}
