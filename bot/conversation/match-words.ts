import type { LoadedTask } from "#core/chat/chat-store.ts";

const SMALL_WORDS = new Set([
  "the",
  "a",
  "an",
  "my",
  "our",
  "to",
  "of",
  "for",
  "and",
  "one",
  "task",
  "with",
  "on",
  "in",
  "that",
  "this",
]);

/** The words of a name that tell tasks apart, lower-case. */
export function tellingWords(text: string): string[] {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  const telling = words.filter((word) => !SMALL_WORDS.has(word));
  return telling.length > 0 ? telling : words;
}

/** The tasks that share most of the words: at least half, all that tie for best; an exact title wins over all. */
export function bestMatches(text: string, tasks: readonly LoadedTask[]): readonly LoadedTask[] {
  const wanted = tellingWords(text);
  if (wanted.length === 0) return [];
  const exact = tasks.filter(({ summary }) => tellingWords(summary).join(" ") === wanted.join(" "));
  if (exact.length > 0) return exact;
  const scored = tasks.map((task) => ({ task, score: share(wanted, tellingWords(task.summary)) }));
  const best = Math.max(0, ...scored.map(({ score }) => score));
  return best < 0.5 ? [] : scored.filter(({ score }) => score === best).map(({ task }) => task);
}

function share(wanted: readonly string[], words: readonly string[]): number {
  return wanted.filter((want) => words.some((word) => akin(want, word))).length / wanted.length;
}

/** The same word, or one begins with the other ("invoice", "invoices"; "rep", "report"). */
const akin = (a: string, b: string): boolean =>
  a === b || (a.length > 2 && b.startsWith(a)) || (b.length > 3 && a.startsWith(b));
