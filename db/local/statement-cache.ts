/** Which statements one session has already parsed, so that it need not parse them again. */
export type StatementCache = {
  /** The statement's name in the session ("" for unnamed) and whether it is there already. */
  look(query: string): { readonly name: string; readonly parsed: boolean };
  /** Call when the batch went through: what it parsed can be counted on. */
  keep(): void;
  /** Call when it failed: its new names may or may not be taken, so they are never used again. */
  drop(): void;
  /** More names than are worth holding: DEALLOCATE ALL, then `clear`. */
  isFull(): boolean;
  clear(): void;
};

const MOST_NAMES = 500;
const LONGEST_QUERY = 10_000; // longer ones are bulk inserts, each of its own length
const WORTH_KEEPING = /^\s*(?:select|insert|update|delete|with|begin|commit|set local role)\b/i;

export function createStatementCache(): StatementCache {
  const kept = new Map<string, string>();
  const fresh = new Map<string, string>();
  let issued = 0;

  return {
    look(query) {
      const known = kept.get(query) ?? fresh.get(query);
      if (known) return { name: known, parsed: true };
      if (query.length > LONGEST_QUERY || !WORTH_KEEPING.test(query)) return { name: "", parsed: false };

      issued += 1;
      const name = `s${issued}`;
      fresh.set(query, name);
      return { name, parsed: false };
    },
    keep() {
      for (const [query, name] of fresh) kept.set(query, name);
      fresh.clear();
    },
    drop: () => fresh.clear(),
    isFull: () => issued >= MOST_NAMES,
    clear() {
      kept.clear();
      fresh.clear();
      issued = 0;
    },
  };
}
