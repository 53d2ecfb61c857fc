import type { Offset } from "./offset.ts";

/** What waits for what: an item waits for those it stands after, and for the one its date counts from. */
export type Dependent = { readonly key: string; readonly after: readonly string[]; readonly due: Offset | null };

/** The item whose completion the date counts from. */
export const dueAnchorKey = ({ due }: Pick<Dependent, "due">): string | null =>
  due?.anchor.kind === "item" ? due.anchor.key : null;

export function prerequisitesOf(item: Dependent): readonly string[] {
  const anchor = dueAnchorKey(item);
  return [...new Set(anchor === null ? item.after : [...item.after, anchor])];
}

/** The keys of one cycle, the first again at its end: ["cut", "test", "cut"]. null: there is none. */
export function findCycle(items: readonly Dependent[]): readonly string[] | null {
  const waits = new Map(items.map((item) => [item.key, prerequisitesOf(item)]));
  const finished = new Set<string>();
  const path: string[] = [];

  const visit = (key: string): readonly string[] | null => {
    if (finished.has(key)) return null;
    const seen = path.indexOf(key);
    if (seen >= 0) return [...path.slice(seen), key];
    path.push(key);
    for (const next of waits.get(key) ?? []) {
      const cycle = visit(next);
      if (cycle) return cycle;
    }
    path.pop();
    finished.add(key);
    return null;
  };

  for (const { key } of items) {
    const cycle = visit(key);
    if (cycle) return [...cycle].reverse(); // as work flows: the prerequisite first
  }
  return null;
}

/** Prerequisites first, else in the order given. Items of a cycle stand where they were reached. */
export function topologicalOrder<T extends Dependent>(items: readonly T[]): readonly T[] {
  const byKey = new Map(items.map((item) => [item.key, item]));
  const placed = new Set<string>();
  const ordered: T[] = [];
  const place = (item: T): void => {
    if (placed.has(item.key)) return;
    placed.add(item.key);
    for (const key of prerequisitesOf(item)) {
      const before = byKey.get(key);
      if (before) place(before);
    }
    ordered.push(item);
  };
  items.forEach(place);
  return ordered;
}

/** What an item of a run waits for, and which completions its date counts from (the last of them). */
export type Waits = { readonly waitsFor: readonly string[]; readonly dueAfter: readonly string[] };

/** Leaves out the items that a condition left out: who waits for one of those waits for what it would have waited for. */
export function waitsAmong(items: readonly Dependent[], kept: ReadonlySet<string>): ReadonlyMap<string, Waits> {
  const byKey = new Map(items.map((item) => [item.key, item]));
  const standsFor = new Map<string, readonly string[]>();
  const keptFor = (key: string): readonly string[] => {
    if (kept.has(key)) return [key];
    const known = standsFor.get(key);
    if (known) return known;
    standsFor.set(key, []); // ends a cycle that was not refused
    const item = byKey.get(key);
    const found = item ? unique(prerequisitesOf(item).flatMap(keptFor)) : [];
    standsFor.set(key, found);
    return found;
  };
  return new Map(
    items
      .filter((item) => kept.has(item.key))
      .map((item) => {
        const anchor = dueAnchorKey(item);
        const waitsFor = unique(prerequisitesOf(item).flatMap(keptFor));
        return [item.key, { waitsFor, dueAfter: anchor === null ? [] : keptFor(anchor) }];
      }),
  );
}

const unique = (keys: readonly string[]): readonly string[] => [...new Set(keys)];
