const tidy = (text: string): string => text.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, " ").trim();

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Whether the phrase stands in the text as whole words; case and spaces don't matter. An empty phrase does not. */
export function occurs(phrase: string, text: string): boolean {
  const wanted = tidy(phrase);
  if (wanted === "") return false;
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(wanted)}(?![\\p{L}\\p{N}])`, "u").test(tidy(text));
}

/** Words that a title may gain without saying anything new. */
const SMALL = new Set(["a", "an", "the", "to", "of", "for", "with", "and", "on", "in", "at", "from", "about", "my"]);

const wordsOf = (text: string): string[] => tidy(text).match(/<@!?[^<>\s]+>|[\p{L}\p{N}'][\p{L}\p{N}'.@/-]*/gu) ?? [];

const bare = (word: string): string => word.replace(/['.@/-]+$/, "");

/** Whether the title is made of the text's own words, and of more than small ones. */
export function isMadeOf(title: string, text: string): boolean {
  const words = wordsOf(title).map(bare);
  const known = new Set(wordsOf(text).flatMap((word) => [bare(word), ...bare(word).split(/[/-]/)]));
  return words.some((word) => !SMALL.has(word)) && words.every((word) => SMALL.has(word) || known.has(word));
}
