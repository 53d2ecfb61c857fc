/** What variables and roles are called: `{version}`, "captain", "go-live". */
export const NAME = /^[a-z][a-z0-9_]{0,39}(?:-[a-z][a-z0-9_]{0,39}){0,9}$/;
/** What items are called: the words of their summary, "cut-the-branch". */
export const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const KEY_LIMIT = 60;

/** Filled in by every run (core/templates/fill-text.ts): no variable or role may be called so. */
export const BUILT_INS = ["date", "month", "quarter", "owner", "creator", "seq"] as const;
export type BuiltIn = (typeof BUILT_INS)[number];

/** Words that offsets and assignees are written with. */
const GRAMMAR_WORDS = ["start", "end", "done", "nobody", "anyone", "this", "next", "previous", "first", "last", "none"];

export const isBuiltIn = (name: string): name is BuiltIn => (BUILT_INS as readonly string[]).includes(name);
export const isGrammarWord = (name: string): boolean => GRAMMAR_WORDS.includes(name);

/** "Cut the branch {version}" is "cut-the-branch": accents and `{variables}` dropped; "item" where nothing is left. */
export function keyOf(summary: string): string {
  const words = summary
    .replace(/\{[^{}]*\}/g, " ")
    .normalize("NFKD")
    .replace(/[\u0300-\u036f'’]/g, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  return words.join("-").slice(0, KEY_LIMIT).replace(/-+$/, "") || "item";
}

/** The key itself, or with "-2", "-3" … behind it where it is taken. */
export function freeKey(wanted: string, taken: { has(key: string): boolean }): string {
  if (!taken.has(wanted)) return wanted;
  let count = 2;
  while (taken.has(`${wanted}-${count}`)) count += 1;
  return `${wanted}-${count}`;
}

/** The known name that was probably meant; null: none is near. */
export function nearest(name: string, known: Iterable<string>): string | null {
  const most = Math.max(1, Math.floor(name.length / 3));
  let best: { known: string; distance: number } | null = null;
  for (const one of known) {
    const distance = editDistance(name.slice(0, 60), one.slice(0, 60));
    if (distance <= most && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) best = { known: one, distance };
  }
  return best?.known ?? null;
}

/** " Did you mean captain?", or nothing. */
export function suggestion(name: string, known: Iterable<string>): string {
  const meant = nearest(name, known);
  return meant === null ? "" : ` Did you mean ${meant}?`;
}

/** Letters added, dropped, changed, or swapped with their neighbour (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let [older, row] = [[] as number[], Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const kept = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (older[j - 2] ?? i) + 1 : kept;
      next.push(Math.min(kept, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    [older, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
